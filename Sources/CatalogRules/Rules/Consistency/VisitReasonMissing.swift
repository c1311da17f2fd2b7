import CatalogModel
import Wording

/// GS0404: where the applicant must come, the item says why.
enum VisitReasonMissing: ItemRule {
  static let info = RuleInfo(
    404, "visit-reason-missing", .warning,
    message: Bilingual(
      "要到现场 {visits} 次，没有说明必须现场办理的原因", "the applicant must come {visits} times, but no reason is given"),
    cure: Bilingual("填写“必须现场办理原因”（visit-reason），或者减少到现场次数", "write visit-reason, or reduce the visits"),
    what: Bilingual("到办事现场次数不为零的，说明必须现场办理的原因。", "Where the applicant must come, the item says why."),
    why: Bilingual("说不出原因的跑腿，就是可以取消的跑腿。", "A visit nobody can give a reason for is one that can be saved."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("visits: 0", with: "visits: «1»", in: .standard)),
      .bad(.replace("version: 4", with: "visits: «2»", in: .item)),
      .good(.replace("visits: 0", with: "visits: 1\nvisit-reason: 现场核验身份", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.has(.visits), let visits = root.integer(.visits), visits > 0, !saysReason(root),
      let value = root[.visits]
    else { return }
    findings.add(
      Self.self, at: value.place, element: "visit-reason", arguments: [Argument("visits", String(visits))])
  }

  /// Whether a reason says anything: published lists write 无 or 无需到现场办理 for none.
  static func saysReason(_ record: Record) -> Bool {
    record.has(.visitReason) && !record.says(.visitReason, "无") && !record.says(.visitReason, "无需到现场办理")
      && !record.says(.visitReason, "不涉及")
  }
}
