import CatalogModel
import Wording

/// GS0405: where no visit is needed there is no reason for one, unless a case needs a visit.
enum VisitReasonNeedless: ItemRule {
  static let info = RuleInfo(
    405, "visit-reason-needless", .warning,
    message: Bilingual("到办事现场次数为0，却写了必须现场办理的原因", "no visit is needed, but a reason for coming is given"),
    cure: Bilingual("删除“必须现场办理原因”（visit-reason），或者改正到现场次数", "delete visit-reason, or mend the visits"),
    what: Bilingual(
      "到办事现场次数为0的，没有必须现场办理的原因；有情形要到现场的除外。",
      "Where no visit is needed there is no reason for one, unless a case needs a visit."),
    why: Bilingual("两处说法不一，办事人不知道要不要跑一趟。", "Where both differ nobody knows whether to come."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("visits: 0", with: "visits: 0\nvisit-reason: «现场核验身份»", in: .standard)),
      .bad(.replace("version: 4", with: "visit-reason: «现场核验身份»", in: .item)),
      .good(.replace("visits: 0", with: "visits: 0\nvisit-reason: 无", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard VisitReasonMissing.saysReason(root), root.integer(.visits) == 0,
      !root.records(.cases).saying(.visits).contains(where: { ($0.integer(.visits) ?? 0) > 0 }),
      let reason = root[.visitReason]
    else { return }
    findings.add(Self.self, at: reason.place, element: "visit-reason")
  }
}
