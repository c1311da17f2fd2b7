import CatalogModel
import ServiceCodes
import Wording

/// GS0402: the limits of the steps that count add up to no more than the promise; different units are not added.
enum StepsOverPromise: ItemRule {
  static let info = RuleInfo(
    402, "steps-over-promise", .error,
    message: Bilingual(
      "各环节时限合计 {sum}，长于承诺办结时限 {promised}", "the steps add up to {sum}, longer than the promised limit {promised}"),
    cure: Bilingual(
      "缩短环节时限；不计入承诺的环节写 counted: 否", "shorten the steps; write counted: 否 where one does not count in the promise"),
    what: Bilingual(
      "计入承诺的环节时限之和不长于承诺办结时限；单位不同的不相加。",
      "The limits of the steps that count add up to no more than the promise; different units are not added."),
    why: Bilingual(
      "环节加起来超过承诺，办事人等的时间就超过承诺。", "Where the steps take longer than the promise, so does the applicant's wait."),
    source: "温州市办事指南校核规则（公开代码）；已公布办事指南中的矛盾",
    examples: [
      .bad(
        .replace("limit: 0.5 工作日", with: "limit: 1 工作日", in: .item),
        .replace("promised: 2 工作日", with: "promised: «1.5 工作日»", in: .item)),
      .bad(
        .replace("promised: 3 工作日", with: "promised: «1 工作日»", in: .standard),
        .replace("  promised: 2 工作日\n", with: "  promised-note: 同标准\n", in: .item)),
      .good(.replace("promised: 2 工作日", with: "promised: 1.5 工作日", in: .item)),
      .good(.replace("limit: 0.5 工作日", with: "limit: 5 工作日\n    counted: 否", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard let promised = subject.records.limits.promised, let sum = sum(subject.view, promised),
      sum.thousandths > 0, sum.compare(with: promised) == .longer, let value = root.record(.limits)?[.promised]
    else { return }
    findings.add(
      Self.self, at: value.place, element: "limits.promised",
      arguments: [Argument("sum", sum.wording), Argument("promised", promised.wording)],
      related: [Related(root.keyPlace(.steps), Bilingual("办理流程在这里", "the steps are here"))])
  }

  /// The limits of the steps that count, added up; nil where they differ in their unit from the promise or each other.
  private static func sum(_ view: ItemView, _ promised: TimeLimit) -> TimeLimit? {
    var unit = promised.unit
    var thousandths: Int64 = 0
    for step in view.records(0, .steps) {
      guard let value = view.value(Int(step), .limit) else { continue }
      if let counted = view.value(Int(step), .counted), view.says(counted, "否") { continue }
      guard let limit = view.limit(value) else { continue }
      unit = unit ?? limit.unit
      guard limit.isAtOnce || limit.unit == unit else { return nil }
      thousandths += Int64(limit.thousandths)
    }
    return unit.flatMap { TimeLimit(thousandths: Int32(clamping: thousandths), unit: $0) }
  }
}
