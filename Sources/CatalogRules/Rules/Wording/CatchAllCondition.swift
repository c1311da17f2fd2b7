import CatalogModel
import Wording

/// GS0802: conditions of acceptance are listed, none is left to “other” rules or to the body.
enum CatchAllCondition: WordingRule {
  static let info = RuleInfo(
    802, "catch-all-condition", .error,
    message: Bilingual(
      "{element}用“{phrase}”兜底，办事人无法知道还有什么条件", "{element}: “{phrase}” leaves open what else is demanded"),
    cure: Bilingual("写清有哪些条件：{advice}", "say what is demanded: {advice}"),
    what: Bilingual(
      "受理条件不用“法律、法规规定的其他条件”“机关认为需要的”“其他材料”一类的话兜底。照录法条的，写出该项规定的内容，或者在其后写明“目前无其他规定”。写明第几条的不算。",
      "Conditions of acceptance do not end in 法律、法规规定的其他条件, 机关认为需要的 or 其他材料. A clause taken from the law may stay where what it refers to is listed, or where the guide adds 目前无其他规定."
        + " One that names the article is no such clause."),
    why: Bilingual(
      "指南以外的条件不得增加；兜底的条件由谁解释、怎么解释，办事人无从知道。",
      "Nothing may be demanded beyond the guide; nobody can foresee how an open condition is read."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("text: 已经登记的个体工商户", with: "text: «法律、行政法规规定的其他条件»", in: .standard)),
      .bad(.replace("text: 已经登记的个体工商户", with: "text: 具备«审批机关认为必要的»条件", in: .standard)),
      .bad(.replace("version: 4", with: "conditions:\n  - id: registered\n    text: 提交申请书以及«其他有关材料»", in: .item)),
      .good(.replace("text: 已经登记的个体工商户", with: "text: 法律、行政法规规定的其他条件（目前无其他规定）", in: .standard)),
      .good(.replace("text: 已经登记的个体工商户", with: "text: 《市场主体登记管理条例》第十条规定的其他条件", in: .standard)),
    ])

  static let roles: TextRoles = .condition

  static func find(_ reader: inout PhraseReader) { reader.findCatchAlls() }
}
