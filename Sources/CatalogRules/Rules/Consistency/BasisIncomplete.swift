import CatalogModel
import Wording

/// GS0456: a basis has its number and its wording; off by default.
enum BasisIncomplete: ItemRule {
  static let info = RuleInfo(
    456, "basis-incomplete", nil,
    message: Bilingual("依据“{law}”没有写{missing}", "the basis “{law}” lacks its {missing}"),
    cure: Bilingual("照公布的文本填写{missing}", "write the {missing} as it was published"),
    what: Bilingual(
      "设定依据写明依据文号和条款内容。见于检查做法归纳和一个省的公布数据，没有官方规定，多数目录没有收入条款内容，默认关闭；条款号由 GS0435 检查。",
      "A basis has its number and the wording of its clause. That is how guides are reviewed, not a rule of law, and most "
        + "catalogs do not hold the wording, so the rule is off by default; GS0435 looks at articles."),
    why: Bilingual(
      "没有文号分不清是哪一版，没有条款内容无法核对受理条件（GS0453）。",
      "Without a number one version is taken for another; without the wording conditions cannot be compared (GS0453)."),
    source: "办事指南检查做法归纳；广西公布的事项数据（law_number、clause_content）",
    examples: [
      .bad(
        .replace("law: 中华人民共和国市场主体登记管理条例", with: "law: «中华人民共和国市场主体登记管理条例»", in: .standard),
        .replace("law: 示例办法", with: "law: «示例办法»", in: .localStandard)),
      .good(
        .replace("article: 第二十四条", with: "article: 第二十四条\n    text: 应当自变更之日起30日内申请", in: .standard),
        .replace("law: 示例办法", with: "law: 示例办法\n    number: 示例〔2024〕1号\n    text: 应当备案", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsBases else { return }
    let view = subject.view
    for basis in view.records(0, .bases) {
      let missing = [Key.number, .text].filter { !view.has(Int(basis), $0) }
      guard let first = missing.first, let law = view.value(Int(basis), .law) else { continue }
      let labels = missing.map { ElementDictionary.current.definition(of: $0, in: .basis)?.label ?? same($0.spelling) }
      let (record, value) = (view.record(Int(basis)), view.value(law))
      findings.add(
        Self.self, at: value.place, element: "bases[\(record.id ?? "")].\(first.spelling)",
        arguments: [
          Argument("law", value.text),
          Argument(
            "missing",
            Bilingual(labels.map(\.chinese).joined(separator: "、"), labels.map(\.english).joined(separator: " and "))),
        ])
    }
  }
}
