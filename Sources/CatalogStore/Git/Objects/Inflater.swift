/// Unpacks the zlib format (RFC 1950, RFC 1951): the form in which git keeps every object.
///
/// What zlib refuses is refused here. One serves a thread for all its objects; tests hold it to git.
struct Inflater: ~Copyable {
  private let literals = HuffmanCode()
  private let distances = HuffmanCode()
  /// The codes that need not be written out.
  private let fixedLiterals = HuffmanCode()
  private let fixedDistances = HuffmanCode()
  private let lengths: UnsafeMutableBufferPointer<UInt8>

  /// The longest code of literals and lengths, and that of distances behind it.
  private static let mostLengths = 288 + 32

  init() {
    lengths = .allocate(capacity: Self.mostLengths)
    lengths.initialize(repeating: 8)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    _ = fixedLiterals.take(UnsafeBufferPointer(rebasing: lengths[..<288]))
    lengths.update(repeating: 5)
    _ = fixedDistances.take(UnsafeBufferPointer(rebasing: lengths[..<32]))
  }

  deinit { lengths.deallocate() }

  /// Unpacks a stream.
  ///
  /// - Parameters:
  ///   - source: The stream; bytes behind its end are not looked at.
  ///   - target: What is to be filled.
  ///   - isWhole: Whether the stream must end exactly where `target` is full, with the right sum; else it is enough that
  ///     `target` is full, or the stream ends.
  /// - Returns: How many bytes were written; nil for what is no such stream.
  func inflate(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>, isWhole: Bool
  ) -> Int? {
    guard source.count > 2, source[0] & 15 == 8, source[0] >> 4 <= 7, source[1] & 0x20 == 0,
      (Int(source[0]) << 8 | Int(source[1])) % 31 == 0
    else { return nil }
    var bits = BitReader(UnsafeBufferPointer(rebasing: source[2...]))
    var written = 0
    var isLast = false
    while !isLast {
      bits.fill()
      guard let head = bits.take(3) else { return nil }
      isLast = head & 1 == 1
      let isTaken =
        switch head >> 1 {
        case 0: store(&bits, target, &written)
        case 1: decode(&bits, fixedLiterals, fixedDistances, target, &written)
        case 2: readCodes(&bits) && decode(&bits, literals, distances, target, &written)
        default: false
        }
      if !isTaken { return !isWhole && written == target.count ? written : nil }
    }
    guard isWhole else { return written }
    let rest = bits.wholeBytes()
    guard written == target.count, rest.count >= 4 else { return nil }
    let sum = rest[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return sum == Self.sum(of: UnsafeBufferPointer(target)) ? written : nil
  }

  /// A block that is not packed.
  private func store(
    _ bits: inout BitReader, _ target: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
  ) -> Bool {
    let rest = bits.wholeBytes()
    guard rest.count >= 4 else { return false }
    let count = Int(rest[0]) | Int(rest[1]) << 8
    guard count ^ 0xFFFF == Int(rest[2]) | Int(rest[3]) << 8, count <= rest.count - 4 else { return false }
    let room = min(count, target.count - written)
    if room > 0 {
      _ = UnsafeMutableBufferPointer(rebasing: target[written..<written + room])
        .update(fromContentsOf: UnsafeBufferPointer(rebasing: rest[4..<4 + room]))
    }
    written += room
    bits.skip(4 + count)
    return room == count
  }

  /// The order in which the lengths of the codes for code lengths are written.
  private static let order: [UInt8] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The two codes at the head of a block.
  private func readCodes(_ bits: inout BitReader) -> Bool {
    bits.fill()
    guard let literalCount = bits.take(5), let distanceCount = bits.take(5), let orderCount = bits.take(4),
      literalCount <= 29, distanceCount <= 29
    else { return false }
    lengths.update(repeating: 0)
    for position in 0..<orderCount + 4 {
      bits.fill()
      guard let length = bits.take(3) else { return false }
      lengths[Int(Self.order[position])] = UInt8(length)
    }
    guard literals.take(UnsafeBufferPointer(rebasing: lengths[..<19])) == .complete else { return false }
    let firstDistance = 257 + literalCount
    guard readLengths(&bits, count: firstDistance + distanceCount + 1), lengths[256] != 0 else { return false }
    let isRead = literals.take(UnsafeBufferPointer(rebasing: lengths[..<firstDistance])) != .wrong
    let end = firstDistance + distanceCount + 1
    return isRead && distances.take(UnsafeBufferPointer(rebasing: lengths[firstDistance..<end])) != .wrong
  }

  /// The lengths of both codes, packed themselves by the code that `literals` holds for the moment.
  private func readLengths(_ bits: inout BitReader, count: Int) -> Bool {
    var position = 0
    while position < count {
      bits.fill()
      guard let symbol = literals.next(&bits) else { return false }
      if symbol < 16 {
        lengths[position] = UInt8(symbol)
        position += 1
        continue
      }
      let (width, least) = symbol == 16 ? (2, 3) : symbol == 17 ? (3, 3) : (7, 11)
      guard let more = bits.take(width), position + least + more <= count, symbol > 16 || position > 0 else {
        return false
      }
      let length = symbol == 16 ? lengths[position - 1] : 0
      for _ in 0..<least + more {
        lengths[position] = length
        position += 1
      }
    }
    return true
  }
}

extension Inflater {
  /// Unpacks a block; false where it is wrong, or `target` too small.
  private func decode(
    _ stream: inout BitReader, _ literals: borrowing HuffmanCode, _ distances: borrowing HuffmanCode,
    _ target: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
  ) -> Bool {
    // Copies that stay in registers.
    var (bits, at) = (stream, written)
    defer { (stream, written) = (bits, at) }
    while true {
      bits.fill()
      // As long as there is room, literals of short codes are taken without asking for each whether its bits are there.
      var entry = literals.entry(bits)
      while bits.count >= HuffmanCode.longest, at < target.count, HuffmanCode.isLiteral(entry) {
        bits.drop(sure: entry & 15)
        target[at] = UInt8(truncatingIfNeeded: entry >> 4)
        at += 1
        entry = literals.entry(bits)
      }
      if bits.count < Self.mostBits { bits.fill() }
      guard let symbol = literals.next(&bits) else { return false }
      if symbol < 256 {
        guard at < target.count else { return false }
        target[at] = UInt8(truncatingIfNeeded: symbol)
        at += 1
        continue
      }
      if symbol == 256 { return true }
      guard symbol < 286, let count = Self.length(symbol - 257, &bits), let kind = distances.next(&bits), kind < 30,
        let back = Self.distance(kind, &bits), back <= at
      else { return false }
      let room = min(count, target.count - at)
      Self.repeatBytes(target, at: at, back: back, count: room)
      at += room
      if room < count { return false }
    }
  }

  /// The bits that one symbol, with all that belongs to it, takes at most: a length and a distance.
  private static let mostBits = 15 + 5 + 15 + 13

  /// Symbols 257 … 285: how long a repetition is.
  @inline(__always)
  private static func length(_ kind: Int, _ bits: inout BitReader) -> Int? {
    if kind < 8 { return kind + 3 }
    if kind == 28 { return 258 }
    let width = kind >> 2 - 1
    guard let more = bits.take(width) else { return nil }
    return (4 + kind & 3) << width + 3 + more
  }

  /// How far back a repetition begins.
  @inline(__always)
  private static func distance(_ kind: Int, _ bits: inout BitReader) -> Int? {
    if kind < 4 { return kind + 1 }
    let width = kind >> 1 - 1
    guard let more = bits.take(width) else { return nil }
    return (2 + kind & 1) << width + 1 + more
  }

  @inline(__always)
  private static func repeatBytes(_ target: UnsafeMutableBufferPointer<UInt8>, at: Int, back: Int, count: Int) {
    guard count > 0, let base = target.baseAddress else { return }
    if back >= count { return (base + at).update(from: base + at - back, count: count) }
    for position in at..<at + count { base[position] = base[position - back] }
  }

  /// The sum that stands at the end of a stream (Adler-32).
  private static func sum(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let base = bytes.baseAddress else { return 1 }
    var (low, high) = (UInt32(1), UInt32(0))
    var at = 0
    while at < bytes.count {
      // So many bytes cannot overflow the sums.
      let end = min(bytes.count, at + 5552)
      while at + 8 <= end {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
        // Bytes at even and at odd places, each in a lane of its own; a product has their weighted sum in its last lane.
        let (even, odd) = (word & 0x00FF_00FF_00FF_00FF, word &>> 8 & 0x00FF_00FF_00FF_00FF)
        let weighted = even &* 0x0008_0006_0004_0002 &+ odd &* 0x0007_0005_0003_0001
        high &+= low &<< 3 &+ UInt32(truncatingIfNeeded: weighted &>> 48)
        let plain = (even &+ odd) &* 0x0001_0001_0001_0001
        low &+= UInt32(truncatingIfNeeded: plain &>> 48)
        at += 8
      }
      while at < end {
        low &+= UInt32(base[at])
        high &+= low
        at += 1
      }
      low %= 65521
      high %= 65521
    }
    return high << 16 | low
  }
}
