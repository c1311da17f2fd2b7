import CatalogModel
import Wording

/// GS0506: what an item says in general does not override what its standard says of a case; this is pointed out.
enum HiddenByCase: ItemRule {
  static let info = RuleInfo(
    506, "hidden-by-case", .note,
    message: Bilingual(
      "这里的“{element}”对情形“{case}”不起作用：标准为该情形另有规定",
      "the {element} said here does not hold for the case “{case}”: the standard has its own for it"),
    cure: Bilingual("该情形也要改的，在 cases 中写明", "if the case is meant as well, say it under cases"),
    what: Bilingual(
      "实施清单的一般规定不盖过标准为个别情形所作的规定；这样的地方给出提示。",
      "What an item says in general does not override what its standard says of a case; this is pointed out."),
    why: Bilingual(
      "改了一般时限，以为每个情形都缩短了，其实没有。", "Who shortens the general limit may believe that every case became shorter."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("name: 变更名称", with: "name: 变更名称\n    limits:\n      promised: 1 工作日", in: .standard),
        .replace("promised: 2 工作日", with: "promised: «2 工作日»", in: .item)),
      .bad(
        .replace("name: 变更名称", with: "name: 变更名称\n    visits: 1", in: .standard),
        .replace("version: 4", with: "visits: «0»", in: .item)),
      .good(
        .replace("name: 变更名称", with: "name: 变更名称\n    limits:\n      promised: 1 工作日", in: .standard),
        .replace("handling: \"02\"", with: "limits:\n      promised: 即办", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let item = subject.item.item, subject.item.standard != nil else { return }
    let root = subject.item.root
    if let value = root.record(.limits)?[.promised], value.file === item {
      check(value, "limits.promised", .promised, .limits, item, subject, &findings) {
        $0.record(.limits)?[.promised]
      }
    }
    if let value = root[.visits], value.file === item {
      check(value, "visits", .visits, .service, item, subject, &findings) { $0[.visits] }
    }
  }

  private static func check(
    _ value: Value, _ path: String, _ key: Key, _ owner: RecordKind, _ item: SourceFile, _ subject: ItemSubject,
    _ findings: inout Findings, _ own: (Record) -> Value?
  ) {
    for serviceCase in subject.item.root.records(.cases) {
      guard let hiding = own(serviceCase), hiding.file !== item else { continue }
      let label = ElementDictionary.current.definition(of: key, in: owner)?.label ?? same(key.spelling)
      findings.add(
        Self.self, at: value.place, element: path,
        arguments: [
          Argument("element", label), Argument("case", serviceCase.text(.name) ?? serviceCase.id ?? ""),
        ],
        related: [Related(hiding.place, Bilingual("该情形的规定在这里", "the case has its own here"))])
    }
  }
}
