/// Whether no two of `count` numbers are equal; each is asked for once.
///
/// In time that grows with `count` alone: they are entered in an open-addressing table, in memory that is only lent.
func areDistinct(count: Int, _ number: (Int) -> UInt64) -> Bool {
  guard count > 1 else { return true }
  let capacity = 1 << (Int.bitWidth - (2 * count - 1).leadingZeroBitCount)
  return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { table in
    table.initialize(repeating: 0)
    for index in 0..<count {
      // Zero marks an empty place: it shares the number of another, which at worst makes the two look alike.
      let value = max(1, number(index))
      var place = Int(truncatingIfNeeded: value) & (capacity - 1)
      while table[place] != 0 {
        if table[place] == value { return false }
        place = (place + 1) & (capacity - 1)
      }
      table[place] = value
    }
    return true
  }
}
