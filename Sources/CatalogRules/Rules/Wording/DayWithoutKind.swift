import CatalogModel
import Wording

/// GS0808: days are working days or calendar days.
enum DayWithoutKind: WordingRule {
  static let info = RuleInfo(
    808, "day-without-kind", .warning,
    message: Bilingual(
      "{element}中的“{phrase}”没有写明是工作日还是自然日", "{element}: “{phrase}” does not say working days or calendar days"),
    cure: Bilingual("写清天数怎么算：{advice}", "say how days are counted: {advice}"),
    what: Bilingual(
      "时限说明、环节、送达和解答中的天数，写明是工作日还是自然日。日期和后面随即写明的不算。",
      "In notes on limits, steps, delivery and answers, days are called 工作日 or 自然日. Dates are not looked at, nor days whose kind follows at once."
    ),
    why: Bilingual("10日是两周还是10天，相差4天。", "Ten days may be ten, or two weeks."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表；《行政许可法》第八十二条",
    examples: [
      .bad(.replace("name: 登记通知书", with: "name: 登记通知书\n    delivery: 办结后«3日»内寄出", in: .standard)),
      .bad(.replace("  promised: 3 工作日\n", with: "  promised: 3 工作日\n  promised-note: 检测需要«十五天»\n", in: .standard)),
      .good(.replace("name: 登记通知书", with: "name: 登记通知书\n    delivery: 办结后3个工作日内寄出；2024年5月1日起可以网上领取", in: .standard)),
    ])

  static let roles: TextRoles = [.timeNote, .procedure, .answer]

  static func find(_ reader: inout PhraseReader) { reader.findBareDays() }
}
