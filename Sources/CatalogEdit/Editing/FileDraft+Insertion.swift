import CatalogModel
import CatalogText

extension FileDraft {
  /// Writes a value where the file says nothing yet; makes the records on the way that are missing.
  ///
  /// - Returns: the edits, and the way to the outermost thing that is new.
  func insertion(
    of value: TreeEditor.NewValue, at path: ElementPath
  ) throws(EditError) -> (edits: [TextEdit], made: ElementPath) {
    var mapping = 0
    for (index, step) in path.steps.enumerated() {
      let way = path.prefix(index + 1)
      guard tree.nodes[mapping].isMapping else { throw .notEditable(path: way.description) }
      guard let node = tree.value(of: step.key.rawValue, in: mapping) else {
        let lines = self.lines(path, from: index, value)
        return (insertEntry(step.key, lines, into: mapping, of: path.elements[index].owner), way.list)
      }
      guard let selector = step.selector else {
        mapping = node
        continue
      }
      guard tree.nodes[node].isSequence else { throw .notEditable(path: way.list.description) }
      guard let child = child(selector, of: node, path.elements[index]) else {
        let element = elementValue(path, at: index, value)
        return (editor.appendElement(element, to: node), way)
      }
      guard tree.nodes[child].isScalar else {
        mapping = child
        continue
      }
      return try expansion(of: child, at: index, path, value)
    }
    throw .notEditable(path: path.description)
  }

  /// Turns the short form of a record (`- application`) into a mapping with one more entry.
  private func expansion(
    of scalar: Int, at index: Int, _ path: ElementPath, _ value: TreeEditor.NewValue
  ) throws(EditError) -> (edits: [TextEdit], made: ElementPath) {
    guard let kind = path.elements[index].type.recordKind, let key = kind.shorthand, index + 1 < path.steps.count else {
      throw .notEditable(path: path.prefix(index + 1).description)
    }
    let text = tree.text(scalar)
    let type = ElementDictionary.current.definition(of: key, in: kind)?.type ?? .text
    let own = entryLines(key, newScalar(text, as: type))
    let lines = own + mappingLines(path, from: index + 1, value)
    let edits = editor.setValue(scalar, to: .block(lines.joined(separator: "\n")))
    return (edits, path.prefix(index + 2))
  }

  /// Adds an entry at its place in the dictionary's order.
  func insertEntry(_ key: Key, _ value: TreeEditor.NewValue, into mapping: Int, of kind: RecordKind) -> [TextEdit] {
    let dictionary = ElementDictionary.current
    let own = dictionary.position(of: key.rawValue, in: kind) ?? 0
    var before: (position: Int, key: Int)?
    var first: Int?
    for (node, _) in tree.entries(of: mapping) {
      first = first ?? node
      guard let position = dictionary.position(of: tree.nodes[node].key, in: kind), position < own else { continue }
      if position >= before?.position ?? -1 { before = (position, node) }
    }
    return editor.insertEntry(
      key: key.spelling, value: value, into: mapping, before: before == nil ? first : nil, after: before?.key)
  }

  /// What stands under the key of step `index` when nothing of it is there yet.
  private func lines(_ path: ElementPath, from index: Int, _ value: TreeEditor.NewValue) -> TreeEditor.NewValue {
    if path.steps[index].selector != nil {
      let record = recordLines(path, at: index, value)
      let lines = record.enumerated().map { $0.offset == 0 ? "- " + $0.element : indented($0.element) }
      return .block(lines.joined(separator: "\n"))
    }
    guard index + 1 < path.steps.count else { return value }
    return .block(mappingLines(path, from: index + 1, value).joined(separator: "\n"))
  }

  private func elementValue(_ path: ElementPath, at index: Int, _ value: TreeEditor.NewValue) -> TreeEditor.NewValue {
    guard index + 1 < path.steps.count else { return value }
    return .block(recordLines(path, at: index, value).joined(separator: "\n"))
  }

  private func mappingLines(_ path: ElementPath, from index: Int, _ value: TreeEditor.NewValue) -> [String] {
    entryLines(path.steps[index].key, lines(path, from: index, value))
  }

  /// The lines of a record of a list: what names it, then the rest of the way.
  private func recordLines(_ path: ElementPath, at index: Int, _ value: TreeEditor.NewValue) -> [String] {
    guard index + 1 < path.steps.count else { return valueLines(value) }
    let kind = path.elements[index].type.recordKind ?? .service
    var lines: [String] = []
    if case .record(let known) = effective?.root.content(at: path.prefix(index + 1)) {
      for key in kind.identity == .id ? [Key.id] : [.id, kind.identity].compactMap({ $0 }) {
        guard let text = known.text(key) else { continue }
        let type = ElementDictionary.current.definition(of: key, in: kind)?.type ?? .text
        lines += entryLines(key, newScalar(text, as: type))
      }
    }
    return lines + mappingLines(path, from: index + 1, value)
  }

  private func valueLines(_ value: TreeEditor.NewValue) -> [String] {
    switch value {
    case .block(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .scalar(let text, let quoted):
      ScalarStyle.written(text, quoted: quoted).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
    case .typed(let text): [text]
    case .scalarList(let texts, let quoted):
      ["[" + texts.map { ScalarStyle.inFlow($0, quoted: quoted) }.joined(separator: ", ") + "]"]
    }
  }
}
