import CatalogModel
import ServiceCodes
import Wording

/// GS0432: a licence is decided within 20 working days, unless a law or regulation says otherwise.
enum PermitLimitOverTwenty: ItemRule {
  static let info = RuleInfo(
    432, "permit-limit-over-twenty", .note,
    message: Bilingual(
      "行政许可的法定办结时限 {statutory} 超过20个工作日", "the statutory limit of this licence, {statutory}, is over 20 working days"),
    cure: Bilingual(
      "核对依据：法律、法规另有规定的保留；含延长时间的，延长另列为特别程序",
      "check the basis: keep what a law or regulation sets; list an extension as a special procedure"),
    what: Bilingual(
      "行政许可的法定办结时限不超过20个工作日，统一办理、联合办理、集中办理的不超过45个工作日（有联办机构的按45个工作日）。法律、法规另有规定的除外，工具无从知道，所以只作提示。",
      "The statutory limit of a licence is at most 20 working days, and 45 where several bodies decide jointly. A law or "
        + "regulation may say otherwise, which cannot be told from here: this is a note."),
    why: Bilingual("超过一般期限又没有依据的，是自行延长期限。", "A limit that is longer without a basis was made up."),
    source: "《行政许可法》第四十二条",
    examples: [
      .bad(.replace("statutory: 20 工作日", with: "statutory: «30 工作日»", in: .standard)),
      .bad(
        .replace("statutory: 20 工作日", with: "statutory: «60 工作日»", in: .standard),
        .replace("visits: 0", with: "visits: 0\npartners:\n  - 公安机关", in: .standard)),
      .good(
        .replace("statutory: 20 工作日", with: "statutory: 45 工作日", in: .standard),
        .replace("visits: 0", with: "visits: 0\npartners:\n  - 公安机关", in: .standard)),
      .good(.replace("statutory: 10 工作日", with: "statutory: 60 工作日", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let statutory = subject.records.limits.statutory, statutory.unit == .workingDay,
      statutory.thousandths > 20_000, subject.item.root.says(.type, "行政许可")
    else { return }
    if statutory.thousandths <= 45_000, !subject.item.root.records(.partners).isEmpty { return }
    guard let value = subject.item.root.record(.limits)?[.statutory] else { return }
    findings.add(
      Self.self, at: value.place, element: "limits.statutory", arguments: [Argument("statutory", statutory.wording)])
  }
}
