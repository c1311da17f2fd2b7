/// An id that names a record its list does not have.
public struct DanglingReference: Sendable {
  /// The list of the item in which the record is looked for, such as `bases`.
  public let list: Key
  /// The element that names it, such as `alternatives`.
  public let element: Element
  /// Where the id stands.
  public let value: Value
  /// The nearest id of the list, if it is near enough to be a slip of the pen.
  public let suggestion: String?
}
