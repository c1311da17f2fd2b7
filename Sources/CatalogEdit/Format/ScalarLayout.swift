import CatalogModel
import CatalogText

/// How a scalar is written in canonical layout.
struct ScalarLayout {
  private let content: String
  private let type: ValueType?

  init(_ tree: SyntaxTree, _ node: Int, _ type: ValueType?) {
    content = tree.text(node)
    self.type = type
  }

  /// Behind a key or a `-`; further lines are indented by two spaces.
  var text: String {
    isNumber ? content : ScalarStyle.written(content, quoted: isCode)
  }

  /// As an element of `[a, b]`.
  var flowText: String {
    isNumber ? content : ScalarStyle.inFlow(content, quoted: isCode)
  }

  private var isCode: Bool {
    if case .code(let use) = type { return use != .local }
    return false
  }

  /// Numbers, dates and amounts stand plain where their element expects them, although they look typed.
  private var isNumber: Bool {
    switch type {
    case .integer, .date, .money:
      let bytes = Array(content.utf8)
      return !bytes.isEmpty && bytes[0] != 0x2D && bytes.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2D }
    default: return false
    }
  }
}
