import CatalogModel
import Wording

/// GS0436: bases are listed with the highest first.
enum BasisOrder: ItemRule {
  static let info = RuleInfo(
    436, "basis-order", nil,
    message: Bilingual(
      "{kind}“{law}”排在下位的依据之后", "“{law}”, a {kind}, is listed behind a basis of lower rank"),
    cure: Bilingual("上位法排在前面", "list the higher one first"),
    what: Bilingual(
      "设定依据按效力从高到低排列：法律、行政法规和国务院决定、地方性法规、规章、规范性文件。排列次序没有官方规定，默认关闭。",
      "Bases are listed by rank: laws, administrative regulations and State Council decisions, local regulations, rules, "
        + "normative documents. No official text asks for it, so the rule is off by default."),
    why: Bilingual("先看到上位法，才看得出下位的规定有没有走样。", "Where the higher comes first one sees whether the lower keeps to it."),
    source: "培训资料中的检查做法（非官方）",
    examples: [
      .bad(
        .replace(
          "    article: 第二十四条\n",
          with: "    article: 第二十四条\n    kind: 行政法规\n  - id: law\n    law: «示例法»\n    kind: 法律\n", in: .standard)),
      .good(
        .replace(
          "    article: 第二十四条\n",
          with: "    article: 第二十四条\n    kind: 行政法规\n  - id: rule\n    law: 示例规定\n    kind: 部门规章\n", in: .standard)),
    ])

  private static let ranks: [[String]] = [
    ["法律"], ["行政法规", "国务院决定"], ["地方性法规"], ["部门规章", "地方政府规章"], ["规范性文件"], ["标准"],
  ]

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsBases else { return }
    var lowest = 0
    for basis in subject.item.root.records(.bases) {
      guard let kind = basis.text(.kind), let rank = ranks.firstIndex(where: { $0.contains(kind) }) else { continue }
      if rank < lowest, let law = basis[.law] {
        let label = CodeList.basisKind.labels.first { $0.chinese == kind } ?? same(kind)
        findings.add(
          Self.self, at: law.place, element: "bases[\(basis.id ?? "")]",
          arguments: [Argument("kind", label), Argument("law", law.text)])
      }
      lowest = max(lowest, rank)
    }
  }
}
