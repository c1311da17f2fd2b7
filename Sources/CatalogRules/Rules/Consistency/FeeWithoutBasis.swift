import CatalogModel
import Wording

/// GS0409: every fee of more than nothing has a legal basis.
enum FeeWithoutBasis: ItemRule {
  static let info = RuleInfo(
    409, "fee-without-basis", .warning,
    message: Bilingual("收费“{name}”没有依据", "the fee “{name}” has no legal basis"),
    cure: Bilingual("在 bases 中写明收费依据", "name the legal basis in bases"),
    what: Bilingual("每项收费（金额为0的除外）有收费依据。", "Every fee of more than nothing has a legal basis."),
    why: Bilingual("没有依据不得收费。", "No fee may be charged without one."),
    source: "行政许可法第五十八条、第五十九条",
    examples: [
      .bad(.replace("fees: []", with: "fees:\n  - id: «copy»\n    name: 工本费\n    amount: 10 元/本", in: .standard)),
      .bad(.replace("version: 4", with: "fees:\n  - id: «copy»\n    name: 工本费\n    amount: 5 元/本", in: .item)),
      .good(
        .replace(
          "fees: []",
          with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]", in: .standard)),
      .good(.replace("fees: []", with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 0", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for fee in subject.item.root.records(.fees).saying(.amount) {
      guard !fee.hasElements(.bases), fee[.amount] != nil, !fee.says(.amount, "0") else { continue }
      findings.add(
        Self.self, at: fee.idPlace, element: "fees[\(fee.id ?? "")].bases",
        arguments: [Argument("name", fee.text(.name) ?? fee.id ?? "")])
    }
  }
}
