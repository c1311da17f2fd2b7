import CatalogModel
import CatalogText
import Wording

/// GS0012: a value over the limit of bytes.
enum ValueTooLong: RefusalRule {
  static let kind = Refusal.Kind.scalarTooLong
  static let info = RuleInfo(
    12, "value-too-long", .error,
    message: Bilingual(
      "第 {line} 行开始的值超过 {detail} 字节",
      "the value that begins in line {line} has more than {detail} bytes"),
    cure: Bilingual(
      "缩短内容；附件、表样不要写进目录，写明名称或网址即可",
      "shorten it; forms and attachments do not belong into a catalog: give their name or address"),
    what: Bilingual(
      "单个值不超过 1 MiB。",
      "A value has at most 1 MiB."),
    why: Bilingual(
      "指南里放不下这么长的内容，多半是把附件贴了进来。",
      "No guide has room for it; mostly an attachment was pasted in."),
    source: "docs/format.md",
    examples: [
      .bad(
        .stretch(
          "kind: 申请表格文书\n", with: .init("note: «|\n", "  本申请书由经营者本人签字，委托他人办理的由受托人签字并附授权委托书\n", 11_000, "  完»\n"),
          in: .material)),
      .good(.replace("kind: 申请表格文书\n", with: "note: |\n  本申请书由经营者本人签字\n", in: .material)),
    ])
}
