import CatalogModel
import ServiceCodes
import Wording

/// GS0424: a statutory limit is the one that a cited article sets; only articles whose limit is known are looked at.
enum StatutoryDiffersFromBasis: ItemRule {
  static let info = RuleInfo(
    424, "statutory-differs-from-basis", .warning,
    message: Bilingual(
      "法定办结时限 {statutory} 与所列依据不符：《{law}》第{article}条规定的是 {expected}",
      "the statutory limit {statutory} is not that of its basis: 《{law}》, article {article}, sets {expected}"),
    cure: Bilingual(
      "按依据填写法定办结时限；另有依据的，把它列入 bases", "write the limit the basis sets, or list the basis that sets this one"),
    what: Bilingual(
      "设定依据中列有规定办理期限的条款的，法定办结时限与该条款一致（经批准可以延长的，可以含延长的时间）。只核对期限已知的少数条款，单位不同的不比较。",
      "Where the bases name an article that sets a limit, the statutory limit is that one, its extension included or not. "
        + "Only the few articles whose limits are known are looked at, and only where units are the same."),
    why: Bilingual(
      "同一条规定的时限，各地公布过3、6、15、20个工作日：抄来的时限与依据不符，承诺压缩了多少也就算错。",
      "One article's limit has been published as 3, 6, 15 and 20 working days: what is promised cannot be judged by it."
    ),
    source: "《市场主体登记管理条例》第十九条及其实施细则第十八条、《社会保险经办条例》第六条、《广东省流动人口服务管理条例》第十八条；已公布办事指南中的矛盾",
    examples: [
      .bad(
        .replace("statutory: 20 工作日", with: "statutory: «20 工作日»", in: .standard),
        .replace("article: 第二十四条", with: "article: 第十九条第一款", in: .standard)),
      .bad(
        .replace("statutory: 10 工作日", with: "statutory: «20 工作日»", in: .localStandard),
        .replace("law: 示例办法", with: "law: 《社会保险经办条例》\n    article: 第6条", in: .localStandard)),
      .good(
        .replace("statutory: 20 工作日", with: "statutory: 6 工作日", in: .standard),
        .replace("article: 第二十四条", with: "article: 第十九条", in: .standard)),
      .good(
        .replace("statutory: 10 工作日", with: "statutory: 15 自然日", in: .localStandard),
        .replace("law: 示例办法", with: "law: 社会保险经办条例\n    article: 第六条", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.citations.isEmpty, let statutory = subject.records.limits.statutory,
      statutory.unit == .workingDay, let value = subject.item.root.record(.limits)?[.statutory]
    else { return }
    var differing: (citation: Citation, article: Int, days: [Int])?
    for citation in subject.citations where citation.isItemsOwn {
      for article in citation.articles {
        let days = KnownLaws.current.limits(citation.law, article: article)
        if days.contains(where: { $0 * 1_000 == Int(statutory.thousandths) }) { return }
        if !days.isEmpty { differing = differing ?? (citation, article, days) }
      }
    }
    guard let (citation, article, days) = differing else { return }
    let amounts = days.map { "\($0) 工作日" }
    findings.add(
      Self.self, at: value.place, element: "limits.statutory",
      arguments: [
        Argument("statutory", statutory.wording), Argument("law", KnownLaws.current.name(citation.law)),
        Argument("article", String(article)),
        Argument("expected", Bilingual(amounts.joined(separator: "或者"), amounts.joined(separator: " or "))),
      ],
      related: [Related(citation.place, Bilingual("依据在这里", "the basis is here"))])
  }
}
