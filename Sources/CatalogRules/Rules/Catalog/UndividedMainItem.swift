import CatalogModel
import Wording

/// GS0709: a main item whose code ends in 000 has no sub-items; that of a divided one ends in 00Y.
enum UndividedMainItem: CatalogRule {
  static let info = RuleInfo(
    709, "undivided-main-item", .note,
    message: Bilingual(
      "{code} 与 {other} 是同一主项：以000结尾的主项没有子项",
      "{code} has the main item of {other}, which ends in 000 and so has no sub-items"),
    cure: Bilingual(
      "主项有子项的，主项编码以00Y结尾；没有子项的，这一编码另行赋码",
      "let the main item end in 00Y where it has sub-items, or give this one a code of its own"),
    what: Bilingual(
      "基本编码以000结尾的是没有子项的主项，同一主项下不再有子项；有子项的主项以00Y结尾，自己不实施。",
      "A 基本编码 that ends in 000 is a main item without sub-items; where there are some, the main item's code ends in 00Y."
    ),
    why: Bilingual("两种写法并存，汇总时同一事项会算两次。", "Where both stand one item is counted twice."),
    source: "编码结构依公布的编码归纳：广东公布的2262条中只有一条例外，仅作提示",
    examples: [
      .bad(
        .write(
          "govsvc: standard/1\ncode: \"440125046000\"\nname: 示例登记\ntype: 行政许可\n", path: "standards/440125046000.yaml"),
        .write(
          "govsvc: standard/1\ncode: «\"440125046001\"»\nname: 示例变更\ntype: 行政许可\n",
          path: "standards/440125046001.yaml")),
      .bad(
        .write(
          "govsvc: standard/1\ncode: \"440125046000\"\nname: 示例登记\ntype: 行政许可\n", path: "standards/440125046000.yaml"),
        .write(
          "govsvc: standard/1\ncode: «\"44012504600Y\"»\nname: 示例\ntype: 行政许可\n", path: "standards/44012504600Y.yaml")),
      .good(
        .write(
          "govsvc: standard/1\ncode: \"440125046001\"\nname: 示例登记\ntype: 行政许可\n", path: "standards/440125046001.yaml"),
        .write(
          "govsvc: standard/1\ncode: \"44012504600Y\"\nname: 示例\ntype: 行政许可\n", path: "standards/44012504600Y.yaml")),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    guard catalog.standardCount > 1 else { return }
    var undivided = ByteTable(capacity: catalog.standardCount)
    for (index, entry) in catalog.entries.enumerated() where isBaseCode(entry, in: catalog) {
      catalog.withText(entry) { code in
        if code[9] == 0x30, code[10] == 0x30, code[11] == 0x30 {
          _ = undivided.insert(UnsafeBufferPointer(rebasing: code[..<9]), index)
        }
      }
    }
    guard undivided.count > 0 else { return }
    for entry in catalog.entries where isBaseCode(entry, in: catalog) {
      let main = catalog.withText(entry) { undivided[UnsafeBufferPointer(rebasing: $0[..<9])] }
      guard let main, catalog.text(entry) != catalog.text(catalog.entries[main]) else { continue }
      let other = catalog.entries[main]
      findings.add(
        Self.self, at: catalog.place(entry), element: "code",
        arguments: [Argument("code", catalog.text(entry)), Argument("other", catalog.text(other))],
        related: [Related(catalog.place(other), Bilingual("没有子项的主项在这里", "the undivided main item is here"))])
    }
  }

  /// Whether an entry is the 基本编码 of a standard.
  private static func isBaseCode(_ entry: CatalogSurvey.Entry, in catalog: CatalogSurvey) -> Bool {
    entry.kind == .code && Int(entry.subject) < catalog.standardCount
      && catalog.withText(entry) { code in
        code.count == 12 && code[0] >= 0x30 && code[0] <= 0x39
      }
  }
}
