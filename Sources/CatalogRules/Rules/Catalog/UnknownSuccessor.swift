import CatalogModel
import Wording

/// GS0708: the successor of a retired code is in the catalog, or retired in its turn.
enum UnknownSuccessor: CatalogRule {
  static let info = RuleInfo(
    708, "unknown-successor", .note,
    message: Bilingual("后继编码 {code} 不在目录中", "the successor {code} is not in the catalog"),
    cure: Bilingual("核对编码；后继事项不属于本目录的，可以不管", "check the code; a successor outside this catalog may stay"),
    what: Bilingual(
      "停用编码的后继编码是目录中的编码，或者也已登记停用。", "The successor of a retired code is in the catalog, or retired in its turn."),
    why: Bilingual("抄错的后继编码会把办事人引到别的事项。", "A wrong successor leads to another item."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("[\"440125044002\"]", with: "[«\"440125044003\"»]", in: .retired)),
      .good(),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    let rows = catalog.lists.retiredRows
    guard !rows.isEmpty else { return }
    var known = ByteTable(capacity: catalog.entries.count)
    for entry in catalog.entries where entry.kind == .code || entry.kind == .localCode {
      catalog.withText(entry) { _ = known.insert($0, 0) }
    }
    for value in rows.flatMap({ $0.value(.successors)?.elements ?? [] }) {
      let text = value.text
      let isKnown = known[text] != nil || catalog.lists.retired[text] != nil
      guard !isKnown, !(text.utf8.count == 33 && known[String(text.prefix(31))] != nil) else { continue }
      findings.add(Self.self, at: value.place, element: "successors", arguments: [Argument("code", text)])
    }
  }
}
