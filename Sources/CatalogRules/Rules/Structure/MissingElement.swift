import CatalogModel
import Wording

/// GS0102: an element that must stand in a record is missing from the file.
enum MissingElement: IssueRule {
  static let info = RuleInfo(
    102, "missing-element", .error,
    message: Bilingual("缺少必填要素“{element}”（{key}）", "the required element {element} ({key}) is missing"),
    cure: Bilingual("补写 {key}：{form}", "add {key}: {form}"),
    what: Bilingual(
      "要素字典规定每条记录必填的要素都要填写；实施清单中与标准合并的记录，标准已填的不必再填。",
      "A record has every element that the dictionary asks for; a record of an item that is laid over the standard's "
        + "need not repeat what the standard says."),
    why: Bilingual(
      "缺了必填要素，这一项就无法引用、比对或公布。",
      "Without it the record can be neither referred to nor compared nor published."),
    source: "docs/elements.md",
    examples: [
      .bad(
        .replace(
          "  - id: regulation-24\n    law: 中华人民共和国市场主体登记管理条例\n", with: "  - «id»: regulation-24\n",
          in: .standard)),
      .bad(.replace("govsvc: catalog/1\nname: 示例目录\n", with: "«govsvc»: catalog/1\n", in: .manifest)),
      .bad(.replace("  - id: accept\n    limit: 0.5 工作日", with: "  - «limit»: 0.5 工作日", in: .item)),
      .good(.replace("  - id: accept\n    limit: 0.5 工作日", with: "  - id: decide\n    limit: 0.5 工作日", in: .item)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .missingElement = issue.kind, let element = issue.element else { return nil }
    if file.kind == .item, isInherited(element) { return nil }
    return IssueReport(arguments: [Argument("form", element.type.form)])
  }

  /// Whether an item's record may leave the element to the standard's record of the same id.
  static func isInherited(_ element: Element) -> Bool {
    if element.owner == .remedy { return true }
    guard let identity = element.owner.identity else { return false }
    return element.key != .id && element.key != identity
  }
}
