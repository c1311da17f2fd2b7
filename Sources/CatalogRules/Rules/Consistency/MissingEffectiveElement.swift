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
    let root = subject.item.root
    let isOwn = subject.ownsCases
    if isOwn, !subject.isParent {
      for key in required.service where !root.has(key) {
        add(key, root, at: Place(file: subject.item.file.path), "", &findings)
      }
    }
    guard subject.records.isIncomplete else { return }
    check(root.records(.materials), required.material, "materials", isOwn, subject, &findings)
    check(root.records(.cases), required.serviceCase, "cases", isOwn, subject, &findings)
  }

  private static func check(
    _ records: Records, _ keys: [Key], _ name: String, _ isOwn: Bool, _ subject: ItemSubject,
    _ findings: inout Findings
  ) {
    for key in keys {
      for record in records.lacking(key) where isOwn || record.isAddition {
        // A shared material that does not exist or cannot be read is a finding of its own.
        if let use = record[.use], subject.catalog.material(use.text)?.tree == nil { continue }
        add(key, record, at: record.idPlace, "\(name)[\(record.id ?? "")].", &findings)
      }
    }
  }

  private static func add(
    _ key: Key, _ record: Record, at place: Place, _ owner: String, _ findings: inout Findings
  ) {
    let element = ElementDictionary.current.definition(of: key, in: record.kind)
    findings.add(
      Self.self, at: place, element: owner + key.spelling,
      arguments: [Argument("element", element?.label ?? same(key.spelling)), Argument("key", key.spelling)])
  }

  private static let required = (
    service: keys(of: .service), material: keys(of: .material), serviceCase: keys(of: .serviceCase)
  )

  private static func keys(of kind: RecordKind) -> [Key] {
    ElementDictionary.current.elements(of: kind).filter { $0.presence == .requiredEffective }.map(\.key)
  }
}
