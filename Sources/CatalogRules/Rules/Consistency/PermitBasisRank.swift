import CatalogModel
import Wording

/// GS0433: a licence rests on a law, an administrative regulation, a State Council decision, a local regulation or a
/// provincial government's rule.
enum PermitBasisRank: ItemRule {
  static let info = RuleInfo(
    433, "permit-basis-rank", .warning,
    message: Bilingual(
      "行政许可的设定依据只有{kinds}，不能设定行政许可", "this licence rests on {kinds} only, which cannot create one"),
    cure: Bilingual("补上设定该许可的法律、法规或者省级政府规章", "add the law or regulation that created the licence"),
    what: Bilingual(
      "行政许可的设定依据中，至少有一项是法律、行政法规、国务院决定、地方性法规或者地方政府规章（省级）。有一项没有写依据类型的不检查。",
      "Of a licence's bases at least one is a law, an administrative regulation, a State Council decision, a local "
        + "regulation or a (provincial) government's rule. Nothing is told where a basis has no kind."),
    why: Bilingual(
      "部门规章和规范性文件不得设定行政许可；依据层级不够，许可本身就站不住。", "Departmental rules and normative documents cannot create a licence."),
    source: "《行政许可法》第十四条至第十七条",
    examples: [
      .bad(
        .replace(
          "- id: regulation-24\n    law: 中华人民共和国市场主体登记管理条例\n    number: 国务院令第746号\n    article: 第二十四条\n",
          with: "- id: «regulation-24»\n    law: 示例办法\n    article: 第二十四条\n    kind: 部门规章\n", in: .standard)),
      .good(.replace("    article: 第二十四条\n", with: "    article: 第二十四条\n    kind: 行政法规\n", in: .standard)),
      .good(.replace("law: 示例办法", with: "law: 示例办法\n    kind: 规范性文件", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    let bases = view.records(0, .bases)
    guard let first = bases.first, view.has(Int(first), .kind), subject.ownsBases,
      subject.item.root.says(.type, "行政许可")
    else { return }
    for basis in bases {
      guard let kind = view.value(Int(basis), .kind) else { return }
      if !view.says(kind, "部门规章"), !view.says(kind, "规范性文件"), !view.says(kind, "标准") { return }
    }
    let kinds = subject.item.root.records(.bases).compactMap { $0.text(.kind) }
    let named = CodeList.basisKind.labels.filter { kinds.contains($0.chinese) }
    findings.add(
      Self.self, at: view.record(Int(first)).idPlace, element: "bases",
      arguments: [
        Argument(
          "kinds",
          Bilingual(
            named.map(\.chinese).joined(separator: "、"), named.map(\.english).joined(separator: ", ")))
      ])
  }
}
