import CatalogModel
import Wording

/// GS0801: a material is named, not demanded as “other” papers.
enum CatchAllMaterial: WordingRule {
  static let info = RuleInfo(
    801, "catch-all-material", .error,
    message: Bilingual("{element}用“{phrase}”兜底，没有说清要交什么", "{element}: “{phrase}” leaves open what to hand in"),
    cure: Bilingual("写清要交什么：{advice}", "say what to hand in: {advice}"),
    what: Bilingual(
      "材料名称不用“其他材料”“等材料”“规定的其他文件”“机关认为需要提供的”“根据实际情况提供”一类的话兜底。书名号、引号中的内容不检查；“等”后写明几种或者哪一类的不算。",
      "The name of a material is not 其他材料, 等材料, 规定的其他文件, 机关认为需要提供的 or the like. What stands in 《》 or quotation marks is not read; 等 with a number or a kind behind it is no such list."
        + " Ends of clauses count, whatever copies are asked for behind them."),
    why: Bilingual(
      "申请材料应当一次写全，窗口不得要求指南以外的材料；写“其他材料”等于什么都可以要。",
      "All materials must be published, and nothing else may be asked for; “other papers” may be anything."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «其他相关证明材料»", in: .standard)),
      .bad(.replace("name: 经营场所使用相关文件", with: "name: 租赁合同、产权证明«等材料»（复印件）", in: .standard)),
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: «登记机关认为需要提交的»文件", in: .material)),
      .bad(.replace("name: 备案说明", with: "name: 备案说明以及«法律、法规规定的其他文件»", in: .localStandard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 其他建设工程消防验收备案凭证", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 《其他材料》登记表", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 房屋等级证书、租赁合同等两种材料", in: .standard)),
    ])

  static let roles: TextRoles = .materialName

  static func find(_ reader: inout PhraseReader) { reader.findCatchAlls() }
}
