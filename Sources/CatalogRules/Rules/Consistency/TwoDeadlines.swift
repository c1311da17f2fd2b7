import CatalogModel
import ServiceCodes
import Wording

/// GS0429: where one applies within a time from one day, it is one time.
enum TwoDeadlines: ItemRule {
  static let info = RuleInfo(
    429, "two-deadlines", .warning,
    message: Bilingual(
      "同一起算日有两个申请期限：{one}、{other}", "two times to apply are counted from the same day: {one} and {other}"),
    cure: Bilingual("核对两项依据；都有效的，写明按哪一个办理", "check both bases; where both hold, say which is kept to"),
    what: Bilingual(
      "同一事项或者同一情形中，从同一天起算的申请期限只有一个；单位不同的不比较。",
      "In one item or case there is one time to apply from one day; different units are not compared."),
    why: Bilingual("办事人照较长的期限申请，可能已经逾期。", "Who goes by the longer one may be late."),
    source: "《合伙企业法》第十三条、《个人独资企业法》第十五条（十五日）与《市场主体登记管理条例》第二十四条（三十日）并存",
    examples: [
      .bad(
        .replace(
          "visits: 0",
          with: "visits: 0\napply:\n  - within: 30 自然日\n    from: 变更之日\n  - within: «15 自然日»\n    from: 变更之日",
          in: .standard)),
      .bad(
        .replace(
          "      entity-item: [name]\n",
          with: "      entity-item: [name]\n    apply:\n      - within: 15 自然日\n      - within: «30 自然日»\n",
          in: .standard)),
      .good(
        .replace(
          "visits: 0",
          with: "visits: 0\napply:\n  - within: 30 自然日\n    from: 变更之日\n  - within: 15 自然日\n    from: 批准之日",
          in: .standard)),
      .good(
        .replace(
          "visits: 0",
          with: "visits: 0\napply:\n  - within: 30 自然日\n    from: 变更之日\n  - before: 迁入新住所", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    check(view.records(0, .apply), nil, subject, &findings)
    for serviceCase in view.records(0, .cases) where view.has(Int(serviceCase), .apply) {
      check(view.records(Int(serviceCase), .apply), view.record(Int(serviceCase)), subject, &findings)
    }
  }

  private static func check(
    _ applications: UnsafeBufferPointer<UInt32>, _ serviceCase: Record?, _ subject: ItemSubject,
    _ findings: inout Findings
  ) {
    guard applications.count > 1 else { return }
    // The first time from each day; a list has a handful, and no more than these are compared.
    var first: [(from: String, within: TimeLimit, value: Value)] = []
    for number in applications.prefix(20) {
      let application = subject.view.record(Int(number))
      guard let value = application[.within], let within = application.limit(.within) else { continue }
      let from = application.text(.from) ?? ""
      guard let other = first.first(where: { $0.from == from }) else {
        first.append((from, within, value))
        continue
      }
      guard let order = within.compare(with: other.within), order != .equal else { continue }
      findings.add(
        Self.self, at: value.place, element: path(serviceCase, "apply.within"),
        arguments: [Argument("one", other.within.wording), Argument("other", within.wording)],
        related: [Related(other.value.place, Bilingual("另一个期限在这里", "the other one is here"))])
    }
  }
}
