import CaseLogic
import ServiceCodes

/// A unary test of the subset of FEEL that questions can say.
indirect enum FEELTest: Hashable, Sendable {
  /// `-`: always.
  case anything
  /// `null`, `? = null`.
  case isNull
  /// The answer is this.
  case equals(FEELLiteral)
  /// The answer lies between these.
  case range(NumberRange)
  /// `list contains(?, …)`.
  case contains(FEELLiteral)
  /// None of these.
  case not(FEELTest)
  /// All of these.
  case all([FEELTest])
  /// One of these.
  case either([FEELTest])
}

/// A literal of FEEL.
enum FEELLiteral: Hashable, Sendable {
  case text(String)
  case number(Decimal4)
  case truth(Bool)
}

extension FEELTest {
  /// Calls `body` with every test that holds no other.
  func forEachLeaf(_ body: (FEELTest) -> Void) {
    switch self {
    case .not(let test): test.forEachLeaf(body)
    case .all(let tests), .either(let tests): for test in tests { test.forEachLeaf(body) }
    default: body(self)
    }
  }
}

extension FEELTest {
  /// The least and the greatest number of a question, in its whole steps; nil where they cannot be read.
  static func bounds(of question: TableQuestion) -> Interval? {
    guard let range = NumberRange(question.from + ".." + question.to) else { return nil }
    return try? TestCells(question: question).interval(range)
  }
}
