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

  static func check(_ catalog: Catalog, _ findings: inout Findings) {
    var left: [String: Set<String>] = [:]
    for item in catalog.items {
      guard let code = catalog.standardCode(of: item) else { continue }
      let rows = item.value(.notOffered)?.elements ?? []
      let missing = Set(rows.flatMap { $0.value(.cases)?.elements ?? [] }.map(\.text))
      left[code] = left[code]?.intersection(missing) ?? missing
    }
    for standard in catalog.standards {
      guard let missing = left[standard.stem], !missing.isEmpty else { continue }
      for serviceCase in standard.value(.cases)?.elements ?? [] {
        guard let id = serviceCase.value(.id), missing.contains(id.text) else { continue }
        findings.add(
          Self.self, at: id.place, element: "cases[\(id.text)]",
          arguments: [Argument("case", serviceCase.value(.name)?.text ?? id.text)])
      }
    }
  }
}
