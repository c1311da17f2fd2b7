import CaseLogic
import Wording
import XMLIO

/// Reads a DMN document into a table.
struct DMNReading {
  let root: XMLNode
  /// The item that the table is for; its questions are found again by id or text.
  let known: DecisionTable?
  var table = DecisionTable()
  var refusals: [ExchangeRefusal] = []
  var ids: Identifiers
  /// The ids of cases that are made of their names.
  var caseIDs: Identifiers

  init(_ root: XMLNode, known: DecisionTable?) {
    self.root = root
    self.known = known
    ids = Identifiers(known?.questions.map(\.id) ?? [])
    caseIDs = Identifiers(known?.cases.map(\.id) ?? [])
  }

  /// The table, unless something was refused.
  mutating func read(decision: String?) -> DecisionTable {
    guard root.name == "definitions", let namespace = root.namespace, DMNNames.read.contains(namespace) else {
      refuse(
        root, Bilingual("不是 DMN 1.1 至 1.5 的文件", "this is no document of DMN 1.1 to 1.5"),
        cure: Bilingual("从建模工具另存为 DMN 1.3", "save it as DMN 1.3 from the modelling tool"))
      return table
    }
    checkLanguage(root)
    table.name = root.attribute("name") ?? ""
    readOwnHead()
    let decisions = children(of: root, "decision")
    guard let chosen = choose(decisions, named: decision) else { return table }
    readCases(chosen)
    if table.isWhole, refusals.isEmpty { readOwnConditions(decisions) }
    return table
  }

  // MARK: Elements

  /// The child elements of DMN with a name.
  func children(of node: XMLNode, _ name: String) -> [XMLNode] {
    node.elements.filter { $0.name == name && $0.namespace == root.namespace }
  }

  /// The child elements of our own with a name, inside `extensionElements`.
  func extensions(of node: XMLNode, _ name: String) -> [XMLNode] {
    children(of: node, "extensionElements").flatMap(\.elements).filter { $0.name == name && $0.isOwn }
  }

  /// The text of a `<text>` child, and the element it stands in.
  func text(of node: XMLNode?) -> (text: String, node: XMLNode)? {
    guard let node, let text = children(of: node, "text").first else { return nil }
    return (text.text, text)
  }

  mutating func refuse(_ node: XMLNode, _ message: Bilingual, cure: Bilingual) {
    refusals.append(ExchangeRefusal(node.exchangePlace, message, cure: cure))
  }

  /// Refuses an expression that is none of the subset, telling which character.
  mutating func refuse(_ node: XMLNode, _ text: String, _ error: FEELError) {
    let shown = blankless(text)
    refuse(
      node,
      Bilingual(
        "表达式“\(shown)”第 \(error.offset) 个字符：\(error.message.chinese)",
        "expression “\(shown)”, character \(error.offset): \(error.message.english)"),
      cure: error.cure)
  }

  /// Refuses expressions in another language than FEEL.
  mutating func checkLanguage(_ node: XMLNode) {
    guard let language = node.attribute("expressionLanguage"), !language.isEmpty,
      !language.lowercased().contains("feel")
    else { return }
    refuse(
      node, Bilingual("表达式语言“\(language)”不是 FEEL", "the expression language \(language) is not FEEL"),
      cure: Bilingual("改用 FEEL", "use FEEL"))
  }

  // MARK: Decisions

  /// The decision table of the cases: the one that is named, or the only one.
  private mutating func choose(_ decisions: [XMLNode], named name: String?) -> XMLNode? {
    let tables = decisions.filter {
      !children(of: $0, "decisionTable").isEmpty && extensions(of: $0, "asked").isEmpty
    }
    if let name {
      if let decision = decisions.first(where: { $0.attribute("id") == name || $0.attribute("name") == name }) {
        if tables.contains(where: { $0 == decision }) { return decision }
        refuse(
          decision, Bilingual("决策“\(name)”不是决策表", "the decision “\(name)” is no decision table"), cure: Self.tableCure)
        return nil
      }
    } else if tables.count == 1 {
      return tables.first
    } else if tables.isEmpty {
      refuse(
        decisions.first ?? root, Bilingual("文件中没有决策表", "the document has no decision table"), cure: Self.tableCure)
      return nil
    }
    let names = tables.map { $0.attribute("name") ?? $0.attribute("id") ?? "" }
    let message =
      name.map { Bilingual("没有决策“\($0)”", "there is no decision “\($0)”") }
      ?? Bilingual("文件中有 \(tables.count) 个决策表", "the document has \(tables.count) decision tables")
    refuse(
      tables.dropFirst().first ?? root, message,
      cure: Bilingual(
        "用 --decision 写明一个：\(names.joined(separator: "、"))", "name one by --decision: \(names.joined(separator: ", "))")
    )
    return nil
  }

  private static let tableCure = Bilingual(
    "把决策写成决策表；文字表达式、函数、上下文等不能表示",
    "write it as a decision table; expressions, functions and contexts cannot be represented")
}

extension XMLNode {
  /// Whether it is an element of our own.
  var isOwn: Bool { namespace == DMNNames.own }

  /// Where it begins.
  var exchangePlace: ExchangeRefusal.Place { .init(line: place.line, column: place.column) }
}
