import CatalogModel
import Wording

/// GS0610: every case of a standard is offered by some body; standards without items are not checked.
enum CaseOfferedNowhere: CatalogRule {
  static let info = RuleInfo(
    610, "case-offered-nowhere", .warning,
    message: Bilingual("没有一个实施主体办理情形“{case}”", "no body offers the case “{case}”"),
    cure: Bilingual("由一个实施主体办理，或者从标准中删除这一情形", "let some body offer it, or delete it from the standard"),
    what: Bilingual(
      "标准的每个情形至少有一个实施主体办理。没有实施清单的标准不检查。",
      "Every case of a standard is offered by some body; standards without items are not checked."),
    why: Bilingual("都说由别人办，办事人就无处可办。", "Where every body points to another nobody handles the case."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("- id: premises-change", with: "- id: «premises-change»", in: .standard),
        .replace("version: 4", with: "not-offered:\n  - cases: [premises-change]", in: .item)),
      .good(
        .replace(
          "version: 4",
          with: "not-offered:\n  - cases: [premises-change]", in: .item),
        .write(
          "govsvc: item/1\ncode: \"11440000MB2D0234372440125044002\"\n",
          path: "items/11440000MB2D023437/11440000MB2D0234372440125044002.yaml")),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    let left = casesLeftOut(catalog)
    if left.isEmpty { return }
    for standard in 0..<catalog.standardCount {
      guard let missing = left[catalog.standardStem(standard)], !missing.isEmpty,
        let file = catalog.standard(standard)
      else { continue }
      for serviceCase in file.value(.cases)?.elements ?? [] {
        guard let id = serviceCase.value(.id), missing.contains(id.text) else { continue }
        findings.add(
          Self.self, at: id.place, element: "cases[\(id.text)]",
          arguments: [Argument("case", serviceCase.value(.name)?.text ?? id.text)])
      }
    }
  }

  /// For each standard the cases that none of its items offers; a standard of which every item offers all is left out.
  private static func casesLeftOut(_ catalog: CatalogSurvey) -> [String: Set<String>] {
    guard catalog.entries.contains(where: { $0.kind == .notOffered }) else { return [:] }
    var left: [String: Set<String>] = [:]
    var (code, missing): (String?, Set<String>) = (nil, [])
    func close() {
      if let code { left[code] = left[code]?.intersection(missing) ?? missing }
    }
    for entry in catalog.entries {
      if entry.kind == .follows {
        close()
        (code, missing) = (catalog.text(entry), [])
      } else if entry.kind == .notOffered {
        missing.insert(catalog.text(entry))
      }
    }
    close()
    return left
  }
}
