import CaseLogic
public import CatalogModel
public import Wording

/// The tree of an item's questions as text, Mermaid, Graphviz or JSON.
///
/// Every node is written once; where several answers lead to the same questions, all but the first refer to them.
public struct TreeReport: Sendable {
  let tree: QuestionTree
  let item: EffectiveItem
  let words: QuestionWording

  /// Words the tree of an item.
  public init(of item: EffectiveItem, sheet: CaseSheet, language: Language) {
    tree = sheet.questionnaire.questionTree()
    self.item = item
    words = QuestionWording(sheet: sheet, language: language)
  }

  /// Depth and average, and how they are counted.
  var summary: [String] {
    guard let root = tree.root, case .question = tree.nodes[root] else {
      return [words.say("不需要提问就能确定情形。", "No question is needed to decide the case.")]
    }
    let least = tree.isCut ? words.say("不少于 ", "at least ") : ""
    let (depth, average) = (tree.depth, tenths(tree.average))
    var lines = [
      words.say(
        "确定情形：最多 \(least)\(depth) 问，平均 \(least)\(average) 问（每个回答同样可能，多选题按只选一项计算）",
        "to decide the case: \(least)\(depth) questions at most, \(least)\(average) on average (every answer as likely "
          + "as any other, one option at each question)"),
      tree.isOptimal
        ? words.say("提问顺序：平均问得最少的顺序", "order: the one with the fewest questions on average")
        : words.say("提问顺序：每一步选平均剩下情形最少的问题", "order: at each step the question that leaves the fewest cases on average"),
    ]
    if tree.isCut {
      lines.append(words.say("树太大，标有“……”的部分没有展开", "the tree is too large; what is marked “…” is left out"))
    }
    return lines
  }

  /// What a leaf says.
  func leaf(_ node: QuestionTree.Node) -> String {
    switch node {
    case .question(let question, _): words.ask(question)
    case .cases(let cases):
      cases.isEmpty
        ? words.say("没有对应的情形", "no case applies")
        : cases.map { words.caseName($0) }.joined(separator: words.say(" 或 ", " or "))
    case .cut: words.say("……", "…")
    }
  }

  /// The tree as indented text, lines that end with LF.
  public func text() -> String {
    var lines = [(item.root.text(.name) ?? "") + words.say("　", "  ") + item.name] + summary
    guard let root = tree.root else { return lines.joined(separator: "\n") + "\n" }
    var outline = Outline(report: self, references: tree.references)
    lines.append("")
    lines.append(outline.title(root))
    outline.branches(of: root, indent: "")
    return (lines + outline.lines).joined(separator: "\n") + "\n"
  }

  /// The tree as a Mermaid flow chart, lines that end with LF.
  public func mermaid() -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\"", with: "#quot;").replacing("\n", with: " ") + "\""
    }
    var lines = summary.map { "%% " + $0 } + ["flowchart LR"]
    for (number, node) in tree.nodes.enumerated().reversed() {
      guard case .question(let question, let branches) = node else {
        lines.append("  n\(number)([\(quoted(leaf(node)))])")
        continue
      }
      lines.append("  n\(number){\(quoted(words.ask(question)))}")
      for branch in branches {
        lines.append("  n\(number) -->|\(quoted(words.words(branch.values, question)))| n\(branch.node)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The tree as a Graphviz graph, lines that end with LF.
  public func graphviz() -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
    var lines = summary.map { "// " + $0 } + ["digraph questions {", "  rankdir=LR;", "  node [shape=box];"]
    for (number, node) in tree.nodes.enumerated().reversed() {
      guard case .question(let question, let branches) = node else {
        lines.append("  n\(number) [label=\(quoted(leaf(node))), style=rounded];")
        continue
      }
      lines.append("  n\(number) [label=\(quoted(words.ask(question))), shape=diamond];")
      for branch in branches {
        lines.append("  n\(number) -> n\(branch.node) [label=\(quoted(words.words(branch.values, question)))];")
      }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }
}

/// The indented lines of a tree.
private struct Outline {
  let report: TreeReport
  let references: [Int]
  var lines: [String] = []
  /// The number under which a part that several answers lead to was written.
  private var marks: [Int: Int] = [:]

  init(report: TreeReport, references: [Int]) {
    self.report = report
    self.references = references
  }

  mutating func title(_ node: Int) -> String {
    let text = report.leaf(report.tree.nodes[node])
    guard case .question = report.tree.nodes[node], references[node] > 1 else { return text }
    let words = report.words
    if let mark = marks[node] { return text + words.say("　→ 见〔\(mark)〕", "  → see [\(mark)]") }
    marks[node] = marks.count + 1
    return text + words.say("　〔\(marks.count)〕", "  [\(marks.count)]")
  }

  mutating func branches(of node: Int, indent: String) {
    guard case .question(let question, let branches) = report.tree.nodes[node] else { return }
    for (position, branch) in branches.enumerated() {
      let isLast = position == branches.count - 1
      let isKnown = marks[branch.node] != nil
      let answer = report.words.words(branch.values, question)
      lines.append(indent + (isLast ? "└─ " : "├─ ") + answer + " → " + title(branch.node))
      if !isKnown { self.branches(of: branch.node, indent: indent + (isLast ? "   " : "│  ")) }
    }
  }
}
