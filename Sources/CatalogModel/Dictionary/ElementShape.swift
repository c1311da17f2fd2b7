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
    /// A number, date, time limit or amount.
    case measure
    /// A bound of a number question: a number stands plain; that it is one is seen where the question is read.
    case bound
    /// A label of a code list.
    case label
    /// A code.
    case code
    /// An id.
    case identifier
  }

  let form: Form
  let scalar: Scalar
  /// The records under it; its owner where there are none.
  let child: RecordKind
  let key: Key
  let presence: Element.Presence

  init(_ element: Element) {
    key = element.key
    presence = element.presence
    switch element.type {
    case .record(let kind): (form, child) = (.record, kind)
    case .records(let kind): (form, child) = (.records, kind)
    case .list: (form, child) = (.list, element.owner)
    case .condition, .policy: (form, child) = (.mapping, element.owner)
    default: (form, child) = (.scalar, element.owner)
    }
    let isBound = element.owner == .question && (key == .from || key == .to)
    scalar = isBound ? .bound : Self.scalar(of: element.type)
  }

  private static func scalar(of type: ValueType) -> Scalar {
    switch type {
    case .list(let inner): scalar(of: inner)
    case .integer, .date, .timeLimit, .money: .measure
    case .label: .label
    case .code: .code
    case .identifier, .name, .reference: .identifier
    default: .free
    }
  }
}

/// The shapes of a record kind's elements, with what the loops over them look for.
struct RecordShape: Sendable {
  /// The shapes, in the order of the elements.
  let elements: [ElementShape]
  /// The positions of elements that hold records.
  let nested: [Int]
  /// A bit for each element that must stand in the record.
  let required: UInt128

  init(_ elements: [Element]) {
    let shapes = elements.map(ElementShape.init)
    self.elements = shapes
    nested = shapes.indices.filter { shapes[$0].form == .record || shapes[$0].form == .records }
    required = shapes.indices.reduce(0) { bits, position in
      shapes[position].presence == .required ? bits | 1 << UInt128(position) : bits
    }
  }
}
