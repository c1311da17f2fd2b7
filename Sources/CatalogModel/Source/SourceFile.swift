public import CatalogText

/// One file of a catalog as it was read: its text, its syntax, and what was wrong with either.
public final class SourceFile: Sendable {
  /// The path relative to the catalog's root, with `/`.
  public let path: String
  /// The kind its place in the catalog gives it.
  public let kind: FileKind
  /// The syntax over the bytes; nil where the text was refused.
  public let tree: SyntaxTree?
  /// The bytes as they were read.
  public let bytes: [UInt8]
  /// Why the text was refused, in order of offset.
  public let refusals: [Refusal]
  /// What is accepted in the text but worth a word: a byte order mark, CR LF at the end of lines.
  public let notes: ReadOutcome.Notes
  /// What the dictionary says against its structure, in order of offset.
  public let issues: [StructureIssue]

  /// Reads `bytes` as a file of `kind` and checks its structure against the dictionary.
  ///
  /// Where `checksStructure` is false, `issues` stays empty: for what only compares texts.
  public init(
    path: String, kind: FileKind, bytes: [UInt8], limits: TextLimits = .standard, checksStructure: Bool = true
  ) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
    let outcome = readText(bytes, keys: Key.table, limits: limits)
    tree = outcome.tree
    refusals = outcome.refusals
    notes = outcome.notes
    let checked = checksStructure ? outcome.tree : nil
    issues = checked.map { structureIssues(of: $0, kind: kind) } ?? []
  }

  /// Reads `bytes` as another state of a file, of which only what differs need be read; `issues` stay empty.
  ///
  /// - Parameters:
  ///   - path: The path relative to the catalog's root.
  ///   - bytes: The bytes.
  ///   - other: The file that is probably much like this one.
  ///   - limits: What the file may hold, as for the other one.
  public convenience init(path: String, bytes: [UInt8], like other: SourceFile, limits: TextLimits = .standard) {
    if other.refusals.isEmpty, other.notes == ReadOutcome.Notes(), let tree = other.tree,
      let own = readText(bytes, keys: Key.table, limits: limits, like: tree)
    {
      self.init(path: path, kind: other.kind, own)
    } else {
      self.init(path: path, kind: other.kind, bytes: bytes, limits: limits, checksStructure: false)
    }
  }

  private init(path: String, kind: FileKind, _ tree: SyntaxTree) {
    self.path = path
    self.kind = kind
    self.tree = tree
    bytes = tree.bytes
    (refusals, notes, issues) = ([], ReadOutcome.Notes(), [])
  }

  /// The file name without folder and `.yaml`.
  public var stem: String {
    var path = path
    return path.withUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x2F { end -= 1 }
      var start = end
      while start > 0, bytes[start - 1] != 0x2F { start -= 1 }
      if start == end { return String(decoding: bytes, as: UTF8.self) }
      if bytes[start..<end].suffix(5).elementsEqual(".yaml".utf8) { end -= 5 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  /// The value under `key` of the root mapping.
  public func value(_ key: Key) -> Value? {
    guard let tree, let node = tree.value(of: key.rawValue, in: 0) else { return nil }
    return Value(file: self, node: node)
  }

  /// The text under `key` of the root mapping.
  public func text(_ key: Key) -> String? { value(key)?.text }

  /// A place in this file.
  public func place(_ span: ByteSpan) -> Place { Place(path: path, span: span) }
}

/// A value as it stands in a file: the origin of everything an effective item says.
public struct Value: Sendable {
  /// The file it stands in.
  public let file: SourceFile
  /// Its node in the file's tape.
  public let node: Int

  /// Makes a reference to a node.
  public init(file: SourceFile, node: Int) {
    self.file = file
    self.node = node
  }

  /// A scalar's text; empty for anything else.
  public var text: String { file.tree?.text(node) ?? "" }

  /// The stretch of the file it takes.
  public var span: ByteSpan { file.tree?.span(node) ?? ByteSpan(start: 0, end: 0) }

  /// Where it stands.
  public var place: Place { file.place(span) }

  /// Whether the scalar's text is `other`, compared by bytes.
  public func equals(_ other: String) -> Bool { file.tree?.equals(node, other) ?? false }

  /// The elements of a sequence; the value itself where a list is written as one scalar.
  public var elements: [Value] {
    guard let tree = file.tree else { return [] }
    switch tree.nodes[node].kind {
    case .blockSequence, .flowSequence: return tree.elements(of: node).map { Value(file: file, node: $0) }
    case .blockMapping, .emptyMapping: return []
    default: return [self]
    }
  }
}
