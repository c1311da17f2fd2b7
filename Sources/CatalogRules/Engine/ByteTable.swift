/// Numbers by texts, found by their bytes: a hash table without a `String` in it, for what is asked once an item.
public struct ByteTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var start = 0
    var count: Int32 = -1
    var value: Int32 = 0
  }

  private var bytes: [UInt8] = []
  private var slots: [Slot]
  private var used = 0

  /// Makes an empty table with room for some texts.
  public init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// How many texts it has.
  public var count: Int { used }

  /// The number of a text.
  public subscript(text: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[place(of: text, ByteTable.hash(text))]
    return slot.count < 0 ? nil : Int(slot.value)
  }

  /// The number of a text.
  public subscript(text: String) -> Int? {
    var text = text
    return text.withUTF8 { self[$0] }
  }

  /// Gives a text a number unless it has one.
  ///
  /// - Returns: The number it had; nil where it is new.
  @discardableResult
  public mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ value: Int) -> Int? {
    if (used + 1) * 2 > slots.count { grow() }
    let hash = ByteTable.hash(text)
    let place = place(of: text, hash)
    guard slots[place].count < 0 else { return Int(slots[place].value) }
    slots[place] = Slot(hash: hash, start: bytes.count, count: Int32(text.count), value: Int32(value))
    bytes.append(contentsOf: text)
    used += 1
    return nil
  }

  /// Gives a text a number unless it has one.
  ///
  /// - Returns: The number it had; nil where it is new.
  @discardableResult
  public mutating func insert(_ text: String, _ value: Int) -> Int? {
    var text = text
    return text.withUTF8 { insert($0, value) }
  }

  /// Where a text is, or the empty slot where it would be.
  private func place(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].count >= 0 {
      let slot = slots[place]
      if slot.hash == hash, Int(slot.count) == text.count, isEqual(slot, text) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isEqual(_ slot: Slot, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<text.count where bytes[slot.start + index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.count >= 0 {
      var place = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[place].count >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// FNV-1a with a last stirring, so that its low bits can be taken.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
