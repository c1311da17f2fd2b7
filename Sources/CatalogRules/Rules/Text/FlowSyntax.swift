import CatalogModel
import CatalogText
import Wording

/// GS0084: a comma or bracket too many or too few.
enum FlowSyntax: RefusalRule {
  static let kind = Refusal.Kind.flowSyntax
  static let fixTitle = Bilingual("删除多余的逗号", "delete the comma")
  static func fixTitle(_ refusal: Refusal) -> Bilingual {
    refusal.detail == "]" ? Bilingual("在行末补上“]”", "close the list at the end of the line") : fixTitle
  }

  static let info = RuleInfo(
    84, "flow-syntax", .error,
    message: Bilingual(
      "第 {line} 行的方括号列表写法有误：{problem}",
      "the list in line {line} is not written right: {problem}"),
    cure: Bilingual(
      "写成 [甲, 乙]：各项之间一个半角逗号加空格，首尾不写逗号",
      "write [a, b]: one comma and a space between entries, none at the ends"),
    what: Bilingual(
      "方括号列表写成 [甲, 乙]。",
      "A list in brackets is written [a, b]."),
    why: Bilingual(
      "多一个逗号就可能多出一个空项，各种软件读法不一。",
      "A comma too many may mean an empty entry; software differs in how it reads it."),
    source: "docs/format.md；YAML 1.2.2 §7.4.1",
    examples: [
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理, 网上办理«,» ]", in: .standard)),
      .bad(.replace("[窗口办理, 网上办理]", with: "[«,» 窗口办理, 网上办理]", in: .standard)),
      .bad(.replace("[窗口办理, 网上办理]", with: "[\"窗口办理\" «\"»网上办理\"]", in: .standard)),
      .bad(.write("govsvc: material/1\nid: other\nbases: «[甲, 乙»\n", path: "materials/other.yaml")),
      .good(),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    let text = file.bytes(in: refusal.span)
    let detail = quotable(refusal.detail)
    let problem =
      switch refusal.detail {
      case "]": Bilingual("缺少“]”", "“]” is missing")
      case "," where text.elementsEqual(",".utf8): Bilingual("多了一个逗号", "there is a comma too many")
      case ",": Bilingual("两项之间缺少逗号", "there is no comma between two entries")
      default: Bilingual("含“\(detail)”的项要加双引号", "an entry with “\(detail)” needs double quotes")
      }
    return [Argument("problem", problem)]
  }
}
