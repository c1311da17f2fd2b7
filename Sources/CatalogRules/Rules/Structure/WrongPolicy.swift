import CatalogModel
import Wording

/// GS0123: a policy of the manifest has a value that means nothing.
enum WrongPolicy: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    123, "wrong-policy", .error,
    message: Bilingual("“{key}”不能设为“{value}”", "“{key}” cannot be “{value}”"),
    cure: Bilingual("应为：{choice}", "it must be {choice}"),
    what: Bilingual(
      "目录中规则的级别和要素的差异规则只能取规定的值。",
      "The severities and the element policy of a manifest have values of their lists only."),
    why: Bilingual(
      "写错的值不起作用，规则仍按原来的级别执行。", "A wrong value has no effect: the rule keeps its severity."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0101: «忽略»\n", in: .manifest)),
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0101: «off»\n", in: .manifest)),
      .bad(
        .replace("profile: guangdong\n", with: "profile: guangdong\nelements:\n  contact: «本地»\n", in: .manifest)),
      .good(
        .replace(
          "profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0101: 关闭\nelements:\n  contact: local\n",
          in: .manifest)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard file.kind == .catalog else { return }
    for element in ElementDictionary.current.elements(of: .catalog) {
      guard case .policy(let list) = element.type else { continue }
      for (key, value) in file.pairs(under: element.key) where list.index(of: value.text) == nil {
        let labels = list.labels.map(\.chinese)
        let same = list.labels.first {
          $0.english == value.text.lowercased() || labelForm(of: $0.chinese) == labelForm(of: value.text)
        }
        let near = same?.chinese ?? nearest(value.text, among: labels, onlyOne: true)
        findings.add(
          Self.self, at: value.place, element: "\(element.key.spelling).\(key.text)",
          arguments: [
            Argument("key", quotable(key.text)), Argument("value", quotable(value.text)),
            Argument("choice", list.choice),
          ], fixes: near.map { value.replaced(by: $0, same == nil ? .unsafe : .safe) } ?? [])
      }
    }
  }
}
