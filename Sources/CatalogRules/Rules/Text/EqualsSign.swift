import CatalogModel
import CatalogText
import Wording

/// GS0044: `=` instead of a colon.
enum EqualsSign: RefusalRule {
  static let kind = Refusal.Kind.equalsSign
  static let fixTitle = Bilingual("改为冒号", "write a colon")
  static let info = RuleInfo(
    44, "equals-sign", .error,
    message: Bilingual(
      "第 {line} 行用了等号，应为冒号",
      "line {line} has an equals sign where a colon belongs"),
    cure: Bilingual(
      "把“=”改为“:”，后面空一格",
      "write “:” and a space for “=”"),
    what: Bilingual(
      "要素和值之间用冒号，不用等号。",
      "A colon stands between key and value, not an equals sign."),
    why: Bilingual(
      "没有冒号，这行内容就不属于任何要素。",
      "Without a colon the line belongs to no element."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind «=» 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 1 份=2 页", in: .material)),
    ])
}
