import CaseLogic
import CatalogModel
import CatalogText
import Testing
import Wording

/// Every form of a condition: how it is read, refused and said.
struct ConditionReadingTests {
  /// Questions of every kind; `@` is where a requirement's condition stands.
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    results:
      - id: notice
        name: 通知书
      - id: licence
        name: 许可证
    questions:
      - id: entity
        ask: 申请人是什么主体？
        choose: one
        options:
          - id: llc
            label: 有限责任公司
          - id: jsc
            label: 股份有限公司
          - id: branch
            label: 分公司
      - id: change
        ask: 变更哪些事项?
        choose: many
        options:
          - id: name
            label: 名称
          - id: type
            label: 类型
          - id: merger
            label: 合并
      - id: agent
        ask: 是否由经办人提交
        choose: yes-no
      - id: area
        ask: 面积多大？
        choose: number
        from: 0
        to: 5000
        unit: 平方米
        decimals: 1
    materials:
      - id: form
        name: 申请书
    requires:
      - material: form
        when:

    """

  private func sheet(_ condition: String) throws -> (
    sheet: CaseSheet, row: ConditionSurvey.Row?, survey: ConditionSurvey
  ) {
    let lines = condition.split(separator: "\n").map { "      \($0)\n" }.joined()
    let sheet = CaseSheet(try SmallCatalog.effective(Self.standard + lines))
    let survey = ConditionSurvey(sheet)
    return (sheet, survey.rows.first, survey)
  }

  static let forms: [(text: String, lines: [Condition.Line], chinese: String, english: String)] = [
    (
      "entity: [llc, jsc]", [.answer(question: 0, anyOf: [0, 1])], "申请人是什么主体：有限责任公司、股份有限公司",
      "申请人是什么主体: 有限责任公司, 股份有限公司"
    ),
    ("entity:\n  - branch", [.answer(question: 0, anyOf: [2])], "申请人是什么主体：分公司", "申请人是什么主体: 分公司"),
    (
      "change:\n  all: [name, type]\n  none: [merger]",
      [.allOf(question: 1, [0, 1]), .noneOf(question: 1, [2])], "变更哪些事项：同时选择名称、类型；变更哪些事项：未选择合并",
      "变更哪些事项: all of 名称, 类型; 变更哪些事项: none of 合并"
    ),
    (
      "agent: [是]\nentity: [llc]", [.answer(question: 2, anyOf: [0]), .answer(question: 0, anyOf: [0])],
      "是否由经办人提交：是；申请人是什么主体：有限责任公司", "是否由经办人提交: 是; 申请人是什么主体: 有限责任公司"
    ),
    (
      "area: 300<..1000", [.range(question: 3, [Interval(lower: 3000, lowerIncluded: false, upper: 10000)])],
      "面积多大：多于300.0平方米且不超过1000.0平方米", "面积多大: more than 300.0平方米 and at most 1000.0平方米"
    ),
    (
      "area: [..17.5, 65..<80, 90..]",
      [
        .range(
          question: 3,
          [
            Interval(lower: nil, upper: 175), Interval(lower: 650, upper: 800, upperIncluded: false),
            Interval(lower: 900, upper: nil),
          ])
      ], "面积多大：不超过17.5平方米或者不少于65.0平方米且少于80.0平方米或者不少于90.0平方米",
      "面积多大: at most 17.5平方米 or at least 65.0平方米 and less than 80.0平方米 or at least 90.0平方米"
    ),
    ("area: 20", [.range(question: 3, [Interval(lower: 200, upper: 200)])], "面积多大：20.0平方米", "面积多大: 20.0平方米"),
    ("results: [licence]", [.results([1])], "取得许可证", "the result is 许可证"),
    (
      "any:\n  - change: [name]\n  - change: [type]\n    entity: [jsc]",
      [
        .any([
          Condition([.answer(question: 1, anyOf: [0])]),
          Condition([.answer(question: 1, anyOf: [1]), .answer(question: 0, anyOf: [1])]),
        ])
      ], "（变更哪些事项：名称）或者（变更哪些事项：类型；申请人是什么主体：股份有限公司）",
      "(变更哪些事项: 名称) or (变更哪些事项: 类型; 申请人是什么主体: 股份有限公司)"
    ),
    (
      "none:\n  - agent: [否]\n  - any:\n      - area: 5..",
      [
        .none([
          Condition([.answer(question: 2, anyOf: [1])]),
          Condition([.any([Condition([.range(question: 3, [Interval(lower: 50, upper: nil)])])])]),
        ])
      ], "不属于（是否由经办人提交：否）或者（（面积多大：不少于5.0平方米））",
      "not (是否由经办人提交: 否) or ((面积多大: at least 5.0平方米))"
    ),
  ]

  @Test func `every form is read as it is meant and said in labels`() throws {
    var rows: [(String, String, String)] = []
    for form in Self.forms {
      let (sheet, row, survey) = try sheet(form.text)
      let condition = row?.condition ?? Condition([])
      rows += [
        (form.text, "\(condition.lines)", "\(form.lines)"),
        (form.text, sheet.sentence(condition, .chinese), form.chinese),
        (form.text, sheet.sentence(condition, .english), form.english),
        (form.text, "\(survey.problems.count + sheet.problems.count)", "0"),
      ]
    }
    expectRows(rows)
  }

  @Test func `what cannot be read is named at its place`() throws {
    let rows = try [
      ("entiti: [llc]", "unknownQuestion(suggestion: Optional(\"entity\")) «entiti»"),
      ("who: [llc]", "unknownQuestion(suggestion: nil) «who»"),
      ("entity: [lcl, jsc]", "unknownOption(question: \"entity\", suggestion: Optional(\"llc\")) «lcl»"),
      ("agent: [yes]", "unknownOption(question: \"agent\", suggestion: nil) «yes»"),
      ("results: [permit]", "unknownResult «permit»"),
      ("entity:\n  some: [llc]", "wrongShape «some»"),
      ("entity:\n  any: [llc]", "wrongShape «any»"), ("entity: []", "wrongShape «[]»"), ("any: []", "wrongShape «[]»"),
      ("change:\n  none: []", "wrongShape «[]»"), ("area: []", "wrongShape «[]»"), ("results: []", "wrongShape «[]»"),
      ("any: [llc]", "wrongShape «llc»"),
      ("none:\n  entity: [llc]", "wrongShape «entity: [llc]»"),
      ("area: viele", "wrongRange «viele»"),
      ("area: 9..3", "wrongRange «9..3»"),
      ("area: 0.25..", "wrongRange «0.25..»"),
      ("area: [1..2, x]", "wrongRange «x»"),
      ("area:\n  all: [1..2]", "wrongShape «all: [1..2]»"),
    ].map { text, expected in
      let (_, _, survey) = try sheet(text)
      let found = survey.problems.map { problem in
        let held = String(decoding: problem.value.file.bytes[problem.value.span.range], as: UTF8.self)
        return "\(problem.kind) «\(held)»"
      }
      return (text, found.joined(separator: "; "), expected)
    }
    expectRows(rows)
  }

  @Test func `questions that cannot be asked are named`() throws {
    let text = """
      govsvc: standard/1
      code: "440112035002"
      name: 许可证办理
      questions:
        - id: results
          ask: 结果是什么？
          choose: one
          options:
            - id: a
              label: 甲
        - id: none-offered
          ask: 选什么？
          choose: many
        - id: upside-down
          ask: 几个？
          choose: number
          from: 5
          to: 1
        - id: too-fine
          ask: 多少？
          choose: number
          from: 0.5
          to: 2

      """
    let sheet = CaseSheet(try SmallCatalog.effective(text))
    let found = sheet.problems.map { "\($0.kind) \($0.value.text)" }
    #expect(
      found == [
        "reservedQuestion results", "incompleteQuestion none-offered", "incompleteQuestion upside-down",
        "incompleteQuestion too-fine",
      ])
  }

  @Test func `a path is said in words and as arguments`() throws {
    let (sheet, _, _) = try sheet("agent: [是]")
    let path = Path([
      Path.Choice(question: 0, value: .option(1)), Path.Choice(question: 2, value: .option(0)),
      Path.Choice(question: 3, value: .numbers(300...300)), Path.Choice(question: 3, value: .numbers(301...999)),
    ])
    #expect(sheet.sentence(path) == "申请人是什么主体=股份有限公司，是否由经办人提交=是，面积多大=30.0，面积多大=30.1–99.9")
    #expect(
      sheet.arguments(path).joined(separator: " ").hasPrefix("--answer entity=jsc --answer agent=是 --answer area=30.0"))
    #expect([0, 5, -5, -123, 12].map { sheet.number($0, 3) } == ["0.0", "0.5", "-0.5", "-12.3", "1.2"])
  }

  @Test func `a never row without a condition does not move the others`() throws {
    let text = """
      govsvc: standard/1
      code: "440112035002"
      name: 许可证办理
      questions:
        - id: kind
          ask: 办理什么？
          choose: many
          options:
            - id: a
              label: 甲
            - id: b
              label: 乙
      cases:
        - id: a
          name: 甲
          when:
            kind: [a]
        - id: b
          name: 乙
          when:
            kind: [b]
      never:
        - when: []
          reason: 写错了
        - reason: 还没写
        - when:
            kind:
              all: [a, b]
          reason: 不能同时办理

      """
    let file = SourceFile(path: "standards/440112035002.yaml", kind: .standard, bytes: Array(text.utf8))
    let sheet = CaseSheet(Catalog(files: [file]).effective(file))
    let situation = sheet.questionnaire.situation(for: sheet.answers("kind=a,b"))
    let reasons = situation.forbidden.map { sheet.never[$0].text(.reason) ?? "" }
    #expect(reasons.contains("不能同时办理") && !reasons.contains("还没写"))
    let place = sheet.value(of: .neverWhen(sheet.never.count - 1), naming: 0)
    #expect(place?.text == "kind")
  }
}
