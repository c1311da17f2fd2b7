/// Makes edits on a tree; each keeps comments, quoting, line ends and everything else as it stands.
///
/// Every function answers edits of the tree's bytes; apply them with `[TextEdit].applied(to:)` and read the result anew.
public struct TreeEditor: Sendable {
  /// A value to be written.
  public enum NewValue: Hashable, Sendable {
    /// Text; `quoted` asks for double quotes even where plain would do, as for codes.
    case scalar(String, quoted: Bool)
    /// A list of texts: `[a, b]`, or one a line where an element needs several lines or the list stands so now.
    case scalarList([String], quoted: Bool)
    /// Ready-made lines of a mapping or a sequence, not indented, joined by LF.
    case block(String)
  }

  /// The tree the edits are for.
  public let tree: SyntaxTree
  let lineEnd: String

  /// An editor for `tree`; new lines end as the tree's first line does.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    let first = tree.bytes.firstIndex(of: Byte.lf) ?? 0
    lineEnd = first > 0 && tree.bytes[first - 1] == Byte.cr ? "\r\n" : "\n"
  }
}
