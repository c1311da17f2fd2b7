import CaseLogic
import ServiceCodes
import Wording

extension CSVReading {
  /// The questions and options that rows define.
  mutating func readDefinitions() {
    for row in rows {
      switch row.kind {
      case .question: readQuestion(row)
      case .option: readOption(row)
      default: continue
      }
    }
  }

  private mutating func readQuestion(_ row: Row) {
    let id = text(.id, row)
    let column = fields[.id] ?? 0
    guard Identifiers.isQuestionIdentifier(id), !table.questions.contains(where: { $0.id == id }) else {
      return refuse(
        row.number, column,
        Bilingual("“\(id)”不能作问题标识，或者已经有了", "“\(id)” cannot be a question's id, or is there already"),
        cure: .idCure)
    }
    guard let choose = CSVColumns.choose(text(.choose, row)) else {
      return refuse(
        row.number, fields[.choose] ?? column,
        Bilingual("问题“\(id)”没有写选择方式", "the question “\(id)” lacks its way of choosing"),
        cure: Bilingual("写单选、多选、是否或数值", "write one, many, yes-no or number"))
    }
    var question = TableQuestion(id: id, ask: text(.name, row), choose: choose)
    question.note = prose(.note, row)
    if choose == .number {
      let range = NumberRange(text(.range, row))
      guard let from = range?.lower, let to = range?.upper, from.isIncluded, to.isIncluded else {
        return refuse(
          row.number, fields[.range] ?? column,
          Bilingual("数值问题“\(id)”没有写明最小值和最大值", "nothing says the bounds of the number “\(id)”"),
          cure: Bilingual("在取值范围中写 最小..最大", "write least..greatest as its range"))
      }
      question.from = from.value.description
      question.to = to.value.description
      question.unit = prose(.unit, row)
      question.decimals = min(4, max(0, Int(text(.decimals, row)) ?? 0))
    }
    table.questions.append(question)
  }

  private mutating func readOption(_ row: Row) {
    let (place, id) = place(of: text(.id, row))
    guard let place, let id, Identifiers.isIdentifier(id),
      table.questions[place].choose == .one
        || table.questions[place].choose == .many, !table.questions[place].options.contains(where: { $0.id == id })
    else {
      return refuse(
        row.number, fields[.id] ?? 0,
        Bilingual("选项的标识“\(text(.id, row))”有误或者重复", "the option's id “\(text(.id, row))” is wrong, or stands twice"),
        cure: Bilingual(
          "写成 问题/选项，问题的行在它之前；选项标识" + Bilingual.idCure.chinese,
          "write question/option, below the question's row; for its id " + Bilingual.idCure.english))
    }
    table.questions[place].options.append(TableOption(id: id, label: text(.name, row), note: prose(.note, row)))
  }

  /// The question, and what stands after the `/`.
  func place(of id: String) -> (question: Int?, option: String?) {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    return (table.questions.firstIndex { $0.id == parts.first }, parts.count > 1 ? parts[1] : nil)
  }

  /// Finds the question of each column, or makes it of what its cells say.
  mutating func readColumns() {
    let defined = table.questions.count
    var ids = Identifiers((known?.questions.map(\.id) ?? []) + table.questions.map(\.id))
    for (column, heading) in columns {
      if let place = table.questions.firstIndex(where: { Self.isNamed($0, heading) }) {
        questions[column] = place
        continue
      }
      if let found = known?.questions.first(where: { Self.isNamed($0, heading) }) {
        table.questions.append(found)
      } else if let made = question(column, heading, &ids) {
        table.questions.append(made)
      } else {
        continue
      }
      questions[column] = table.questions.count - 1
    }
    table.isWhole = defined > 0 && table.questions.count == defined
    if table.isWhole { table.never = [] }
  }

  private static func isNamed(_ question: TableQuestion, _ heading: String) -> Bool {
    func title(_ text: String) -> Substring { text.hasSuffix("？") || text.hasSuffix("?") ? text.dropLast() : text[...] }
    return question.id == heading || title(question.ask) == title(heading)
  }

  private mutating func question(_ column: Int, _ heading: String, _ ids: inout Identifiers) -> TableQuestion? {
    var plain = PlainColumn(
      name: heading, label: heading, place: .init(line: lines.first?.number ?? 1, column: column + 1))
    for row in rows where ![.question, .option].contains(row.kind) {
      guard let reading = try? CSVCell.reading(row.fields[column], options: []) else { continue }
      if !reading.all.isEmpty { plain.isList = true }
      for part in reading.either + reading.all + reading.none {
        plain.tests.append(CSVCell.number(part) ?? .equals(.text(part)))
      }
    }
    do throws(ExchangeRefusal) {
      return try plain.question(&ids)
    } catch {
      refusals.append(error)
      return nil
    }
  }
}
