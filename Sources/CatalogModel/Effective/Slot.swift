/// What an element of an effective record holds: 12 bytes that point to where the value stands.
struct Slot: Sendable {
  /// What the slot points to.
  enum Content: UInt8, Sendable {
    /// Nothing: no file says the element.
    case absent
    /// A node of a file's tape: a scalar, a list of scalars, a condition.
    case node
    /// A record of the effective item.
    case record
    /// A list of records of the effective item.
    case records
  }

  var content: Content = .absent
  /// The file of a node, by its number in the item; the file that says a list.
  var file: UInt16 = 0
  /// The node, the record, or the first child of a list.
  var index: UInt32 = 0
  /// How many children a list has.
  var count: UInt32 = 0

  static let absent = Slot()
}

/// A mapping that contributes to a record.
struct Layer: Sendable {
  /// The file's number in the effective item.
  var file: UInt16
  /// The mapping's node, or the scalar of a short form.
  var node: UInt32
}

/// A record of an effective item before it is read through a view.
struct RecordEntry: Sendable {
  var kind: RecordKind
  /// Where the record's slots begin.
  var firstSlot: UInt32
  /// The mapping that says most about it: the item's where the item says anything, else the standard's.
  var own: Layer
  /// The mapping of the standard, or of the item that stands alone.
  var base: Layer
  /// Whether the record stands only in the item although the item follows a standard.
  var isAddition: Bool
}
