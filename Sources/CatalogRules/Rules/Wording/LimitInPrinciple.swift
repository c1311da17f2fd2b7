import CatalogModel
import Wording

/// GS0806: a limit holds, not “in principle”.
enum LimitInPrinciple: WordingRule {
  static let info = RuleInfo(
    806, "limit-in-principle", .note,
    message: Bilingual(
      "{element}写“{phrase}”，没有说明哪些情形可以超过", "{element}: “{phrase}” weakens a limit without saying when"),
    cure: Bilingual("写清例外：{advice}", "say when it does not hold: {advice}"),
    what: Bilingual(
      "“原则上不超过N个工作日”写明哪些情形可以超过。",
      "Where a limit holds “in principle”, the exceptions are named."),
    why: Bilingual("办事人只能按最长的打算。", "The applicant can only reckon with the worst."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表；仅作提示",
    examples: [
      .bad(.replace("  promised: 3 工作日\n", with: "  promised: 3 工作日\n  promised-note: «原则上»不超过3个工作日\n", in: .standard)),
      .good(.replace("  promised: 3 工作日\n", with: "  promised: 3 工作日\n  promised-note: 不超过3个工作日\n", in: .standard)),
    ])

  static let roles: TextRoles = [.condition, .review, .timeNote, .procedure, .note, .answer]

  static func find(_ reader: inout PhraseReader) { reader.findLimitsInPrinciple() }
}
