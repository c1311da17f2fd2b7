/// Known key names and their small numbers, fixed when the table is made; looked up by bytes.
public struct KeyTable: Sendable {
  /// The number of every key that the table does not have.
  public static let unknown: UInt16 = .max

  struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var length: UInt32 = 0
    var offset: UInt32 = 0
    var id: UInt16 = KeyTable.unknown
    /// The name is one that some reader of YAML takes for something other than text.
    var looksTyped = false
  }

  let slots: [Slot]
  let pool: [UInt8]
  private let names: [String]

  /// Makes a table; the number of a name is its index.
  ///
  /// Of two equal names the first has the number.
  public init(_ names: [String]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    var pool: [UInt8] = []
    for (index, name) in names.enumerated() where index < Int(KeyTable.unknown) {
      let bytes = Array(name.utf8)
      let word = bytes.withUnsafeBufferPointer { KeyWord($0, 0, $0.count) }
      let looksTyped = bytes.withUnsafeBufferPointer { TypedForms.match($0, 0, $0.count) }
      var place = word.slot(of: size)
      while slots[place].id != KeyTable.unknown { place = (place + 1) & (size - 1) }
      slots[place] = Slot(
        first: word.first, last: word.last, length: word.length, offset: UInt32(pool.count), id: UInt16(index),
        looksTyped: looksTyped)
      pool += bytes
    }
    self.slots = slots
    self.pool = pool
    self.names = names
  }

  /// The number of the key that has exactly these bytes.
  public func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    withIndex { $0.id(of: KeyWord(bytes, 0, bytes.count), bytes, 0) }
  }

  /// Lends the table's arrays for one run.
  @inline(__always)
  func withIndex<R>(_ body: (KeyIndex) -> R) -> R {
    slots.withUnsafeBufferPointer { slots in
      pool.withUnsafeBufferPointer { pool in body(KeyIndex(slots: slots, mask: slots.count - 1, pool: pool)) }
    }
  }

  /// The number of the key that has exactly these bytes.
  public func id(of bytes: UnsafeRawBufferPointer) -> UInt16 {
    bytes.withMemoryRebound(to: UInt8.self) { id(of: $0) }
  }

  /// The number of the key of this name, compared by its UTF-8 bytes.
  public func id(of name: String) -> UInt16 {
    var name = name
    return name.withUTF8 { id(of: $0) }
  }

  /// The name of a number of this table; empty for `unknown` and for numbers it does not have.
  public func name(_ id: UInt16) -> String {
    Int(id) < names.count ? names[Int(id)] : ""
  }

  /// How many names the table has.
  public var count: Int { names.count }
}

/// Which of a table's first 256 keys were met.
struct KeyMarks: Sendable {
  var words = SIMD4<UInt64>()

  /// Whether a key was met, or may have been.
  func mayHave(_ key: UInt16) -> Bool {
    key >= 256 || words[Int(key) >> 6] >> UInt64(key & 63) & 1 != 0
  }
}

/// A key's first and last eight bytes and its length: all of it up to sixteen bytes.
struct KeyWord {
  let first: UInt64
  let last: UInt64
  let length: UInt32

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    let length = end - start
    self.length = UInt32(truncatingIfNeeded: length)
    guard let base = bytes.baseAddress else {
      first = 0
      last = 0
      return
    }
    if length >= 8 {
      first = Word.load(base, start)
      last = Word.load(base, end - 8)
    } else if start + 8 <= bytes.count {
      first = Word.load(base, start) & ((1 << UInt64(length * 8)) &- 1)
      last = 0
    } else {
      var word: UInt64 = 0
      for index in 0..<max(0, length) { word |= UInt64(base[start + index]) << UInt64(index * 8) }
      first = word
      last = 0
    }
  }

  @inline(__always)
  init(first: UInt64, last: UInt64, length: Int) {
    self.first = first
    self.last = last
    self.length = UInt32(truncatingIfNeeded: length)
  }

  @inline(__always)
  var hash: UInt64 {
    ((first &+ (last &<< 7)) &* 0xD6E8_FEB8_6659_FD93) &>> 32
  }

  @inline(__always)
  func slot(of size: Int) -> Int { Int(truncatingIfNeeded: hash) & (size - 1) }
}

/// A table's arrays while they are borrowed for one run.
struct KeyIndex {
  let slots: UnsafeBufferPointer<KeyTable.Slot>
  /// One less than the number of slots, which is a power of two.
  let mask: Int
  let pool: UnsafeBufferPointer<UInt8>

  @inline(__always)
  func id(of word: KeyWord, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt16 {
    guard let base = bytes.baseAddress else { return KeyTable.unknown }
    return slots[slot(of: word, base, start)].id
  }

  /// The index of the slot of the key that begins at `start`; of an empty one when the table does not have the key.
  @inline(__always)
  func slot(of word: KeyWord, _ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var place = Int(truncatingIfNeeded: word.hash) & mask
    while true {
      let slot = slots[place]
      let other = (slot.first ^ word.first) | (slot.last ^ word.last) | UInt64(slot.length ^ word.length)
      if other == 0 && (word.length <= 16 || sameMiddle(slot, bytes, start)) || slot.id == KeyTable.unknown {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  @inline(never)
  private func sameMiddle(_ slot: KeyTable.Slot, _ bytes: UnsafePointer<UInt8>, _ start: Int) -> Bool {
    for index in 8..<Int(slot.length) - 8 where pool[Int(slot.offset) + index] != bytes[start + index] {
      return false
    }
    return true
  }
}
