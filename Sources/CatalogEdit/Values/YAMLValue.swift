import CatalogModel
import CatalogText

/// A value that is given as lines of YAML.
struct YAMLValue {
  /// What the lines are.
  enum Shape {
    case mapping, sequence, scalar
  }

  private let tree: SyntaxTree?

  init(_ text: String) {
    let isFlow = text.hasPrefix("[") || text == "{}"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    let source = isFlow ? "x: " + text + "\n" : "x:\n" + lines.joined(separator: "\n") + "\n"
    let outcome = readText(Array(source.utf8), keys: Key.table)
    tree = outcome.refusals.isEmpty ? outcome.tree : nil
  }

  /// The node of the value; 0 is the root, 1 the key.
  private var node: Int { 2 }

  /// What the lines are; nil where they are no YAML that a catalog accepts.
  var shape: Shape? {
    guard let tree, tree.nodes.count > node, Int(tree.nodes[node].next) == tree.nodes.count
    else { return nil }
    let value = tree.nodes[node]
    return value.isMapping ? .mapping : value.isSequence ? .sequence : .scalar
  }

  /// Whether the lines are a mapping.
  var isMapping: Bool { shape == .mapping }

  /// Whether the value is `[…]` or `{}`.
  var isInline: Bool {
    guard let tree, shape != nil else { return false }
    return tree.nodes[node].kind == .flowSequence || tree.nodes[node].kind == .emptyMapping
  }

  /// The texts of a list of scalars; nil for anything else.
  var texts: [String]? {
    guard let tree, shape == .sequence else { return nil }
    let elements = Array(tree.elements(of: node))
    guard elements.allSatisfy({ tree.nodes[$0].isScalar }) else { return nil }
    return elements.map { tree.text($0) }
  }

  /// The text under a key of a mapping.
  func text(_ key: Key) -> String? {
    guard let tree, isMapping, let value = tree.value(of: key.rawValue, in: node), tree.nodes[value].isScalar else {
      return nil
    }
    return tree.text(value)
  }

  /// Whether a mapping has a key.
  func has(_ key: Key) -> Bool {
    guard let tree, isMapping else { return false }
    return tree.value(of: key.rawValue, in: node) != nil
  }

  /// What names each record of a list; nil for one that nothing names.
  func names(of kind: RecordKind) -> [String?] {
    guard let tree, shape == .sequence else { return [] }
    return tree.elements(of: node).map { element in
      guard tree.nodes[element].isMapping else { return tree.text(element) }
      let keys = [Key.id, kind.identity].compactMap { $0 }
      return keys.compactMap { tree.value(of: $0.rawValue, in: element) }.first.map { tree.text($0) }
    }
  }
}
