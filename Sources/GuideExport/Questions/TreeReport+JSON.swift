import CaseLogic
import CatalogModel

extension TreeReport {
  /// The tree as JSON, `version` 1: UTF-8 that ends with LF.
  public func json() -> [UInt8] {
    JSONValue.object([
      ("version", .number(1)), ("item", .text(item.name)), ("name", .text(item.root.text(.name) ?? "")),
      ("body", .optional(item.bodyCode)), ("optimal", .bool(tree.isOptimal)), ("cut", .bool(tree.isCut)),
      ("depth", .number(tree.depth)), ("average", .decimal(tenths(tree.average))),
      ("root", tree.root.map { .number($0) } ?? .null),
      ("nodes", .list(tree.nodes.indices.map { json($0) })),
    ]).document
  }

  private func json(_ number: Int) -> JSONValue {
    switch tree.nodes[number] {
    case .question(let question, let branches):
      return .object([
        ("node", .number(number)), ("question", .text(words.sheet.questions[question].id ?? "")),
        ("ask", .text(words.ask(question))), ("depth", .number(tree.depths[number])),
        ("average", .decimal(tenths(tree.averages[number]))),
        ("branches", .list(branches.map { json($0, question) })),
      ])
    case .cases(let cases):
      return .object([("node", .number(number)), ("cases", .list(cases.map { words.json(ofCase: $0) }))])
    case .cut: return .object([("node", .number(number)), ("cut", .bool(true))])
    }
  }

  private func json(_ branch: QuestionTree.Branch, _ question: Int) -> JSONValue {
    let (ids, labels) = (words.sheet.optionIDs(question), words.sheet.optionLabels(question))
    var options: [JSONValue] = []
    var numbers: [JSONValue] = []
    for value in branch.values {
      switch value {
      case .option(let option) where ids.indices.contains(option):
        options.append(.row([("id", .text(ids[option])), ("label", .text(labels[option]))]))
      case .option: continue
      case .numbers(let range):
        let (from, to) = (
          words.sheet.number(range.lowerBound, question), words.sheet.number(range.upperBound, question)
        )
        numbers.append(.row([("from", .text(from)), ("to", .text(to))]))
      }
    }
    return .object([("options", .list(options)), ("numbers", .list(numbers)), ("node", .number(branch.node))])
  }
}
