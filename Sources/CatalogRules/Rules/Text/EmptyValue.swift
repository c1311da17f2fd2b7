import CatalogModel
import CatalogText
import Wording

/// GS0061: a key or `-` with nothing behind it.
enum EmptyValue: RefusalRule {
  static let kind = Refusal.Kind.emptyValue
  static let info = RuleInfo(
    61, "empty-value", .error,
    message: Bilingual(
      "第 {line} 行的“{key}”后面没有内容",
      "nothing stands behind “{key}” in line {line}"),
    cure: Bilingual(
      "填写内容；没有内容的，删除这一行；确认没有任何一项的列表写 []",
      "write its value, or delete the line; write [] for a list that is known to have no entry"),
    what: Bilingual(
      "写了要素就要有值，不得留空。",
      "An element that is written has a value."),
    why: Bilingual(
      "留空不知是没有、不适用还是忘了填。",
      "A gap may mean none, not applicable or forgotten."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«kind:»", in: .material)),
      .bad(.replace("  - 广东政务服务网办事指南", with: "  «-»", in: .standard)),
      .good(.replace("fees: []", with: "fees: [] # 不收费", in: .standard)),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    let text = String(decoding: file.bytes(in: refusal.span).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return [Argument("key", keyName(text))]
  }
}
