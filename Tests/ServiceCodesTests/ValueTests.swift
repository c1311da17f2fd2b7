import ServiceCodes
import Testing

@Suite struct ValueTests {
  @Test func dates() {
    let right = ["2022-03-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-04-30"]
    #expect(right.map { CivilDate($0)?.description } == right)
    let wrong = [
      "2023-02-29", "1900-02-29", "2100-02-29", "2022-00-10", "2022-13-01", "2022-01-00", "2022-01-32", "2022-04-31",
      "0000-01-01", "2022-3-1", "2022/03/01", "20220301", "2022-03-01 ", "+022-03-01", "２022-03-01", "", "2022-03-0a",
    ]
    #expect(wrong.filter { CivilDate($0) != nil } == [])
    #expect(CivilDate(year: .max, month: .max, day: .max) == nil && CivilDate(year: .min, month: 1, day: .min) == nil)
  }

  @Test func everyDayOfFourCenturies() {
    // 400 Gregorian years have 146 097 days.
    var count = 0
    var last: CivilDate?
    var isAscending = true
    for year in 1801...2200 {
      for month in 0...13 {
        for day in 0...32 {
          guard let date = CivilDate(year: year, month: month, day: day) else { continue }
          if let last, last >= date { isAscending = false }
          last = date
          count += 1
        }
      }
    }
    #expect(count == 146_097 && isAscending)
  }

  @Test func decimals() {
    let table = [
      "0": "0", "12": "12", "0.5": "0.5", "-3.25": "-3.25", "0.0001": "0.0001", "1.5000": "1.5", "80.50": "80.5",
      "-0.0001": "-0.0001", "922337203685477.5807": "922337203685477.5807", "10": "10",
    ]
    #expect(table.keys.filter { Decimal4($0)?.description != table[$0] } == [])
    let wrong = [
      "", "-", ".", "1.", ".5", "01", "-01", "00", "-0", "-0.0", "+1", "1.23456", "1e3", " 1", "1 ", "1,000", "--1",
      "1.2.3",
      "922337203685477.5808", "99999999999999999999999", "１",
    ]
    #expect(wrong.filter { Decimal4($0) != nil } == [])
    #expect(Decimal4(tenThousandths: .min).description == "-922337203685477.5808")
    #expect(Decimal4(Int64.max) == nil && Decimal4(Int64.min) == nil && Decimal4(7)?.description == "7")
  }

  @Test func ranges() {
    let canonical = [
      "300<..1000", "300..<1000", "300<..<1000", "..17", "..<17", "65..", "65<..", "5", "-5..5", "0.5..1.25", "-5",
      "0..0.0001",
    ]
    #expect(canonical.map { NumberRange($0)?.description } == canonical)
    let others = ["5..5": "5", "1.50..2.0": "1.5..2"]
    #expect(others.keys.filter { NumberRange($0)?.description != others[$0] } == [])
    let wrong = [
      "", "..", "<..", "..<", "<..<", "5..4", "5<..5", "5..<5", "5<..<5", "1...5", "a..b", "1..2..3", " 1..2", "1 ..2",
      "<5..6", "5..6<", "01..2", "1.", ".", "1..2 ", "1.23456..2", "<5", "5<",
    ]
    #expect(wrong.filter { NumberRange($0) != nil } == [])
  }

  @Test func rangesContain() {
    let table: [(String, inside: [Int64], outside: [Int64])] = [
      ("300<..1000", [301, 1000], [300, 1001]), ("300..<1000", [300, 999], [299, 1000]), ("..17", [-9, 17], [18]),
      ("65..", [65, 99], [64]), ("65<..", [66], [65]), ("5", [5], [4, 6]), ("..<17", [16], [17]),
    ]
    var faults: [String] = []
    for (text, inside, outside) in table {
      guard let range = NumberRange(text) else { continue }
      faults += inside.filter { Decimal4($0).map(range.contains) != true }.map { "\(text) lacks \($0)" }
      faults += outside.filter { Decimal4($0).map(range.contains) != false }.map { "\(text) has \($0)" }
    }
    #expect(faults == [])
  }

  @Test func rangesOverlapWhereANumberLiesInBoth() {
    let texts = ["..5", "..<5", "5", "5..", "5<..", "4..6", "6<..7", "..4", "4<..<5"]
    let numbers = stride(from: Int64(30_000), through: 80_000, by: 2_500).map { Decimal4(tenThousandths: $0) }
    var faults: [String] = []
    for one in texts {
      for other in texts {
        guard let left = NumberRange(one), let right = NumberRange(other) else { continue }
        let common = numbers.contains { left.contains($0) && right.contains($0) }
        if left.overlaps(right) != common { faults.append("\(one) \(other)") }
      }
    }
    #expect(faults == [])
  }

  @Test func fees() {
    let canonical = ["0", "80 元/件", "10 元/本", "0.5 元", "0.0001 元/千瓦时", "100 元"]
    #expect(canonical.map { FeeAmount($0)?.description } == canonical)
    #expect(canonical.allSatisfy { text in Array(text.utf8).withUnsafeBufferPointer { FeeAmount.isValid($0) } })
    #expect(FeeAmount("80.50 元")?.description == "80.5 元")
    let wrong = [
      "", "80", "80元/件", "80 元/", "80 元/件/年", "80 元 /件", "80 元/ 件", "-80 元", "0 元", "0 元/件", "00", "80 圆", "80  元",
      "80 元/件 ", "080 元", "80 元/\u{3000}", "1.23456 元", "99999999999999999999 元", "80 ", " 元", "80 元件", "80 元/\u{7}",
    ]
    #expect(wrong.filter { FeeAmount($0) != nil } == [])
    #expect(FeeAmount(yuan: Decimal4(tenThousandths: -1)) == nil)
    #expect(FeeAmount(yuan: Decimal4(tenThousandths: 5_000), unit: "人/次") == nil)
  }
}
