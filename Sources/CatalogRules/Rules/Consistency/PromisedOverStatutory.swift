import CatalogModel
import ServiceCodes
import Wording

/// GS0412: 承诺办结时限 longer than 法定办结时限.
enum PromisedOverStatutory: ItemRule {
  static let info = RuleInfo(
    412, "promised-over-statutory", .error,
    message: Bilingual(
      "承诺办结时限长于法定办结时限：{promised} > {statutory}",
      "the promised limit is longer than the statutory one: {promised} > {statutory}"),
    cure: Bilingual("填写不超过 {statutory}的时限", "write a limit of at most {statutory}"),
    what: Bilingual(
      "同一单位的承诺办结时限不得长于法定办结时限；单位不同的不比较。",
      "A promised limit is never longer than the statutory one of the same unit; different units are not compared."),
    why: Bilingual(
      "承诺比法律更宽，指南一公布就是违法的承诺。",
      "A promise beyond the law is unlawful the day the guide is published."),
    source: "《中华人民共和国行政许可法》第四十二条；事项要素校核通例（非官方汇编）",
    examples: [
      .bad(
        .replace("promised: 3 工作日", with: "promised: «25 工作日»", in: .standard),
        .replace("  promised: 2 工作日\n", with: "  promised-note: 同标准\n", in: .item)),
      .bad(.replace("handling: \"02\"", with: "limits:\n      promised: «21 工作日»", in: .item)),
      .good(.replace("promised: 3 工作日", with: "promised: 20 工作日", in: .standard)),
      .good(
        .replace("promised: 3 工作日", with: "promised: 25 自然日", in: .standard),
        .replace("  promised: 2 工作日\n", with: "  promised-note: 同标准\n", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.records.limits.areSurelyKept else { return }
    for scope in subject.limits {
      guard let promised = scope.promised, let statutory = scope.statutory,
        promised.compare(with: statutory) == .longer,
        let place = scope.value(.promised), let other = scope.value(.statutory)
      else { continue }
      findings.add(
        Self.self, at: place.place, element: path(scope.serviceCase, "limits.promised"),
        arguments: [Argument("promised", promised.description), Argument("statutory", statutory.description)],
        related: [Related(other.place, Bilingual("法定办结时限在这里", "the statutory limit is here"))])
    }
  }
}
