import CatalogModel
import Wording

/// GS0805: conditions and points of review can be told to be fulfilled.
enum VagueCondition: WordingRule {
  static let info = RuleInfo(
    805, "vague-condition", .warning,
    message: Bilingual("{element}中的“{phrase}”无法对照核实", "{element}: nobody can tell whether “{phrase}” is fulfilled"),
    cure: Bilingual("写清怎样算符合：{advice}", "say what fulfils it: {advice}"),
    what: Bilingual(
      "受理条件、审查要点和审查标准不用“符合有关规定”“按规定”“具有相应能力”“视情况”“适当”“原则上”“有关部门”一类的话。写明哪部规定第几条的不算；审查中写明起因的“必要时”不算。",
      "Conditions, points of review and standards of review do not say 符合有关规定, 按规定, 具有相应能力, 视情况, 适当, 原则上 or 有关部门. Where the rule and its article are named it is no such wording;"
        + " nor is 必要时 in a review behind what makes it necessary."),
    why: Bilingual(
      "写得含糊，同样的申请在不同窗口会得到不同的结果。", "Where it is vague, the same application fares differently at two windows."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("text: 已经登记的个体工商户", with: "text: 经营场所«符合国家有关规定»", in: .standard)),
      .bad(.replace("text: 已经登记的个体工商户", with: "text: «具备相应的能力»", in: .standard)),
      .bad(.replace("- 复印件注明“与原件一致”并签字", with: "- «原则上»由本人签字，«必要时»核对原件", in: .standard)),
      .bad(.replace("version: 4", with: "conditions:\n  - id: registered\n    text: 经«有关部门»同意", in: .item)),
      .good(.replace("text: 已经登记的个体工商户", with: "text: 符合《市场主体登记管理条例》第九条规定", in: .standard)),
      .good(.replace("- 复印件注明“与原件一致”并签字", with: "- 复印件与系统记录不一致的，必要时核对原件", in: .standard)),
    ])

  static let roles: TextRoles = [.condition, .review]

  static func find(_ reader: inout PhraseReader) { reader.findVagueConditions() }
}
