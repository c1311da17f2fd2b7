import CatalogModel
import Wording

/// GS0114: a record that an item adds lacks an element that no standard says for it.
enum IncompleteAddition: ItemRule {
  static let info = RuleInfo(
    114, "incomplete-addition", .error,
    message: Bilingual(
      "本机构增加的“{record}”缺少“{element}”（{key}）", "the {record} this body adds lack the {element} ({key})"),
    cure: Bilingual(
      "补写 {key}：{form}；本想修改标准中的一项的，改正它的 id", "add {key}: {form}; if a record of the standard was meant, mend its id"),
    what: Bilingual(
      "实施清单增加的、标准没有的记录，必填要素由实施清单填写。",
      "A record that an item adds to its standard has all required elements itself."),
    why: Bilingual(
      "标准里没有同一标识的记录，缺的内容无处可补；多半是标识写错了。",
      "The standard has no record of that id to take the rest from; mostly the id is misspelt."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("  - id: accept\n    limit", with: "  - id: «acept»\n    limit", in: .item)),
      .bad(.replace("windows:\n", with: "bases:\n  - id: «rule»\n    article: 第五条\nwindows:\n", in: .item)),
      .good(.replace("  - id: accept\n    limit", with: "  - id: review\n    name: 审查\n    limit", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard item.item != nil else { return }
    for list in lists {
      for record in item.root.records(list.key) where record.isAddition || item.standard == nil {
        // A shared material says the rest, and one that does not exist is a finding of its own.
        if record.has(.use) { continue }
        check(record, of: list, &findings)
      }
    }
  }

  private static func check(_ record: Record, of list: Element, _ findings: inout Findings) {
    let identity = record[.id] ?? record.origin
    for element in required[Int(record.kind.rawValue)] where !record.has(element.key) {
      findings.add(
        Self.self, at: identity.place, element: "\(list.key.spelling)[\(record.id ?? "")].\(element.key.spelling)",
        arguments: [
          Argument("record", list.label), Argument("element", element.label), Argument("key", element.key.spelling),
          Argument("form", element.type.form),
        ])
    }
  }

  /// The lists of an item whose records merge by id.
  private static let lists = ElementDictionary.current.elements(of: .service).filter { element in
    if case .records(let kind) = element.type { kind.identity == .id } else { false }
  }

  /// What the file's own check leaves to the effective item, by kind of record.
  private static let required: [[Element]] = RecordKind.allCases.map { kind in
    ElementDictionary.current.elements(of: kind).filter {
      $0.presence == .required && MissingElement.isInherited($0)
    }
  }
}
