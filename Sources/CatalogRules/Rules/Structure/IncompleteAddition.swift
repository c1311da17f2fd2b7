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
    guard item.item != nil, subject.records.isIncomplete else { return }
    let root = item.root
    for list in lists where root.has(list.key) {
      for key in list.required {
        for record in root.records(list.key).lacking(key) where record.isAddition || item.standard == nil {
          // A shared material says the rest, and one that does not exist is a finding of its own.
          if record.has(.use) { continue }
          add(key, record, of: list.key, &findings)
        }
      }
    }
  }

  private static func add(_ key: Key, _ record: Record, of list: Key, _ findings: inout Findings) {
    let dictionary = ElementDictionary.current
    guard let list = dictionary.definition(of: list, in: .service),
      let element = dictionary.definition(of: key, in: record.kind)
    else { return }
    findings.add(
      Self.self, at: record.idPlace, element: "\(list.key.spelling)[\(record.id ?? "")].\(key.spelling)",
      arguments: [
        Argument("record", list.label), Argument("element", element.label), Argument("key", key.spelling),
        Argument("form", element.type.form),
      ])
  }

  /// The lists of an item whose records merge by id, with what the file's own check leaves to the effective item.
  private static let lists: [(key: Key, required: [Key])] = {
    let dictionary = ElementDictionary.current
    return dictionary.elements(of: .service).compactMap { element in
      guard case .records(let kind) = element.type, kind.identity == .id else { return nil }
      let required = dictionary.elements(of: kind).filter {
        $0.presence == .required && MissingElement.isInherited($0)
      }
      return (element.key, required.map(\.key))
    }
  }()
}
