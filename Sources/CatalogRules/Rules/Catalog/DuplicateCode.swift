import CatalogModel
import Wording

/// GS0701: a code is unique in the catalog; of items without 实施编码, one body has one for each standard.
enum DuplicateCode: CatalogRule {
  static let info = RuleInfo(
    701, "duplicate-code", .error,
    message: Bilingual("编码 {code} 已经用在 {path}", "the code {code} is already used in {path}"),
    cure: Bilingual("两处中的一处改用自己的编码，或者删除重复的文件", "give one of them its own code, or delete the copy"),
    what: Bilingual(
      "基本编码、实施编码和地方编码在目录中唯一。没有实施编码的清单，同一实施主体对同一标准只有一份。",
      "A code is unique in the catalog; of items without 实施编码, one body has one for each standard."),
    why: Bilingual(
      "同一编码指两个事项，引用、统计和比较都会出错。", "References, counts and comparisons go wrong where one code means two things."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .write(
          "govsvc: standard/1\nlocal-code: «GD-SAMPLE»\nname: 另一备案\ntype: 其他行政权力\nobjects: [企业法人]\n",
          path: "standards/GD-ZZZ.yaml")),
      .bad(
        .write(
          "govsvc: item/1\ncode: «\"11440300MB2D0970524440125044002\"»\n",
          path: "items/11440300MB2D097052/copy.yaml")),
      .good(
        .write(
          "govsvc: item/1\nstandard: GD-SAMPLE\nauthority: \"11440300MB2D097052\"\nlevel: 县级\n",
          path: "items/11440300MB2D097052/GD-SAMPLE.yaml")),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    var first = ByteTable(capacity: catalog.entries.count { $0.kind == .code || $0.kind == .bodyCode })
    for (index, entry) in catalog.entries.enumerated() where entry.kind == .code || entry.kind == .bodyCode {
      guard let other = catalog.withText(entry, { first.insert($0, index) }) else { continue }
      let text = catalog.text(entry)
      let code = entry.kind == .code ? text : text.split(separator: "/").last.map(String.init) ?? text
      let known = catalog.entries[other]
      findings.add(
        Self.self, at: catalog.place(entry), element: "code",
        arguments: [Argument("code", code), Argument("path", catalog.path(known))],
        related: [Related(catalog.place(known), Bilingual("最先用在这里", "first used here"))])
    }
  }
}
