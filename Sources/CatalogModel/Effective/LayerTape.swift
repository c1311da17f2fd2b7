import CatalogText
import Glibc

/// A file's bytes and tape as plain pointers: what lists are merged by is read through them, so that nothing is counted.
///
/// Valid as long as the file is kept, whose arrays are constants: what a constant array holds does not move.
struct LayerTape: BitwiseCopyable {
  private let bytes: UnsafePointer<UInt8>?
  /// The tape; nil for a file whose text was refused.
  let nodes: UnsafePointer<Node>?

  /// The tape of a file.
  init(_ file: SourceFile) {
    bytes = file.tree?.bytes.withUnsafeBufferPointer { $0.baseAddress }
    nodes = file.tree?.nodes.withUnsafeBufferPointer { $0.baseAddress }
  }

  func isMapping(_ node: UInt32) -> Bool { nodes?[Int(node)].isMapping ?? false }

  func isSequence(_ node: UInt32) -> Bool { nodes?[Int(node)].isSequence ?? false }

  /// The node of the value that a key has in a mapping; nil where there is none, and for what is no mapping.
  func value(of key: Key, in mapping: UInt32) -> UInt32? {
    guard let nodes, nodes[Int(mapping)].kind == .blockMapping else { return nil }
    let end = Int(nodes[Int(mapping)].next)
    var at = Int(mapping) &+ 1
    while at < end {
      if nodes[at].key == key.rawValue { return UInt32(truncatingIfNeeded: at &+ 1) }
      at = Int(nodes[at &+ 1].next)
    }
    return nil
  }

  /// The node whose text tells a record of a list apart, as `SyntaxTree.nameNode(of:as:)` finds it.
  func nameNode(of record: UInt32, as kind: RecordKind) -> UInt32? {
    guard isMapping(record) else {
      return kind.shorthand == kind.identity && kind.identity != nil || kind.words != nil ? record : nil
    }
    return value(of: .id, in: record) ?? kind.identity.flatMap { value(of: $0, in: record) }
      ?? kind.words.flatMap { value(of: $0, in: record) }
  }

  /// A node's content as it stands in the file; nil where that is not what is meant, because of escapes or a block's
  /// indent.
  func content(_ node: UInt32) -> UnsafeBufferPointer<UInt8>? {
    guard let nodes, let bytes else { return nil }
    let own = nodes[Int(node)]
    guard own.kind != .literal, !own.flags.contains(.hasEscapes), !own.flags.contains(.quotedKey) else { return nil }
    let quote = own.kind == .singleQuoted || own.kind == .doubleQuoted ? 1 : 0
    let start = Int(own.start) + quote
    return UnsafeBufferPointer(start: bytes + start, count: max(0, Int(own.end) - quote - start))
  }
}

/// The tapes of an assembly's files, by the files' numbers.
struct LayerTapes: ~Copyable {
  private var list = PlainList<LayerTape>(room: 4)

  deinit { list.release() }

  /// The tape of a file's number, which must be known.
  subscript(file: UInt16) -> LayerTape { list.base[Int(file)] }

  /// Takes the next file in.
  mutating func append(_ file: SourceFile) { list.append(LayerTape(file)) }
}

/// Records of several lists that are one record, and what tells it apart.
struct LayerGroup {
  /// The first mapping.
  let first: Layer
  /// The others, in the order of the lists; mostly there is none.
  var others: [Layer] = []
  /// The node of the first one's name, and the hash of its text; nil for a record that nothing tells apart.
  let name: (node: UInt32, hash: UInt64)?

  /// All its mappings, in one allocation.
  var layers: [Layer] {
    var layers: [Layer] = []
    layers.reserveCapacity(others.count + 1)
    layers.append(first)
    for layer in others { layers.append(layer) }
    return layers
  }
}
