import CatalogModel
import CatalogText
import Wording

/// GS0124: a comment is addressed to the tool and cannot be understood.
enum WrongComment: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    124, "wrong-comment", .error,
    message: Bilingual("看不懂写给 govsvc 的注释“{comment}”", "the comment “{comment}” to govsvc cannot be understood"),
    cure: Bilingual("写成：# govsvc:allow 规则编号 理由", "Write: # govsvc:allow CODE reason"),
    what: Bilingual(
      "以 govsvc: 开头的注释只能是 allow，后面写规则编号和理由。",
      "A comment that begins with govsvc: says allow, the code of a rule and a reason."),
    why: Bilingual(
      "写错的注释不起作用，以为允许的问题仍会报出。", "A misspelt comment has no effect: what it should allow is found still."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile:", with: "«# govsvc:alow GS0101 说明»\nprofile:", in: .manifest)),
      .bad(.replace("profile:", with: "«# govsvc：allow GS0101 说明»\nprofile:", in: .manifest)),
      .bad(.replace("profile:", with: "«# govsvc:allow»\nprofile:", in: .manifest)),
      .good(.replace("profile:", with: "# govsvc.yaml 是目录文件\nprofile:", in: .manifest)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard let tree = file.tree, tree.hasToolComments else { return }
    for comment in tree.toolComments() {
      if let allowance = Allowance(comment, in: file), !allowance.rules.isEmpty || !allowance.unknownRules.isEmpty {
        continue
      }
      let text = String(decoding: tree.bytes[comment.span.range], as: UTF8.self)
      findings.add(Self.self, at: file.place(comment.span), arguments: [Argument("comment", quotable(text))])
    }
  }
}
