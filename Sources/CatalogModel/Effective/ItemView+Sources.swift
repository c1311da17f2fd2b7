import CatalogText

// The bytes an item is made of, entry by entry of its files.

extension ItemView {
  /// The entries at the root of one of the item's files, in the order of the file; none for a file that could not be
  /// read.
  public func rootEntries(ofFile file: Int) -> RootEntries { RootEntries(tapes[file]) }

  /// The kind of one of the item's files.
  public func kind(ofFile file: Int) -> FileKind { tapes[file].kind }

  /// The entries at the root of a file one after the other.
  public struct RootEntries: Sequence, IteratorProtocol {
    /// One entry.
    public struct Entry {
      /// The key's number in the table of keys, as `Node.key`.
      public let key: UInt16
      /// The bytes from the key to the end of its value, which begin a line: the same bytes mean the same wherever they
      /// stand, but for the line end of a block with which a file ends.
      public let source: UnsafeBufferPointer<UInt8>
      /// Whether the file ends with it.
      public let endsFile: Bool
    }

    private let tape: Tape
    private var at: Int
    private let end: Int

    fileprivate init(_ tape: Tape) {
      self.tape = tape
      at = 1
      guard let nodes = tape.nodes, nodes[0].kind == .blockMapping else {
        end = 0
        return
      }
      end = Int(nodes[0].next)
    }

    /// The next entry.
    public mutating func next() -> Entry? {
      guard at < end, let nodes = tape.nodes, let bytes = tape.bytes else { return nil }
      let (start, stop) = (Int(nodes[at].start), Int(nodes[at + 1].end))
      let entry = Entry(
        key: nodes[at].key, source: UnsafeBufferPointer(start: bytes + start, count: Swift.max(0, stop - start)),
        endsFile: stop >= tape.byteCount)
      at = Int(nodes[at + 1].next)
      return entry
    }
  }
}
