/// An element by its owner and position: two bytes that the hot loops pass around instead of the element.
struct ElementPlace: Sendable {
  let owner: RecordKind
  let position: Int
}

extension ElementDictionary {
  /// The element at a place.
  subscript(place: ElementPlace) -> Element { elements(of: place.owner)[place.position] }

  /// The key of the element at a place.
  func key(at place: ElementPlace) -> Key { tables.shape(at: place).key }

  /// Who may differ from a standard in the element at a place.
  func variation(at place: ElementPlace) -> Variation { tables.shape(at: place).variation }

  /// The place of a key's element in records of `kind`.
  func place(of key: Key, in kind: RecordKind) -> ElementPlace? {
    position(of: key.rawValue, in: kind).map { ElementPlace(owner: kind, position: $0) }
  }
}
