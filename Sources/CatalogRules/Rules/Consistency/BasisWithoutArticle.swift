import CatalogModel
import Wording

/// GS0435: a basis that is a law, a regulation or a rule names the article.
enum BasisWithoutArticle: ItemRule {
  static let info = RuleInfo(
    435, "basis-without-article", .note,
    message: Bilingual("依据“{law}”没有写明条款", "the basis “{law}” names no article"),
    cure: Bilingual("填写“条款号”（article），如“第二十四条第一款”", "write article, such as 第二十四条第一款"),
    what: Bilingual(
      "依据类型是法律、法规或者规章的，写明第几条。规范性文件、标准和没有写类型的不检查。",
      "A basis that is a law, a regulation or a rule names its article. Normative documents, standards and bases without "
        + "a kind are not looked at."),
    why: Bilingual("只写法规名称，办事人和审查人都无法对照。", "With the name alone neither the applicant nor a reviewer can look it up."),
    source: "办事指南检查做法归纳，没有官方规定",
    examples: [
      .bad(
        .replace(
          "law: 中华人民共和国市场主体登记管理条例\n    number: 国务院令第746号\n    article: 第二十四条\n",
          with: "law: «中华人民共和国市场主体登记管理条例»\n    kind: 行政法规\n", in: .standard)),
      .bad(
        .replace(
          "kind: 申请表格文书", with: "kind: 申请表格文书\nbasis:\n  - id: rules\n    law: «示例规定»\n    kind: 部门规章", in: .material)),
      .good(.replace("law: 示例办法", with: "law: 示例办法\n    kind: 规范性文件", in: .localStandard)),
      .good(.replace("    article: 第二十四条\n", with: "    article: 第二十四条\n    kind: 行政法规\n", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsBases else { return }
    let view = subject.view
    check(view.records(0, .bases), nil, view, &findings)
    for material in view.records(0, .materials) where view.has(Int(material), .basis) {
      check(view.records(Int(material), .basis), Int(material), view, &findings)
    }
  }

  private static func check(
    _ bases: UnsafeBufferPointer<UInt32>, _ material: Int?, _ view: ItemView, _ findings: inout Findings
  ) {
    for basis in bases {
      guard let kind = view.value(Int(basis), .kind), !view.has(Int(basis), .article), namesArticles(kind, view)
      else { continue }
      let record = view.record(Int(basis))
      guard let law = record[.law] else { continue }
      let owner = material.map { "materials[\(view.record($0).id ?? "")].basis" } ?? "bases"
      findings.add(
        Self.self, at: law.place, element: "\(owner)[\(record.id ?? "")].article",
        arguments: [Argument("law", law.text)])
    }
  }

  private static func namesArticles(_ kind: ItemView.Node, _ view: ItemView) -> Bool {
    !view.says(kind, "规范性文件") && !view.says(kind, "标准") && !view.says(kind, "国务院决定")
  }
}
