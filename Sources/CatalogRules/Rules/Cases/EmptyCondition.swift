import CaseLogic
import CatalogModel
import Wording

/// GS0617: lists of a condition are not empty, and a range contains a number.
enum EmptyCondition: ItemRule {
  static let info = RuleInfo(
    617, "empty-condition", .error,
    message: Bilingual(
      "条件中有空的列表或者不含任何数的范围，永远不会成立", "the condition has an empty list or a range without numbers and never holds"),
    cure: Bilingual("写明选项或者范围，或者删除这一行", "name options or a range, or delete the line"),
    what: Bilingual("条件中的列表不为空，范围至少包含一个数。", "Lists of a condition are not empty, and a range contains a number."),
    why: Bilingual("空的条件看起来是限制，其实把情形关掉了。", "It looks like a limit but switches the case off."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("      entity-item: [premises]\n", with: "      «entity-item: []»\n", in: .standard)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      // Where an option is unknown the list is empty for that reason, which is a finding of its own.
      guard subject.sheet.problems.isEmpty else { return }
      switch problem.fault {
      case .emptyList, .emptyRange: break
      default: continue
      }
      findings.add(
        Self.self, at: subject.place(problem), element: "when",
        arguments: [])
    }
  }
}
