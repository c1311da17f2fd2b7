/// How many bytes two texts have in common at their beginning and at their end; the two stretches do not overlap.
public struct CommonEnds: Hashable, Sendable {
  /// Bytes in common from the first one on.
  public let first: Int
  /// Bytes in common up to the last one, none of them among `first` in either text.
  public let last: Int

  /// Compares two texts.
  public init(_ one: [UInt8], _ other: [UInt8]) {
    (first, last) = one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { Self.count(one, $0) } }
  }

  /// Whether two texts of these lengths are the same.
  public func areSame(_ count: Int, _ otherCount: Int) -> Bool { count == otherCount && first == count }

  private static func count(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> (first: Int, last: Int) {
    let least = min(one.count, other.count)
    guard least > 0, let start = one.baseAddress, let otherStart = other.baseAddress else { return (0, 0) }
    var first = 0
    while first + 32 <= least, Word.areSame(start + first, otherStart + first) { first += 32 }
    while first + 8 <= least {
      let differing = Word.load(start, first) ^ Word.load(otherStart, first)
      if differing != 0 {
        first += Word.first(differing)
        break
      }
      first += 8
    }
    while first < least, start[first] == otherStart[first] { first += 1 }
    let most = least - first
    var last = 0
    let (end, otherEnd) = (start + one.count, otherStart + other.count)
    while last + 32 <= most, Word.areSame(end - last - 32, otherEnd - last - 32) { last += 32 }
    while last + 8 <= most {
      let differing =
        Word.load(start, one.count - last - 8) ^ Word.load(otherStart, other.count - last - 8)
      if differing != 0 { break }
      last += 8
    }
    while last < most, start[one.count - last - 1] == otherStart[other.count - last - 1] { last += 1 }
    return (first, last)
  }
}

extension Word {
  /// Whether 32 bytes are the same.
  @inline(__always)
  fileprivate static func areSame(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>) -> Bool {
    let (first, second) = (load(one, 0) ^ load(other, 0), load(one, 8) ^ load(other, 8))
    let (third, fourth) = (load(one, 16) ^ load(other, 16), load(one, 24) ^ load(other, 24))
    return (first | second) | (third | fourth) == 0
  }
}

extension SyntaxTree {
  /// Whether an entry of the root is the same bytes in another text, so that both hold the same nodes.
  ///
  /// - Parameters:
  ///   - key: The entry's key.
  ///   - otherKey: The key of the other text's entry.
  ///   - other: The other text.
  ///   - ends: What both texts have in common.
  /// - Returns: True only where that shows by what both texts have in common at their ends; false says nothing.
  public func isSameEntry(_ key: Int, as otherKey: Int, of other: SyntaxTree, _ ends: CommonEnds) -> Bool {
    let (start, otherStart) = (Int(nodes[key].start), Int(other.nodes[otherKey].start))
    let isAtEnd =
      start > bytes.count - ends.last && bytes.count - start == other.bytes.count - otherStart
    if isAtEnd { return true }
    // The next entry's first byte must be the same, too, or this one might go on in the other text.
    let next = Int(nodes[key + 1].next)
    return start == otherStart && next < nodes.count && Int(nodes[next].start) < ends.first
  }
}
