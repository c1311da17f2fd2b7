import CatalogModel
import Wording

/// GS0314: a condition maps questions to options, or to ranges at a number question; `any` and `none` hold lists of
/// conditions, `all` and `none` may stand under a question.
enum ConditionShape: ItemRule {
  static let info = RuleInfo(
    314, "condition-shape", .error,
    message: Bilingual("条件的写法不对", "the condition is not written as one"),
    cure: Bilingual(
      "每行写“问题: [选项]”；any 和 none 之下写条件的列表",
      "write `question: [options]` on each line, and lists of conditions under any and none"),
    what: Bilingual(
      "条件是“问题: 选项”的映射；数值问题写范围；any、none 之下是条件列表，选项之下可写 all、none。",
      "A condition maps questions to options, or to ranges at a number question; `any` and `none` hold lists "
        + "of conditions, `all` and `none` may stand under a question."),
    why: Bilingual("写法不对的条件读不出来，就不起作用。", "A condition that cannot be read has no effect."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("agent: [是]", with: "any: «yes»", in: .standard)),
      .bad(.replace("agent: [是]", with: "agent:\n          «every»: [是]", in: .standard)),
      .good(.replace("agent: [是]", with: "any:\n          - agent: [是]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems where problem.kind == .wrongShape {
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [])
    }
  }
}
