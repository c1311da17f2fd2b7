/// An element by its owner and position: two bytes that the hot loops pass around instead of the element.
struct ElementPlace: Sendable {
  let owner: RecordKind
  let position: Int
}

extension ElementDictionary {
  /// The element at a place.
  subscript(place: ElementPlace) -> Element { elements(of: place.owner)[place.position] }

  /// The place of a key's element in records of `kind`.
  func place(of key: Key, in kind: RecordKind) -> ElementPlace? {
    position(of: key.rawValue, in: kind).map { ElementPlace(owner: kind, position: $0) }
  }
}
