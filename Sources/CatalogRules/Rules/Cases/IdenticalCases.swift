import CaseLogic
import CatalogModel
import Wording

/// GS0611: two cases differ in materials, limits, visits, results, fees or deadlines.
enum IdenticalCases: ItemRule {
  static let info = RuleInfo(
    611, "identical-cases", .note,
    message: Bilingual(
      "情形“{case}”与“{other}”的材料、时限和结果完全相同", "the case “{case}” asks for the same and gives the same as “{other}”"),
    cure: Bilingual("只为编码而分的可以保留；否则合并为一个情形", "keep them if they differ in their code only; otherwise make them one"),
    what: Bilingual(
      "两个情形在材料、时限、次数、结果、收费、期限上至少有一处不同。",
      "Two cases differ in materials, limits, visits, results, fees or deadlines."),
    why: Bilingual(
      "没有区别的情形，只让办事人多答一个问题。", "Cases that differ in nothing only make the applicant answer one more question."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "cases:\n  - id: scope-change\n    name: 变更经营范围\n    when:\n"
            + "      entity-item: [scope]\n", in: .standard),
        .replace(
          "      - id: premises\n",
          with: "      - id: scope\n        label: 经营范围\n      - id: premises\n", in: .standard),
        .replace("- id: name-change", with: "- id: «name-change»", in: .standard)),
      .good(
        .replace(
          "cases:\n",
          with: "cases:\n  - id: scope-change\n    name: 变更经营范围\n    when:\n"
            + "      entity-item: [scope]\n", in: .standard),
        .replace(
          "      - id: premises\n",
          with: "      - id: scope\n        label: 经营范围\n      - id: premises\n", in: .standard),
        .replace("agent: [是]", with: "entity-item: [name]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases, subject.sheet.cases.count > 1, !areSurelyDistinct(subject) else { return }
    var deciding = QuestionSet()
    for row in subject.survey.rows { deciding.insert(namedBy: row.condition) }
    var first: [Content: Int] = [:]
    for (index, serviceCase) in subject.sheet.cases.enumerated() {
      // A condition of a material may name a question that also selects: cases that differ in it differ in materials.
      let lines = subject.sheet.questionnaire.cases[index].when?.lines ?? []
      let own = lines.filter { line in
        var named = QuestionSet()
        named.insert(namedBy: line)
        return named.meets(deciding)
      }
      let content = Content(signature: signature(serviceCase), own: own)
      guard let other = first[content] else {
        first[content] = index
        continue
      }
      findings.add(
        Self.self, at: subject.casePlace(index), element: "cases[\(serviceCase.id ?? "")]",
        arguments: [Argument("case", subject.caseName(index)), Argument("other", subject.caseName(other))],
        related: [Related(subject.casePlace(other), Bilingual("另一个情形在这里", "the other case is here"))])
    }
  }

  /// Whether no two cases can be one, told by numbers; where two numbers are equal the texts decide.
  private static func areSurelyDistinct(_ subject: ItemSubject) -> Bool {
    let (view, cases) = (subject.view, subject.view.records(0, .cases))
    return areDistinct(count: cases.count) { view.contentHash(Int(cases[$0]), of: said) }
  }

  /// What makes two cases one: what they say, and the conditions that also switch materials.
  private struct Content: Hashable {
    let signature: String
    let own: [Condition.Line]
  }

  /// What a case says of all but who it is for.
  private static let keys: [Key] = [
    .requires, .limits, .visits, .results, .fees, .apply, .specialProcedures, .windows, .handling, .bases,
  ]
  private static let said = KeySet(keys)

  private static func signature(_ serviceCase: Record) -> String {
    keys.map { serviceCase.origin.value($0)?.content ?? "-" }.joined(separator: "\u{1E}")
  }
}
