import CatalogModel
import CatalogText
import Wording

/// GS0121: the manifest sets the severity of a rule that does not exist.
enum UnknownRule: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    121, "unknown-rule", .error,
    message: Bilingual("没有“{rule}”这条规则", "there is no rule “{rule}”"),
    cure: Bilingual("{hint}全部规则见 govsvc rules", "{hint}govsvc rules lists them all"),
    what: Bilingual(
      "目录中规则级别的键是规则的编号或名称。", "The keys under rules of a manifest are codes or names of rules."),
    why: Bilingual(
      "写错的规则名不会生效，以为关掉或提高的规则其实没有变。",
      "A misspelt rule has no effect: the rule that was meant keeps its severity."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  «GS9999»: 提示\n", in: .manifest)),
      .bad(
        .replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  «unknown-elment»: 提示\n", in: .manifest)),
      .good(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  gs0101: 错误\n", in: .manifest)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard file.kind == .catalog else { return }
    for (key, _) in file.pairs(under: .rules) where RuleRegistry.rule(named: key.text) == nil {
      let rule = Argument("rule", quotable(key.text))
      guard let name = nearest(key.text, among: RuleRegistry.all.map { $0.info.name }) else {
        findings.add(Self.self, at: key.place, element: "rules", arguments: [rule, Argument("hint", "")])
        continue
      }
      let fix = Fix(
        Bilingual("改为 \(name)", "write \(name)"), .unsafe, path: file.path,
        edits: [TextEdit(span: key.span, replacement: Array(name.utf8))])
      let hint = Bilingual("是不是想写 \(name)？", "did you mean \(name)? ")
      findings.add(
        Self.self, at: key.place, element: "rules", arguments: [rule, Argument("hint", hint)], fixes: [fix])
    }
  }
}
