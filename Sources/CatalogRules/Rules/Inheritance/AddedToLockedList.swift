import CatalogModel
import Wording

/// GS0504: locked lists (cases, questions, results, bases, conditions and so on) are the standard's alone.
enum AddedToLockedList: ItemRule {
  static let info = RuleInfo(
    504, "added-to-locked-list", .error,
    message: Bilingual(
      "“{element}”由标准统一规定，实施清单不得增加“{id}”", "{element} is fixed by the standard; an item adds no “{id}”"),
    cure: Bilingual(
      "删除这一条；确应因地而异的，在标准的 local 中放开", "delete it; if bodies may differ, allow it in the standard's local"),
    what: Bilingual(
      "锁定的列表（情形、问题、结果、依据、受理条件等）只由标准规定。",
      "Locked lists (cases, questions, results, bases, conditions and so on) are the standard's alone."),
    why: Bilingual(
      "各地自加情形和条件，同一事项就不再是同一标准。",
      "Where bodies add cases and conditions of their own, one item no longer has one standard."),
    source: "docs/format.md；四级四同要求（条文未取得）",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "cases:\n  - id: «scope-change»\n    name: 变更经营范围\n    when:\n      agent: [是]\n", in: .item)),
      .bad(.replace("version: 4", with: "conditions:\n  - id: «resident»\n    text: 本区居民", in: .item)),
      .bad(
        .replace(
          "version: 4",
          with: "questions:\n  - id: entity-item\n    options:\n      - id: «scope»\n"
            + "        label: 经营范围", in: .item)),
      .good(.replace("version: 4", with: "faq:\n  - id: fee\n    question: 收费吗？\n    answer: 不收费。", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil, subject.item.standard != nil else { return }
    let root = subject.item.root
    for list in lists where subject.records.adds(list.kind) {
      check(root.records(list.key), list.key, in: .service, subject, &findings) { $0.spelling }
    }
    if subject.records.adds(.option) { nested(.questions, .options, subject, &findings) }
    if subject.records.adds(.check) { nested(.materials, .checks, subject, &findings) }
  }

  private static let lists: [(key: Key, kind: RecordKind)] = ElementDictionary.current.elements(of: .service)
    .compactMap { element in
      if case .records(let kind) = element.type { (element.key, kind) } else { nil }
    }

  private static func nested(_ list: Key, _ key: Key, _ subject: ItemSubject, _ findings: inout Findings) {
    for record in subject.item.root.records(list).saying(key) where !record.isAddition {
      check(record.records(key), key, in: record.kind, subject, &findings) {
        "\(list.spelling)[\(record.id ?? "")].\($0.spelling)"
      }
    }
  }

  private static func check(
    _ records: Records, _ key: Key, in owner: RecordKind, _ subject: ItemSubject, _ findings: inout Findings,
    path: (Key) -> String
  ) {
    guard records.contains(where: \.isAddition),
      let element = ElementDictionary.current.definition(of: key, in: owner)
    else { return }
    let path = path(key)
    guard subject.variation(of: element, at: path) == .locked else { return }
    for record in records where record.isAddition {
      let id = record.id ?? record.text(.text) ?? ""
      findings.add(
        Self.self, at: record.idPlace, element: "\(path)[\(id)]",
        arguments: [Argument("element", element.label), Argument("id", id)])
    }
  }
}
