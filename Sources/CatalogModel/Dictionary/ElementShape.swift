/// What the hot loops need to know of an element: a few bytes instead of its names and meanings.
struct ElementShape: Sendable {
  /// What the element's value is made of.
  enum Form: UInt8, Sendable {
    /// A scalar.
    case scalar
    /// A list of scalars.
    case list
    /// One record.
    case record
    /// A list of records.
    case records
    /// A mapping that is read by other means: a condition, a policy.
    case mapping
  }

  /// How a scalar is checked.
  enum Scalar: UInt8, Sendable {
    /// Any text that no YAML reader takes for something else.
    case free
    /// A whole number in the shape's range.
    case integer
    /// A civil date.
    case date
    /// A time limit.
    case timeLimit
    /// An amount of money.
    case money
    /// A bound of a number question: a number stands plain; that it is one is seen where the question is read.
    case bound
    /// A label of a code list.
    case label
    /// A code.
    case code
    /// An id inside of a file.
    case identifier
    /// An id that names a file.
    case name
  }

  let form: Form
  let scalar: Scalar
  /// The records under it; its owner where there are none.
  let child: RecordKind
  let key: Key
  let presence: Element.Presence
  /// Who may differ from a standard in it.
  let variation: Variation
  /// The code list of a label.
  let list: CodeList
  /// What a code stands for.
  let use: CodeUse
  /// The range of a whole number.
  let range: ClosedRange<Int>
  /// One bit, its own in the record, of an element that must stand there.
  var requiredBit: UInt64 = 0
  /// A bit, its own in the record, for each row of the survey's plan that looks at the element, and `nestedMark`.
  var marks: UInt64 = 0

  /// The mark of elements that hold records.
  static let nestedMark: UInt64 = 1 << 63
  /// What a text is read for.
  let role: TextRole

  init(_ element: Element) {
    key = element.key
    role = element.role
    presence = element.presence
    variation = element.variation
    switch element.type {
    case .record(let kind): (form, child) = (.record, kind)
    case .records(let kind): (form, child) = (.records, kind)
    case .list: (form, child) = (.list, element.owner)
    case .condition, .policy: (form, child) = (.mapping, element.owner)
    default: (form, child) = (.scalar, element.owner)
    }
    let isBound = element.owner == .question && (key == .from || key == .to)
    let type = if case .list(let inner) = element.type { inner } else { element.type }
    scalar = isBound ? .bound : Self.scalar(of: type)
    list = if case .label(let list) = type { list } else { .yesNo }
    use = if case .code(let use) = type { use } else { .any }
    range = if case .integer(let range) = type { range } else { 0...0 }
  }

  private static func scalar(of type: ValueType) -> Scalar {
    switch type {
    case .integer: .integer
    case .date: .date
    case .timeLimit: .timeLimit
    case .money: .money
    case .label: .label
    case .code: .code
    case .identifier, .reference: .identifier
    case .name: .name
    default: .free
    }
  }
}
