import CatalogModel
import Wording

/// GS0706: each shared material has one file and a name of its own.
enum MaterialNameTwice: CatalogRule {
  static let info = RuleInfo(
    706, "material-name-twice", .note,
    message: Bilingual("共用材料“{name}”与 {path} 同名", "the shared material “{name}” is also in {path}"),
    cure: Bilingual(
      "是同一材料的，合并为一个文件；不是的，名称应能区分", "merge them if they are the same; otherwise their names should tell them apart"),
    what: Bilingual("共用材料一个文件写一种，名称不重复。", "Each shared material has one file and a name of its own."),
    why: Bilingual(
      "同一材料写了两份，改一处就会漏一处。", "Where a material is written twice, one copy is forgotten at the next change."),
    source: "docs/format.md",
    examples: [
      .bad(.write("govsvc: material/1\nid: form-copy\nname: «个体工商户登记（备案）申请书»\n", path: "materials/form-copy.yaml")),
      .good(),
    ])

  static func check(_ survey: CatalogSurvey, _ findings: inout Findings) {
    let catalog = survey.lists.catalog
    var first: [String: Value] = [:]
    for file in catalog.materials {
      guard let value = file.value(.name) else { continue }
      guard let other = first[value.text] else {
        first[value.text] = value
        continue
      }
      findings.add(
        Self.self, at: value.place, element: "name",
        arguments: [Argument("name", value.text), Argument("path", other.file.path)],
        related: [Related(other.place, Bilingual("同名的材料在这里", "the other one is here"))])
    }
  }
}
