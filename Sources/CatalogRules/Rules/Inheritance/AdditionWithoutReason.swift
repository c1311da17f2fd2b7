import CatalogModel
import Wording

/// GS0505: every requirement an item adds to its standard has a reason.
enum AdditionWithoutReason: ItemRule {
  static let info = RuleInfo(
    505, "addition-without-reason", .error,
    message: Bilingual("增加了材料“{name}”，没有写明理由", "the material “{name}” is added without a reason"),
    cure: Bilingual(
      "填写“增加理由”（reason），写明依据；没有依据的，不得增加", "write the reason; where there is none, the material may not be added"),
    what: Bilingual("实施清单在标准之外增加的每项材料要求都写明理由。", "Every requirement an item adds to its standard has a reason."),
    why: Bilingual(
      "增加材料就是加重办事人负担，要说得出依据，也要在差异报告中看得到。",
      "What is added burdens the applicant: there must be a basis, and every report of deviations shows it."),
    source: "docs/format.md；国办发〔2018〕45号",
    examples: [
      .bad(.replace("handling: \"02\"", with: "add:\n      - material: «agent-id»", in: .item)),
      .bad(.replace("version: 4", with: "requires:\n  - «premises-proof»", in: .item)),
      .good(
        .replace("handling: \"02\"", with: "add:\n      - material: agent-id\n        reason: 本区试点办法第五条", in: .item)),
      .good(.replace("version: 4", with: "requires:\n  - material: agent-id\n    necessity: 支持容缺处理", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil, subject.item.standard != nil, subject.records.adds(.requirement) else { return }
    let root = subject.item.root
    check(root.records(.requires), isAll: false, subject, &findings)
    for serviceCase in root.records(.cases) where !serviceCase.isAddition {
      check(serviceCase.records(.requires), isAll: false, subject, &findings)
      check(serviceCase.records(.add), isAll: true, subject, &findings)
    }
  }

  private static func check(_ rows: Records, isAll: Bool, _ subject: ItemSubject, _ findings: inout Findings) {
    for row in rows.lacking(.reason) where isAll || row.isAddition {
      let id = row[.material]
      let name = id.flatMap { subject.material(named: $0)?.text(.name) } ?? id?.text ?? ""
      findings.add(
        Self.self, at: (id ?? row.origin).place, element: "requires[\(id?.text ?? "")].reason",
        arguments: [Argument("name", name)])
    }
  }
}
