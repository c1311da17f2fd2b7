import CatalogModel
import Wording

/// GS0315: the condition of a number question is a range or a list of them; both ends count but not the side of a
/// `<`, and one may be left out.
enum WrongRange: ItemRule {
  static let info = RuleInfo(
    315, "wrong-range", .error,
    message: Bilingual("“{text}”不是范围", "“{text}” is no range"),
    cure: Bilingual(
      "写成 300<..1000、..17、65.. 这样的形式，小数位数不超过问题的规定",
      "write it as 300<..1000, ..17 or 65.., with no more decimals than the question has"),
    what: Bilingual(
      "数值问题的条件是范围或者范围的列表；两端都算，“<”一侧不算，可以只写一端。",
      "The condition of a number question is a range or a list of them; both ends count but not the side of a "
        + "`<`, and one may be left out."),
    why: Bilingual("读不出的范围等于没有条件。", "A range that cannot be read is no condition at all."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("choose: yes-no", with: "choose: number\n    from: \"1\"\n    to: \"9\"", in: .standard),
        .replace("agent: [是]", with: "agent: «1...2»", in: .standard)),
      .bad(
        .replace("choose: yes-no", with: "choose: number\n    from: \"1\"\n    to: \"9\"", in: .standard),
        .replace("agent: [是]", with: "agent: [1..2, «2.5..3»]", in: .standard)),
      .good(
        .replace("choose: yes-no", with: "choose: number\n    from: \"1\"\n    to: \"9\"", in: .standard),
        .replace("agent: [是]", with: "agent: [1..<2, 7..]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems where problem.kind == .wrongRange {
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [Argument("text", problem.value.text)])
    }
  }
}
