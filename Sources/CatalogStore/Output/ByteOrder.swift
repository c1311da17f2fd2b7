/// The positions of texts in the order of their bytes, where whoever made the texts numbered them nearly in that order.
///
/// Texts that the numbers put in order already cost one comparison each.
///
/// - Parameters:
///   - count: How many texts there are.
///   - number: The number of each.
///   - bytes: Lends each.
/// - Returns: The positions.
public func byteOrder(
  of count: Int, number: (Int) -> UInt32, bytes: (Int) -> UnsafeBufferPointer<UInt8>
) -> [Int] {
  var keys: [UInt64] = []
  keys.reserveCapacity(count)
  for position in 0..<count { keys.append(UInt64(number(position)) << 32 | UInt64(UInt32(position))) }
  keys.sort()
  var order = keys.map { Int($0 & 0xFFFF_FFFF) }
  order.sort { precedes(bytes($0), bytes($1)) }
  return order
}
