import CaseLogic
import CatalogModel
import Wording

/// GS0615: a condition that selects uses no `none` over a `many` question, asks for no two options at once, and
/// names no two `many` questions of which neither depends on the other.
enum AmbiguousUnion: ItemRule {
  static let info = RuleInfo(
    615, "ambiguous-union", .error,
    message: Bilingual(
      "决定情形的条件对多选问题“{question}”{use}，几项一起选时就说不清属于哪个情形",
      "a condition that selects {use} the question “{question}”, so that several answers together are ambiguous"),
    cure: Bilingual(
      "每个选项各归一个情形；不能并存的组合写入 never",
      "give each option its own case; write combinations that cannot occur under never"),
    what: Bilingual(
      "决定情形的条件不对多选问题用 none，不要求同时选中几项，也不同时用两个互不相干的多选问题。",
      "A condition that selects uses no `none` over a `many` question, asks for no two options at once, and "
        + "names no two `many` questions of which neither depends on the other."),
    why: Bilingual(
      "多选时每个选项各走一条路径，再合并；这样的条件合并不了。",
      "At `many` each option goes its own way and the cases unite; such a condition does not unite."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "      entity-item: [premises]\n",
          with: "      «entity-item»:\n        none: [name]\n", in: .standard)),
      .bad(
        .replace(
          "      entity-item: [premises]\n",
          with: "      «entity-item»:\n        all: [name, premises]\n", in: .standard)),
      .good(
        .replace("agent: [是]", with: "entity-item:\n        none: [name]", in: .standard),
        .replace("entity-item: [name]", with: "entity-item: [name]\n      agent: [是, 否]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      let question: Int
      let use: Bilingual
      switch problem.fault {
      case .noneOverMany(let named): (question, use) = (named, Bilingual("用了“未选择”", "uses none over"))
      case .allOverMany(let named): (question, use) = (named, Bilingual("要求同时选中几项", "asks for several options of"))
      case .independentMany(let named, _):
        (question, use) = (named, Bilingual("和另一个互不相干的多选问题一并作了要求", "names another independent question with"))
      default: continue
      }
      findings.add(
        Self.self, at: subject.place(problem, naming: question), element: "when",
        arguments: [Argument("question", subject.questionName(question)), Argument("use", use)])
    }
  }
}
