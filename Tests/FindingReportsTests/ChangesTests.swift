import CatalogDiff
import CatalogModel
import FindingReports
import TestSupport
import Testing
import Wording

@Suite struct ChangesTests {
  static let standard = """
    govsvc: standard/1
    code: "440125044002"
    name: 个体工商户变更登记
    limits:
      promised: 3 工作日
    conditions:
      - id: registered
        text: 已依法登记的个体工商户
      - id: settled
        text: 税款已经结清
    materials:
      - id: notice
        name: 名称预先核准通知书
      - id: proof
        name: 经营场所使用相关文件
        necessity: 非必要
    cases:
      - id: name-change
        name: 变更名称
        requires: [notice]
      - id: premises-change
        name: 变更经营场所
        requires: [notice, proof]

    """

  /// The standard, two items that follow it, and what became of them.
  static func changed(_ edit: (String) -> String = edited) -> CatalogChanges {
    func catalog(_ standard: String) -> Catalog {
      TestCatalog.make([
        "standards/440125044002.yaml": standard,
        "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml":
          "govsvc: item/1\ncode: \"11440300MB2D0970524440125044002\"\n",
        "items/11440100MB2C91103Q/11440100MB2C91103Q3440125044002.yaml":
          "govsvc: item/1\ncode: \"11440100MB2C91103Q3440125044002\"\nlimits:\n  promised: 1 工作日\n",
      ])
    }
    return changes(from: catalog(standard), to: catalog(edit(standard)), jobs: 1)
  }

  static func edited(_ standard: String) -> String {
    standard.replacing("promised: 3", with: "promised: 2").replacing("    necessity: 非必要\n", with: "")
      .replacing("税款已经结清", with: "应缴的税款已经结清").replacing("  - id: notice\n    name: 名称预先核准通知书\n", with: "")
      .replacing("requires: [notice]", with: "requires: []").replacing("[notice, proof]", with: "[proof]")
  }

  @Test func `changes read as a person would tell them, heavier ones first`() {
    #expect(
      renderChangesText(Self.changed(), language: .chinese, color: false) == """
        个体工商户变更登记 440125044002（标准，影响 2 个实施清单）
          ▲ 加重  材料“经营场所使用相关文件”改为必要（原：非必要）  情形：变更经营场所
          ▼ 减轻  承诺办结时限 3 → 2 工作日                         影响 1 个实施清单
          ▼ 减轻  取消材料“名称预先核准通知书”（原 2 个情形需要）   所有情形
          · 文字  受理条件第 2 条改写

        合计：加重 1，减轻 2，文字 1；标识变化 0

        """)
    #expect(
      renderChangesText(Self.changed(), language: .english, color: false) == """
        个体工商户变更登记 440125044002 (standard, reaches 2 items)
          ▲ heavier  material “经营场所使用相关文件” is now required (was optional)  case: 变更经营场所
          ▼ lighter  promised limit 3 → 2 working days  reaches 1 item
          ▼ lighter  material “名称预先核准通知书” dropped (2 cases needed it)  all cases
          · wording  condition 2 reworded

        in all: 1 heavier, 2 lighter, 1 wording; 0 codes or ids changed

        """)
    let colored = renderChangesText(Self.changed(), language: .chinese, color: true)
    #expect(colored.contains("\u{1B}[31m▲ 加重\u{1B}[0m") && colored.contains("\u{1B}[32m▼ 减轻\u{1B}[0m"))
    let nothing = Self.changed { $0 }
    #expect(renderChangesText(nothing, language: .chinese, color: false) == "没有变化\n")
    #expect(renderChangesMarkdown(nothing, language: .english) == "**no changes**\n")
  }

  @Test func `Markdown is one table under each heading`() {
    #expect(
      renderChangesMarkdown(Self.changed(), language: .chinese) == """
        **合计：加重 1，减轻 2，文字 1；标识变化 0**

        ### 个体工商户变更登记 440125044002（标准，影响 2 个实施清单）

        | 对办事人 | 变化 | 情形和范围 |
        | --- | --- | --- |
        | ▲ 加重 | 材料“经营场所使用相关文件”改为必要（原：非必要） | 情形：变更经营场所 |
        | ▼ 减轻 | 承诺办结时限 3 → 2 工作日 | 影响 1 个实施清单 |
        | ▼ 减轻 | 取消材料“名称预先核准通知书”（原 2 个情形需要） | 所有情形 |
        | · 文字 | 受理条件第 2 条改写 |  |

        """)
  }

  @Test func `after ten subjects Markdown is folded`() {
    func catalog(_ promised: String) -> Catalog {
      TestCatalog.make(
        Dictionary(
          uniqueKeysWithValues: (10..<22).map { number in
            let code = "4401250440\(number)"
            let text = "govsvc: standard/1\ncode: \"\(code)\"\nname: 甲\nlimits:\n  promised: \(promised)\n"
            return ("standards/\(code).yaml", text)
          }))
    }
    let text = renderChangesMarkdown(changes(from: catalog("3 工作日"), to: catalog("4 工作日"), jobs: 2), language: .chinese)
    let parts = text.split(separator: "<details>\n<summary>其余 2 个</summary>\n")
    #expect(parts.count == 2 && text.hasSuffix("\n</details>\n"))
    #expect(parts.map { $0.split(separator: "### ").count } == [11, 3])
  }

  @Test func `names cannot steer a terminal, forge lines or begin markup`() {
    let hostile = Self.changed { text in
      text.replacing(
        "name: 个体工商户变更登记",
        with: #"name: "甲\n::error::x\u001B[31m|<img src=x> [a](b) **b** @team #1 `c` ~~d~~ https://x.invalid \u202Ey""#)
    }
    let text = renderChangesText(hostile, language: .chinese, color: false)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\n::"))
    let markdown = renderChangesMarkdown(hostile, language: .chinese)
    let rows = markdown.split(separator: "\n")
    #expect(rows.filter { $0.hasPrefix("### ") }.count == 1 && rows.count == 5, "\(markdown)")
    for markup in ["<img", "[a](b)", "**b**", "@team", "#1 ", "`c`", "~~", "https:", "\u{202E}"] {
      #expect(!markdown.contains(markup), "\(markup)")
    }
  }

  @Test func `the JSON form says all of a change`() {
    let json = renderChangesJSON(Self.changed())
    for part in [
      "\"version\": 1", "\"heavier\": 1", "\"codes\": 0", "\"status\": \"changed\"", "\"from\": null",
      "\"kind\": \"necessityRaised\"", "\"path\": \"materials[proof].necessity\"", "\"old\": \"非必要\"",
      "\"new\": \"必要\"",
      "\"zh-Hans\": \"承诺办结时限 3 → 2 工作日\"", "\"allCases\": true",
    ] {
      #expect(json.contains(part), "\(part)")
    }
    let hostile = Self.changed { $0.replacing("name: 变更名称", with: #"name: "改\"\u000A\\""#) }
    #expect(renderChangesJSON(hostile).contains(#"改\"\n\\"#))
  }

  @Test func `the schema knows every kind of change and of subject`() {
    let schema = String(decoding: Repository.bytes(Repository.root() + "/docs/schema/diff.schema.json"), as: UTF8.self)
    let names = ChangeKind.allCases.map(\.rawValue) + SubjectChanges.Kind.allCases.map { "\($0)" }
    #expect(names.filter { !schema.contains("\"\($0)\"") } == [])
  }
}
