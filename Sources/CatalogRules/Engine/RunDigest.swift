/// Eight bytes that hardly agree by chance, made of the first `count` bytes: a guard against files cut short or damaged,
/// not against malice.
///
/// Four sums that do not wait for each other take eight bytes each in turn. Each step can be undone, so a change within
/// any eight bytes is always seen.
func runDigest(_ bytes: [UInt8], count: Int) -> UInt64 {
  let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  return bytes.withUnsafeBytes { bytes in
    func word(_ place: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    var (one, two, three, four) = (UInt64(count), factor, factor &* 3, factor &* 5)
    var place = 0
    while count - place >= 32 {
      one = mixed(one ^ word(place), factor)
      two = mixed(two ^ word(place + 8), factor)
      three = mixed(three ^ word(place + 16), factor)
      four = mixed(four ^ word(place + 24), factor)
      place += 32
    }
    while place < count {
      one = mixed(one ^ UInt64(bytes[place]), factor)
      place += 1
    }
    for other in [two, three, four] { one = mixed(one, factor) ^ other }
    return mixed(one, factor)
  }
}

private func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
  let product = value &* factor
  return product ^ product >> 29
}
