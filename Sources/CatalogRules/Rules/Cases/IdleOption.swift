import CaseLogic
import CatalogModel
import Wording

/// GS0619: options of a question differ in a case, a later question, a material or anything else that depends on answers.
enum IdleOption: ItemRule {
  static let info = RuleInfo(
    619, "idle-option", .note,
    message: Bilingual(
      "选项{options}没有区别：选哪一个，情形、材料和后面的问题都一样",
      "the options {options} change nothing: whichever is chosen, cases, materials and later questions are the same"),
    cure: Bilingual(
      "合并为一个选项；为方便办事人理解而分开的，可以保留，或者给选项加说明",
      "make them one option; keep them, or give each a note, where that helps the applicant to understand"),
    what: Bilingual(
      "问题的任意两个选项，至少在一个条件中有区别（情形、后面的问题、选项、never、材料、要点、收费等）。选项有说明的不检查。",
      "Any two options of a question differ in some condition: of a case, a later question or option, a row of `never`, "
        + "a material, a check, a fee or the like. Options with a note are not looked at."),
    why: Bilingual(
      "没有区别的选项，要么多余，要么漏写了只适用于其中一个的要求。",
      "Options that change nothing are needless, or a requirement that holds for one of them was forgotten."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "      - id: premises\n",
          with: "      - id: premises\n        label: 经营场所\n      - id: «annex»\n", in: .standard),
        .replace("label: 经营场所\n  - id: agent", with: "label: 经营场所（增设）\n  - id: agent", in: .standard),
        .replace("entity-item: [premises]", with: "entity-item: [premises, annex]", in: .standard)),
      .bad(
        .replace(
          "  - id: agent\n",
          with: "  - id: place\n    ask: 场所属于谁？\n    choose: one\n    options:\n      - id: own\n        label: 自有\n"
            + "      - id: rented\n        label: 租用\n      - id: «borrowed»\n        label: 借用\n  - id: agent\n",
          in: .standard),
        .replace("agent: [是]", with: "agent: [是]\n      place: [own]", in: .standard)),
      .good(
        .replace(
          "      - id: premises\n",
          with: "      - id: premises\n        label: 经营场所\n      - id: annex\n", in: .standard),
        .replace("label: 经营场所\n  - id: agent", with: "label: 经营场所（增设）\n  - id: agent", in: .standard),
        .replace("entity-item: [premises]", with: "entity-item: [premises, annex]", in: .standard),
        .replace("agent: [是]", with: "agent: [是]\n      entity-item: [name, annex]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases, !subject.sheet.questions.isEmpty, subject.sheet.problems.isEmpty else { return }
    let questionnaire = subject.sheet.questionnaire
    let rows = subject.survey.rows
    for alike in questionnaire.alikeOptions(beside: rows.count, { rows[$0].condition }) {
      let question = alike[0].question
      let records = Array(subject.sheet.questions[question].records(.options))
      let bare = alike.filter { !records.indices.contains($0.option) || !records[$0.option].has(.note) }
      guard bare.count > 1 else { continue }
      let labels = subject.sheet.optionLabels(question)
      let names = bare.map { labels.indices.contains($0.option) ? labels[$0.option] : "" }
      let place = records.indices.contains(bare[1].option) ? records[bare[1].option].idPlace : nil
      findings.add(
        Self.self, at: place ?? subject.questionPlace(question), element: "questions",
        arguments: [
          Argument(
            "options",
            Bilingual(
              names.map { "“\($0)”" }.joined(separator: "、"), names.map { "“\($0)”" }.joined(separator: ", ")))
        ])
    }
  }
}
