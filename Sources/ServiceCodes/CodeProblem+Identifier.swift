extension CodeProblem.Kind {
  /// A stable name for machines, such as `check-digit`.
  public var identifier: String {
    switch self {
    case .empty: "empty"
    case .unrecognized: "unrecognized"
    case .wrongLength: "wrong-length"
    case .characterMissing: "character-missing"
    case .characterTooMany: "character-too-many"
    case .otherKind: "other-kind"
    case .illegalCharacter: "illegal-character"
    case .letterForDigit: "letter-for-digit"
    case .checkDigit: "check-digit"
    case .organizationCheckDigit: "organization-check-digit"
    case .unknownLevel: "unknown-level"
    case .unknownType: "unknown-type"
    case .unknownPlace: "unknown-place"
    case .unknownRegion: "unknown-region"
    case .repealedRegion: "repealed-region"
    case .impossibleDate: "impossible-date"
    case .lowerCase: "lower-case"
    case .fullWidth: "full-width"
    case .separators: "separators"
    case .exponentForm: "exponent-form"
    case .roundedNumber: "rounded-number"
    case .leadingZerosLost: "leading-zeros-lost"
    case .placeholder: "placeholder"
    case .parentNotImplementable: "parent-not-implementable"
    case .zeroMainItem: "zero-main-item"
    case .type21OutsideGuangdong: "type-21-outside-guangdong"
    case .uncertainType: "uncertain-type"
    case .type10InGuangdong: "type-10-in-guangdong"
    case .uncertainLevel: "uncertain-level"
    case .alsoReadsAs: "also-reads-as"
    case .localFormat: "local-format"
    }
  }
}
