/// Reads a text that differs from another one in a stretch.
///
/// Only the entries of the root that the stretch touches are read. The nodes of the others are those of the other text,
/// moved; what stands before a key at the beginning of a line does not hang on what follows, nor the reverse.
///
/// - Parameters:
///   - bytes: The file as it is.
///   - keys: The key names that get numbers, as for the other text.
///   - limits: What goes beyond is refused, as for the other text.
///   - other: A text that was read without refusals and without notes.
/// - Returns: What ``readText(_:keys:limits:)`` makes of the bytes, which then has neither refusals nor notes; nil where
///   that has to be asked.
public func readText(
  _ bytes: [UInt8], keys: KeyTable, limits: TextLimits = .standard, like other: SyntaxTree
) -> SyntaxTree? {
  guard bytes.count <= min(limits.fileBytes, Int(Int32.max)), !other.hasToolComments,
    let change = ChangedEntries(bytes, other)
  else { return nil }
  let scan = bytes.withUnsafeBufferPointer { buffer in
    keys.withIndex {
      TextScan(UnsafeBufferPointer(rebasing: buffer[change.bytes]), from: 0, keys: $0, limits: limits)
    }
  }
  guard !scan.isFlagged, !scan.hasCRLF, let nodes = scan.nodes, nodes[0].start == 0, nodes[0].kind == .blockMapping,
    change.hasOnlyNewKeys(nodes, in: other, known: keys.count, most: limits.keysPerMapping)
  else { return nil }
  // What the other text had and this one has no more may stay marked.
  let keysMet = KeyMarks(words: other.keys.words | scan.keysMet.words)
  return SyntaxTree(
    bytes: bytes, nodes: change.nodes(of: other, with: nodes), keys: keysMet, hasToolComments: scan.hasToolComments)
}

/// The entries of a root that a change touches.
private struct ChangedEntries {
  /// The first of them, by its key's node in the other text.
  let first: Int
  /// The first entry behind them; the number of nodes where there is none.
  let next: Int
  /// Where they stand in the text that is read.
  let bytes: Range<Int>
  /// How much longer that text is.
  private let growth: Int

  /// Nil where the change is not within entries of a mapping that begins each at the beginning of a line.
  init?(_ text: [UInt8], _ other: SyntaxTree) {
    let ends = CommonEnds(other.bytes, text)
    let nodes = other.nodes
    var (first, next) = (0, nodes.count)
    for entry in other.entries(of: 0) {
      let start = Int(nodes[entry.key].start)
      guard start == 0 || other.bytes[start - 1] == Byte.lf else { return nil }
      if start < ends.first {
        first = entry.key
      } else if start > other.bytes.count - ends.last {
        next = entry.key
        break
      }
    }
    guard first > 0 else { return nil }
    growth = text.count - other.bytes.count
    let start = Int(nodes[first].start)
    let end = (next < nodes.count ? Int(nodes[next].start) : other.bytes.count) + growth
    // A dash may begin a list, or a document, instead of a key.
    guard start < end, text[start] != Byte.dash else { return nil }
    (self.first, self.next, bytes) = (first, next, start..<end)
  }

  /// Whether no key of the entries that were read stands among the others, or is one without a number.
  func hasOnlyNewKeys(_ read: [Node], in other: SyntaxTree, known: Int, most: Int) -> Bool {
    var seen = [Bool](repeating: false, count: known)
    var count = 0
    for entry in other.entries(of: 0) where entry.key < first || entry.key >= next {
      let key = Int(other.nodes[entry.key].key)
      if key < seen.count { seen[key] = true }
      count += 1
    }
    var at = 1
    while at < read.count {
      let key = Int(read[at].key)
      guard key < seen.count, !seen[key] else { return false }
      seen[key] = true
      count += 1
      at = Int(read[at + 1].next)
    }
    return count <= most
  }

  /// The tape: the other one's, with the entries that were read in the stead of its own.
  func nodes(of other: SyntaxTree, with read: [Node]) -> [Node] {
    let total = first + read.count - 1 + other.nodes.count - next
    let isLast = next == other.nodes.count
    let end = isLast ? Int(read[0].end) + bytes.lowerBound : Int(other.nodes[0].end) + growth
    var nodes = [Node](unsafeUninitializedCapacity: total) { room, count in
      _ = room.initialize(fromContentsOf: other.nodes[..<first])
      count = first
      for node in read.dropFirst() {
        room.initializeElement(at: count, to: node.moved(by: bytes.lowerBound, positions: first - 1))
        count += 1
      }
      for node in other.nodes[next...] {
        room.initializeElement(at: count, to: node.moved(by: growth, positions: total - other.nodes.count))
        count += 1
      }
    }
    nodes[0].close(at: end, next: total)
    return nodes
  }
}

extension Node {
  /// The same node elsewhere in a text and on a tape.
  @inline(__always)
  fileprivate func moved(by offset: Int, positions: Int) -> Node {
    Node(
      kind, Int(start) + offset, Int(end) + offset, next: Int(next) + positions, key: key, flags: flags)
  }
}
