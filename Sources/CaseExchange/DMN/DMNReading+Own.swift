import CaseLogic
import Wording
import XMLIO

/// What govsvc wrote for itself into a document.
extension DMNReading {
  /// The item, its results and its questions, without their conditions.
  mutating func readOwnHead() {
    guard let item = extensions(of: root, "item").first else { return }
    table.isWhole = true
    table.code = item.attribute("code") ?? ""
    table.results = item.elements.filter { $0.name == "result" && $0.isOwn }.compactMap { $0.attribute("id") }
    for data in children(of: root, "inputData") {
      guard let own = extensions(of: data, "question").first else {
        refuse(
          data,
          Bilingual(
            "输入“\(data.attribute("name") ?? "")”没有 govsvc:question",
            "the input “\(data.attribute("name") ?? "")” has no govsvc:question"),
          cure: Bilingual(
            "补上，或者删去全部 govsvc 元素，按普通决策表导入", "add it, or remove all elements of govsvc and import a plain table"))
        continue
      }
      readQuestion(own, ask: data.attribute("label") ?? "")
    }
  }

  private mutating func readQuestion(_ own: XMLNode, ask: String) {
    let id = own.attribute("id") ?? ""
    guard Identifiers.isQuestionIdentifier(id), !table.questions.contains(where: { $0.id == id }),
      let choose = TableChoice(rawValue: own.attribute("choose") ?? "")
    else {
      refuse(
        own, Bilingual("问题“\(id)”的标识或选择方式有误", "the id or “choose” of the question “\(id)” is wrong"),
        cure: Bilingual(
          "标识唯一，choose 为 one、many、yes-no 或 number", "ids are unique; choose is one, many, yes-no or number"))
      return
    }
    var question = TableQuestion(id: id, ask: ask, choose: choose)
    question.from = own.attribute("from") ?? ""
    question.to = own.attribute("to") ?? ""
    question.unit = own.attribute("unit")
    question.decimals = min(4, max(0, own.attribute("decimals").flatMap { Int($0) } ?? 0))
    question.note = own.first("note")?.text
    if choose == .one || choose == .many {
      question.options = own.elements.filter { $0.name == "option" }.map { option in
        TableOption(
          id: option.attribute("id") ?? "", label: option.attribute("label") ?? "", note: option.first("note")?.text)
      }
      for option in question.options where !Identifiers.isIdentifier(option.id) {
        refuse(
          own, Bilingual("“\(option.id)”不能作选项标识", "“\(option.id)” cannot be an option's id"),
          cure: .idCure)
      }
    }
    table.questions.append(question)
  }

  /// What asks and offers, and what cannot occur.
  mutating func readOwnConditions(_ decisions: [XMLNode]) {
    for decision in decisions {
      guard let asked = extensions(of: decision, "asked").first,
        let place = table.questions.firstIndex(where: { $0.id == asked.attribute("question") }),
        let node = children(of: decision, "decisionTable").first
      else { continue }
      table.questions[place].askedWhen = readAsked(node)
    }
    for (index, data) in children(of: root, "inputData").enumerated() {
      let options = extensions(of: data, "question").flatMap(\.elements).filter { $0.name == "option" }
      for (option, node) in options.enumerated() {
        guard let offered = node.first("offeredWhen") else { continue }
        table.questions[index].options[option].offeredWhen = readRows(offered)
      }
    }
    let item = extensions(of: root, "item").first
    table.never = item?.elements.filter { $0.name == "never" && $0.isOwn }.map { node in
      TableNever(
        rows: readRows(node, asLists: true), reason: node.first("reason")?.text ?? "",
        bases: (node.attribute("bases") ?? "").split(separator: " ").map(String.init),
        isJoint: node.attribute("joint") == "true")
    }
  }

  /// The rows of a decision table that says when a question is asked.
  private mutating func readAsked(_ node: XMLNode) -> [TableRow] {
    let inputs = children(of: node, "input").map { input in
      text(of: children(of: input, "inputExpression").first).map { blankless($0.text) } ?? ""
    }
    var rows: [TableRow] = []
    for rule in children(of: node, "rule") {
      var row = [TableRow()]
      for (entry, input) in zip(children(of: rule, "inputEntry"), inputs) {
        let test = test(entry)
        if let place = table.questions.firstIndex(where: { DMNNames.variable($0.id) == input }) {
          row = joined(row, test, at: place, entry)
        } else if input == DMNNames.cases + ".id" {
          row = joinedResults(row, rule, entry)
        } else {
          refuse(
            entry, Bilingual("没有名为“\(input)”的问题", "there is no question called “\(input)”"),
            cure: Bilingual("输入只能是问题", "inputs are questions"))
        }
      }
      rows += row
    }
    return rows
  }

  /// The results that a rule names; the test of cases beside it must say the same.
  private mutating func joinedResults(_ rows: [TableRow], _ rule: XMLNode, _ entry: XMLNode) -> [TableRow] {
    let cell = extensions(of: rule, "results").first.flatMap { readResults($0) }
    let written = DMNDocument(table, toolVersion: "").caseTest(cell)
    let found = text(of: entry).map { blankless($0.text) } ?? "-"
    guard found == written || found == "" && cell == nil else {
      refuse(
        entry,
        Bilingual("这一格与审批结果对不上，应为“\(written)”", "this entry and the results do not agree; it should be “\(written)”"),
        cure: Bilingual("在目录中改提问条件", "change “asked when” in the catalog"))
      return rows
    }
    return rows.map { TableRow($0.cells, results: cell) }
  }

  private mutating func readResults(_ node: XMLNode) -> TableCell? {
    let question = TableQuestion.results(table.results)
    do {
      return try TestCells(question: question).cells(try FEELReader.test(node.text)).first ?? nil
    } catch let error as FEELError {
      refuse(node, node.text, error)
    } catch let error as TestCells.Mismatch {
      refuse(node, error.message, cure: error.cure)
    } catch {}
    return nil
  }

  /// The rows that elements of our own write.
  private mutating func readRows(_ node: XMLNode, asLists: Bool = false) -> [TableRow] {
    var rows: [TableRow] = []
    for row in node.elements where row.name == "row" {
      var cells = [TableRow()]
      for part in row.elements {
        if part.name == "results" {
          let cell = readResults(part)
          cells = cells.map { TableRow($0.cells, results: cell) }
          continue
        }
        guard let place = table.questions.firstIndex(where: { $0.id == part.attribute("question") }) else {
          let id = part.attribute("question") ?? ""
          refuse(
            part, Bilingual("没有问题“\(id)”", "there is no question “\(id)”"), cure: Bilingual("改正标识", "mend the id"))
          continue
        }
        do throws(FEELError) {
          cells = joined(cells, try FEELReader.test(part.text), at: place, part, asList: asLists)
        } catch {
          refuse(part, part.text, error)
        }
      }
      rows += cells
    }
    return rows
  }
}
