/// A hash of a path that does not hang on letter case.
enum FoldedHash {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let notASCII: UInt64 = 0x8080_8080_8080_8080
  private static let fold: UInt64 = 0x2020_2020_2020_2020

  /// The hash of ASCII bytes, eight at a time; nil where there are others.
  ///
  /// A few signs are taken for one another as letters are, as `@` and the grave accent: hashes that are equal prove
  /// nothing.
  static func ofASCII(_ path: UnsafeRawBufferPointer) -> UInt64? {
    var hash = start ^ UInt64(path.count)
    var at = 0
    while at + 8 <= path.count {
      let word = path.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if word & notASCII != 0 { return nil }
      hash = mixed(hash, word | fold)
      at += 8
    }
    var rest: UInt64 = 0
    for byte in path[at...] { rest = rest << 8 | UInt64(byte) }
    if rest & notASCII != 0 { return nil }
    return mixed(hash, rest | fold)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

/// Hashes, to find one that comes twice.
struct DistinctHashes {
  /// Zero where there is none.
  private var slots: [UInt64]

  /// Makes room for a number of hashes, of which half stays empty.
  init(room: Int) {
    var size = 64
    while size < room * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Takes a hash; false where it was there already.
  ///
  /// No more may be taken than there is room for.
  mutating func insert(_ hash: UInt64) -> Bool {
    // Zero and one are taken for the same.
    let hash = max(hash, 1)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return false }
      place = (place + 1) & mask
    }
    slots[place] = hash
    return true
  }
}
