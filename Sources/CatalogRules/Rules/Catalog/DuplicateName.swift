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

  static func check(_ catalog: Catalog, _ findings: inout Findings) {
    var first: [String: Value] = [:]
    for file in catalog.standards {
      guard let value = file.value(.name) else { continue }
      guard let other = first[value.text] else {
        first[value.text] = value
        continue
      }
      findings.add(
        Self.self, at: value.place, element: "name",
        arguments: [Argument("name", value.text), Argument("path", other.file.path)],
        related: [Related(other.place, Bilingual("同名的标准在这里", "the other standard is here"))])
    }
  }
}
