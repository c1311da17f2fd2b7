/// Twelve bytes, such as a 基本编码 has, as two numbers.
struct BaseCodeBytes: Equatable {
  /// How many bytes there are.
  static let count = 12

  private var first: UInt64 = 0
  private var second: UInt32 = 0

  /// A number to look for it by: codes differ in their middle most.
  var hash: Int { Int(truncatingIfNeeded: ((first ^ UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// Takes twelve bytes.
  init(_ bytes: some Collection<UInt8>) {
    for (position, byte) in bytes.enumerated() {
      if position < 8 { first = first << 8 | UInt64(byte) } else { second = second << 8 | UInt32(byte) }
    }
  }
}

/// Codes in a table that every file's name is looked up in: half of its places or more are free.
struct BaseCodeSet {
  private var table: [BaseCodeBytes?]
  private let mask: Int

  /// Takes codes, of which some may be the same.
  init(_ codes: [BaseCodeBytes]) {
    var size = 16
    while size < codes.count * 2 { size *= 2 }
    table = Array(repeating: nil, count: size)
    mask = size - 1
    for code in codes where !contains(code) {
      var place = code.hash & mask
      while table[place] != nil { place = (place + 1) & mask }
      table[place] = code
    }
  }

  /// Whether a code is among them.
  func contains(_ code: BaseCodeBytes) -> Bool {
    var place = code.hash & mask
    while let other = table[place] {
      if other == code { return true }
      place = (place + 1) & mask
    }
    return false
  }
}
