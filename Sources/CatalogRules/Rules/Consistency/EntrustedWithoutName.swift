import CatalogModel
import Wording

/// GS0408: where the power was entrusted, the department that entrusted it is named.
enum EntrustedWithoutName: ItemRule {
  static let info = RuleInfo(
    408, "entrusted-without-name", .error,
    message: Bilingual("权力来源是“{source}”，没有写明委托部门", "the power is {source}, but nobody is named who entrusted it"),
    cure: Bilingual("填写“委托部门”（entrusted-by）", "write entrusted-by"),
    what: Bilingual(
      "权力来源为上级委托、同级委托的，写明委托部门。", "Where the power was entrusted, the department that entrusted it is named."),
    why: Bilingual(
      "受委托机关以委托部门的名义办理，办事人要知道谁负责。",
      "An entrusted body acts in the name of another, and the applicant must know whose."),
    source: "行政许可法第二十四条",
    examples: [
      .bad(.replace("version: 4", with: "power-source: «上级委托»", in: .item)),
      .bad(.replace("version: 4", with: "version: 4\npower-source: «同级委托»", in: .standard)),
      .good(.replace("version: 4", with: "power-source: 上级委托\nentrusted-by: 深圳市市场监督管理局", in: .item)),
      .good(.replace("version: 4", with: "power-source: 上级下放", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.says(.powerSource, "上级委托") || root.says(.powerSource, "同级委托"), !root.has(.entrustedBy),
      let source = root[.powerSource]
    else { return }
    let label = CodeList.powerSource.index(of: source.text).map { CodeList.powerSource.labels[$0] }
    findings.add(
      Self.self, at: source.place, element: "entrusted-by",
      arguments: [Argument("source", label ?? same(source.text))])
  }
}
