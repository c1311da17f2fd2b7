import CatalogModel
import CatalogText
import Wording

/// GS0509: what is locked stands in the standard, not in items, also where the standard leaves it out.
enum LockedElementSaid: ItemRule {
  static let info = RuleInfo(
    509, "locked-element-said", .warning,
    message: Bilingual("“{element}”应当由标准规定，标准没有写", "{element} is for the standard to say, which leaves it out"),
    cure: Bilingual(
      "移到标准中；确应因地而异的，在标准的 local 中放开",
      "move it to the standard; if bodies may differ, allow it in the standard's local"),
    what: Bilingual(
      "锁定的要素写在标准中，不写在实施清单中，标准没有写的也一样。",
      "What is locked stands in the standard, not in items, also where the standard leaves it out."),
    why: Bilingual("写在实施清单中，别的实施主体就没有这一要素。", "Where one item says it, the other bodies' items lack it."),
    source: "docs/format.md；四级四同要求（条文未取得）",
    examples: [
      .bad(.replace("version: 4", with: "«quota»: 每年十件", in: .item)),
      .good(
        .replace("version: 4", with: "version: 4\nlocal: [quota]", in: .standard),
        .replace("version: 4", with: "quota: 每年十件", in: .item)),
      .good(.replace("version: 4", with: "system: 登记系统", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let item = subject.item.item, let standard = subject.item.standard, let tree = item.tree else { return }
    let said = KeySet(rootOf: standard)
    for entry in tree.entries(of: 0) {
      guard let key = Key(rawValue: tree.nodes[entry.key].key), !said.contains(key), !own.contains(key),
        subject.item.root.has(key),
        let element = ElementDictionary.current.definition(of: key, in: .service),
        subject.variation(of: element, at: key.spelling) == .locked
      else { continue }
      findings.add(
        Self.self, at: Value(file: item, node: entry.value).keyPlace, element: key.spelling,
        arguments: [Argument("element", element.label)])
    }
  }

  /// What identifies an item, what only items may say, and lists of records, whose records are told one by one.
  private static let own = KeySet(
    [.govsvc, .code, .localCode]
      + ElementDictionary.current.elements(of: .service).filter { element in
        if case .records = element.type { return true }
        return element.presence == .itemOnly
      }.map(\.key))
}
