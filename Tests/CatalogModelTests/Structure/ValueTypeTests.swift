import CatalogModel
import Testing

/// One row per value type: texts that are right, and what is said of those that are not.
struct ValueTypeTests {
  /// What is said of each of the values, written where the element stands; `ok` where nothing is.
  private func judged(_ lines: String, _ values: [String]) -> String {
    values.map { value in
      let text = StructureIssueTests.standard(lines.replacing("@", with: value))
      let issues = StructureIssueTests.issues(text)
      return issues.isEmpty ? "ok" : String(issues.prefix { $0 != " " && $0 != "(" })
    }.joined(separator: " ")
  }

  /// The element's lines with `@` for the value, values that are right, values that are not, and what they are.
  static let rows: [(lines: String, right: [String], wrong: [String], said: String)] = [
    ("department: @\n", ["民政局", "\"no\"", "'12:30'", "a.b"], ["no", "12:30", "1e3", "0x1F"], "ambiguousScalar"),
    ("quota: @\n", ["没有", "|\n  一\n  二"], ["~", "2022-03-01", "1_000"], "ambiguousScalar"),
    ("bases:\n  - id: @\n    law: 甲\n", ["a", "law-24", "24-a"], ["Law", "a_b", "法", "a.b"], "wrongIdentifier"),
    ("bases:\n  - id: @\n    law: 甲\n", ["\"24\""], ["24"], "ambiguousScalar"),
    ("materials:\n  - id: a\n    use: @\n", ["Form.v2", "form_a"], ["-form", "表"], "wrongIdentifier"),
    ("visits: @\n", ["0", "99", "\"1\""], ["100", "-1", "1.0", "一二"], "wrongValue"),
    ("visits: @\n", ["7"], ["07", "１", "00"], "notCanonical"),
    ("limits:\n  promised: @\n", ["20 工作日", "0.5 工作日", "即办", "1 年"], ["20", "三天吧", "工作日"], "wrongValue"),
    ("limits:\n  promised: @\n", ["2 小时"], ["2工作日", "２ 工作日", "2.0 工作日"], "notCanonical"),
    ("effective: @\n", ["2022-03-01", "\"2024-02-29\""], ["2023-02-29", "2022-13-01", "今年"], "wrongValue"),
    ("effective: @\n", ["2022-03-01"], ["2022/3/1", "2022年3月1日"], "notCanonical"),
    ("fees:\n  - id: a\n    name: 甲\n    amount: @\n", ["80 元/件", "0"], ["很贵", "-1 元"], "wrongValue"),
    ("type: @\n", ["行政许可", "公共服务"], ["行政允许", "xk", "许可"], "unknownLabel"),
    ("objects: [@]\n", ["自然人", "自然人, 企业法人"], ["个人"], "unknownLabel"),
    (
      "materials:\n  - id: a\n    name: 甲\n    necessity: @\n", ["必要", "支持容缺处理"],
      ["必须", "支持容漺处理", "支持容缺处", "支持容缺处理的"], "unknownLabel"
    ),
    ("code: @\n", ["\"440125044002\"", "\"44012504400Y\""], ["\"44012504400\"", "GD-QYBG"], "wrongCode"),
    ("code: @\n", ["\"440125044002\""], ["440125044002"], "ambiguousScalar"),
    ("code: @\n", ["\"440125044002\""], ["4.40125E+11"], "mangledCode"),
    ("local-code: @\n", ["GD-QYBG", "GD_1"], ["\"440125044002\"", "ABCDEFGHIJKLMN", "\"12\""], "wrongCode"),
    ("cases:\n  - id: a\n    handling: @\n", ["\"02\"", "\"10\""], ["\"2\"", "\"002\"", "ab"], "wrongCode"),
    (
      "results:\n  - id: a\n    name: 甲\n    licences: [@]\n", ["\"11100000000013127D001\""],
      ["\"11100000000013127D\""], "wrongCode"
    ),
    ("requires:\n  - material: @\n", ["form", "form-2"], ["Form", "\"\""], "wrongIdentifier"),
    ("online-url: @\n", ["https://www.gdzwfw.gov.cn/a?b=c"], ["no"], "ambiguousScalar"),
    ("windows:\n  - id: a\n    name: 甲\n    phone: @\n", ["\"12345\"", "020-12345"], ["12345"], "ambiguousScalar"),
    (
      "questions:\n  - id: a\n    ask: 几人？\n    choose: number\n    from: @\n    to: 5\n",
      ["0", "0.5", "\"-2\"", "-2"],
      ["1e3", "0x1F", "no"], "ambiguousScalar"
    ),
  ]

  @Test func `values of every type`() {
    expectRows(
      Self.rows.flatMap { row in
        [
          (
            "right: \(row.lines) \(row.right)", judged(row.lines, row.right),
            row.right.map { _ in "ok" }.joined(separator: " ")
          ),
          (
            "wrong: \(row.lines) \(row.wrong)", judged(row.lines, row.wrong),
            row.wrong.map { _ in row.said }.joined(separator: " ")
          ),
        ]
      })
  }

  @Test func `what was meant is said where it is beyond doubt`() {
    let rows = [
      ("limits:\n  promised: 2工作日\n", "notCanonical(canonical: \"2 工作日\") limits.promised «2工作日»"),
      ("effective: 2022/3/1\n", "notCanonical(canonical: \"2022-03-01\") effective «2022/3/1»"),
      ("visits: ３\n", "notCanonical(canonical: \"3\") visits «３»"),
      ("type: 行政许口\n", "unknownLabel(suggestion: Optional(\"行政许可\")) type «行政许口»"),
      ("type: administrative licence\n", "unknownLabel(suggestion: Optional(\"行政许可\")) type «administrative licence»"),
      (
        "materials:\n  - id: a\n    name: 甲\n    necessity: 非必须\n",
        "unknownLabel(suggestion: Optional(\"非必要\")) materials[a].necessity «非必须»"
      ),
    ]
    expectRows(rows.map { ($0.0, StructureIssueTests.issues(StructureIssueTests.standard($0.0)), $0.1) })
  }

  @Test func `other files keep to their own elements`() {
    let rows = [
      ("govsvc.yaml", "govsvc: catalog/1\nname: 甲\nregion: \"44\"\n", "wrongCode(CodeUse.region) region «\"44\"»"),
      (
        "govsvc.yaml", "govsvc: catalog/1\nname: 甲\nregion: \"440000\"\nrules: 关闭\n",
        "wrongShape(expected: Shape.mapping) rules «关闭»"
      ),
      (
        "retired.yaml",
        "govsvc: retired/1\nretired:\n  - code: \"1\"\n    name: 甲\n    date: 2020-01-01\n    reason: 取消\n",
        "wrongCode(CodeUse.any) retired[1].code «\"1\"»"
      ),
      (
        "organizations.yaml",
        "govsvc: organizations/1\norganizations:\n  - code: TE4401135000001170\n    name: 甲\n    level: 街道\n",
        "unknownLabel(suggestion: nil) organizations[TE4401135000001170].level «街道»"
      ),
      (
        "items/b/a.yaml", "govsvc: item/1\ncode: \"440125044002\"\n",
        "wrongCode(CodeUse.implementation) code «\"440125044002\"»"
      ),
      ("items/b/a.yaml", "govsvc: item/1\ncode: \"11440300MB2D0970524440125044002\"\n", ""),
      ("materials/a.yaml", "govsvc: material/1\nid: a\nuse: b\n", "unknownElement(suggestion: nil) use «use»"),
    ]
    expectRows(rows.map { ($0.1, StructureIssueTests.issues($0.1, at: $0.0), $0.2) })
  }
}
