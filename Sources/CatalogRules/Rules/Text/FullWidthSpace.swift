import CatalogModel
import CatalogText
import Wording

/// GS0027: an ideographic or no-break space where an ordinary one belongs.
enum FullWidthSpace: RefusalRule {
  static let kind = Refusal.Kind.fullWidthSpace
  static let fixTitle = Bilingual("改为半角空格", "write an ordinary space")
  static let info = RuleInfo(
    27, "full-width-space", .error,
    message: Bilingual(
      "第 {line} 行用了{space}（{detail}），这里应为半角空格",
      "line {line} holds {space} ({detail}) where an ordinary space belongs"),
    cure: Bilingual(
      "切换到英文输入状态，改为半角空格",
      "write an ordinary space"),
    what: Bilingual(
      "缩进和冒号之后只用半角空格。",
      "Indentation and the place behind a colon hold ordinary spaces only."),
    why: Bilingual(
      "全角空格看起来像缩进，软件却把它当作文字。",
      "A full-width space looks like indentation but is text to software."),
    source: "docs/format.md；YAML 1.2.2 §6.1",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind:«\u{3000}»申请表格文书", in: .material)),
      .bad(.replace("kind: 申请表格文书", with: "«\u{A0}»kind: 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 申请书\u{3000}表格", in: .material)),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    let isIdeographic = refusal.detail == "U+3000"
    let name = isIdeographic ? Bilingual("全角空格", "a full-width space") : Bilingual("特殊空格", "a special space")
    return [Argument("space", name)]
  }
}
