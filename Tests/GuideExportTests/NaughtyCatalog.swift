import CatalogModel
import CatalogText
import TestSupport

/// The sample catalog with every text replaced by one string.
struct NaughtyCatalog {
  let catalog: Catalog
  /// The elements that were replaced, as `kind.key`.
  let replaced: Set<String>

  init(_ text: String) {
    var files: [(path: String, bytes: [UInt8])] = []
    var replaced: Set<String> = []
    for file in SampleCatalog.catalog.files {
      var finder = TextFinder(file: file)
      finder.visit(0, file.kind.root)
      var bytes = file.bytes
      for span in finder.spans.sorted(by: { $0.start > $1.start }) {
        bytes.replaceSubrange(span.range, with: Self.quoted(text))
      }
      files.append((file.path, bytes))
      replaced.formUnion(finder.found)
    }
    catalog = TestCatalog.make(files)
    self.replaced = replaced
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return Array((quoted + "\"").utf8)
  }
}

/// Finds the scalars of text elements by the dictionary.
private struct TextFinder {
  let file: SourceFile
  var spans: [ByteSpan] = []
  var found: Set<String> = []

  mutating func visit(_ mapping: Int, _ kind: RecordKind) {
    guard let tree = file.tree, tree.nodes[mapping].isMapping else { return shorthand(mapping, kind) }
    for (key, value) in tree.entries(of: mapping) {
      guard let name = Key(spelling: tree.text(key)), name != .govsvc,
        let element = ElementDictionary.current.definition(of: name, in: kind)
      else { continue }
      visit(value, element)
    }
  }

  private mutating func shorthand(_ node: Int, _ kind: RecordKind) {
    let element = kind.shorthand.flatMap { ElementDictionary.current.definition(of: $0, in: kind) }
    if let element { visit(node, element) }
  }

  private mutating func visit(_ node: Int, _ element: Element) {
    guard let tree = file.tree else { return }
    switch element.type {
    case .text, .prose, .phone, .url:
      // Bounds of number questions are numbers in the form of text.
      if element.owner == .question, [.from, .to].contains(element.key) { return }
      spans.append(tree.span(node))
      found.insert("\(element.owner).\(element.key.spelling)")
    case .list(.text), .list(.prose):
      found.insert("\(element.owner).\(element.key.spelling)")
      for part in tree.elements(of: node) { spans.append(tree.span(part)) }
    case .record(let kind): visit(node, kind)
    case .records(let kind):
      for part in tree.elements(of: node) { visit(part, kind) }
    default: return
    }
  }
}
