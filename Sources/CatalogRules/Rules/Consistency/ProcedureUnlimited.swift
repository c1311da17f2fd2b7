import CatalogModel
import Wording

/// GS0423: hearings, tests and expert reviews have a limit and a legal basis.
enum ProcedureUnlimited: ItemRule {
  static let info = RuleInfo(
    423, "procedure-unlimited", .note,
    message: Bilingual("特别程序“{name}”没有写明时限或者依据", "the special procedure “{name}” lacks a limit or a legal basis"),
    cure: Bilingual("填写“程序时限”（limit）和“依据”（bases）", "write limit and bases"),
    what: Bilingual("听证、检测、专家评审等特别程序写明时限和依据。", "Hearings, tests and expert reviews have a limit and a legal basis."),
    why: Bilingual(
      "这些时间不计入办结时限，应当书面告知申请人。",
      "Their time does not count in the limit and must be told to the applicant in writing."),
    source: "行政许可法第四十五条",
    examples: [
      .bad(.replace("fees: []", with: "special-procedures:\n  - id: «hearing»\n    name: 听证", in: .standard)),
      .bad(
        .replace(
          "fees: []",
          with: "special-procedures:\n  - id: «hearing»\n    name: 听证\n    limit: 20 工作日", in: .standard)),
      .good(
        .replace(
          "fees: []",
          with: "special-procedures:\n  - id: hearing\n    name: 听证\n    limit: 20 工作日\n"
            + "    bases: [regulation-24]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for procedure in subject.item.root.records(.specialProcedures)
    where !procedure.has(.limit) || !procedure.hasElements(.bases) {
      let id = procedure.id ?? ""
      findings.add(
        Self.self, at: procedure.idPlace, element: "special-procedures[\(id)]",
        arguments: [Argument("name", procedure.text(.name) ?? id)])
    }
  }
}
