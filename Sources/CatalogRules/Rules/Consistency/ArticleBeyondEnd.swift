import CatalogModel
import Wording

/// GS0425: a basis names an article that the law has.
enum ArticleBeyondEnd: ItemRule {
  static let info = RuleInfo(
    425, "article-beyond-end", .warning,
    message: Bilingual(
      "《{law}》（{version}）只有 {count} 条，没有第 {article} 条",
      "《{law}》 ({version}) has {count} articles: there is no article {article}"),
    cure: Bilingual("核对条款号；法律已经修订的，核对所依据的文本", "check the article, and which version of the law is meant"),
    what: Bilingual(
      "依据的条款号不超过该法律、法规的最后一条。只核对条数已知的法律、法规，按写明的版本。",
      "The article that a basis names is not beyond the law's last one. Only laws whose articles were counted are looked "
        + "at, in the version named."),
    why: Bilingual("条款号写错，办事人查不到依据；多半是照旧法抄来的。", "Nobody finds the basis; mostly it was copied from an older law."),
    source: "各法律、法规的文本，条数按写明的版本计数",
    examples: [
      .bad(.replace("article: 第二十四条", with: "article: «第六十四条第一款»", in: .standard)),
      .bad(.replace("law: 示例办法", with: "law: 公司法\n    article: «第二百六十五条、第二百六十七条»", in: .localStandard)),
      .bad(
        .replace(
          "kind: 申请表格文书",
          with: "kind: 申请表格文书\nbasis:\n  - id: rules\n    law: 《企业名称登记管理规定》\n    article: «第27条»", in: .material)),
      .good(.replace("article: 第二十四条", with: "article: 第五十五条", in: .standard)),
      .good(.replace("law: 示例办法", with: "law: 示例办法\n    article: 第九百条", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for citation in subject.citations {
      guard let law = KnownLaws.current.law(citation.law), let value = citation.basis[.article],
        let article = citation.articles.first(where: { $0 > law.articles })
      else { continue }
      findings.add(
        Self.self, at: value.place, element: citation.path + ".article",
        arguments: [
          Argument("law", KnownLaws.current.name(citation.law)), Argument("version", law.version),
          Argument("count", String(law.articles)), Argument("article", String(article)),
        ])
    }
  }
}
