import CatalogModel
import Wording

/// GS0804: the name of a material tells which paper to bring.
enum VagueMaterialName: WordingRule {
  static let info = RuleInfo(
    804, "vague-material-name", .warning,
    message: Bilingual("材料名称中的“{phrase}”没有说明是哪一种材料", "the words “{phrase}” do not tell which paper to bring"),
    cure: Bilingual("写清是哪一种材料：{advice}", "say which paper it is: {advice}"),
    what: Bilingual(
      "材料名称说明是哪一种材料，不用“相关证明”“有效证件”“身份证明”“证明文件”“资质文件”作名称的结尾，也不只写“执照”“表格”“材料”。后面用括号列明哪些可用的不算；以“复印件”结尾的名称不检查“身份证明”和“证明文件”。",
      "A name tells which paper it is: it does not end in 相关证明, 有效证件, 身份证明, 证明文件 or 资质文件 and is more than 执照, 表格 or 材料. Brackets that list what will do are enough."
        + " Names that go on behind 身份证明 or 证明文件, with 复印件 for one, are not looked at."),
    why: Bilingual("名称不具体，办事人就会带错或者多跑一趟。", "Where the name is open, applicants bring the wrong paper or come twice."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: 经营者«身份证明»", in: .standard)),
      .bad(.replace("name: 经营场所使用相关文件", with: "name: 房屋权属«证明文件»", in: .standard)),
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: «有关材料»", in: .material)),
      .bad(.replace("name: 备案说明", with: "name: «表格»", in: .localStandard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 有效身份证件（居民身份证或者护照）", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 有关批准文件的复印件", in: .standard)),
    ])

  static let roles: TextRoles = .materialName

  static func find(_ reader: inout PhraseReader) { reader.findVagueNames() }
}
