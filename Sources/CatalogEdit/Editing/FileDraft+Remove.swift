import CatalogModel
import CatalogText
import Wording

extension FileDraft {
  /// Takes an element, or one of a list, away.
  func remove(_ path: ElementPath) throws(EditError) -> Outcome {
    guard node(at: path) != nil else {
      if let texts = inheritedTexts(path), let place = place(of: path, in: texts), let element = path.element {
        try checkLock(path)
        var rest = texts
        rest.remove(at: place)
        return try setWhole(path.list, element, rest)
      }
      throw absent(path)
    }
    var target = path
    while let wider = wider(than: target) { target = wider }
    guard let node = node(at: target) else { throw .notThere(path: target.description) }
    if target.selectsFromList {
      guard let list = self.node(at: target.list), let place = place(of: node, in: list) else {
        throw .notEditable(path: target.description)
      }
      let isLast = place == Array(tree.elements(of: list)).count
      let way = isLast ? target.list : target.list.selecting(.position(place))
      return Outcome(edits: editor.removeElement(node, in: list), inverse: .add(way, argument(for: node)))
    }
    guard let key = tree.key(ofValue: node), let mapping = tree.parent(of: node) else {
      throw .notEditable(path: target.description)
    }
    return Outcome(edits: editor.removeEntry(key: key, in: mapping), inverse: .set(target, argument(for: node)))
  }

  private func place(of node: Int, in list: Int) -> Int? {
    tree.elements(of: list).enumerated().first { $0.element == node }.map { $0.offset + 1 }
  }

  /// The way to what would say nothing once this is gone, and goes with it; nil where something stays.
  ///
  /// An empty mapping says nothing. In an item, a record that only names one of the standard's says nothing, nor does
  /// an empty list that merges with the standard's. Elsewhere an empty list has a meaning (`fees: []` is 不收费).
  private func wider(than path: ElementPath) -> ElementPath? {
    guard let node = node(at: path) else { return nil }
    if path.selectsFromList {
      guard let list = self.node(at: path.list), Array(tree.elements(of: list)).count == 1, standard != nil,
        path.element?.type.recordKind?.identity != nil
      else { return nil }
      return path.list
    }
    guard let mapping = tree.parent(of: node), mapping != 0, let parent = path.parent else { return nil }
    let others = tree.entries(of: mapping).filter { $0.value != node }
    if others.isEmpty { return parent }
    guard parent.selectsFromList, let standard, let kind = parent.element?.type.recordKind,
      catalog.effective(standard).root.content(at: parent) != nil
    else { return nil }
    let names = [Key.id.rawValue, kind.identity?.rawValue].compactMap { $0 }
    return others.allSatisfy { names.contains(tree.nodes[$0.key].key) } ? parent : nil
  }

  /// Why there is nothing to remove: it stands in another file, or nowhere.
  private func absent(_ path: ElementPath) -> EditError {
    let place: Place? =
      switch effective?.root.content(at: path) {
      case .value(let value): value.place
      case .record(let record): record.origin.place
      case .records(let records): records.first?.origin.place
      case nil: nil
      }
    guard let place, place.path != file.path, let other = catalog.files.first(where: { $0.path == place.path }) else {
      if let parent = path.selectsFromList ? path : path.parent, node(at: parent) == nil,
        effective?.root.content(at: parent) == nil, let selector = parent.last?.selector
      {
        return .unknownRecord(path: parent.description, candidates: candidates(of: parent.list, besides: selector))
      }
      return .notThere(path: path.description)
    }
    let line = LineMap(other.bytes).position(ofByte: Int(place.span.start)).line
    return .inherited(path: path.description, place: place, line: line)
  }
}
