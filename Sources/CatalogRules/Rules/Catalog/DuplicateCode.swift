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

  static func check(_ catalog: Catalog, _ findings: inout Findings) {
    var first: [String: Value] = [:]
    for file in catalog.standards + catalog.items {
      for (name, value) in names(of: file) {
        guard let other = first[name] else {
          first[name] = value
          continue
        }
        findings.add(
          Self.self, at: value.place, element: "code",
          arguments: [Argument("code", value.text), Argument("path", other.file.path)],
          related: [Related(other.place, Bilingual("最先用在这里", "first used here"))])
      }
    }
  }

  private static func names(of file: SourceFile) -> [(String, Value)] {
    if file.kind == .item, file.value(.code) == nil {
      guard let code = file.value(.standard) ?? file.value(.localCode) else { return [] }
      return [("\(file.text(.authority) ?? "?")/\(code.text)", code)]
    }
    return [file.value(.code), file.value(.localCode)].compactMap { $0 }.map { ($0.text, $0) }
  }
}
