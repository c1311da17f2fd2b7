import CaseLogic
import CatalogModel

/// What a case by itself decides of a condition.
enum CaseVerdict {
  case yes
  case no
  /// It depends on a question the case does not answer.
  case open
}

/// The plain way to the verdicts of one case, made when a condition first needs it.
struct CaseVerdicts {
  var plain: ConditionJudge?
}

/// What conditions of an item ask, each looked at once.
struct QuestionsAsked {
  /// So many conditions are looked through.
  fileprivate static let few = 24

  fileprivate var conditions: [(condition: ItemView.Node, asked: UInt64?)] = []
  fileprivate var last: (when: ItemView.Node, decided: UInt64?)?

  /// Forgets another item's, and keeps the memory.
  mutating func removeAll() {
    conditions.removeAll(keepingCapacity: true)
    last = nil
  }
}

extension GuideReader {
  /// Whether a condition holds where the filing's case applies alone; nothing is decided without a case.
  ///
  /// Most conditions ask only what the case leaves open, which is seen at once; for others the situations of the case
  /// are resolved.
  mutating func verdict(_ condition: ItemView.Node) -> CaseVerdict {
    guard let serviceCase = filing.serviceCase else { return .open }
    if isLeftOpen(condition, by: serviceCase.record) { return .open }
    let sheet = sheet()
    let judge = filing.judge.plain ?? ConditionJudge(ofCaseAlone: serviceCase.index, in: sheet)
    filing.judge.plain = judge
    switch judge.holds(sheet.condition(item.value(condition))) {
    case .yes: return .yes
    case .no: return .no
    case .unknown: return .open
    }
  }

  /// Whether each line of a condition asks a question that is always asked, which the case's own condition does not
  /// speak of, and takes some but not all of its options: nothing the case decides can tell whether it holds.
  private mutating func isLeftOpen(_ condition: ItemView.Node, by serviceCase: Int) -> Bool {
    guard item.records(0, .never).isEmpty, let when = item.value(serviceCase, .when),
      let asked = openQuestions(condition), let decided = decidedQuestions(when)
    else { return false }
    return asked & decided == 0
  }

  /// The questions of a condition whose every line asks one that is always asked, and takes some but not all of its
  /// options, a bit each; nil for any other condition.
  private mutating func openQuestions(_ condition: ItemView.Node) -> UInt64? {
    for index in verdicts.conditions.indices where verdicts.conditions[index].condition == condition {
      return verdicts.conditions[index].asked
    }
    let asked = askedQuestions(condition) { reader, line in
      reader.questions[line.question].isAlwaysOpen && reader.takesSomeOptions(line)
    }
    let open = asked == 0 ? nil : asked
    if verdicts.conditions.count < QuestionsAsked.few { verdicts.conditions.append((condition, open)) }
    return open
  }

  /// The questions of a case's own condition, if it says nothing but answers; those of the last case are remembered.
  private mutating func decidedQuestions(_ when: ItemView.Node) -> UInt64? {
    if let last = verdicts.last, last.when == when { return last.decided }
    let decided = askedQuestions(when) { _, _ in true }
    verdicts.last = (when, decided)
    return decided
  }

  /// The questions of a condition's lines, a bit each; nil where a line is no answer, does not fit, or asks a question
  /// beyond the 64th.
  private mutating func askedQuestions(
    _ condition: ItemView.Node, fits: (inout GuideReader, ConditionLine) -> Bool
  ) -> UInt64? {
    var lines = ConditionLines(condition, depth: 0, item)
    var asked: UInt64 = 0
    while let line = lines.next(&self) {
      guard line.kind == .answer, line.question < 64, fits(&self, line) else { return nil }
      asked |= 1 << UInt64(line.question)
    }
    return asked
  }

  private mutating func takesSomeOptions(_ line: ConditionLine) -> Bool {
    guard questions[line.question].optionCount <= 64 else { return false }
    var taken: UInt64 = 0
    for element in item.elements(line.value) {
      if let option = option(line.question, named: element) { taken |= 1 << UInt64(option) }
    }
    return taken != 0 && taken.nonzeroBitCount < questions[line.question].optionCount
  }
}
