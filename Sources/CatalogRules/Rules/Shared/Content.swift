import CatalogModel
import CatalogText

extension Value {
  /// What the value says, without layout and quoting: equal texts are equal contents.
  var content: String {
    guard let tree = file.tree else { return "" }
    var text = ""
    for index in node..<max(node + 1, Int(tree.nodes[node].next)) {
      switch tree.nodes[index].kind {
      case .blockMapping, .emptyMapping: text += "{"
      case .blockSequence, .flowSequence: text += "["
      case .key: text += "\u{1F}" + tree.text(index) + ":"
      default: text += "\u{1F}" + tree.text(index)
      }
    }
    return text
  }

  /// Whether both say the same, however they are written.
  func says(theSameAs other: Value) -> Bool {
    if isScalar, other.isScalar { return hasText(of: other) }
    return contentHash == other.contentHash && content == other.content
  }

  private var isScalar: Bool { file.tree?.nodes[node].isScalar ?? false }

  /// The value as one line for a message.
  var shown: String {
    let tree = file.tree
    let isScalar = tree?.nodes[node].isScalar ?? false
    let list = elements.map(\.text).joined(separator: "、")
    if isScalar { return String(text.prefix { $0 != "\n" }) }
    return list.isEmpty ? "…" : list
  }
}
