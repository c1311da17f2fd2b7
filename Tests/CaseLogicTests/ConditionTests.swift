import CaseLogic
import Testing

@Test func intervalsContainTheirEnds() {
  let open = Interval(lower: 300, lowerIncluded: false, upper: 1000)
  #expect([300, 301, 1000, 1001].map(open.contains) == [false, true, true, false])
  #expect(Interval(lower: 5, upper: 4).extent == nil)
  #expect(Interval(lower: .max, lowerIncluded: false, upper: nil).extent == nil)
  #expect(Interval(lower: nil, upper: .min, upperIncluded: false).extent == nil)
  #expect(Interval(lower: nil, upper: nil).extent == Int64.min...Int64.max)
}
