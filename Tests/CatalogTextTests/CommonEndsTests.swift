import CatalogText
import Testing

@Suite struct CommonEndsTests {
  @Test func `both ends are as counted byte by byte`() {
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<5000 {
      let one = (0..<draw(140)).map { _ in UInt8(draw(2)) }
      var other = one
      for _ in 0..<draw(3) {
        switch draw(3) {
        case 0: other.insert(UInt8(draw(3)), at: draw(other.count + 1))
        case 1 where !other.isEmpty: other.remove(at: draw(other.count))
        default: if !other.isEmpty { other[draw(other.count)] = UInt8(draw(3)) }
        }
      }
      let first = zip(one, other).prefix { $0 == $1 }.count
      let most = min(one.count, other.count) - first
      let last = min(most, zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count)
      let ends = CommonEnds(one, other)
      #expect(ends.first == first && ends.last == last, "\(one) \(other)")
      #expect(ends.areSame(one.count, other.count) == (one == other))
    }
  }
}
