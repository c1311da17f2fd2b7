import ServiceCodes
import Testing
import Wording

@Suite struct TimeLimitTests {
  @Test func canonicalTexts() {
    let texts = [
      "20 工作日", "0.5 工作日", "1 自然日", "24 小时", "3 月", "1 年", "即办", "0 工作日", "0.125 小时", "2147483.647 年",
    ]
    #expect(texts.map { TimeLimit(parsing: $0)?.description } == texts)
  }

  @Test func otherTextsAreRefused() {
    let texts = [
      "", " ", "20", "20工作日", "20  工作日", " 20 工作日", "20 工作日 ", "020 工作日", "0.50 工作日", "1.0 工作日", ".5 工作日",
      "5. 工作日", "-1 工作日", "+1 工作日", "20 个工作日", "20 天", "20 日", "20 工作", "20 工作日日", "1.2345 工作日", "２０ 工作日",
      "2147483.648 年", "99999999999999999999 工作日", "即办 ", "即 办", "1e3 工作日", "工作日", "20\t工作日", "- 工作日",
    ]
    #expect(texts.filter { TimeLimit(parsing: $0) != nil } == [])
  }

  @Test func amountsAreReadAsDecimalsAre() {
    let amounts = [0, 1, 9, 10, 99_999, 999_999, 1_000_000, 2_147_483].map(String.init)
    for amount in amounts + ["", "00", "01", "1.", "0.5", "999999.999", "1000000.001", "-1", "1a", "1234567890"] {
      let number = Decimal4(amount).flatMap { $0.tenThousandths < 0 ? nil : Int32(exactly: $0.tenThousandths / 10) }
      let isTrimmed = !amount.contains(".") || !amount.hasSuffix("0")
      #expect(TimeLimit(parsing: amount + " 月")?.thousandths == (isTrimmed ? number : nil), "\(amount)")
    }
  }

  @Test func lenientTexts() {
    let table = [
      "2工作日": "2 工作日", "２ 个工作日": "2 工作日", "05 小时": "5 小时", "0.50工作日": "0.5 工作日", "1.0 年": "1 年",
      "０．５ 工作日": "0.5 工作日", "当场办结": "即办", "即办": "即办", "3个月": "3 月", " 20 自然日 ": "20 自然日",
      "00 工作日": "0 工作日", "0.0小时": "0 小时", "007.500工作日": "7.5 工作日",
    ]
    var faults: [String] = []
    for (typed, canonical) in table {
      let limit = try? TimeLimit(lenient: typed)
      if limit?.description != canonical { faults.append("\(typed): \(String(describing: limit))") }
      if let limit, TimeLimit(parsing: limit.description) != limit { faults.append("not canonical: \(limit)") }
    }
    #expect(faults == [])
  }

  @Test func lenientRefusals() {
    let table: [(String, TimeLimitError.Reason)] = [
      ("", .noAmount), ("工作日", .noAmount), ("20", .noUnit), ("20天", .ambiguousDay), ("20 日", .ambiguousDay),
      ("20 个日", .ambiguousDay), ("20 周", .unknownUnit("周")), ("-1 工作日", .badAmount("-1")),
      ("1..2工作日", .badAmount("1..2")), ("1.2345工作日", .badAmount("1.2345")), (".5工作日", .badAmount(".5")),
      ("5.工作日", .badAmount("5.")), ("99999999999999999999年", .badAmount("99999999999999999999")),
      ("2-3工作日", .badAmount("2-3")), ("20个", .noUnit),
    ]
    var faults: [String] = []
    for (typed, reason) in table {
      do throws(TimeLimitError) {
        faults.append("\(typed) = \(try TimeLimit(lenient: typed))")
      } catch {
        if error.reason != reason { faults.append("\(typed): \(error)") }
        if !error.message.chinese.contains("时限") { faults.append("\(error.message)") }
      }
    }
    #expect(faults == [])
  }

  @Test func comparison() throws {
    let five = try TimeLimit(lenient: "5工作日")
    let half = try TimeLimit(lenient: "0.5工作日")
    let natural = try TimeLimit(lenient: "5自然日")
    let nothing = try TimeLimit(lenient: "0小时")
    #expect(half.compare(with: five) == .shorter)
    #expect(five.compare(with: half) == .longer)
    #expect(five.compare(with: five) == .equal)
    #expect(five.compare(with: natural) == nil && !five.isComparable(with: natural))
    #expect(TimeLimit.atOnce.compare(with: natural) == .shorter && natural.compare(with: .atOnce) == .longer)
    #expect(TimeLimit.atOnce.compare(with: .atOnce) == .equal)
    #expect(TimeLimit.atOnce.compare(with: nothing) == .shorter)
    #expect(five.wording.english == "5 working days" && TimeLimit.atOnce.wording.english == "at once")
    #expect(TimeLimit(parsing: "1 年")?.wording.english == "1 year" && half.wording.chinese == "0.5 工作日")
    #expect(TimeLimit(thousandths: -1, unit: .hour) == nil)
    #expect(TimeLimit(thousandths: .max, unit: .hour)?.description == "2147483.647 小时")
  }
}
