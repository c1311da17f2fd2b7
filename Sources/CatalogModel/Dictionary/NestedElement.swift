/// An element that holds records: the few bytes that an assembly needs of it.
struct NestedElement: Sendable {
  /// Its position among the elements of its kind.
  let position: Int
  let key: Key
  /// The kind of the records under it.
  let kind: RecordKind
  let isList: Bool

  /// Those among the elements of a kind, in their order.
  static func all(in elements: [Element]) -> [NestedElement] {
    elements.enumerated().compactMap { position, element in
      element.type.child.map { child in
        NestedElement(position: position, key: element.key, kind: child.kind, isList: child.isList)
      }
    }
  }
}
