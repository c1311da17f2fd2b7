import CatalogModel
import Wording

/// GS0309: what `use` names has a file in materials/.
enum SharedMaterialMissing: ItemRule {
  static let info = RuleInfo(
    309, "shared-material-missing", .error,
    message: Bilingual("没有共用材料“{id}”", "there is no shared material “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual("use 引用的材料在 materials/ 中有同名的文件。", "What `use` names has a file in materials/."),
    why: Bilingual("引用落空，材料就没有名称和份数。", "Without the file the material has no name and no numbers."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("use: application-form", with: "use: «aplication-form»", in: .standard)),
      .bad(.replace("version: 1", with: "materials:\n  - id: letter\n    use: «cover-letter»", in: .localItem)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.item.missingSharedMaterials.isEmpty else { return }
    let known = subject.catalog.materials.map(\.stem)
    // One that is there and cannot be read is told where it stands.
    for value in subject.item.missingSharedMaterials where subject.catalog.material(value.text) == nil {
      let otherwise = Bilingual("增加 materials/\(value.text).yaml", "add materials/\(value.text).yaml")
      let near = nearest(value.text, among: known, onlyOne: true)
      findings.add(
        Self.self, at: value.place, element: "materials.use",
        arguments: [Argument("id", value.text), hint(near, otherwise)], fixes: value.replaced(by: near))
    }
  }
}
