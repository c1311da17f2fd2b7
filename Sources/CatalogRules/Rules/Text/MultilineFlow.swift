import CatalogModel
import CatalogText
import Wording

/// GS0083: a list in brackets that does not end in its line.
enum MultilineFlow: RefusalRule {
  static let kind = Refusal.Kind.multilineFlow
  static let info = RuleInfo(
    83, "multiline-flow", .error,
    message: Bilingual(
      "第 {line} 行的方括号列表没有在本行结束",
      "the list in line {line} does not end in its line"),
    cure: Bilingual(
      "补上“]”并写在一行里；项数多的，改为每项一行、以“- ”开头",
      "write “]” at its end, all in one line; a long list has a line for each entry that begins with “- ”"),
    what: Bilingual(
      "方括号列表在同一行内结束。",
      "A list in brackets ends in its line."),
    why: Bilingual(
      "跨行的括号少了一半时，后面的内容都会被当作这个列表。",
      "Where the closing bracket is missing, all that follows would belong to the list."),
    source: "docs/format.md；YAML 1.2.2 §7.4.1",
    examples: [
      .bad(.replace("[窗口办理, 网上办理]", with: "«[窗口办理,»\n  网上办理]", in: .standard)),
      .good(.replace("channels: [窗口办理, 网上办理]", with: "channels:\n  - 窗口办理\n  - 网上办理", in: .standard)),
    ])
}
