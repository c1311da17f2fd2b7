import CatalogModel
import Wording

/// GS0427: a basis is about what the item is about: the change of an entry does not rest on deregistration.
enum BasisOfAnotherAct: ItemRule {
  static let info = RuleInfo(
    427, "basis-of-another-act", .note,
    message: Bilingual(
      "事项是“{name}”，依据《{law}》第{article}条规定的却是{act}",
      "the item is “{name}”, but 《{law}》, article {article}, is about {act}"),
    cure: Bilingual("核对这条依据；与本事项无关的删去", "check the basis, and strike it out where it has nothing to do with the item"),
    what: Bilingual(
      "事项名称写明是设立、变更、歇业、注销或者撤销的，设定依据中没有专管另一种登记的条款。只核对市场主体登记的条例及其实施细则。",
      "Where an item's name says that something is founded, changed, suspended, deregistered or annulled, its bases are not "
        + "the articles about another of these. Only the regulation on market entities and its rules are looked at."),
    why: Bilingual("依据整批复制，办事人看不出哪一条才管这件事。", "Bases copied wholesale hide the one that governs the matter."),
    source: "《市场主体登记管理条例》及其实施细则的章节；已公布办事指南中的矛盾；变更以注销为前提的也有，仅作提示",
    examples: [
      .bad(.replace("article: 第二十四条", with: "article: «第二十四条、第三十三条»", in: .standard)),
      .bad(
        .replace("name: 示例备案", with: "name: 农民专业合作社设立登记", in: .localStandard),
        .replace("law: 示例办法", with: "law: 市场主体登记管理条例实施细则\n    article: «第三十五条»", in: .localStandard)),
      .good(
        .replace("name: 个体工商户变更登记", with: "name: 个体工商户变更、注销登记", in: .standard),
        .replace("article: 第二十四条", with: "article: 第二十四条、第三十三条", in: .standard)),
      .good(.replace("law: 示例办法", with: "law: 市场主体登记管理条例\n    article: 第三十一条", in: .localStandard)),
    ])

  private static let acts: [StaticString] = ["设立", "变更", "歇业", "注销", "撤销"]

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.citations.isEmpty, let name = subject.item.root[.name] else { return }
    for citation in subject.citations where citation.isItemsOwn {
      for article in citation.articles {
        guard let act = KnownLaws.current.act(citation.law, article: article), !name.contains(act),
          acts.contains(where: { name.contains($0) })
        else { continue }
        findings.add(
          Self.self, at: citation.place, element: citation.path + ".article",
          arguments: [
            Argument("name", name.text), Argument("law", KnownLaws.current.name(citation.law)),
            Argument("article", String(article)), Argument("act", "\(act)"),
          ])
        break
      }
    }
  }
}
