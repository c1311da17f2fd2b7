/// One thing that is wrong with a code, or worth knowing about it.
public struct CodeProblem: Hashable, Sendable {
  /// How bad a problem is.
  public enum Severity: UInt8, Comparable, Hashable, Sendable {
    /// The code is wrong.
    case error
    /// The code can be used, but somebody should look.
    case warning
    /// Worth knowing.
    case info

    /// Worse first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is wrong.
  public let kind: Kind
  /// How bad it is.
  public let severity: Severity
  /// Where, in characters from 0: in `CodeReading.canonical`, or in the input for what normalising removed or
  /// changed (`lowerCase`, `fullWidth`, `separators`); nil if it concerns the whole.
  public let position: Int?
  /// The whole code as it was probably meant, where exactly one repair fits.
  public let suggestion: String?

  /// Makes a problem.
  public init(_ kind: Kind, _ severity: Severity, at position: Int? = nil, suggestion: String? = nil) {
    self.kind = kind
    self.severity = severity
    self.position = position
    self.suggestion = suggestion
  }
}

extension CodeProblem {
  /// What can be wrong with a code.
  public enum Kind: Hashable, Sendable {
    /// Nothing was given.
    case empty
    /// No known code has this length and form.
    case unrecognized(length: Int)
    /// The code has another length than its kind asks for.
    case wrongLength(found: Int, expected: [Int])
    /// One character is missing.
    case characterMissing(expected: Int)
    /// There is one character too many.
    case characterTooMany(expected: Int)
    /// The text is a code, but of another kind than expected.
    case otherKind(CodeKind)
    /// The character cannot stand there.
    case illegalCharacter(String)
    /// A letter that the alphabet lacks stands for the digit it looks like: O for 0, I for 1, S for 5, Z for 2.
    case letterForDigit(letter: String, digit: String)
    /// The check digit of GB 32100-2015 does not agree.
    case checkDigit(expected: String, found: String)
    /// The check digit of GB 11714 does not agree.
    case organizationCheckDigit(expected: String, found: String)
    /// The level is not 1–6.
    case unknownLevel(String)
    /// The type digits are not 01–10, 20, 21.
    case unknownType(String)
    /// The place digits are neither 00 nor a province's.
    case unknownPlace(String)
    /// The region's province is unknown.
    case unknownRegion(String)
    /// The region's code has been repealed.
    case repealedRegion(String)
    /// There is no such day.
    case impossibleDate(String)
    /// Letters were in lower case.
    case lowerCase
    /// Characters were full-width.
    case fullWidth
    /// Spaces or hyphens stood inside.
    case separators
    /// A spreadsheet turned the code into a number in exponent form; digits are lost.
    case exponentForm
    /// The last of 18 digits are zeros, as when a spreadsheet keeps 15 digits of a number.
    case roundedNumber
    /// A national 基本编码 without its leading zeros, as a spreadsheet shows it.
    case leadingZerosLost
    /// The same character all through: a placeholder.
    case placeholder
    /// A parent's 基本编码 (`…Y`) is not implemented itself.
    case parentNotImplementable
    /// The main item is 00000.
    case zeroMainItem
    /// Type 21 is a value of Guangdong (44) only.
    case type21OutsideGuangdong
    /// The place's own meaning of the type digits is not established.
    case uncertainType(String)
    /// Type 10 does not occur in Guangdong's published items.
    case type10InGuangdong
    /// Level 6 is read differently by different systems.
    case uncertainLevel
    /// The text is a code of another kind as well.
    case alsoReadsAs(CodeKind)
    /// A provincial or older format: recognised, not converted.
    case localFormat
  }
}
