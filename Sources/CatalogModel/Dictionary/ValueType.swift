/// What an element's value is; it alone decides how a scalar's text is read.
public enum ValueType: Hashable, Sendable {
  /// One line of text.
  case text
  /// Text that may have several lines.
  case prose
  /// An id inside a file: `[a-z0-9][a-z0-9-]*`.
  case identifier
  /// An id that names a file: `[A-Za-z0-9][A-Za-z0-9._-]*`.
  case name
  /// A code of the kind.
  case code(CodeUse)
  /// A whole number in the range.
  case integer(ClosedRange<Int>)
  /// A time limit such as `20 工作日` or `即办`.
  case timeLimit
  /// A civil date such as `2022-03-01`.
  case date
  /// An amount of money per unit such as `80 元/件`.
  case money
  /// One label of the code list.
  case label(CodeList)
  /// The id of a record in the item's list under the key.
  case reference(Key)
  /// A web address.
  case url
  /// A telephone number or several.
  case phone
  /// A condition over questions.
  case condition
  /// A list of scalars of the type.
  indirect case list(ValueType)
  /// One record, written as a mapping.
  case record(RecordKind)
  /// A list of records.
  case records(RecordKind)
  /// Pairs whose keys are elements or rules and whose values are labels of the list.
  case policy(CodeList)
}

/// What a code element stands for.
public enum CodeUse: Hashable, Sendable {
  /// 基本编码 of a standard, 12 characters.
  case base
  /// 实施编码 of an item, 31 characters.
  case implementation
  /// A code the catalog gives itself because no published one is known.
  case local
  /// The two digits that make a 业务办理项编码 of a 实施编码.
  case handlingSuffix
  /// The code of an organization: a USCC, a temporary `TE…` code or a local one.
  case organization
  /// An e-licence type.
  case licenceType
  /// A 6-digit region of GB/T 2260 or a catalog's own.
  case region
  /// Any code that was ever published: 12, 31 or 33 characters, or a local one.
  case any
}

extension ValueType {
  /// The records under an element of this type: their kind, and whether they are a list; nil for other elements.
  var child: (kind: RecordKind, isList: Bool)? {
    switch self {
    case .record(let kind): (kind, false)
    case .records(let kind): (kind, true)
    default: nil
    }
  }
}
