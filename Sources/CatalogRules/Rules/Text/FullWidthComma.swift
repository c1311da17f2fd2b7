import CatalogModel
import CatalogText
import Wording

/// GS0085: a full-width comma between entries of a list.
enum FullWidthComma: RefusalRule {
  static let kind = Refusal.Kind.fullWidthComma
  static let fixTitle = Bilingual("改为半角逗号", "write a half-width comma")
  static let info = RuleInfo(
    85, "full-width-comma", .error,
    message: Bilingual(
      "第 {line} 行方括号里的分隔符是“{text}”，应为半角逗号",
      "line {line} separates entries with “{text}”; it must be a half-width comma"),
    cure: Bilingual(
      "把“{text}”改为半角逗号，后面空一格",
      "write “,” and a space for “{text}”"),
    what: Bilingual(
      "方括号里的各项用半角逗号分隔；值本身含逗号、顿号的加双引号。",
      "Entries in brackets are separated by half-width commas; a value that holds another comma is put in double quotes."
    ),
    why: Bilingual(
      "全角逗号、顿号是文字，几项会被当作一项。",
      "A full-width comma is text: several entries would be read as one."),
    source: "docs/format.md；YAML 1.2.2 §7.4.1",
    examples: [
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理«，»网上办理]", in: .standard)),
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理«、»网上办理]", in: .standard)),
      .good(.replace("kind: 申请表格文书", with: "note: 申请、表格，文书", in: .material)),
    ])
}
