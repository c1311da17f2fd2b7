import CatalogModel
import CatalogText
import Wording

extension FileDraft {
  /// Gives an element, or one of a list, a value.
  func set(_ path: ElementPath, _ element: Element, _ given: String) throws(EditError) -> Outcome {
    let reading = ValueReading(element: element, path: path)
    let value = path.selectsFromList ? try one(reading, element, given) : try reading.whole(given)
    if let node = node(at: path) {
      guard !says(node, value) else {
        return Outcome(note: Bilingual("“\(path.label)”已是这个值", "“\(path)” has that value already"))
      }
      let edits = editor.setValue(node, to: styled(value, over: node))
      return Outcome(edits: edits, inverse: .set(renamed(path, element, value), argument(for: node)))
    }
    try checkRecords(path)
    if let texts = inheritedTexts(path), let place = self.place(of: path, in: texts), let new = value.texts?.first {
      var changed = texts
      changed[place] = new
      return try setWhole(path.list, element, changed)
    }
    if let note = redundancy(path, element, value) { return Outcome(note: note) }
    let (edits, made) = try insertion(of: value.written, at: path)
    return Outcome(edits: edits, inverse: .remove(made))
  }

  private func one(_ reading: ValueReading, _ element: Element, _ given: String) throws(EditError) -> ReadValue {
    switch element.type {
    case .list(let type): try reading.scalar(given, as: type)
    case .records(let kind): try reading.record(given, of: kind)
    default: try reading.whole(given)
    }
  }

  /// The way to the value after the edit: a scalar of a list is found by its new text.
  private func renamed(_ path: ElementPath, _ element: Element, _ value: ReadValue) -> ElementPath {
    guard case .id = path.last?.selector else { return path }
    if case .list = element.type, let text = value.texts?.first { return path.list.selecting(selector(of: text, path)) }
    guard case .block(let lines) = value.written else { return path }
    let yaml = YAMLValue(lines)
    let kind = element.type.recordKind
    let name = yaml.text(.id) ?? kind?.identity.flatMap { yaml.text($0) }
    return name.map { path.list.selecting(.id($0)) } ?? path
  }

  /// What chooses a scalar of a list by its text, or by its place where the text would be read otherwise.
  func selector(of text: String, _ path: ElementPath) -> ElementPath.Selector {
    let isPlain =
      ElementPath.Selector(text) == .id(text) && !text.contains { "[]\n".contains($0) } && text == blankless(text)
    if isPlain { return .id(text) }
    guard let list = node(at: path.list) else { return .position(1) }
    let place = tree.elements(of: list).enumerated().first { tree.equals($0.element, text) }?.offset
    return .position((place ?? tree.elements(of: list).reduce(0) { count, _ in count + 1 }) + 1)
  }

  /// Whether a node says just that.
  private func says(_ node: Int, _ value: ReadValue) -> Bool {
    if let texts = value.texts {
      if tree.nodes[node].isSequence {
        let elements = Array(tree.elements(of: node))
        return elements.count == texts.count && zip(elements, texts).allSatisfy { tree.equals($0, $1) }
      }
      return tree.nodes[node].isScalar && texts.count == 1 && tree.equals(node, texts[0])
    }
    if case .block(let text) = value.written { return text == source(of: node) }
    return false
  }

  /// The value in the style of what it replaces, without quotes that only the old text needed.
  private func styled(_ value: ReadValue, over node: Int) -> TreeEditor.NewValue {
    if case .block = value.written, let texts = value.texts, tree.nodes[node].kind == .blockSequence {
      return .scalarList(texts, quoted: isQuoted(node))
    }
    guard case .scalar(let text, false) = value.written else { return value.written }
    let kind = tree.nodes[node].kind
    let isQuoted = kind == .doubleQuoted || kind == .singleQuoted
    guard isQuoted, !ScalarStyle.canStandPlain(tree.text(node)) else { return value.written }
    let isInFlow = tree.parent(of: node).map { tree.nodes[$0].kind == .flowSequence } ?? false
    let canStand = isInFlow ? ScalarStyle.canStandPlainInFlow(text) : ScalarStyle.canStandPlain(text)
    return canStand ? .typed(text) : value.written
  }

  private func isQuoted(_ list: Int) -> Bool {
    tree.elements(of: list).contains { tree.nodes[$0].kind == .doubleQuoted }
  }

  /// Why the value need not be written: without it the same holds.
  private func redundancy(_ path: ElementPath, _ element: Element, _ value: ReadValue) -> Bilingual? {
    guard let texts = value.texts else { return nil }
    if let content = effective?.root.content(at: path) {
      guard case .value(let inherited) = content, inherited.elements.map(\.text) == texts else { return nil }
      if let standard, inherited.file === standard,
        catalog.policy.variation(of: element, at: path.description, standard: standard) == .local
      {
        return nil
      }
      let place = inherited.place.path
      return Bilingual(
        "“\(path.label)”在 \(place) 中已是这个值，这里不需要写", "“\(path)” has that value from \(place); it need not be written here"
      )
    }
    guard let fallback = element.fallback, texts == [fallback], standard == nil || effective != nil else { return nil }
    return Bilingual(
      "“\(path.label)”默认就是“\(fallback)”，不需要写", "“\(path)” is “\(fallback)” by default; it need not be written")
  }

  /// Refuses a way through records that neither this file nor its standard has.
  func checkRecords(_ path: ElementPath) throws(EditError) {
    for (index, step) in path.steps.enumerated() {
      guard let selector = step.selector else { continue }
      let way = path.prefix(index + 1)
      if node(at: way) != nil || effective?.root.content(at: way) != nil { continue }
      throw .unknownRecord(path: way.description, candidates: candidates(of: way.list, besides: selector))
    }
  }

  /// How the records or scalars of a list are chosen.
  func candidates(of list: ElementPath, besides selector: ElementPath.Selector) -> [String] {
    if let content = effective?.root.content(at: list) {
      if case .records(let records) = content { return records.compactMap(\.selector) }
      if case .value(let value) = content { return value.elements.map(\.text) }
    }
    guard let node = node(at: list), let element = list.element else { return [] }
    return tree.elements(of: node).compactMap { identity(of: $0, element) }.map { tree.text($0) }
  }

  /// The scalars of a list from which the way chooses and that only the standard says.
  func inheritedTexts(_ path: ElementPath) -> [String]? {
    guard let element = path.element, case .list = element.type, node(at: path.list) == nil,
      case .value(let value) = effective?.root.content(at: path.list)
    else { return nil }
    return value.elements.map(\.text)
  }

  /// The place of the scalar that the way chooses, from 0.
  func place(of path: ElementPath, in texts: [String]) -> Int? {
    switch path.last?.selector {
    case .id(let text): texts.firstIndex(of: text)
    case .position(let place): texts.indices.contains(place - 1) ? place - 1 : nil
    case nil: nil
    }
  }

  /// Writes a list of scalars that the file does not have yet.
  func setWhole(_ list: ElementPath, _ element: Element, _ texts: [String]) throws(EditError) -> Outcome {
    guard case .list(let type) = element.type else { throw .notAList(element) }
    let (edits, made) = try insertion(of: newList(texts, of: type), at: list)
    return Outcome(
      edits: edits, inverse: .remove(made),
      note: Bilingual(
        "“\(list.label)”原由标准规定，现在由本文件写全", "“\(list)” came from the standard; it is now written in full here"))
  }
}
