import CatalogModel
import CatalogText
import Wording

/// GS0104: a mapping, list or scalar where something else belongs.
enum WrongShape: IssueRule {
  static let info = RuleInfo(
    104, "wrong-shape", .error,
    message: Bilingual("“{element}”应为{expected}，这里写成了{found}", "{element} must be {expected}, not {found}"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "每个要素写成要素字典规定的样子：单个值、列表或逐行的要素。",
      "Each element is what the dictionary says: a single value, a list, or lines of elements."),
    why: Bilingual("样子不对，里面的内容就读不出来。", "In another shape its content is not read."),
    source: "docs/elements.md",
    examples: [
      .bad(.replace("objects: [自然人]", with: "objects: «自然人»", in: .standard)),
      .bad(.replace("visits: 0", with: "visits: «[0]»", in: .standard)),
      .bad(.replace("limits:\n  promised: 2 工作日", with: "limits: «2 工作日»", in: .item)),
      .bad(.replace("fees: []", with: "fees: «不收费»", in: .standard)),
      .good(.replace("objects: [自然人]", with: "objects:\n  - 自然人", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .wrongShape(let expected) = issue.kind else { return nil }
    let node = node(of: issue, in: file)
    return IssueReport(
      arguments: [
        Argument("expected", expected.name), Argument("found", node.map { $0.shape.name } ?? expected.name),
        Argument("hint", expected.hint),
      ],
      fix: node.flatMap { wrapped(issue, $0, expected, in: file) })
  }

  private static func node(of issue: StructureIssue, in file: SourceFile) -> Node? {
    guard let tree = file.tree else { return nil }
    return tree.nodes.indices.first { tree.nodes[$0].kind != .key && tree.span($0) == issue.span }.map {
      tree.nodes[$0]
    }
  }

  /// One value where a list of such values belongs is surely a list of one.
  private static func wrapped(
    _ issue: StructureIssue, _ node: Node, _ expected: StructureIssue.Shape, in file: SourceFile
  ) -> Fix? {
    guard expected == .list, case .list? = issue.element?.type, node.shape == .scalar, node.kind != .literal,
      !issue.text.unicodeScalars.contains(where: { "、，,；;".unicodeScalars.contains($0) })
    else { return nil }
    let list = "[" + ScalarStyle.inFlow(issue.text, quoted: node.kind != .plain) + "]"
    return issue.replaced(by: list, Bilingual("写成一项的列表", "make it a list of one"), .safe, in: file)
  }
}

extension Node {
  fileprivate var shape: StructureIssue.Shape { isMapping ? .mapping : isSequence ? .list : .scalar }
}

extension StructureIssue.Shape {
  fileprivate var name: Bilingual {
    switch self {
    case .scalar: Bilingual("单个值", "a single value")
    case .list: Bilingual("列表", "a list")
    case .mapping: Bilingual("一组“要素: 值”", "lines of “element: value”")
    }
  }

  fileprivate var hint: Bilingual {
    switch self {
    case .scalar: Bilingual("在冒号后直接写值，不用括号和列表", "write the value behind the colon, without brackets or a list")
    case .list:
      Bilingual(
        "冒号后换行，每项一行，以“- ”开头；只有一项的也写成列表，没有的写 []",
        "begin a new line behind the colon and give each entry a line that begins with “- ”; write [] for none")
    case .mapping:
      Bilingual(
        "冒号后换行，缩进两格逐行写“要素: 值”",
        "begin a new line behind the colon and write lines of “element: value”, indented by two spaces")
    }
  }
}
