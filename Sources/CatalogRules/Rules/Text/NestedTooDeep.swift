import CatalogModel
import CatalogText
import Wording

/// GS0011: more collections inside each other than the limit.
enum NestedTooDeep: RefusalRule {
  static let kind = Refusal.Kind.tooDeep
  static let info = RuleInfo(
    11, "nested-too-deep", .error,
    message: Bilingual(
      "第 {line} 行的内容嵌套超过 {limit} 层",
      "line {line} is nested more than {limit} levels deep"),
    cure: Bilingual(
      "减少层级；多写的方括号请删除",
      "use fewer levels; delete brackets that are too many"),
    what: Bilingual(
      "内容嵌套不超过 64 层。",
      "Content is nested at most 64 levels deep."),
    why: Bilingual(
      "事项最多用到十来层；更深的多半是写坏的文件，或有人故意为之。",
      "An item needs a dozen levels at most; more is a damaged file or an attack."),
    source: "docs/format.md",
    examples: [
      .bad(.stretch("kind: 申请表格文书", with: .init("kind: «[»", "[", 69), in: .material)),
      .good(),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    [Argument("limit", refusal.detail.isEmpty ? String(TextLimits.standard.depth) : refusal.detail)]
  }
}
