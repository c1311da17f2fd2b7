import CatalogModel
import CatalogText
import Glibc
import Wording

/// GS0823: a condition of acceptance names no law that was repealed.
enum RepealedLawNamed: ItemRule {
  static let info = RuleInfo(
    823, "repealed-law-named", .warning,
    message: Bilingual("受理条件引用的《{law}》已经废止：{by}", "the condition names 《{law}》, which was repealed by {by}"),
    cure: Bilingual("按现行规定改写这项条件", "write the condition anew, by what is in force"),
    what: Bilingual(
      "受理条件正文不引用已经废止的法律、法规、规章。只核对已知废止的；设定依据由 GS0426 检查。",
      "Conditions of acceptance name no repealed law. Only those known to be repealed are looked at; GS0426 looks at bases."
    ),
    why: Bilingual("按废止的规定要求办事人，没有依据。", "Nothing may be demanded by a law that is no longer in force."),
    source: "各法律、法规废止旧法的条款（见 GS0426）；已公布办事指南中的矛盾",
    examples: [
      .bad(.replace("text: 已经登记的个体工商户", with: "text: «符合《个体工商户条例》和《个体工商户登记管理规定》的规定»", in: .standard)),
      .bad(
        .replace("version: 4", with: "conditions:\n  - id: registered\n    text: «依《中华人民共和国公司登记管理条例》登记»", in: .item)),
      .good(.replace("text: 已经登记的个体工商户", with: "text: 符合《促进个体工商户发展条例》第六条的规定", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for condition in view.records(0, .conditions) {
      guard let text = view.value(Int(condition), .text), let law = view.lend(text, repealedLaw) ?? nil,
        let repeal = KnownLaws.current.repeal(law)
      else { continue }
      let record = view.record(Int(condition))
      findings.add(
        Self.self, at: view.value(text).place, element: "conditions[\(record.id ?? "")].text",
        arguments: [Argument("law", KnownLaws.current.name(law)), Argument("by", repeal.by)])
    }
  }

  /// The first repealed law that a text names in 《》.
  private static func repealedLaw(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress else { return nil }
    var at = 0
    // 《 is E3 80 8A, 》 E3 80 8B; of the other signs that begin with E3 a text has a few.
    while at + 6 < text.count, let found = memchr(base + at, 0xE3, text.count - at - 6) {
      at = found - UnsafeMutableRawPointer(mutating: base)
      guard base[at + 1] == 0x80, base[at + 2] == 0x8A else {
        at += 3
        continue
      }
      var end = at + 3
      while end + 2 < text.count, !(base[end] == 0xE3 && base[end + 1] == 0x80 && base[end + 2] == 0x8B) {
        end += base[end] >= 0xE0 ? 3 : 1
      }
      let name = UnsafeBufferPointer(rebasing: text[at + 3..<min(end, text.count)])
      if let law = KnownLaws.current.number(name), KnownLaws.current.repeal(law) != nil { return law }
      at = end
    }
    return nil
  }
}
