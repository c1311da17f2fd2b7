import CaseLogic
public import CatalogModel
import Wording

extension DecisionTable {
  /// The table of an item.
  ///
  /// - Parameters:
  ///   - sheet: The item's questions and cases.
  ///   - mayBeEmpty: Whether an item without cases has a table too.
  /// - Throws: `ExchangeRefusal` for an item without cases, for conditions that cannot be read, and for those that no
  ///   decision table can say.
  public init(_ sheet: CaseSheet, mayBeEmpty: Bool = false) throws(ExchangeRefusal) {
    let logic = sheet.questionnaire
    guard mayBeEmpty || !sheet.cases.isEmpty else { throw .noCases }
    guard sheet.problems.isEmpty, logic.structureProblems().isEmpty else { throw .brokenConditions }
    let results = sheet.root.records(.results).map { $0.id ?? "" }
    self.init(
      code: sheet.root.item.name, name: sheet.root.text(.name) ?? "", results: results, isWhole: true)
    let reading = TableReading(sheet, resultCount: results.count)
    for index in sheet.questions.indices { questions.append(try reading.question(index)) }
    for (record, row) in zip(sheet.cases, logic.cases) {
      let (id, name) = (record.id ?? "", record.text(.name) ?? "")
      let rows = try reading.rows(row.when, of: Bilingual("办事情形“\(id)”", "the case “\(id)”"), selects: true)
      cases.append(
        TableCase(
          id: id, name: name, handling: record.text(.handling), results: record.has(.results) ? row.results : nil,
          rows: rows ?? [TableRow()]))
    }
    var never: [TableNever] = []
    for (index, record) in sheet.never.enumerated() {
      let place = Bilingual("第 \(index + 1) 种不会出现的组合", "impossible combination \(index + 1)")
      let row = logic.never[index]
      let rows = try reading.rows(row.when, of: place, selects: false, asLists: true) ?? [TableRow()]
      let combination = TableNever(
        rows: rows, reason: record.text(.reason) ?? "", bases: record.texts(.bases), isJoint: row.isJoint)
      guard combination.saysWhetherJoint else { throw .tangledNever(place) }
      never.append(combination)
    }
    self.never = never
  }

  /// Whether several cases may apply to one joint answer, so that a decision table of the cases collects them.
  public var mayJoinCases: Bool {
    var selecting = Set(cases.flatMap(\.rows).flatMap(\.cells.keys))
    for (index, question) in questions.enumerated().reversed() where selecting.contains(index) {
      let rows = (question.askedWhen ?? []) + question.options.flatMap { $0.offeredWhen ?? [] }
      selecting.formUnion(rows.flatMap(\.cells.keys))
    }
    return selecting.contains { questions[$0].choose == .many }
  }
}

/// Reads an item's questions and conditions into rows.
private struct TableReading {
  private let sheet: CaseSheet
  private let selecting: [Bool]
  private let expansion: RowExpansion
  private let joint: JointReading

  init(_ sheet: CaseSheet, resultCount: Int) {
    self.sheet = sheet
    selecting = sheet.questionnaire.selectingQuestions()
    expansion = RowExpansion(questions: sheet.questionnaire.questions, resultCount: resultCount)
    joint = JointReading(sheet.questionnaire, expansion)
  }

  func question(_ index: Int) throws(ExchangeRefusal) -> TableQuestion {
    let (record, logic) = (sheet.questions[index], sheet.questionnaire.questions[index])
    let id = record.id ?? ""
    let choose = TableChoice(rawValue: record.text(.choose) ?? "") ?? .one
    var question = TableQuestion(id: id, ask: record.text(.ask) ?? "", choose: choose)
    question.note = record.text(.note)
    question.askedWhen = try rows(
      logic.askedWhen, of: Bilingual("问题“\(id)”的提问条件", "“asked when” of the question “\(id)”"),
      selects: selecting[index])
    if choose == .number {
      question.from = record.text(.from) ?? ""
      question.to = record.text(.to) ?? ""
      question.unit = record.text(.unit)
      question.decimals = record.integer(.decimals) ?? 0
    }
    guard choose != .yesNo else { return question }
    for (position, option) in record.records(.options).enumerated() {
      let optionID = option.id ?? ""
      let offered = try rows(
        logic.options[position].offeredWhen,
        of: Bilingual("选项“\(id)/\(optionID)”的可选条件", "“offered when” of the option “\(id)/\(optionID)”"), selects: false)
      question.options.append(
        TableOption(id: optionID, label: option.text(.label) ?? "", note: option.text(.note), offeredWhen: offered))
    }
    return question
  }

  /// The rows of a condition; nil where there is none.
  func rows(
    _ condition: Condition?, of place: Bilingual, selects: Bool, asLists: Bool = false
  ) throws(ExchangeRefusal) -> [TableRow]? {
    guard let condition else { return nil }
    var expansion = expansion
    expansion.asLists = asLists
    var rows: [TableRow]
    do throws(RowExpansion.TooManyRows) {
      rows = try expansion.rows(condition)
    } catch {
      throw .tooManyRows(place)
    }
    if selects {
      do throws(JointReading.Unreadable) {
        rows = try joint.rows(rows)
      } catch {
        throw .notJoint(place, question: sheet.questions[error.question].id ?? "")
      }
    }
    guard !rows.isEmpty else { throw .neverHolds(place) }
    return rows
  }
}

extension ExchangeRefusal {
  fileprivate static let noCases = ExchangeRefusal(
    nil, Bilingual("该事项没有办事情形", "the item has no cases"),
    cure: Bilingual("先在标准中写 cases", "write cases in its standard first"))

  fileprivate static let brokenConditions = ExchangeRefusal(
    nil, Bilingual("该事项的问题或条件有错误", "questions or conditions of the item have errors"),
    cure: Bilingual("先按 govsvc validate 的提示改正", "mend what govsvc validate reports first"))

  fileprivate static func tooManyRows(_ place: Bilingual) -> ExchangeRefusal {
    ExchangeRefusal(
      nil,
      Bilingual(
        "\(place.chinese)展开后超过 \(RowExpansion.mostRows) 行，决策表写不下",
        "\(place.english) would become more than \(RowExpansion.mostRows) rows of a decision table"),
      cure: Bilingual("减少嵌套的 any、none", "nest fewer any and none"))
  }

  fileprivate static func neverHolds(_ place: Bilingual) -> ExchangeRefusal {
    ExchangeRefusal(
      nil, Bilingual("\(place.chinese)不可能满足，决策表没有这样的行", "\(place.english) can never hold; no row of a table says that"),
      cure: Bilingual("删除它，或者改正条件", "remove it, or mend the condition"))
  }

  fileprivate static func tangledNever(_ place: Bilingual) -> ExchangeRefusal {
    ExchangeRefusal(
      nil,
      Bilingual(
        "\(place.chinese)中的 all 写在 none 里，展开后无法保留",
        "\(place.english) has “all” inside “none”, which is lost when it becomes rows"),
      cure: Bilingual("把 all 直接写在组合中", "write “all” directly in the combination"))
  }

  fileprivate static func notJoint(_ place: Bilingual, question: String) -> ExchangeRefusal {
    ExchangeRefusal(
      nil,
      Bilingual(
        "\(place.chinese)涉及问题“\(question)”：多选时各条路径对它的回答不同，决策表只看合并后的回答，不能表示",
        "\(place.english) names the question “\(question)”, which paths of one joint answer answer differently; a "
          + "decision table sees the joint answer only"),
      cure: Bilingual(
        "改用选中的选项写条件，不用 none，也不用几种提问条件", "name the options chosen, without none and with one way of being asked"))
  }
}
