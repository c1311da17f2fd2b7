import CaseLogic
import ServiceCodes
import Wording
import XMLIO

extension DMNReading {
  /// Reads the decision table of the cases.
  mutating func readCases(_ decision: XMLNode) {
    guard let node = children(of: decision, "decisionTable").first else { return }
    checkPolicy(node)
    refuseDecisionInputs(decision)
    let inputs = children(of: node, "input")
    let rules = children(of: node, "rule")
    let outputs = readOutputs(children(of: node, "output"))
    var tests: [[FEELTest]] = []
    for rule in rules { tests.append(readEntries(children(of: rule, "inputEntry"), rule, count: inputs.count)) }
    let questions = readInputs(inputs, tests)
    guard refusals.isEmpty else { return }
    for (rule, row) in zip(rules, tests) {
      guard let (id, name) = readOutput(rule, outputs) else { continue }
      var rows = [TableRow()]
      for (index, question) in questions.enumerated() {
        let entry = children(of: rule, "inputEntry")[index]
        rows = joined(rows, row[index], at: question, entry)
      }
      guard !rows.isEmpty else {
        refuse(
          rule, Bilingual("这一行不可能满足", "this rule can never hold"), cure: Bilingual("删除它或者改正条件", "remove or mend it"))
        continue
      }
      add(rule, id: id, name: name, rows: rows)
    }
    if table.cases.isEmpty, refusals.isEmpty {
      refuse(
        node, Bilingual("决策表没有规则", "the table has no rules"), cure: Bilingual("每种情形写一行", "write a rule for each case"))
    }
  }

  private mutating func checkPolicy(_ node: XMLNode) {
    let policy = node.attribute("hitPolicy") ?? "UNIQUE"
    if !["UNIQUE", "ANY", "COLLECT"].contains(policy) {
      refuse(
        node,
        Bilingual(
          "命中策略 \(policy) 靠规则的先后，情形不能表示", "hit policy \(policy) rests on the order of rules, which cases have not"),
        cure: Bilingual(
          "改成 UNIQUE，各行互不重叠；可以同时适用几种的用 COLLECT", "make rules exclude each other: UNIQUE, or COLLECT where several apply"
        ))
    }
    if let sum = node.attribute("aggregation") {
      refuse(
        node, Bilingual("汇总方式 \(sum) 不能表示", "the aggregation \(sum) cannot be represented"),
        cure: Bilingual("去掉汇总方式", "leave the aggregation out"))
    }
  }

  /// Refuses inputs that other decisions work out.
  private mutating func refuseDecisionInputs(_ decision: XMLNode) {
    for requirement in children(of: decision, "informationRequirement") {
      guard let other = children(of: requirement, "requiredDecision").first else { continue }
      refuse(
        other, Bilingual("这个决策以另一个决策为输入", "the decision takes another decision as its input"),
        cure: Bilingual("把它改成向办事人提出的问题", "make it a question to the applicant"))
    }
  }

  /// The tests of a rule, as many as there are inputs.
  private mutating func readEntries(_ entries: [XMLNode], _ rule: XMLNode, count: Int) -> [FEELTest] {
    guard entries.count == count else {
      refuse(
        rule, Bilingual("这一行有 \(entries.count) 格，应有 \(count) 格", "the rule has \(entries.count) entries, not \(count)"),
        cure: Bilingual("补上或删去", "add or remove entries"))
      return [FEELTest](repeating: .anything, count: count)
    }
    return entries.map { test($0) }
  }

  /// The test of an entry; an entry that is refused is noted and taken for one that always holds.
  mutating func test(_ entry: XMLNode) -> FEELTest {
    checkLanguage(entry)
    guard let (text, node) = text(of: entry) else { return .anything }
    do throws(FEELError) {
      return try FEELReader.test(text)
    } catch {
      refuse(node, text, error)
      return .anything
    }
  }

  /// The rows with the cells of one more question; a test that does not fit it is noted.
  mutating func joined(_ rows: [TableRow], _ test: FEELTest, at question: Int, _ node: XMLNode, asList: Bool = false)
    -> [TableRow]
  {
    do throws(TestCells.Mismatch) {
      let asked = asList ? table.questions[question].asList : table.questions[question]
      let cells = try TestCells(question: asked).cells(test)
      let logic = CellLogic(asked)
      return rows.flatMap { row in
        cells.flatMap { cell -> [TableRow] in
          guard let cell else { return [row] }
          guard let own = row.cells[question] else { return [row.with(cell, at: question)] }
          return logic.intersection(own, cell).map { row.with($0, at: question) }
        }
      }
    } catch {
      refuse(children(of: node, "text").first ?? node, error.message, cure: error.cure)
      return [TableRow()]
    }
  }

  // MARK: Outputs

  /// Which outputs give the id and the name of a case.
  private mutating func readOutputs(_ outputs: [XMLNode]) -> (id: Int?, name: Int?) {
    if outputs.count == 1 { return (nil, 0) }
    var places: (id: Int?, name: Int?) = (nil, nil)
    for (index, output) in outputs.enumerated() {
      let name = output.attribute("name") ?? output.attribute("label") ?? ""
      if ["id", "case", "情形标识"].contains(name.lowercased()), places.id == nil {
        places.id = index
      } else if ["name", "情形名称"].contains(name.lowercased()), places.name == nil {
        places.name = index
      } else {
        refuse(
          output,
          Bilingual(
            "输出“\(name)”不能表示：情形只有标识（id）和名称（name）", "the output “\(name)” cannot be represented: a case has id and name"),
          cure: Bilingual("删除这个输出，或者把它改名为 id、name", "remove the output, or call it id or name"))
      }
    }
    return places
  }

  /// The id and name that a rule gives; nil where an entry is no literal.
  private mutating func readOutput(_ rule: XMLNode, _ outputs: (id: Int?, name: Int?)) -> (id: String?, name: String?)?
  {
    let entries = children(of: rule, "outputEntry")
    let id = outputs.id.flatMap { literal(of: entries, $0, rule) }
    let name = outputs.name.flatMap { literal(of: entries, $0, rule) }
    return id == nil && name == nil ? nil : (id, name)
  }

  private mutating func literal(of entries: [XMLNode], _ index: Int, _ rule: XMLNode) -> String? {
    guard entries.indices.contains(index), let (text, node) = text(of: entries[index]) else {
      refuse(rule, Bilingual("这一行没有写情形", "the rule names no case"), cure: Bilingual("写明情形的名称", "write the case's name"))
      return nil
    }
    checkLanguage(entries[index])
    do throws(FEELError) {
      let values = try FEELReader.values(text)
      switch values.first {
      case .equals(.text(let value)) where values.count == 1 && !value.isEmpty: return value
      case .equals(.number(let value)) where values.count == 1: return value.description
      case .equals(.truth(let value)) where values.count == 1: return value ? "是" : "否"
      default: break
      }
      refuse(
        node, Bilingual("输出“\(blankless(text))”不是一段文字", "the output “\(blankless(text))” is no string"),
        cure: Bilingual("写成 \"情形名称\"", "write it as a string literal"))
    } catch {
      refuse(node, text, error)
    }
    return nil
  }

  /// Adds the rows of a rule to its case, which an earlier rule may have named already.
  private mutating func add(_ rule: XMLNode, id: String?, name: String?, rows: [TableRow]) {
    let own = extensions(of: rule, "case").first
    let place = table.cases.firstIndex { row in id.map { row.id == $0 } ?? (row.name == name) }
    if let place {
      if let name, table.cases[place].name != name {
        refuse(
          rule, Bilingual("情形“\(table.cases[place].id)”有两个名称", "the case “\(table.cases[place].id)” has two names"),
          cure: Bilingual("统一名称", "give it one name"))
      }
      table.cases[place].rows += rows.filter { !table.cases[place].rows.contains($0) }
      return
    }
    if let id, !Identifiers.isIdentifier(id) {
      refuse(
        rule, Bilingual("“\(id)”不能作情形标识", "“\(id)” cannot be a case's id"),
        cure: .idCure)
    }
    let known = known?.cases.first { $0.name == name }?.id
    let newID = id ?? known ?? caseIDs.make(of: name ?? "", or: "case-")
    let nameOfID = self.known?.cases.first { $0.id == newID }?.name
    table.cases.append(
      TableCase(
        id: newID, name: name ?? nameOfID ?? newID, handling: own?.attribute("handling"),
        results: own?.attribute("results").map { results(named: $0) }, rows: rows))
  }

  private func results(named text: String) -> [Int] {
    text.split(separator: " ").compactMap { table.results.firstIndex(of: String($0)) }
  }
}
