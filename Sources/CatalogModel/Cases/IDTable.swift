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
    init(_ node: Int, of tape: ItemView.Tape) {
      guard let nodes = tape.nodes else { return }
      let entry = nodes + node
      if entry.pointee.kind == .plain || entry.pointee.kind == .key && entry.pointee.flags.rawValue == 0 {
        let (start, end) = (Int(entry.pointee.start), Int(entry.pointee.end))
        self = Word(UnsafeRawBufferPointer(start: tape.bytes, count: tape.byteCount), start, end &- start)
      } else {
        self = Word(content: node, of: tape)
      }
    }

    /// The same for content that may be quoted, escaped or a block.
    @inline(never)
    private init(content node: Int, of tape: ItemView.Tape) {
      self = tape.file.tree?.withContent(node) { Word(UnsafeRawBufferPointer($0), 0, $0.count) } ?? Word()
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
  mutating func append(idOf record: Int, _ view: ItemView) {
    guard let id = view.value(record, .id) else { return rows.append(Row(word: Word(), file: 0, node: 0)) }
    rows.append(Row(word: Word(Int(id.index), of: view.tape(id.file)), file: id.file, node: id.index))
  }

  /// Adds an id of the format's own.
  mutating func append(_ text: StaticString) {
    rows.append(Row(word: Word(text), file: 0, node: 0))
  }

  /// The first place in `range` whose id is the content of `node`, counted from the start of the range.
  @inline(__always)
  func position(of node: Int, in tape: ItemView.Tape, among range: Range<Int>) -> Int? {
    let word = Word(node, of: tape)
    for index in range where rows[index].word == word {
      if word.length <= 16 || isSame(rows[index], node, tape) { return index - range.lowerBound }
    }
    return nil
  }

  /// Compares ids of more than sixteen bytes in full.
  @inline(never)
  private func isSame(_ row: Row, _ node: Int, _ tape: ItemView.Tape) -> Bool {
    guard let own = item.files[Int(row.file)].tree, let tree = tape.file.tree else { return false }
    return own.withContent(Int(row.node)) { one in tree.withContent(node) { one.elementsEqual($0) } }
  }
}
