import CatalogModel
import Wording

/// GS0426: a basis is in force; only repeals that are known are looked at.
enum SupersededBasis: ItemRule {
  static let info = RuleInfo(
    426, "superseded-basis", .warning,
    message: Bilingual("依据“{basis}”已经失效：{by}", "the basis “{basis}” is no longer in force: {by}"),
    cure: Bilingual(
      "改为现行规定的条款；内容有变化的，连同条件、材料、时限一起核对", "cite what is in force, and check conditions, materials and limits against it"),
    what: Bilingual(
      "设定依据和材料依据是现行有效的规定。只核对已知废止的法律、法规、规章，和已知被取代的条款。",
      "Legal bases are in force. Only laws known to be repealed and articles known to be superseded are looked at."),
    why: Bilingual("依据失效，按它列的条件和材料就没有依据。", "What rests on a repealed law may not be demanded."),
    source: "《市场主体登记管理条例》第五十五条及其实施细则第八十二条、《促进个体工商户发展条例》第十三条和第三十九条、《民法典》第一千二百六十条、《外商投资法》第四十二条及其实施条例第四十九条、《城乡规划法》第七十条",
    examples: [
      .bad(.replace("law: 示例办法", with: "law: «中华人民共和国公司登记管理条例»", in: .localStandard)),
      .bad(
        .replace(
          "number: 国务院令第746号\n    article: 第二十四条",
          with: "number: 国务院令第746号\n    article: 第二十四条\n  - id: rules\n    law: 市场主体登记管理条例实施细则\n    article: «第三十八条»",
          in: .standard)),
      .bad(
        .replace(
          "kind: 申请表格文书",
          with: "kind: 申请表格文书\nbasis:\n  - id: rules\n    law: 《个体工商户登记管理办法》\n    article: «第十四条»", in: .material)),
      .good(.replace("law: 示例办法", with: "law: 促进个体工商户发展条例\n    article: 第十三条", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for citation in subject.citations {
      let laws = KnownLaws.current
      if let repeal = laws.repeal(citation.law) {
        add(citation, "《\(laws.name(citation.law))》", repealed(repeal.by), &findings)
      } else if let article = citation.articles.first(where: { laws.supersession(citation.law, article: $0) != nil }),
        let supersession = laws.supersession(citation.law, article: article)
      {
        let name = "《\(laws.name(citation.law))》第\(article)条"
        add(citation, name, superseded(supersession.by), &findings)
      }
    }
  }

  private static func repealed(_ by: Bilingual) -> Bilingual {
    Bilingual("由\(by.chinese)废止", "repealed by \(by.english)")
  }

  private static func superseded(_ by: Bilingual) -> Bilingual {
    Bilingual("已由\(by.chinese)另作规定", "superseded by \(by.english)")
  }

  private static func add(
    _ citation: Citation, _ name: String, _ by: Bilingual, _ findings: inout Findings
  ) {
    findings.add(
      Self.self, at: citation.place, element: citation.path,
      arguments: [Argument("basis", name), Argument("by", by)])
  }
}
