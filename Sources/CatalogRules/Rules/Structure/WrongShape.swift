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
      .bad(.replace("objects: [自然人]", with: "objects: «自然人、企业法人»", in: .standard)),
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

  /// What was surely meant: a list of one for a value, a value for a list of one, no list at all for 无.
  private static func wrapped(
    _ issue: StructureIssue, _ node: Node, _ expected: StructureIssue.Shape, in file: SourceFile
  ) -> Fix? {
    if expected == .scalar { return unwrapped(issue, in: file) }
    if expected == .list, node.shape == .scalar, isNone(issue) {
      return issue.replaced(by: "[]", Bilingual("写成空列表", "make it an empty list"), .safe, in: file)
    }
    if let list = labels(issue, node, expected) {
      return issue.replaced(by: list, Bilingual("写成列表", "make it a list"), .safe, in: file)
    }
    guard expected == .list, case .list? = issue.element?.type, node.shape == .scalar, node.kind != .literal,
      !issue.text.unicodeScalars.contains(where: { "、，,；;".unicodeScalars.contains($0) })
    else { return nil }
    let list = "[" + ScalarStyle.inFlow(issue.text, quoted: node.kind != .plain) + "]"
    return issue.replaced(by: list, Bilingual("写成一项的列表", "make it a list of one"), .safe, in: file)
  }
}

extension WrongShape {
  /// The one value of a list in brackets.
  private static func unwrapped(_ issue: StructureIssue, in file: SourceFile) -> Fix? {
    guard let tree = file.tree,
      let list = tree.nodes.indices.first(where: { tree.nodes[$0].kind == .flowSequence && tree.span($0) == issue.span }
      )
    else { return nil }
    let values = Array(tree.elements(of: list))
    guard values.count == 1, let value = values.first, !tree.nodes[value].isSequence else { return nil }
    let text = String(decoding: file.bytes(in: tree.span(value)), as: UTF8.self)
    return issue.replaced(by: text, Bilingual("去掉方括号", "take the brackets away"), .safe, in: file)
  }

  /// Whether a text in the place of records says that there are none.
  private static func isNone(_ issue: StructureIssue) -> Bool {
    guard case .records? = issue.element?.type else { return false }
    let isFee = issue.element?.key == .fees && ["不收费", "免费"].contains(issue.text)
    return isFee || ["无", "没有"].contains(issue.text)
  }

  /// Labels of one code list in one value, as a list; nil where one of them is no label.
  private static func labels(_ issue: StructureIssue, _ node: Node, _ expected: StructureIssue.Shape) -> String? {
    guard expected == .list, node.shape == .scalar, node.kind != .literal,
      case .list(.label(let list))? = issue.element?.type
    else { return nil }
    let parts = issue.text.unicodeScalars.split { "、，,；; ".unicodeScalars.contains($0) }.map { String($0) }
    guard parts.count > 1, parts.allSatisfy({ list.index(of: $0) != nil }) else { return nil }
    return "[" + parts.map { ScalarStyle.inFlow($0, quoted: false) }.joined(separator: ", ") + "]"
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
