import CatalogModel
import Wording

/// GS0210: a 业务办理项编码 is unique in its item; several cases may share one, so this is a note only.
enum HandlingSuffixShared: ItemRule {
  static let info = RuleInfo(
    210, "handling-suffix-shared", .note,
    message: Bilingual("{count} 个情形使用同一业务办理项序号 {suffix}", "{count} cases have the same handling suffix {suffix}"),
    cure: Bilingual(
      "确认它们是同一个业务办理项；不是的，各用各的序号", "make sure that they are one 业务办理项; if not, give each its own suffix"),
    what: Bilingual(
      "业务办理项编码在一个实施清单内唯一；同一序号下可以分情形，所以只作提示。",
      "A 业务办理项编码 is unique in its item; several cases may share one, so this is a note only."),
    why: Bilingual("序号重复，不同的业务会合并成一件申请。", "Cases that share a suffix unite in one filing."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace(
          "handling: \"02\"",
          with: "handling: \"02\"\n  - id: premises-change\n    handling: «\"02\"»", in: .item)),
      .bad(
        .replace("name: 变更名称", with: "name: 变更名称\n        handling: \"03\"", in: .standard),
        .replace("        handling:", with: "    handling:", in: .standard),
        .replace("name: 变更经营场所\n", with: "name: 变更经营场所\n    handling: «\"02\"»\n", in: .standard)),
      .good(
        .replace(
          "handling: \"02\"",
          with: "handling: \"02\"\n  - id: premises-change\n    handling: \"03\"", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil, subject.records.said.contains(.caseHandling) else { return }
    let cases = subject.item.root.records(.cases)
    let isShared = !areDistinct(count: cases.count) { position in
      cases[position][.handling]?.contentHash ?? UInt64(position + 1)
    }
    guard isShared else { return }
    var rows = cases.saying(.handling)
    // One suffix alone is shared with nobody; a list of them is made only for two and more.
    guard let first = rows.next()?[.handling], let second = rows.next()?[.handling] else { return }
    var groups: [String: [Value]] = [first.text: [first]]
    groups[second.text, default: []].append(second)
    while let value = rows.next()?[.handling] { groups[value.text, default: []].append(value) }
    for (suffix, values) in groups.sorted(by: { $0.key < $1.key }) where values.count > 1 {
      findings.add(
        Self.self, at: values[1].place, element: "cases.handling",
        arguments: [Argument("suffix", suffix), Argument("count", String(values.count))],
        related: [Related(values[0].place, Bilingual("最先用在这里", "first used here"))])
    }
  }
}
