import CatalogModel
import ServiceCodes
import Wording

/// GS0431: what may follow later comes as early as the place's own rules on 容缺受理 ask; they stand in govsvc.yaml.
enum SupplementOverPolicy: ItemRule {
  static let info = RuleInfo(
    431, "supplement-over-policy", .warning,
    message: Bilingual(
      "材料“{name}”的容缺补正时限 {within} 超过本目录规定的 {most}",
      "the material “{name}” may follow within {within}, longer than the {most} that this catalog allows"),
    cure: Bilingual("缩短容缺补正时限，不超过 {most}", "shorten supplement-within to at most {most}"),
    what: Bilingual(
      "容缺补正时限不超过 govsvc.yaml 的规定：比承诺办结时限至少短“容缺补正提前量”（supplement-margin），不长于“容缺补正最长时限”（supplement-most）。两项都没有写的不检查；单位不同的不比较。",
      "What may follow later keeps to govsvc.yaml: it comes before the promised limit by at least supplement-margin, and "
        + "within supplement-most. Nothing is checked where neither is written; different units are not compared."),
    why: Bilingual(
      "各地容缺受理的期限规定不同；补正太晚，窗口来不及在承诺时限内办结。",
      "Places differ in these rules; what comes too late cannot be dealt with in the promised time."),
    source: "各地容缺受理办法（公开资料）：深圳为承诺时限减2个工作日、最长20个工作日，另有城市为不超过承诺时限",
    examples: [
      .bad(
        .replace("profile: guangdong", with: "profile: guangdong\nsupplement-margin: 2 工作日", in: .manifest),
        .replace("waiver: 电子证照", with: "supplement-within: «2 工作日»", in: .standard)),
      .bad(
        .replace("profile: guangdong", with: "profile: guangdong\nsupplement-most: 20 工作日", in: .manifest),
        .replace("waiver: 电子证照", with: "supplement-within: «21 工作日»", in: .standard)),
      .good(
        .replace(
          "profile: guangdong", with: "profile: guangdong\nsupplement-margin: 2 工作日\nsupplement-most: 20 工作日",
          in: .manifest),
        .replace("promised: 2 工作日", with: "promised: 3 工作日", in: .item),
        .replace("waiver: 电子证照", with: "supplement-within: 1 工作日", in: .standard)),
      .good(
        .replace("profile: guangdong", with: "profile: guangdong\nsupplement-margin: 0 工作日", in: .manifest),
        .replace("waiver: 电子证照", with: "supplement-within: 2 工作日", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.records.said.contains(.materialSupplement), let manifest = subject.catalog.manifest else { return }
    let (margin, most) = (limit(manifest, .supplementMargin), limit(manifest, .supplementMost))
    guard margin != nil || most != nil else { return }
    let latest = margin.flatMap { difference(subject.records.limits.promised, $0) }
    for material in subject.item.root.records(.materials).saying(.supplementWithin) {
      guard let value = material[.supplementWithin], let within = material.limit(.supplementWithin),
        let bound = [latest, most].compactMap({ $0 }).first(where: { within.compare(with: $0) == .longer })
      else { continue }
      let id = material.id ?? ""
      findings.add(
        Self.self, at: value.place, element: "materials[\(id)].supplement-within",
        arguments: [
          Argument("name", material.text(.name) ?? id), Argument("within", within.wording),
          Argument("most", bound.wording),
        ])
    }
  }

  private static func limit(_ manifest: SourceFile, _ key: Key) -> TimeLimit? {
    manifest.value(key).flatMap { TimeLimit(parsing: $0.text) }
  }

  /// The promised limit less the margin; nil where they have different units.
  private static func difference(_ promised: TimeLimit?, _ margin: TimeLimit) -> TimeLimit? {
    guard let promised, let unit = promised.unit, margin.isAtOnce || margin.unit == unit else { return nil }
    return TimeLimit(thousandths: max(0, promised.thousandths - margin.thousandths), unit: unit)
  }
}
