import CaseLogic
import CatalogModel
import Testing
import Wording

/// Answers as a person writes them.
struct AnswerTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    questions:
      - id: cause
        ask: 变动的原因是什么？
        choose: many
        options:
          - id: transfer
            label: 股权转让
          - id: succession
            label: 继承、司法裁判、划转
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
      - id: area
        ask: 面积多大？
        choose: number
        from: 0
        to: 500
        decimals: 1

    """

  @Test func `questions and options are named by id or by what is shown`() throws {
    let sheet = CaseSheet(try SmallCatalog.effective(Self.standard))
    let rows: [([String], Answers)] = [
      (["cause=transfer"], Answers([.options([0]), nil, nil])),
      (["变动的原因是什么=继承、司法裁判、划转"], Answers([.options([1]), nil, nil])),
      (["cause＝transfer，succession"], Answers([.options([0, 1]), nil, nil])),
      (["cause=succession", "cause=股权转让、succession"], Answers([.options([1, 0]), nil, nil])),
      (["agent=Yes", "area=12.5"], Answers([nil, .options([0]), .number(125)])),
      (["agent=否"], Answers([nil, .options([1]), nil])),
    ]
    expectRows(try rows.map { ("\($0.0)", "\(try sheet.answers($0.0))", "\($0.1)") })
  }

  @Test func `what cannot be understood says what could be written`() throws {
    let sheet = CaseSheet(try SmallCatalog.effective(Self.standard))
    let rows = [
      ("cause", "“cause”不是“问题=选项”"), ("cuase=transfer", "没有问题“cuase”，可用：cause"),
      ("cause=sale", "问题“变动的原因是什么”没有选项“sale”，可用：transfer（股权转让）、succession（继承、司法裁判、划转）"),
      ("agent=", "问题“是否由经办人提交”没有选项“”，可用：是、否"),
      ("area=1.25", "问题“面积多大”的答案“1.25”应为数字，最多 1 位小数"),
    ].map { text, expected in
      do throws(AnswerError) {
        return (text, "\(try sheet.answers([text]))", expected)
      } catch {
        return (text, error.message.chinese, expected)
      }
    }
    expectRows(rows)
  }
}
