import CatalogModel
import Wording

/// GS0103: an element that may stand only in the other kind of file.
enum MisplacedElement: IssueRule {
  static let info = RuleInfo(
    103, "misplaced-element", .error,
    message: Bilingual("“{element}”（{key}）只能写在{home}里", "{element} ({key}) belongs into {home} only"),
    cure: Bilingual("从这里删除，写到{home}里", "delete it here and write it into {home}"),
    what: Bilingual(
      "有的要素只由标准规定，有的只由实施清单填写。", "Some elements are said by standards only, some by items only."),
    why: Bilingual(
      "写错地方的要素不会生效，或者会让所有实施主体一起改变。",
      "In the wrong file it has no effect, or changes every implementing body at once."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("windows:\n", with: "«levels»: [县级]\nwindows:\n", in: .item)),
      .bad(.replace("visits: 0", with: "«authority»: \"11440300MB2D097052\"\nvisits: 0", in: .standard)),
      .good(.replace("visits: 0", with: "levels: [县级]\nvisits: 0", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .misplacedElement = issue.kind else { return nil }
    let isStandards = issue.element?.presence == .standardOnly
    let home = isStandards ? Bilingual("标准", "a standard") : Bilingual("实施清单", "an item")
    return IssueReport(arguments: [Argument("home", home)])
  }
}
