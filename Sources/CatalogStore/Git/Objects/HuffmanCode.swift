/// A Huffman code of DEFLATE (RFC 1951, 3.2): short codes by one look into a table, longer ones bit by bit.
struct HuffmanCode: ~Copyable {
  /// How a set of code lengths fits together.
  enum Fit {
    /// Every sequence of bits means something.
    case complete
    /// No symbol, or one symbol of one bit: what the format lets pass where no distance, or only one, is used.
    case scarce
    /// Anything else.
    case wrong
  }

  private static let tableBits = 10
  private static let mostSymbols = 288
  /// The bits of the longest code.
  static let longest = 15

  /// For the next bits, the symbol times 16 and the length of its code; 0 where the code is longer, or none.
  private let table: UnsafeMutablePointer<UInt16>
  /// The symbols in order of their codes.
  private let symbols: UnsafeMutablePointer<UInt16>
  /// How many codes there are of each length.
  private let counts: UnsafeMutablePointer<UInt16>
  private let offsets: UnsafeMutablePointer<UInt16>

  init() {
    table = .allocate(capacity: 1 << Self.tableBits)
    table.initialize(repeating: 0, count: 1 << Self.tableBits)
    symbols = .allocate(capacity: Self.mostSymbols)
    symbols.initialize(repeating: 0, count: Self.mostSymbols)
    counts = .allocate(capacity: Self.longest + 1)
    counts.initialize(repeating: 0, count: Self.longest + 1)
    offsets = .allocate(capacity: Self.longest + 2)
    offsets.initialize(repeating: 0, count: Self.longest + 2)
  }

  deinit {
    table.deallocate()
    symbols.deallocate()
    counts.deallocate()
    offsets.deallocate()
  }

  /// Takes the code of these lengths, one for each symbol, at most 288 of at most 15 bits; 0 is no code.
  func take(_ lengths: UnsafeBufferPointer<UInt8>) -> Fit {
    precondition(lengths.count <= Self.mostSymbols)
    counts.update(repeating: 0, count: Self.longest + 1)
    for length in lengths { counts[Int(length & 15)] += 1 }
    counts[0] = 0
    var left = 1
    offsets[1] = 0
    for length in 1...Self.longest {
      left = left << 1 - Int(counts[length])
      if left < 0 { return .wrong }
      offsets[length + 1] = offsets[length] + counts[length]
    }
    let used = Int(offsets[Self.longest + 1])
    for symbol in lengths.indices where lengths[symbol] != 0 {
      let length = Int(lengths[symbol] & 15)
      symbols[Int(offsets[length])] = UInt16(symbol)
      offsets[length] += 1
    }
    table.update(repeating: 0, count: 1 << Self.tableBits)
    fillTable(lengths, used: used)
    if left == 0 { return .complete }
    return used == 0 || used == 1 && counts[1] == 1 ? .scarce : .wrong
  }

  private func fillTable(_ lengths: UnsafeBufferPointer<UInt8>, used: Int) {
    // Codes stand in the stream with their first bit lowest; this one is counted up in that form.
    var code = 0
    for position in 0..<used {
      let symbol = symbols[position]
      let length = Int(lengths[Int(symbol)] & 15)
      if length > Self.tableBits { return }
      var entry = code
      while entry < 1 << Self.tableBits {
        table[entry] = symbol << 4 | UInt16(length)
        entry += 1 << length
      }
      var bit = 1 << (length - 1)
      while code & bit != 0 { bit >>= 1 }
      code = bit == 0 ? 0 : (code & (bit - 1)) + bit
    }
  }

  /// What the table has for the next bits: the symbol times 16 and the length of its code; 0 where the code is longer.
  @inline(__always)
  func entry(_ bits: BitReader) -> Int { Int(table[Int(truncatingIfNeeded: bits.hold) & (1 << Self.tableBits - 1)]) }

  /// Whether an entry of the table is a symbol below 256.
  @inline(__always)
  static func isLiteral(_ entry: Int) -> Bool { UInt(bitPattern: entry &- 1) < 256 << 4 - 1 }

  /// The symbol whose code comes next; nil where none does, or not within the bits that are there.
  @inline(__always)
  func next(_ bits: inout BitReader) -> Int? {
    let entry = entry(bits)
    guard entry != 0 else { return longer(&bits) }
    guard bits.drop(entry & 15) else { return nil }
    return entry >> 4
  }

  private func longer(_ bits: inout BitReader) -> Int? {
    var (code, first, index) = (0, 0, 0)
    for length in 1...Self.longest {
      code |= Int(truncatingIfNeeded: bits.hold &>> UInt64(length - 1)) & 1
      let count = Int(counts[length])
      if code - count < first {
        guard bits.drop(length) else { return nil }
        return Int(symbols[index + code - first])
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }
}

/// Bits of a stretch of bytes, the lowest first.
struct BitReader {
  /// The next bits; those above `count` may be set already.
  private(set) var hold: UInt64 = 0
  /// How many bits are there for sure.
  private(set) var count = 0
  private var at = 0
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Takes in bytes: 56 bits are there afterwards, or all that are left.
  @inline(__always)
  mutating func fill() {
    if at + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self)
      hold |= UInt64(littleEndian: word) &<< UInt64(count)
      at += (63 - count) >> 3
      count |= 56
    } else {
      while count <= 55, at < bytes.count {
        hold |= UInt64(bytes[at]) &<< UInt64(count)
        at += 1
        count += 8
      }
    }
  }

  /// Leaves bits behind; false where they are not there.
  @inline(__always)
  mutating func drop(_ number: Int) -> Bool {
    guard number <= count else { return false }
    hold &>>= UInt64(number)
    count -= number
    return true
  }

  /// Leaves bits behind that are known to be there.
  @inline(__always)
  mutating func drop(sure number: Int) {
    hold &>>= UInt64(number)
    count &-= number
  }

  /// The next bits as a number, at most 16 of those that were filled in; nil where they are not there.
  @inline(__always)
  mutating func take(_ number: Int) -> Int? {
    let value = Int(truncatingIfNeeded: hold) & (1 &<< number - 1)
    return drop(number) ? value : nil
  }

  /// Goes on at the next whole byte and returns the bytes from there on.
  mutating func wholeBytes() -> UnsafeBufferPointer<UInt8> {
    at -= count >> 3
    (hold, count) = (0, 0)
    return UnsafeBufferPointer(rebasing: bytes[at...])
  }

  /// Leaves whole bytes behind, after ``wholeBytes()``, which must have so many.
  mutating func skip(_ number: Int) { at += number }
}
