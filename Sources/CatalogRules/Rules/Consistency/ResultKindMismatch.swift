import CatalogModel
import Wording

/// GS0420: a result whose name ends in 证, 证书 or 执照 is mostly a licence, one with 批复 or 批文 an approval document.
enum ResultKindMismatch: ItemRule {
  static let info = RuleInfo(
    420, "result-kind-mismatch", .note,
    message: Bilingual(
      "审批结果“{name}”看来是{expected}，类型却是“{kind}”", "the result “{name}” looks like {expected}, but its kind is {kind}"),
    cure: Bilingual("写 kind: {label}；确实不是的，可以不管", "write kind: {label}, unless it really is not one"),
    what: Bilingual(
      "名称以“证”“证书”“执照”结尾的结果一般是证照，名称含“批复”“批文”的一般是批文。",
      "A result whose name ends in 证, 证书 or 执照 is mostly a licence, one with 批复 or 批文 an approval document."),
    why: Bilingual("类型决定能不能发电子证照。", "The kind decides whether an e-licence can be issued."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("name: 营业执照\n    kind: 证照", with: "name: «营业执照»", in: .standard)),
      .bad(.replace("name: 登记通知书", with: "name: «关于变更登记的批复»\n    kind: 其他", in: .standard)),
      .good(.replace("name: 登记通知书", with: "name: 收件凭证", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for result in subject.item.root.records(.results).saying(.name) {
      guard let value = result[.name], let expected = expectedKind(value) else { continue }
      if result.has(.kind) ? result.says(.kind, expected) : fallback == "\(expected)" { continue }
      add(result, value, "\(expected)", &findings)
    }
  }

  private static let fallback = ElementDictionary.current.definition(of: .kind, in: .result)?.fallback

  private static func add(_ result: Record, _ value: Value, _ expected: String, _ findings: inout Findings) {
    guard let kind = result.textOrDefault(.kind) else { return }
    let label = CodeList.resultKind.index(of: expected).map { CodeList.resultKind.labels[$0] } ?? same(expected)
    let own = CodeList.resultKind.index(of: kind).map { CodeList.resultKind.labels[$0] } ?? same(kind)
    findings.add(
      Self.self, at: value.place, element: "results[\(result.id ?? "")].kind",
      arguments: [
        Argument("name", value.text), Argument("expected", label), Argument("kind", own), Argument("label", expected),
      ])
  }

  private static func expectedKind(_ name: Value) -> StaticString? {
    if name.contains("批"), name.contains("批复") || name.contains("批文") { return "批文" }
    // 书 and 照 end the longer words: a name that ends in neither, nor in 证, is none of them.
    guard name.ends(in: "证") || name.ends(in: "证书") || name.ends(in: "执照") else { return nil }
    let isAct = name.ends(in: "凭证") || name.ends(in: "公证") || name.ends(in: "认证") || name.ends(in: "保证")
    return isAct ? nil : "证照"
  }
}
