import CatalogModel
import CatalogText
import Wording

/// GS0204: the body of every item is listed in organizations.yaml.
enum UnknownBody: ListedRule {
  static let info = RuleInfo(
    204, "unknown-body", .error,
    message: Bilingual("实施主体 {body} 没有登记", "the implementing body {body} is not registered"),
    cure: Bilingual("在 organizations.yaml 中登记该机构，或者改正编码", "register it in organizations.yaml, or mend the code"),
    what: Bilingual(
      "每个实施清单的实施主体都登记在 organizations.yaml 中。", "The body of every item is listed in organizations.yaml."),
    why: Bilingual(
      "没有登记的机构没有名称，指南印不出由谁办理。",
      "A body that is not listed has no name, so the guide cannot say who handles the item."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace("11440300MB2D097052", with: "11440300MB2D072246", in: .organizations),
        .replace("\"11440300MB2D0970524440125044002\"", with: "«\"11440300MB2D0970524440125044002\"»", in: .item)),
      .bad(
        .replace("11440000MB2D023437", with: "11440300MB2D072246", in: .organizations),
        .replace("\"11440000MB2D023437\"", with: "«\"11440000MB2D023437\"»", in: .localItem)),
      .good(),
    ])

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    let file = subject.file
    let code = file.value(.code)
    guard file.kind == .item, let tree = file.tree, let value = code ?? file.value(.authority) else { return }
    let isCode = code != nil
    let isKnown = tree.withContent(value.node) { text in
      subject.lists.bodies[isCode ? UnsafeBufferPointer(rebasing: text.prefix(18)) : text] != nil
    }
    guard !isKnown, subject.lists.canTellBodies else { return }
    let body = isCode ? String(value.text.prefix(18)) : value.text
    findings.add(Self.self, at: value.place, element: "authority", arguments: [Argument("body", body)])
  }
}
