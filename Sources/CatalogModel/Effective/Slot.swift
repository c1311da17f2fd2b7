/// What an element of an effective record holds: 12 bytes that point to where the value stands; all zeros for nothing.
@usableFromInline
struct Slot: BitwiseCopyable, Sendable {
  /// What the slot points to.
  @usableFromInline
  enum Content: UInt8, BitwiseCopyable, Sendable {
    /// Nothing: no file says the element.
    case absent
    /// A node of a file's tape: a scalar, a list of scalars, a condition.
    case node
    /// A record of the effective item.
    case record
    /// A list of records of the effective item.
    case records
  }

  @usableFromInline var content: Content = .absent
  /// The file of a node, by its number in the item; the file that says a list.
  @usableFromInline var file: UInt16 = 0
  /// The node, the record, or the first child of a list.
  @usableFromInline var index: UInt32 = 0
  /// How many children a list has.
  @usableFromInline var count: UInt32 = 0

  static let absent = Slot()
}

/// A mapping that contributes to a record.
@usableFromInline
struct Layer: BitwiseCopyable, Sendable {
  /// The file's number in the effective item.
  @usableFromInline var file: UInt16
  /// The mapping's node, or the scalar of a short form.
  @usableFromInline var node: UInt32
}

/// A record of an effective item before it is read through a view.
@usableFromInline
struct RecordEntry: BitwiseCopyable, Sendable {
  @usableFromInline var kind: RecordKind
  /// Where the record's slots begin.
  @usableFromInline var firstSlot: UInt32
  /// The mapping that says most about it: the item's where the item says anything, else the standard's.
  @usableFromInline var own: Layer
  /// The mapping of the standard, or of the item that stands alone.
  @usableFromInline var base: Layer
  /// Whether the record stands only in the item although the item follows a standard.
  @usableFromInline var isAddition: Bool
  /// The marks of the elements that some file says, as `ElementShape` has them.
  var said: UInt64 = 0
  /// Where the children of the lists under it begin.
  var firstChild: UInt32
  /// Where they end.
  var endChild: UInt32
  /// The number after the last record under it.
  var end: UInt32
}
