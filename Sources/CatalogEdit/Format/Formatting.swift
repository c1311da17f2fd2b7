public import CatalogModel
import CatalogText
public import Wording

/// A file in canonical layout.
///
/// Keys stand in the dictionary's order and comments go with what they belong to; two spaces of indentation, lists
/// two further in; no blanks at line ends, no two empty lines in a row, one line end at the end. Codes stand in double
/// quotes, other scalars in quotes only where a YAML reader could take them for something else. A list of scalars
/// stands in one line where it fits into 100 columns. What equals its default is left out where nothing else could
/// have said otherwise. The content stays the same.
public struct Formatting: Sendable {
  /// The bytes in canonical layout; those of the file where it is left alone.
  public let bytes: [UInt8]
  /// Whether the file is left alone, because its text is refused.
  public let isLeftAlone: Bool
  /// What else changed: a byte order mark or CRLF that is gone, defaults that are no longer written.
  public let notes: [Bilingual]

  /// Lays a file out.
  public init(_ file: SourceFile) {
    guard let tree = file.tree, file.refusals.isEmpty else {
      bytes = file.bytes
      isLeftAlone = true
      notes = [Bilingual("有语法错误，未作改动", "it has syntax errors and is left as it is")]
      return
    }
    var writer = LayoutWriter(
      tree, FormatTrivia(tree), removesDefaults: file.kind == .standard || file.kind == .material)
    writer.root(file.kind.root)
    let text = Array(writer.text.utf8)
    let again = SourceFile(path: file.path, kind: file.kind, bytes: text)
    // Content is worth more than layout: what does not read back the same is not written.
    guard again.tree != nil, again.refusals.isEmpty, writer.isComplete else {
      bytes = file.bytes
      isLeftAlone = true
      notes = [Bilingual("这种写法不能自动排版，未作改动", "its layout cannot be changed safely; it is left as it is")]
      return
    }
    bytes = text
    isLeftAlone = false
    notes = Self.notes(file.bytes, writer.droppedDefaults)
  }

  private static func notes(_ old: [UInt8], _ dropped: [String]) -> [Bilingual] {
    var notes: [Bilingual] = []
    if old.starts(with: [0xEF, 0xBB, 0xBF]) {
      notes.append(Bilingual("去掉了字节顺序标记（BOM）", "the byte order mark is gone"))
    }
    if old.contains(0x0D) { notes.append(Bilingual("换行由 CRLF 改为 LF", "lines end with LF instead of CRLF")) }
    if !dropped.isEmpty {
      let list = dropped.joined(separator: "、")
      notes.append(Bilingual("与默认值相同，不再写出：\(list)", "equal to the default and no longer written: \(list)"))
    }
    return notes
  }
}

/// The bytes of a file in canonical layout; its own bytes where its text is refused.
///
/// See `Formatting` for what canonical is, and for what else there is to say.
public func formatted(_ file: SourceFile) -> [UInt8] { Formatting(file).bytes }
