import CatalogText

/// The ids of an item's questions, options and results as they stand in its files, looked up by their bytes.
struct IDTable: Sendable {
  /// An id's first and last eight bytes and its length: all of it up to sixteen bytes.
  struct Word: Equatable, Sendable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var length = 0

    /// The word of a missing id.
    init() {}

    /// The word of a text of the format's own.
    init(_ text: StaticString) {
      self.init(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), 0, text.utf8CodeUnitCount)
    }

    /// The word of `length` bytes from `start` on.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) {
      self.length = length
      if length >= 8 {
        first = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        last = bytes.loadUnaligned(fromByteOffset: start + length - 8, as: UInt64.self)
      } else if start + 8 <= bytes.count {
        first = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) & (1 << UInt64(length * 8) &- 1)
      } else {
        for index in 0..<length { first |= UInt64(bytes[start + index]) << UInt64(index * 8) }
      }
    }

    /// The word of a scalar's or key's content.
    @inline(__always)
    init(_ node: Int, of tree: SyntaxTree) {
      let entry = tree.nodes[node]
      if entry.kind == .plain || entry.kind == .key && entry.flags.rawValue == 0 {
        let (start, end) = (Int(entry.start), Int(entry.end))
        self = tree.bytes.withUnsafeBytes { Word($0, start, end - start) }
      } else {
        self = Word(content: node, of: tree)
      }
    }

    /// The same for content that may be quoted, escaped or a block.
    @inline(never)
    private init(content node: Int, of tree: SyntaxTree) {
      self = tree.withContent(node) { Word(UnsafeRawBufferPointer($0), 0, $0.count) }
    }
  }

  private struct Row: Sendable {
    let word: Word
    /// Where an id of more than sixteen bytes stands.
    let file: UInt16
    let node: UInt32
  }

  private let item: EffectiveItem
  private var rows: [Row] = []

  /// A table without ids; `count` is how many there may be.
  init(_ item: EffectiveItem, count: Int) {
    self.item = item
    rows.reserveCapacity(count)
  }

  /// How many ids there are.
  var count: Int { rows.count }

  /// The word of the id at a place.
  subscript(position: Int) -> Word { rows[position].word }

  /// Adds the id of a record, which may lack one.
  mutating func append(idOf record: Record) {
    let slot = record.slot(.id)
    rows.append(Row(word: item.word(of: slot) ?? Word(), file: slot.file, node: slot.index))
  }

  /// Adds an id of the format's own.
  mutating func append(_ text: StaticString) {
    rows.append(Row(word: Word(text), file: 0, node: 0))
  }

  /// The first place in `range` whose id is the content of `node`, counted from the start of the range.
  @inline(__always)
  func position(of node: Int, in tree: SyntaxTree, among range: Range<Int>) -> Int? {
    let word = Word(node, of: tree)
    for index in range where rows[index].word == word {
      if word.length <= 16 || isSame(rows[index], node, tree) { return index - range.lowerBound }
    }
    return nil
  }

  /// Compares ids of more than sixteen bytes in full.
  @inline(never)
  private func isSame(_ row: Row, _ node: Int, _ tree: SyntaxTree) -> Bool {
    guard let own = item.files[Int(row.file)].tree else { return false }
    return own.withContent(Int(row.node)) { one in tree.withContent(node) { one.elementsEqual($0) } }
  }
}

extension EffectiveItem {
  /// The word of the scalar a slot points to; nil where it points to none.
  func word(of slot: Slot) -> IDTable.Word? {
    guard slot.content == .node, let tree = files[Int(slot.file)].tree else { return nil }
    return IDTable.Word(Int(slot.index), of: tree)
  }
}
