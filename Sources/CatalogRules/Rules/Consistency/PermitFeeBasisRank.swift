import CatalogModel
import Wording

/// GS0434: the fee of a licence rests on a law or an administrative regulation.
enum PermitFeeBasisRank: ItemRule {
  static let info = RuleInfo(
    434, "permit-fee-basis-rank", .warning,
    message: Bilingual(
      "行政许可收费“{name}”的依据不是法律、行政法规", "the fee “{name}” of this licence rests on no law or administrative regulation"),
    cure: Bilingual(
      "写明作为收费依据的法律、行政法规；没有的，不得收费",
      "name the law or administrative regulation; where there is none, nothing may be charged"),
    what: Bilingual(
      "行政许可收费的依据中有法律或者行政法规。依据没有写类型的、金额为0的不检查；没有依据的由 GS0409 报告。",
      "Of the bases of a licence's fee one is a law or an administrative regulation. Bases without a kind and fees of "
        + "nothing are not looked at; GS0409 tells of fees without a basis."),
    why: Bilingual(
      "实施行政许可不得收费，法律、行政法规另有规定的除外。", "Licences are free unless a law or an administrative regulation says otherwise."),
    source: "《行政许可法》第五十八条、第五十九条",
    examples: [
      .bad(
        .replace("    article: 第二十四条\n", with: "    article: 第二十四条\n    kind: 规范性文件\n", in: .standard),
        .replace(
          "fees: []", with: "fees:\n  - id: «copy»\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard)),
      .good(
        .replace("    article: 第二十四条\n", with: "    article: 第二十四条\n    kind: 行政法规\n", in: .standard),
        .replace(
          "fees: []", with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard)),
      .good(
        .replace(
          "fees: []", with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.view.records(0, .fees).isEmpty, subject.item.root.says(.type, "行政许可") else { return }
    let bases = subject.item.root.records(.bases)
    for fee in subject.item.root.records(.fees) where !fee.says(.amount, "0") {
      let named = fee.texts(.bases).compactMap { bases[id: $0] }
      guard !named.isEmpty, named.allSatisfy({ $0.has(.kind) }),
        !named.contains(where: { $0.says(.kind, "法律") || $0.says(.kind, "行政法规") })
      else { continue }
      findings.add(
        Self.self, at: fee.idPlace, element: "fees[\(fee.id ?? "")].bases",
        arguments: [Argument("name", fee.text(.name) ?? fee.id ?? "")])
    }
  }
}
