import CatalogModel
import ServiceCodes
import Wording

/// GS0422: limits of licences are counted in working days unless a law says otherwise; 即办 and hours are not
/// checked.
enum PermitLimitUnit: ItemRule {
  static let info = RuleInfo(
    422, "permit-limit-unit", .note,
    message: Bilingual("行政许可的{limit}是 {value}，不是工作日", "the {limit} of this licence is {value}, not working days"),
    cure: Bilingual("核对依据；依据没有另外规定的，改为工作日", "check the legal basis; unless it says otherwise, use working days"),
    what: Bilingual(
      "行政许可的期限以工作日计算，法律法规另有规定的除外；即办和小时不检查。",
      "Limits of licences are counted in working days unless a law says otherwise; 即办 and hours are not checked."),
    why: Bilingual("行政许可法规定期限以工作日计算，不含法定节假日。", "The law on licences counts in working days, holidays left out."),
    source: "行政许可法第八十二条",
    examples: [
      .bad(.replace("statutory: 20 工作日", with: "statutory: «1 月»", in: .standard)),
      .bad(.replace("promised: 2 工作日", with: "promised: «2 自然日»", in: .item)),
      .good(.replace("statutory: 10 工作日", with: "statutory: 10 自然日", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard !subject.records.limits.areCounted(in: .workingDay, or: .hour), root.says(.type, "行政许可") else { return }
    if let limits = root.record(.limits) { check(limits, nil, &findings) }
    for serviceCase in root.records(.cases).saying(.limits) {
      if let limits = serviceCase.record(.limits) { check(limits, serviceCase, &findings) }
    }
  }

  private static func check(_ limits: Record, _ serviceCase: Record?, _ findings: inout Findings) {
    check(.statutory, limits, serviceCase, &findings)
    check(.promised, limits, serviceCase, &findings)
  }

  private static func check(_ key: Key, _ limits: Record, _ serviceCase: Record?, _ findings: inout Findings) {
    guard let limit = limits.limit(key), let unit = limit.unit, unit != .workingDay, unit != .hour,
      let value = limits[key]
    else { return }
    let label = ElementDictionary.current.definition(of: key, in: .limits)?.label ?? same(key.spelling)
    findings.add(
      Self.self, at: value.place, element: path(serviceCase, "limits.\(key.spelling)"),
      arguments: [Argument("limit", label), Argument("value", limit.wording)])
  }
}
