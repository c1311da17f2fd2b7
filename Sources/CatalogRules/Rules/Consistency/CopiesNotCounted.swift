import CatalogModel
import CatalogText
import Wording

/// GS0445: a material that is called 原件及复印件 asks for both.
enum CopiesNotCounted: ItemRule {
  static let info = RuleInfo(
    445, "copies-not-counted", .note,
    message: Bilingual(
      "“{name}”要原件和复印件，份数却是原件 {original}、复印件 {copy}",
      "“{name}” asks for an original and a copy, but the numbers are {original} and {copy}"),
    cure: Bilingual(
      "填写实际份数；复印件由窗口复印的，名称中不写", "write the real numbers; where the window makes the copy, leave it out of the name"),
    what: Bilingual(
      "名称写明“原件及复印件”“原件和复印件”的材料，原件、复印件份数都不为0。复印件可能由窗口复印，所以只作提示。",
      "A material that is called 原件及复印件 asks for both in some number. The window may make the copy, so this is a note."),
    why: Bilingual("按份数准备的办事人会少带一样。", "Who goes by the numbers brings one thing too few."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «经营场所租赁合同原件及复印件»", in: .standard)),
      .bad(
        .replace("name: 个体工商户登记（备案）申请书", with: "name: «居民身份证原件和复印件»\noriginal: 0\ncopy: 1", in: .material)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 经营场所租赁合同原件及复印件\n    copy: 1", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 经营场所租赁合同原件", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.namesCopies else { return }
    for material in subject.item.root.records(.materials) {
      guard material.says(.name, endingIn: "原件及复印件") || material.says(.name, endingIn: "原件和复印件"),
        let (original, copy) = counts(material), original == 0 || copy == 0, !material.has(.waiver),
        !material.says(.form, "电子化"), let name = material[.name]
      else { continue }
      findings.add(
        Self.self, at: name.place, element: "materials[\(material.id ?? "")].copy",
        arguments: [
          Argument("name", name.text), Argument("original", String(original)), Argument("copy", String(copy)),
        ])
    }
  }

  private static func counts(_ material: Record) -> (original: Int, copy: Int)? {
    guard let original = material.integer(.original), let copy = material.integer(.copy) else { return nil }
    return (original, copy)
  }
}
