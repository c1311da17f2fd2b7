import CatalogModel
import Wording

/// GS0809: a text that is required says something.
enum PlaceholderText: WordingRule {
  static let info = RuleInfo(
    809, "placeholder-text", .warning,
    message: Bilingual("{element}写的是“{phrase}”，没有实际内容", "{element} is “{phrase}”, which says nothing"),
    cure: Bilingual("写实际内容：{advice}", "say what holds: {advice}"),
    what: Bilingual(
      "名称、受理条件、审查要点、审查标准和解答写实际内容，不写“无”“详见”“另行通知”“待定”“测试”，也不只写符号。",
      "Names, conditions, points and standards of review and answers say what holds; they are not 无, 详见, 另行通知, 待定, 测试 or signs only."
    ),
    why: Bilingual("占位的内容发布出去，办事人什么也得不到。", "A filler that is published tells the applicant nothing."),
    source: "公开的办事指南检查工具；已公布办事指南中的缺陷（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("text: 已经登记的个体工商户", with: "text: «详见»办事指南", in: .standard)),
      .bad(.replace("- 复印件注明“与原件一致”并签字", with: "- «无»", in: .standard)),
      .bad(.replace("name: 备案说明", with: "name: 备案说明（«待确认»）", in: .localStandard)),
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: «/»", in: .material)),
      .good(.replace("- 复印件注明“与原件一致”并签字", with: "- 无犯罪记录的，填“无”", in: .standard)),
    ])

  static let roles: TextRoles = [.title, .materialName, .condition, .review, .answer]

  static func find(_ reader: inout PhraseReader) { reader.findPlaceholders() }
}
