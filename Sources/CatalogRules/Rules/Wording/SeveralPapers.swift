import CatalogModel
import CatalogText
import Wording

/// GS0820: a material is one paper; off by default, because a name alone does not tell.
enum SeveralPapers: ItemRule {
  static let info = RuleInfo(
    820, "several-papers", nil,
    message: Bilingual("材料名称“{name}”看来是几种材料", "“{name}” looks like several papers"),
    cure: Bilingual(
      "一种材料列一项；任选一种的，用 alternatives 写明", "list each as a material; where one of them will do, use alternatives"),
    what: Bilingual(
      "材料名称中，括号和书名号以外没有两个以上的顿号。名称里的顿号也可能是一种材料的一部分，默认关闭。",
      "A material's name has at most one 、 outside of brackets and 《》. Such a sign may be a part of one paper's name, so "
        + "the rule is off by default."),
    why: Bilingual("几种材料并为一项，办事人不知道是都要还是任选一种，也无法按情形取舍。", "Nobody knows whether all or one of them is wanted."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «身份证、户口簿、结婚证复印件»", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 居民身份证（正面、反面、背书）", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 身份证、户口簿", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for material in subject.item.root.records(.materials).saying(.name) {
      guard let name = material[.name], let tree = name.file.tree, tree.withContent(name.node, joins) > 1 else {
        continue
      }
      findings.add(
        Self.self, at: name.place, element: "materials[\(material.id ?? "")].name",
        arguments: [Argument("name", name.text)])
    }
  }

  /// How many 、 stand outside of brackets.
  private static func joins(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var (count, depth, at) = (0, 0, 0)
    while at < text.count {
      guard text[at] >= 0xE0, at + 2 < text.count else {
        at += 1
        continue
      }
      switch (text[at], text[at + 1], text[at + 2]) {
      case (0xE3, 0x80, 0x81): count += depth == 0 ? 1 : 0
      case (0xEF, 0xBC, 0x88), (0xE3, 0x80, 0x8A), (0xE2, 0x80, 0x9C): depth += 1
      case (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x8B), (0xE2, 0x80, 0x9D): depth = max(0, depth - 1)
      default: break
      }
      at += 3
    }
    return count
  }
}
