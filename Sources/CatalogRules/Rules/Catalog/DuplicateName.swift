import CatalogModel
import Wording

/// GS0702: standards of different codes usually have different names.
enum DuplicateName: CatalogRule {
  static let info = RuleInfo(
    702, "duplicate-name", .note,
    message: Bilingual(
      "事项名称“{name}”与 {path} 相同，编码不同", "the name “{name}” is also that of {path}, which has another code"),
    cure: Bilingual(
      "确认是不是同一事项；不是的，名称应能区分", "make sure that they are different items; if so, their names should tell them apart"),
    what: Bilingual("不同编码的标准，事项名称一般不同。", "Standards of different codes usually have different names."),
    why: Bilingual(
      "“同一事项、同一编码”：名称相同而编码不同，多半是重复赋码。", "One item has one code: the same name under two codes is mostly a double."),
    source: "国办发〔2018〕45号；编码结构依公布的编码归纳",
    examples: [
      .bad(.replace("name: 示例备案", with: "name: «个体工商户变更登记»", in: .localStandard)),
      .good(),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    var first = ByteTable(capacity: catalog.standardCount)
    for (index, entry) in catalog.entries.enumerated() where entry.kind == .standardName {
      guard let other = catalog.withText(entry, { first.insert($0, index) }) else { continue }
      let known = catalog.entries[other]
      findings.add(
        Self.self, at: catalog.place(entry), element: "name",
        arguments: [Argument("name", catalog.text(entry)), Argument("path", catalog.path(known))],
        related: [Related(catalog.place(known), Bilingual("同名的标准在这里", "the other standard is here"))])
    }
  }
}
