// Keys that the table does not have, and keys in quotes.
extension TapeScanner {
  /// The number and the hash of a quoted key's content.
  @inline(never)
  mutating func quotedKey(_ start: Int, _ tokenEnd: Int, _ escapes: Bool) -> (UInt16, UInt64) {
    var content = Array(bytes[start + 1..<tokenEnd - 1])
    if escapes {
      content = base[start] == Byte.singleQuote ? Unescape.single(content[...]) : Unescape.double(content[...])
    }
    if content.isEmpty { isFlagged = true }
    return content.withUnsafeBufferPointer {
      (keys.id(of: KeyWord($0, 0, $0.count), $0, 0), keyHash($0))
    }
  }

  /// Equal keys have equal hashes, and a chance hit only costs a second look; never 0.
  func keyHash(_ content: UnsafeBufferPointer<UInt8>) -> UInt64 { ContentHash.value(of: content) | 1 }

  /// A mapping of few keys is searched at once, one of many when it closes.
  @inline(never)
  mutating func noteUnknownKey(_ hash: UInt64) {
    let first = frames[depth - 1].unknownKeys
    if unknownCount - first < TapeScanner.fewKeys {
      for index in first..<unknownCount where unknownKeys[index] == hash { isFlagged = true }
    }
    if unknownCount == unknownCapacity {
      let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: unknownCapacity * 2)
      larger.moveInitialize(from: unknownKeys, count: unknownCount)
      unknownKeys.deallocate()
      unknownKeys = larger
      unknownCapacity *= 2
    }
    (unknownKeys + unknownCount).initialize(to: hash)
    unknownCount += 1
  }

  @inline(never)
  mutating func forgetUnknownKeys(_ first: Int) {
    if unknownCount - first > TapeScanner.fewKeys {
      let hashes = UnsafeBufferPointer(start: unknownKeys + first, count: unknownCount - first).sorted()
      for index in hashes.indices.dropFirst() where hashes[index] == hashes[index - 1] { isFlagged = true }
    }
    unknownCount = first
  }

  /// Up to how many keys of a mapping that the table does not have are compared one by one.
  static var fewKeys: Int { 16 }

  /// True for a key that begins with `-`, a curly quote, or a space that is not U+0020, or that holds such a space or
  /// a full-width colon: YAML takes it for a key, its author did not mean one.
  @inline(never)
  func hasOddCharacter(_ start: Int, _ tokenEnd: Int) -> Bool {
    if base[start] == Byte.dash { return true }
    var at = start
    while at < tokenEnd {
      if at + 8 <= tokenEnd, Word.load(base, at) & Word.highs == 0 {
        at += 8
        continue
      }
      guard base[at] >= 0x80, let (scalar, length) = decodeUTF8(bytes, at) else {
        at += 1
        continue
      }
      if OddCharacter.isSpace(scalar) || OddCharacter.isColon(scalar) { return true }
      if at == start, OddCharacter.isQuote(scalar) || OddCharacter.isDash(scalar) { return true }
      if at == start, scalar == 0xFF03 { return true }
      at += length
    }
    return false
  }
}

/// Look-alikes of the syntax's characters, as input methods and word processors put them.
enum OddCharacter {
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || (0x2000...0x200B).contains(scalar) || scalar == 0x202F || scalar == 0x3000
  }
  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == 0xFF1A || scalar == 0xFE55 || scalar == 0x2236 || scalar == 0xFE30 || scalar == 0xFE13
  }
  static func isQuote(_ scalar: UInt32) -> Bool {
    (0x2018...0x201F).contains(scalar) || scalar == 0xFF02 || scalar == 0xFF07
  }
  static func isDash(_ scalar: UInt32) -> Bool {
    (0x2010...0x2015).contains(scalar) || scalar == 0x2212 || scalar == 0xFF0D || scalar == 0x2022 || scalar == 0xB7
      || scalar == 0x25CF || scalar == 0x30FB
  }
  static func isComma(_ scalar: UInt32) -> Bool { scalar == 0xFF0C || scalar == 0x3001 || scalar == 0xFE50 }
  static func isClosingBracket(_ scalar: UInt32) -> Bool {
    scalar == 0xFF3D || scalar == 0x3011 || scalar == 0x3015 || scalar == 0xFF09
  }
}
