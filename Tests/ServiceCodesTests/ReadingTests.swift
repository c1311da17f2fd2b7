import ServiceCodes
import Testing
import Wording

@Suite struct ReadingTests {
  struct Row: Sendable {
    let input: String
    let kind: CodeKind?
    let problems: [String]
    let suggestion: String?

    init(_ input: String, _ kind: CodeKind?, _ problems: [String] = [], _ suggestion: String? = nil) {
      self.input = input
      self.kind = kind
      self.problems = problems
      self.suggestion = suggestion
    }
  }

  static let rows: [Row] = [
    Row("11450721MB15580811", .uscc),
    Row("", nil, ["empty"]),
    Row("  ", nil, ["empty", "separators"]),
    Row("1151130108778239R", .uscc, ["character-missing"], "11511301008778239R"),
    Row("11511301452259996u", .uscc, ["lower-case"], "11511301452259996U"),
    Row("１１450721MB15580811", .uscc, ["full-width"], "11450721MB15580811"),
    Row("11450721 MB155808-11", .uscc, ["separators"], "11450721MB15580811"),
    Row(" 11450721MB15580811\n", .uscc, ["separators"], "11450721MB15580811"),
    Row("114507210081153781", .uscc, ["organization-check-digit", "check-digit"], "114507210081153718"),
    Row("1145O721MB15580811", .uscc, ["letter-for-digit"], "11450721MB15580811"),
    Row("11450721MBI5580811", .uscc, ["letter-for-digit"], "11450721MB15580811"),
    Row("11450721MB1558081V", .uscc, ["illegal-character"]),
    Row("00877868-5", .organizationCode, ["separators"], "008778685"),
    Row("2222222222222", .baseCode, ["placeholder", "character-too-many"]),
    Row("4.40101E+17", nil, ["exponent-form"]),
    Row("1.14403006939514E+17", nil, ["exponent-form"]),
    Row("11440000006940386E2440161004001", .implementationCode, []),
    Row("114403006939513000", .uscc, ["organization-check-digit", "check-digit", "rounded-number"]),
    Row("440300", .region),
    Row("990300", .region, ["unknown-region"]),
    Row("440681", .region, ["repealed-region"]),
    Row("511602000000", .region12),
    Row("440100000000", .region12),
    Row("441900003000", .region12),
    Row("442000001000", .region12),
    Row("440125044002", .baseCode),
    Row("440103001001", .baseCode, ["also-reads-as"]),
    Row("00013112700Y", .baseCode),
    Row("001131127000", .baseCode, ["unknown-type"]),
    Row("990131127000", .baseCode, ["unknown-place"]),
    Row("000100000000", .baseCode, ["zero-main-item"]),
    Row("002131127000", .baseCode, ["type-21-outside-guangdong"]),
    Row("372014917003", .baseCode, ["uncertain-type"]),
    Row("441031127000", .baseCode, ["type-10-in-guangdong"]),
    Row("11440300MB2D097052444012504400Y", .implementationCode, ["parent-not-implementable"]),
    Row("11450721MB15580811400013112700Y", .implementationCode, ["parent-not-implementable"]),
    Row("11450721MB155808116000131127000", .implementationCode, ["uncertain-level"]),
    Row(
      "1145721MB155808114000104002000", .implementationCode, ["character-missing"],
      "11450721MB155808114000104002000"),
    Row("1033002000", .baseCode, ["wrong-length", "leading-zeros-lost"], "001033002000"),
    Row("141005000", .organizationCode, ["organization-check-digit", "leading-zeros-lost"], "000141005000"),
    Row("3300200012", nil, ["unrecognized"]),
    Row("12441500196720244T3442199806003202206310068", .caseNumber, ["impossible-date"]),
    Row("511F09014007-511602000000-000-11511300008778693M-1-00", .provincial, ["local-format"]),
    Row("511A0064100078", .provincial, ["local-format"]),
    Row("xk00101001", .provincial, ["lower-case", "local-format"]),
    Row("62052400MZ-XK-0001", .provincial, ["local-format"]),
    Row("许可-00001-000", .provincial, ["local-format"]),
    Row("0100764016", .provincial, ["local-format"]),
    Row("440100000000007483033016", .provincial, ["local-format"]),
    Row("00748303301007640163440100", .provincial, ["local-format"]),
    Row("37201491700302", .provincial, ["local-format"]),
    Row("420100-001-01-001-00", .provincial, ["local-format"]),
    Row("公共服务事项", nil, ["unrecognized"]),
    Row("GD-QYBG", nil, ["separators", "unrecognized"]),
  ]

  @Test(arguments: rows) func reads(_ row: Row) {
    let reading = readCode(row.input)
    let found = reading.problems.map(\.kind.identifier)
    #expect(reading.kind == row.kind && found.sorted() == row.problems.sorted(), "\(row.input): \(reading)")
    #expect(reading.suggestion == row.suggestion, "\(row.input)")
  }

  @Test func partsOfAHandlingCode() {
    let reading = readCode("114403006939513773344201505200802")
    let parts = reading.parts.map { "\($0.name.chinese) \($0.text) \($0.offset) \($0.meaning?.chinese ?? "-")" }
    #expect(
      parts == [
        "实施主体 114403006939513773 0 统一社会信用代码", "行使层级 3 18 市级", "基本编码 442015052008 19 -",
        "业务办理项序号 02 31 -",
      ])
    let base = reading.parts[2].parts.map { "\($0.text) \($0.meaning?.chinese ?? "-")" }
    #expect(base == ["44 广东省", "20 其他行政权力", "15052 -", "008 -"])
    let body = reading.parts[0].parts.map { "\($0.text) \($0.meaning?.chinese ?? "-")" }
    #expect(body == ["1 机构编制", "1 机关", "440300 广东省深圳市", "693951377 -", "3 -"])
    let national = readCode("000131127004").parts.map { $0.meaning?.chinese ?? "-" }
    #expect(national == ["国家基本目录", "行政许可", "市场监管", "-"])
  }

  @Test func expectedKind() {
    let other = readCode("11450721MB155808114000104002000", as: .uscc)
    #expect(other.kind == .uscc && other.problems.map(\.kind) == [.otherKind(.implementationCode)])
    #expect(readCode("TE4401135000001190", as: .uscc).isValid == false)
    #expect(readCode("440103001001", as: .region12).problems == [])
    #expect(readCode("440103001001", as: .baseCode).isValid)
    #expect(readCode("008778685", as: .uscc).problems.map(\.kind) == [.otherKind(.organizationCode)])
    #expect(readCode("123", as: .materialCode).problems.map(\.kind) == [.wrongLength(found: 3, expected: [34, 36])])
    #expect(readCode("440103", as: .provincial).isValid == false)
    // Digits, E and digits: without point or sign this is no number that a spreadsheet wrote.
    #expect(readCode("1234567E0").kind == .organizationCode)
    let mangled = readCode("1.14403006939514E+17", as: .uscc)
    #expect(mangled.kind == .uscc && mangled.problems.map(\.kind) == [.exponentForm] && !mangled.isValid)
  }

  @Test func severityOfAParentDependsOnThePlace() {
    #expect(!readCode("11440300MB2D097052444012504400Y").isValid)
    #expect(readCode("11450721MB15580811400013112700Y").isValid)
  }

  @Test func soundBodyIsShownWhenTheLengthIsWrong() {
    let reading = readCode("11450721MB15580811400010400200")
    #expect(reading.parts.map(\.text) == ["11450721MB15580811"])
    #expect(reading.suggestion == nil)
  }

  @Test func everyProblemHasWordsInBothLanguages() {
    for row in Self.rows {
      for problem in readCode(row.input).problems {
        let message = problem.message
        #expect(message.chinese != "编码有误" && message.english != "the code is wrong", "\(problem)")
        #expect(message.chinese.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(problem)")
      }
    }
  }
}
