import CatalogModel
import Wording

/// GS0212: the national code and the local code are both optional, but one must stand; an item may name its
/// standard instead.
enum CodeMissing: ItemRule {
  static let info = RuleInfo(
    212, "code-missing", .error,
    message: Bilingual("既没有编码，也没有地方编码", "neither a code nor a local code is written"),
    cure: Bilingual(
      "填写“编码”（code）；没有公布的编码的，填写“地方编码”（local-code），实施清单填写“所属标准”（standard）",
      "write code; where none is published, local-code (in an item, standard)"),
    what: Bilingual(
      "国家编码和地方编码都可以没有，但必须有一个；实施清单也可以写明所属标准。",
      "The national code and the local code are both optional, but one must stand; an item may name its "
        + "standard instead."),
    why: Bilingual(
      "没有编码的事项无法引用，也无法比较两个版本。", "An item without a code cannot be referred to nor compared between revisions."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(.replace("govsvc: standard/1\nlocal-code: GD-SAMPLE", with: "«»govsvc: standard/1", in: .localStandard)),
      .bad(
        .replace("govsvc: item/1\ncode: \"11440300MB2D0970524440125044002\"", with: "«»govsvc: item/1", in: .item)),
      .good(
        .replace("local-code: GD-SAMPLE", with: "local-code: GD-SAMPLE\ncode: \"442044002000\"", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard !item.saysItself(.code), !item.saysItself(.localCode), !item.saysItself(.standard) else { return }
    findings.add(Self.self, at: Place(file: item.file.path), element: "code")
  }
}
