import CatalogModel
import Wording

/// GS0401: an item has a name, a type and whom it serves; materials and cases have names.
enum MissingEffectiveElement: ItemRule {
  static let info = RuleInfo(
    401, "missing-effective-element", .error,
    message: Bilingual("缺少必填要素“{element}”", "the required element {element} is missing"),
    cure: Bilingual("填写 {key}", "write {key}"),
    what: Bilingual(
      "事项要有名称、类型和服务对象，材料和情形要有名称；标准、实施清单和共用材料中任何一处填写即可。",
      "An item has a name, a type and whom it serves; materials and cases have names. The standard, the item "
        + "or the shared material may say them."),
    why: Bilingual("缺了这些要素，指南就无法公布。", "A guide cannot be published without them."),
    source: "GB/T 39554.2-2020；国家交换库表 up_task_general_basic",
    examples: [
      .bad(
        .replace("govsvc: standard/1", with: "«»govsvc: standard/1", in: .standard),
        .replace("objects: [自然人]\n", with: "", in: .standard)),
      .bad(
        .replace(
          "id: premises-proof\n    name: 经营场所使用相关文件",
          with: "id: «premises-proof»\n    note: 房屋租赁合同等", in: .standard)),
      .bad(
        .replace("version: 4", with: "cases:\n  - id: «other»\n    when:\n      agent: [是]", in: .item),
        .replace("cases:\n  - id: name-change\n    handling: \"02\"\n", with: "", in: .item)),
      .good(
        .replace(
          "govsvc: standard/1\ncode: \"440125044002\"",
          with: "govsvc: standard/1\ncode: \"44012504400Y\"", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    let isOwn = item.item == nil || item.standard == nil
    if isOwn, !subject.isParent { check(item.root, at: Place(file: item.file.path), "", &findings) }
    for (key, name) in [(Key.materials, "materials"), (.cases, "cases")] {
      for record in item.root.records(key) where isOwn || record.isAddition {
        // A shared material that does not exist is a finding of its own.
        if let use = record[.use], subject.catalog.material(use.text) == nil { continue }
        check(record, at: record.idPlace, "\(name)[\(record.id ?? "")].", &findings)
      }
    }
  }

  private static func check(_ record: Record, at place: Place, _ owner: String, _ findings: inout Findings) {
    for element in required[Int(record.kind.rawValue)] where !record.has(element.key) {
      findings.add(
        Self.self, at: place, element: owner + element.key.spelling,
        arguments: [Argument("element", element.label), Argument("key", element.key.spelling)])
    }
  }

  private static let required: [[Element]] = RecordKind.allCases.map { kind in
    ElementDictionary.current.elements(of: kind).filter { $0.presence == .requiredEffective }
  }
}
