import CatalogModel
import CatalogText
import Wording

/// GS0121: the manifest, a comment or the baseline names a rule that does not exist.
enum UnknownRule: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    121, "unknown-rule", .error,
    message: Bilingual("没有“{rule}”这条规则", "there is no rule “{rule}”"),
    cure: Bilingual("{hint}全部规则见 govsvc rules", "{hint}govsvc rules lists them all"),
    what: Bilingual(
      "目录中规则级别的键、# govsvc:allow 注释和基线中的规则，是规则的编号或名称。",
      "The keys under rules of a manifest, comments # govsvc:allow and the baseline name rules by code or name."),
    why: Bilingual(
      "写错的规则名不会生效，以为关掉、提高或允许的规则其实没有变。",
      "A misspelt rule has no effect: the rule that was meant stays as it is."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  «GS9999»: 提示\n", in: .manifest)),
      .bad(
        .replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  «unknown-elment»: 提示\n", in: .manifest)),
      .bad(.replace("profile:", with: "«# govsvc:allow GS9999 平台要求»\nprofile:", in: .manifest)),
      .bad(
        .write(
          "govsvc: baseline/1\nbaseline:\n  - rule: «GS9999»\n    item: GD-SAMPLE\n", path: "baseline.yaml")),
      .good(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  gs0101: 错误\n", in: .manifest)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    if file.kind == .catalog {
      for (key, _) in file.pairs(under: .rules) { check(key, "rules", &findings) }
    } else if file.kind == .baseline {
      for entry in Baseline(file).entries where entry.key == nil {
        if let rule = entry.record.value(.rule) { check(rule, "baseline", &findings) }
      }
    }
    guard file.tree?.hasToolComments == true else { return }
    for allowance in Allowance.all(in: file) {
      for name in allowance.unknownRules {
        let arguments = [Argument("rule", quotable(name)), Argument("hint", hint(name).hint)]
        findings.add(Self.self, at: allowance.place, element: allowance.element, arguments: arguments)
      }
    }
  }

  private static func check(_ rule: Value, _ element: String, _ findings: inout Findings) {
    guard RuleRegistry.rule(named: rule.text) == nil else { return }
    let (hint, name) = hint(rule.text)
    let fixes = name.map { name in
      Fix(
        Bilingual("改为 \(name)", "write \(name)"), .unsafe, path: rule.file.path,
        edits: [TextEdit(span: rule.span, replacement: Array(name.utf8))])
    }
    findings.add(
      Self.self, at: rule.place, element: element,
      arguments: [Argument("rule", quotable(rule.text)), Argument("hint", hint)], fixes: fixes.map { [$0] } ?? [])
  }

  private static func hint(_ text: String) -> (hint: Bilingual, name: String?) {
    guard let name = nearest(text, among: RuleRegistry.all.map { $0.info.name }, onlyOne: true) else {
      return (Bilingual("", ""), nil)
    }
    return (Bilingual("是不是想写 \(name)？", "did you mean \(name)? "), name)
  }
}
