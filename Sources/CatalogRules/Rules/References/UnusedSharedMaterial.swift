import CatalogModel
import Wording

/// GS0320: a material in materials/ is used by some item.
enum UnusedSharedMaterial: CatalogRule {
  static let info = RuleInfo(
    320, "unused-shared-material", .note,
    message: Bilingual("没有事项使用这份共用材料", "no item uses this shared material"),
    cure: Bilingual("由事项用 use 引用，或者删除文件", "let an item `use` it, or delete the file"),
    what: Bilingual("materials/ 中的材料至少有一个事项引用。", "A material in materials/ is used by some item."),
    why: Bilingual("没人用的材料不会有人维护。", "Nobody keeps up what nobody uses."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("use: application-form", with: "name: 申请书", in: .standard),
        .replace("id: application-form", with: "id: «application-form»", in: .material)),
      .good(),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    let materials = catalog.lists.catalog.materials
    guard !materials.isEmpty else { return }
    var used = ByteTable(capacity: materials.count)
    for entry in catalog.entries where entry.kind == .use { catalog.withText(entry) { _ = used.insert($0, 0) } }
    for file in materials where used[file.stem] == nil {
      findings.add(Self.self, at: file.place(ofFirst: .id))
    }
  }
}
