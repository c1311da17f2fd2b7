import CatalogModel
import Wording

/// GS0111: an id that stands twice in its list.
enum DuplicateIdentifier: IssueRule {
  static let info = RuleInfo(
    111, "duplicate-identifier", .error,
    message: Bilingual("“{element}”中有两个“{value}”", "“{value}” stands twice in {element}"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual("同一列表中的标识各不相同。", "Ids are unique in their list."),
    why: Bilingual(
      "引用这个标识时不知道指哪一个，实施清单也无法与标准合并。",
      "What refers to it may mean either, and items cannot be laid over their standard."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("  - id: licence\n", with: "  - id: «notice»\n", in: .standard)),
      .bad(
        .replace(
          "requires:\n  - application\n", with: "requires:\n  - application\n  - «application»\n", in: .standard)),
      .good(
        .replace(
          "requires:\n  - application\n",
          with: "requires:\n  - application\n  - id: application-2\n    material: application\n", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .duplicateIdentifier = issue.kind else { return nil }
    var hint = Bilingual("改用另一个标识；内容相同的只保留一处", "choose another id; of equal records keep one")
    if case .records(.requirement)? = issue.element?.type {
      hint = Bilingual(
        "只保留一处；同一材料在不同条件下各列一次的，给每处加上 id",
        "keep one; where a material is required under different conditions, give each requirement an id")
    }
    return IssueReport(arguments: [Argument("hint", hint)])
  }
}
