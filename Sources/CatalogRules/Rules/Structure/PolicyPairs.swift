import CatalogModel
import CatalogText

extension SourceFile {
  /// The pairs of a mapping of the root, such as those under `rules` of a manifest.
  func pairs(under key: Key) -> [(key: Value, value: Value)] {
    guard let tree, let mapping = value(key), tree.nodes[mapping.node].isMapping else { return [] }
    return tree.entries(of: mapping.node).map { (Value(file: self, node: $0.key), Value(file: self, node: $0.value)) }
  }
}
