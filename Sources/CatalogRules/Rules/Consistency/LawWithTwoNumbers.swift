import CatalogModel
import Wording

/// GS0428: one law has one number in an item.
enum LawWithTwoNumbers: ItemRule {
  static let info = RuleInfo(
    428, "law-with-two-numbers", .note,
    message: Bilingual(
      "“{law}”的文号在本事项中写法不一：{other}、{number}", "“{law}” has two numbers in this item: {other} and {number}"),
    cure: Bilingual("统一为现行文本的文号", "write the number of the text in force"),
    what: Bilingual("同一事项中，同一法律、法规的文号只有一种写法。", "In one item a law or document has one number."),
    why: Bilingual(
      "两个文号可能一个是修订前的：两处引的就不是同一文本。", "One of them may be older, so that two places cite two texts."),
    source: "已公布办事指南中的矛盾；修订前后的文号都是真的，仅作提示",
    examples: [
      .bad(
        .replace(
          "    article: 第二十四条\n",
          with: "    article: 第二十四条\n  - id: regulation-19\n    law: 中华人民共和国市场主体登记管理条例\n    number: «国务院令第476号»\n",
          in: .standard)),
      .good(
        .replace(
          "    article: 第二十四条\n",
          with: "    article: 第二十四条\n  - id: regulation-3\n    law: 中华人民共和国市场主体登记管理条例\n    number: 国务院令第746号\n",
          in: .standard)),
      .good(
        .replace(
          "    article: 第二十四条\n",
          with: "    article: 第二十四条\n  - id: rules\n    law: 市场主体登记管理条例实施细则\n    number: 国家市场监督管理总局令第52号\n",
          in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    let bases = view.records(0, .bases)
    // Mostly each law stands once, and nothing is compared.
    guard bases.count > 1, subject.ownsBases, !areDistinct(count: bases.count, { lawMark(Int(bases[$0]), view) })
    else { return }
    var first: [String: Value] = [:]
    for basis in subject.item.root.records(.bases) {
      guard let law = basis.text(.law), let number = basis[.number] else { continue }
      guard let other = first[law] else {
        first[law] = number
        continue
      }
      guard !number.hasText(of: other) else { continue }
      findings.add(
        Self.self, at: number.place, element: "bases[\(basis.id ?? "")].number",
        arguments: [Argument("law", law), Argument("number", number.text), Argument("other", other.text)],
        related: [Related(other.place, Bilingual("另一种写法在这里", "the other one is here"))])
    }
  }

  /// A number that bases of one law share, made of the length of its name and of three words of it.
  private static func lawMark(_ basis: Int, _ view: ItemView) -> UInt64 {
    guard let law = view.value(basis, .law) else { return UInt64(basis) }
    return view.lend(law, nameMark) ?? UInt64(basis)
  }

  private static func nameMark(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = UInt64(text.count)
    guard text.count >= 8, let base = text.baseAddress.map({ UnsafeRawPointer($0) }) else { return count }
    // Behind 中华人民共和国, in the middle and at the end: names differ in one of these.
    let last = text.count - 8
    let (own, middle) = (base.word(min(21, last)), base.word(last / 2))
    return ((count &* 31 ^ own) &* 0x9E37_79B9_7F4A_7C15 ^ middle) &* 0xBF58_476D_1CE4_E5B9 ^ base.word(last)
  }
}
