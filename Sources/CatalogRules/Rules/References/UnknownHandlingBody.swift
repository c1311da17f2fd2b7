import CatalogModel
import Wording

/// GS0308: `handled-by` of `not-offered` names a listed organization.
enum UnknownHandlingBody: ListedRule {
  static let info = RuleInfo(
    308, "unknown-handling-body", .error,
    message: Bilingual("办理机构 {body} 没有登记", "the body {body} is not registered"),
    cure: Bilingual("在 organizations.yaml 中登记该机构，或者改正编码", "register it in organizations.yaml, or mend the code"),
    what: Bilingual(
      "not-offered 中的 handled-by 是登记过的机构。", "`handled-by` of `not-offered` names a listed organization."),
    why: Bilingual("办事人按指南找过去，要找得到。", "The applicant who is sent there must find somebody."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "version: 4",
          with: "not-offered:\n  - cases: [premises-change]\n    handled-by: «\"11440300MB2D072246\"»", in: .item)),
      .good(
        .replace(
          "version: 4",
          with: "not-offered:\n  - cases: [premises-change]\n    handled-by: \"11440000MB2D023437\"", in: .item)),
    ])

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    guard subject.file.kind == .item else { return }
    for row in subject.file.value(.notOffered)?.elements ?? [] {
      guard let value = row.value(.handledBy), subject.lists.bodies[value.text] == nil, subject.lists.canTellBodies
      else { continue }
      findings.add(
        Self.self, at: value.place, element: "not-offered.handled-by", arguments: [Argument("body", value.text)])
    }
  }
}
