/// What the conditions of an item may name: its questions with their options, and its results.
final class ConditionTerms: Sendable {
  /// How one question is answered.
  struct QuestionForm: Sendable {
    let choose: Choose
    /// Its options in the table of ids.
    let options: Range<Int>
    /// Of a number question.
    let decimals: Int
  }

  /// How a question is to be answered.
  enum Choose: Sendable {
    case one, many, yesNo, number

    fileprivate init(_ record: Int, _ view: ItemView) {
      switch view.value(record, .choose).map({ IDTable.Word(Int($0.index), of: view.tape($0.file)) }) {
      case IDTable.Word("many"): self = .many
      case IDTable.Word("yes-no"): self = .yesNo
      case IDTable.Word("number"): self = .number
      default: self = .one
      }
    }
  }

  /// The questions, in the order of the file.
  let questions: Records
  /// How many results the item has.
  let resultCount: Int
  /// The ids of the questions, then those of the options of each question, then those of the results.
  let ids: IDTable
  /// One for each question.
  let forms: [QuestionForm]
  /// Lists of one option each, the first of option 0: most lines name one option, and share these.
  let singles: [[Int]]

  /// Options for which a shared list is kept.
  private static let mostSingles = 16

  init(_ root: Record, _ view: ItemView) {
    let results = view.records(0, .results)
    let own = view.records(0, .questions)
    questions = root.records(.questions)
    resultCount = results.count
    var ids = IDTable(root.item, count: own.count * 4 + results.count)
    for question in own { ids.append(idOf: Int(question), view) }
    var forms: [QuestionForm] = []
    forms.reserveCapacity(own.count)
    var mostOptions = 0
    for question in own {
      let choose = Choose(Int(question), view)
      let first = ids.count
      if choose == .yesNo {
        ids.append("是")
        ids.append("否")
      } else {
        for option in view.records(Int(question), .options) { ids.append(idOf: Int(option), view) }
      }
      mostOptions = max(mostOptions, ids.count - first)
      let decimals = choose == .number ? Record(item: root.item, index: Int(question)).integer(.decimals) ?? 0 : 0
      forms.append(QuestionForm(choose: choose, options: first..<ids.count, decimals: decimals))
    }
    for result in results { ids.append(idOf: Int(result), view) }
    var singles: [[Int]] = []
    singles.reserveCapacity(mostOptions)
    for option in 0..<min(mostOptions, Self.mostSingles) { singles.append([option]) }
    (self.ids, self.forms, self.singles) = (ids, forms, singles)
  }

  /// The terms of an item without any.
  init(empty root: Record) {
    questions = Records(item: root.item, children: 0..<0)
    resultCount = 0
    ids = IDTable(root.item, count: 0)
    forms = []
    singles = []
  }
}
