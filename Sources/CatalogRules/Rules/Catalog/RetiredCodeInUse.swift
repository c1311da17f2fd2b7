import CatalogModel
import Wording

/// GS0703: codes listed in retired.yaml are used by no standard and no item, 业务办理项编码 included.
enum RetiredCodeInUse: ListedRule {
  static let info = RuleInfo(
    703, "retired-code-in-use", .error,
    message: Bilingual("编码 {code} 已于 {date} 停用，不得再用", "the code {code} was retired on {date} and may not come back"),
    cure: Bilingual("改用后继编码：{successors}", "use what follows it: {successors}"),
    what: Bilingual(
      "登记在 retired.yaml 中的编码不得再用于标准和实施清单，包括业务办理项编码。",
      "Codes listed in retired.yaml are used by no standard and no item, 业务办理项编码 included."),
    why: Bilingual(
      "编码一经停用再用，历史办件就会算到别的事项上。", "Where a retired code comes back, old filings are counted for another item."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("440125044099", with: "440125044002", in: .retired),
        .replace("code: \"440125044002\"", with: "code: «\"440125044002\"»", in: .standard),
        .replace("\"11440300MB2D0970524440125044002\"", with: "«\"11440300MB2D0970524440125044002\"»", in: .item)),
      .bad(
        .replace("440125044099", with: "11440300MB2D097052444012504400202", in: .retired),
        .replace("handling: \"02\"", with: "handling: «\"02\"»", in: .item)),
      .good(),
    ])

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    let file = subject.file
    guard !subject.lists.retiredRows.isEmpty, file.kind != .material,
      let code = file.value(.code) ?? file.value(.localCode)
    else { return }
    let text = code.text
    check(text, code, subject.lists, &findings)
    guard file.kind == .item, text.utf8.count == 31 else { return }
    check(String(text.suffix(12)), code, subject.lists, &findings)
    for handling in subject.handlings { check(text + handling.text, handling, subject.lists, &findings) }
  }

  private static func check(_ code: String, _ value: Value, _ lists: CatalogLists, _ findings: inout Findings) {
    guard let number = lists.retired[code] else { return }
    let row = lists.retiredRows[number]
    let named = (row.value(.successors)?.elements.map(\.text) ?? []).joined(separator: "、")
    findings.add(
      Self.self, at: value.place, element: "code",
      arguments: [
        Argument("code", code), Argument("date", row.value(.date)?.text ?? ""),
        Argument("successors", named.isEmpty ? Bilingual("（没有登记）", "(none listed)") : same(named)),
      ],
      related: [Related((row.value(.code) ?? row).place, Bilingual("停用登记在这里", "it is retired here"))])
  }
}
