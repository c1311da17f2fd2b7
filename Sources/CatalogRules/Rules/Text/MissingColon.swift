import CatalogModel
import CatalogText
import Wording

/// GS0041: a line without a colon.
enum MissingColon: RefusalRule {
  static let kind = Refusal.Kind.missingColon
  static let fixTitle = Bilingual("在要素名后加冒号", "put a colon behind the key")
  static let info = RuleInfo(
    41, "missing-colon", .error,
    message: Bilingual(
      "第 {line} 行“{text}”没有冒号，不知道是哪个要素",
      "line {line} has no colon: “{text}” is no element"),
    cure: Bilingual(
      "写成“要素: 值”；如是上一行的续文，请并入上一行",
      "write “element: value”; join it to the line above if it belongs there"),
    what: Bilingual(
      "每一行都是“要素: 值”、以“- ”开头的列表项，或注释。",
      "Every line is “element: value”, an entry that begins with “- ”, or a comment."),
    why: Bilingual(
      "没有冒号，这行内容就不属于任何要素。",
      "Without a colon the line belongs to no element."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«kind 申请表格文书»", in: .material)),
      .good(),
    ])
}
