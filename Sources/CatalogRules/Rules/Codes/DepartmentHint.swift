import CatalogModel
import ServiceCodes
import Wording

/// GS0214: the first two digits of a national main item roughly follow the central department.
enum DepartmentHint: ItemRule {
  static let info = RuleInfo(
    214, "department-hint", nil,
    message: Bilingual(
      "编码的主项前两位通常属于{expected}，这里的主管部门是“{department}”",
      "the code's main item usually belongs to {expected}, but the department in charge is “{department}”"),
    cure: Bilingual("核对主管部门和编码", "check the department and the code"),
    what: Bilingual(
      "国家基本编码主项的前两位大致对应中央业务指导部门。该对应没有公布，默认关闭。",
      "The first two digits of a national main item roughly follow the central department. The table is not "
        + "published, so the rule is off by default."),
    why: Bilingual("对不上的，可能是编码抄错了一位。", "Where they do not fit, a digit may have been copied wrongly."),
    source: "依公布的事项归纳",
    examples: [
      .bad(
        .write(
          "govsvc: standard/1\ncode: \"000131127004\"\nname: 公司登记\ntype: 行政许可\ndepartment: «教育部»\n",
          path: "standards/000131127004.yaml")),
      .good(
        .write(
          "govsvc: standard/1\ncode: \"000131127004\"\nname: 公司登记\ntype: 行政许可\ndepartment: 国家市场监管总局\n",
          path: "standards/000131127004.yaml")),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let code = subject.item.baseCode, code.place == 0, let value = subject.item.root[.department],
      let digits = UInt8(code.mainItem.prefix(2)), let expected = centralDepartment(digits)
    else { return }
    let wanted = expected.chinese.prefix(2)
    guard !String(value.text).contains(String(wanted)) else { return }
    findings.add(
      Self.self, at: value.place, element: "department",
      arguments: [Argument("expected", expected), Argument("department", value.text)])
  }
}
