import CatalogModel
import Wording

/// GS0807: a time is given in days, not as “soon”.
enum VagueTime: WordingRule {
  static let info = RuleInfo(
    807, "vague-time", .warning,
    message: Bilingual("{element}中的“{phrase}”不是明确的时间", "{element}: “{phrase}” is no definite time"),
    cure: Bilingual("写清时间：{advice}", "say when: {advice}"),
    what: Bilingual(
      "时限说明、环节、送达、备注和解答中，不用“尽快”“及时”“近期”“若干”“左右”表示时间。",
      "Notes on limits, steps, delivery, notes and answers do not say 尽快, 及时, 近期, 若干 or 左右 of a time."),
    why: Bilingual("没有明确的时间，超期与否无从判断。", "Without a definite time nobody can say that it is over."),
    source: "《行政许可法》第三十条、第三十一条；国发〔2016〕55号；惠州等地清理兜底条款、模糊条款的做法（公开资料），没有官方的词表",
    examples: [
      .bad(.replace("name: 登记通知书", with: "name: 登记通知书\n    delivery: 办结后«尽快»寄出", in: .standard)),
      .bad(.replace("  promised: 3 工作日\n", with: "  promised: 3 工作日\n  promised-note: 3个工作日«左右»\n", in: .standard)),
      .good(.replace("name: 登记通知书", with: "name: 登记通知书\n    delivery: 办结后1个工作日内寄出，附近期免冠照片", in: .standard)),
    ])

  static let roles: TextRoles = [.timeNote, .procedure, .note, .answer]

  static func find(_ reader: inout PhraseReader) { reader.findVagueTimes() }
}
