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
    guard item.records(0, .never).isEmpty, let when = item.value(serviceCase, .when) else { return false }
    var lines = ConditionLines(condition, depth: 0, item)
    var count = 0
    while let line = lines.next(&self) {
      guard line.kind == .answer, questions[line.question].isAlwaysOpen, takesSomeOptions(line) else { return false }
      var own = ConditionLines(when, depth: 0, item)
      while let ownLine = own.next(&self) {
        guard ownLine.kind == .answer, ownLine.question != line.question else { return false }
      }
      count += 1
    }
    return count > 0
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
