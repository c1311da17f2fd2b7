import CatalogModel
import Wording

/// GS0803: points of review, steps, notes and answers do not bring in “other” papers.
enum CatchAllText: WordingRule {
  static let info = RuleInfo(
    803, "catch-all-text", .warning,
    message: Bilingual("{element}用“{phrase}”兜底，没有写明具体内容", "{element}: “{phrase}” leaves open what is meant"),
    cure: Bilingual("写清具体内容：{advice}", "say what is meant: {advice}"),
    what: Bilingual(
      "审查要点、审查标准、环节、备注、填报须知、减免和解答中，不出现“其他材料”“等材料”“规定的其他情形”“机关认为需要的”一类兜底的话。",
      "Points of review, steps, notes, reductions and answers do not say 其他材料, 等材料, 规定的其他情形 or 机关认为需要的."),
    why: Bilingual(
      "材料名称写清楚了，备注里又要“其他材料”，仍然是指南以外的要求。", "A note that asks for “other papers” undoes a list that is complete."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("- 复印件注明“与原件一致”并签字", with: "- 核对身份证、授权书«等材料»", in: .standard)),
      .bad(.replace("name: 经营场所使用相关文件", with: "name: 经营场所使用相关文件\n    note: 由他人代办的，«视情况提供»委托书", in: .standard)),
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 有变更的，附«其他证明材料»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 有变更的，附其他股东的书面同意", in: .material)),
    ])

  static let roles: TextRoles = [.review, .procedure, .note, .answer]

  static func find(_ reader: inout PhraseReader) { reader.findCatchAlls() }
}
