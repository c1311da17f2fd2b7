import CatalogModel
import ServiceCodes
import Wording

/// GS0417: the promised and the statutory limit have one unit.
enum LimitUnitsDiffer: ItemRule {
  static let info = RuleInfo(
    417, "limit-units-differ", .note,
    message: Bilingual(
      "承诺时限 {promised} 与法定时限 {statutory} 单位不同，无法比较",
      "the promised limit {promised} and the statutory limit {statutory} have different units and cannot be "
        + "compared"),
    cure: Bilingual("改用同一单位；确需不同的，在时限说明中写明如何计算", "use one unit, or explain in a note how they are counted"),
    what: Bilingual("承诺办结时限与法定办结时限用同一单位。", "The promised and the statutory limit have one unit."),
    why: Bilingual(
      "工作日、自然日和月不能换算，看不出承诺是否超过法定。",
      "Working days, days and months do not convert, so nobody can tell whether the promise is lawful."),
    source: "事项要素校核通例（非官方汇编）",
    examples: [
      .bad(.replace("promised: 5 工作日", with: "promised: «5 自然日»", in: .localStandard)),
      .bad(.replace("version: 1", with: "limits:\n  promised: «3 自然日»", in: .localItem)),
      .good(.replace("promised: 5 工作日", with: "promised: 即办", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.records.limits.haveOneUnit else { return }
    for scope in subject.limits {
      guard let promised = scope.promised, let statutory = scope.statutory,
        !promised.isComparable(with: statutory), let value = scope.value(.promised)
      else { continue }
      findings.add(
        Self.self, at: value.place, element: path(scope.serviceCase, "limits.promised"),
        arguments: [Argument("promised", promised.wording), Argument("statutory", statutory.wording)])
    }
  }
}
