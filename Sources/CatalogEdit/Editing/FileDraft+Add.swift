import CatalogModel
import CatalogText
import Wording

extension FileDraft {
  /// Puts one more into a list.
  func add(_ path: ElementPath, _ element: Element, _ given: String) throws(EditError) -> Outcome {
    let list = path.list
    if let parent = list.parent { try checkRecords(parent) }
    let reading = ValueReading(element: element, path: list)
    switch element.type {
    case .list(let type):
      try checkLock(path)
      let value = try reading.scalar(given, as: type)
      let text = value.texts?.first ?? given
      if let texts = inheritedTexts(list) {
        guard !texts.contains(text) else { throw .alreadyThere(path: "\(list)[\(text)]") }
        return try setWhole(list, element, texts + [text])
      }
      if let node = node(at: list), tree.elements(of: node).contains(where: { tree.equals($0, text) }) {
        throw .alreadyThere(path: "\(list)[\(text)]")
      }
      return try adding(value.written, whole: newList([text], of: type), to: path) { selector(of: text, list) }
    case .records(let kind):
      let value = try reading.record(given, of: kind)
      let name = try checkNew(value, kind, list)
      if !(name.map { isInherited(list.selecting(.id($0))) } ?? false) { try checkLock(path) }
      let whole = TreeEditor.NewValue.block(dashed(value.written))
      return try adding(value.written, whole: whole, to: path) { name.map { .id($0) } }
    default: throw .notAList(element)
    }
  }

  /// Adds to a list that is there, or writes it with one entry.
  private func adding(
    _ value: TreeEditor.NewValue, whole: TreeEditor.NewValue, to path: ElementPath,
    _ selector: () -> ElementPath.Selector?
  ) throws(EditError) -> Outcome {
    let list = path.list
    guard let node = node(at: list) else {
      let (edits, made) = try insertion(of: whole, at: list)
      return Outcome(edits: edits, inverse: .remove(made))
    }
    guard tree.nodes[node].isSequence else { throw .notEditable(path: list.description) }
    let children = Array(tree.elements(of: node))
    var place = children.count + 1
    if case .position(let wanted) = path.last?.selector { place = min(max(1, wanted), place) }
    let edits =
      place <= children.count
      ? editor.insertElement(value, before: children[place - 1], in: node)
      : editor.appendElement(value, to: node)
    return Outcome(edits: edits, inverse: .remove(list.selecting(selector() ?? .position(place))))
  }

  private func dashed(_ value: TreeEditor.NewValue) -> String {
    let lines: [String]
    switch value {
    case .block(let text): lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .scalar(let text, let quoted):
      lines = ScalarStyle.written(text, quoted: quoted).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    case .typed(let text): lines = [text]
    case .scalarList: lines = ["[]"]
    }
    return lines.enumerated().map { $0.offset == 0 ? "- " + $0.element : indented($0.element) }.joined(separator: "\n")
  }

  /// Refuses a record without what must stand in it, and one whose id the list has already.
  ///
  /// In an item, a record of the standard's may be named to differ from it; then only its name must stand.
  ///
  /// - Returns: what names the record in its list.
  private func checkNew(_ value: ReadValue, _ kind: RecordKind, _ list: ElementPath) throws(EditError) -> String? {
    guard case .block(let text) = value.written else {
      guard kind.identity != nil, let name = value.texts?.first else { return nil }
      return try checkUnknown(name, list)
    }
    let yaml = YAMLValue(text)
    let name = kind.identity == nil ? nil : yaml.text(.id) ?? kind.identity.flatMap { yaml.text($0) }
    if let name, isInherited(list.selecting(.id(name))) { return name }
    let missing = ElementDictionary.current.elements(of: kind).filter { element in
      let isNamed = element.key == .name && kind == .material && yaml.has(.use)
      let mustStand = element.presence == .required || element.presence == .requiredEffective && !isNamed
      return mustStand && !yaml.has(element.key)
    }
    guard missing.isEmpty else { throw .missing(path: list.description, elements: missing) }
    return try name.map { name throws(EditError) in try checkUnknown(name, list) }
  }

  private func checkUnknown(_ name: String, _ list: ElementPath) throws(EditError) -> String {
    let way = list.selecting(.id(name))
    guard isInherited(way) || node(at: way) == nil && effective?.root.content(at: way) == nil else {
      throw .alreadyThere(path: way.description)
    }
    return name
  }
}
