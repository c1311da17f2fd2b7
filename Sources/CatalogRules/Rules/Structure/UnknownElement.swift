import CatalogModel
import CatalogText
import Wording

/// GS0101: a key that has no meaning where it stands.
enum UnknownElement: IssueRule {
  static let info = RuleInfo(
    101, "unknown-element", .error,
    message: Bilingual("“{key}”不是这里可以填写的要素", "“{key}” is no element of this record"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "每个键都必须是要素字典为该处规定的要素。", "Every key is an element that the dictionary has for its place."),
    why: Bilingual(
      "写错的键不会生效：要素看似填写了，指南里却没有。",
      "A misspelt key has no effect: the element looks filled in but is missing from the guide."),
    source: "docs/elements.md",
    examples: [
      .bad(.replace("visits: 0", with: "«visit»: 0", in: .standard)),
      .bad(.replace("visits: 0", with: "«到现场次数»: 0", in: .standard)),
      .bad(.replace("visits: 0", with: "«到办事现场次数»: 0", in: .standard)),
      .bad(.replace("visits: 0", with: "«Visits»: 0", in: .standard)),
      .bad(.replace("visits: 0", with: "«promised»: 3 工作日", in: .standard)),
      .good(),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .unknownElement(let suggestion) = issue.kind else { return nil }
    guard let suggestion else { return IssueReport(arguments: [Argument("hint", home(of: issue.text))]) }
    let name = keyName(suggestion.spelling)
    let hint = Bilingual("是不是想写 \(name.chinese)？", "did you mean \(name.english)?")
    let title = Bilingual("改为 \(name.chinese)", "write \(name.english)")
    // The 要素名称 itself, or the key in capitals, full width or with other hyphens, leaves no doubt.
    let isName = ElementDictionary.current.all.contains { $0.key == suggestion && $0.label.chinese == issue.text }
    let isSure = isName || keyForm(of: issue.text) == suggestion.spelling
    return IssueReport(
      arguments: [Argument("hint", hint)],
      fix: issue.replaced(by: suggestion.spelling, title, isSure ? .safe : .unsafe, in: file))
  }

  /// Where a key has a meaning that has none here.
  private static func home(of text: String) -> Bilingual {
    let elements = ElementDictionary.current.all
    let owners = Set(elements.filter { $0.key.spelling == text }.map(\.owner))
    let homes = elements.filter { element in
      switch element.type {
      case .record(let kind), .records(let kind): owners.contains(kind)
      default: false
      }
    }
    var names: [Bilingual] = []
    for home in homes where !names.contains(home.label) { names.append(home.label) }
    guard !names.isEmpty, names.count <= 4 else {
      return Bilingual("删除这一项，或改用要素字典中的键", "delete it, or use a key of the dictionary")
    }
    return Bilingual(
      "这个要素应写在" + names.map { "“\($0.chinese)”" }.joined(separator: "、") + "之下",
      "it belongs under " + names.map { "“\($0.english)”" }.joined(separator: " or "))
  }
}
