import CatalogModel
import CatalogText
import Wording

/// A file while operations are applied to it one after another.
///
/// Every operation leaves new bytes, which are read anew; so an operation sees what the one before it did.
struct FileDraft {
  let file: SourceFile
  let tree: SyntaxTree
  let catalog: Catalog
  /// What the file says together with its standard and shared materials; nil for files that are no services.
  let effective: EffectiveItem?

  init(_ file: SourceFile, in catalog: Catalog) throws(EditError) {
    guard let tree = file.tree, file.refusals.isEmpty else { throw .unreadable(path: file.path) }
    self.file = file
    self.tree = tree
    self.catalog = catalog
    effective = file.kind.root == .service ? catalog.effective(file) : nil
  }

  /// What one operation did.
  struct Outcome {
    /// The edits of the file's bytes; none where there is nothing to do.
    var edits: [TextEdit] = []
    /// What takes it back.
    var inverse: EditOperation?
    /// Why there is nothing to do, or what else to know.
    var note: Bilingual?
  }

  var editor: TreeEditor { TreeEditor(tree) }

  /// The standard that an item's file lies over.
  var standard: SourceFile? { file.kind == .item ? catalog.standard(of: file) : nil }

  /// Applies one operation.
  ///
  /// - Throws: `EditError` where it cannot be made.
  func outcome(of operation: EditOperation) throws(EditError) -> Outcome {
    var path = normalised(operation.path)
    if case .add = operation, let last = operation.path.last?.selector {
      // A place at which to add is a place in this file, whatever stands there now.
      path = path.list.selecting(last)
    }
    guard let element = path.element else { throw .notThere(path: path.description) }
    switch operation {
    case .set(_, let text):
      try checkPlace(of: element)
      if !namesOnlyInherited(text, path, element) { try checkLock(path) }
      return try set(path, element, text)
    case .add(_, let text):
      try checkPlace(of: element)
      return try add(path, element, text)
    case .remove:
      return try remove(path)
    }
  }

  private func checkPlace(of element: Element) throws(EditError) {
    switch (element.presence, file.kind) {
    case (.standardOnly, .item): throw .misplaced(element, isItem: true)
    case (.itemOnly, .standard): throw .misplaced(element, isItem: false)
    default: return
    }
  }
}

extension FileDraft {
  /// The way with places turned into ids where the records have ids.
  func normalised(_ path: ElementPath) -> ElementPath {
    guard let effective else { return path }
    var steps = path.steps
    var record: Record? = effective.root
    for (index, step) in steps.enumerated() {
      guard path.elements[index].type.recordKind != nil, let selector = step.selector else {
        record = record?.record(step.key)
        continue
      }
      let chosen = record?.records(step.key).chosen(by: selector)
      if case .position = selector, let id = chosen?.selector {
        steps[index] = ElementPath.Step(step.key, .id(id))
      } else if case .position = selector, let chosen, chosen.origin.file === file, let place = place(of: chosen) {
        steps[index] = ElementPath.Step(step.key, .position(place))
      }
      record = chosen
    }
    return ElementPath(root: path.root, steps: steps) ?? path
  }

  /// The place of a record in the list of this file that has it.
  private func place(of record: Record) -> Int? {
    guard let list = tree.parent(of: record.origin.node) else { return nil }
    return tree.elements(of: list).enumerated().first { $0.element == record.origin.node }.map { $0.offset + 1 }
  }

  /// The record or scalar of a list in this file.
  func child(_ selector: ElementPath.Selector, of list: Int, _ element: Element) -> Int? {
    let children = Array(tree.elements(of: list))
    switch selector {
    case .position(let place): return children.indices.contains(place - 1) ? children[place - 1] : nil
    case .id(let id):
      return children.first { node in identity(of: node, element).map { tree.equals($0, id) } ?? false }
    }
  }

  /// The node that names one of a list: the id, what its kind has instead, or a scalar itself.
  func identity(of node: Int, _ element: Element) -> Int? {
    guard tree.nodes[node].isMapping else { return tree.nodes[node].isScalar ? node : nil }
    if let id = tree.value(of: Key.id.rawValue, in: node) { return id }
    return element.type.recordKind?.identity.flatMap { tree.value(of: $0.rawValue, in: node) }
  }

  /// The node of what stands at a way in this file; nil where the file does not say it.
  func node(at path: ElementPath) -> Int? {
    var node = 0
    for (index, step) in path.steps.enumerated() {
      guard let value = tree.value(of: step.key.rawValue, in: node) else { return nil }
      guard let selector = step.selector else {
        node = value
        continue
      }
      guard let child = child(selector, of: value, path.elements[index]) else { return nil }
      node = child
    }
    return node
  }

  /// The lines of a node as they would be given again, without their indentation.
  func source(of node: Int) -> String {
    let start = Int(tree.nodes[node].start)
    var lineStart = start
    while lineStart > 0, tree.bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    if lineStart == 0, tree.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
    let kind = tree.nodes[node].kind
    var end = Int(tree.nodes[node].end)
    if kind == .blockMapping || kind == .blockSequence {
      while end < tree.bytes.count, tree.bytes[end] != 0x0A { end += 1 }
    }
    let text = String(decoding: tree.bytes[start..<end], as: UTF8.self)
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == 0x0D ? line.dropLast() : line))
    }
    let column = start - lineStart
    return lines.enumerated().map { index, line in
      index == 0 ? line : String(Substring(line.utf8.dropFirst(min(column, line.utf8.prefix { $0 == 0x20 }.count))))
    }.joined(separator: "\n")
  }

  /// The value of a node as an operation would be given it.
  func argument(for node: Int) -> String {
    tree.nodes[node].isScalar ? tree.text(node) : source(of: node)
  }
}
