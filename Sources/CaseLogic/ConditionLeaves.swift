extension Condition {
  /// Calls `body` with every line that names answers or results, at any depth, and whether it stands in a `none`.
  ///
  /// Lines nested deeper than `deepestNesting` are left out; false is returned if there are any.
  @discardableResult
  func forEachLeaf(_ body: (Line, Bool) -> Void) -> Bool {
    var isWhole = true
    for line in lines where !line.forEachLeaf(depth: 0, inNone: false, body) { isWhole = false }
    return isWhole
  }

  /// Whether an `allOf` line stands in it at any depth.
  var usesAllOf: Bool {
    var found = false
    forEachLeaf { line, _ in
      if case .allOf = line { found = true }
    }
    return found
  }

  /// The questions it names, ascending, with those that do not exist.
  var namedQuestions: [Int] {
    var named: Set<Int> = []
    forEachLeaf { line, _ in
      if let question = line.question { named.insert(question) }
    }
    return named.sorted()
  }
}

extension Condition.Line {
  /// The question a line over answers names; nil for the others.
  public var question: Int? {
    switch self {
    case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
      question
    case .results, .any, .none:
      nil
    }
  }

  /// As `Condition.forEachLeaf`, for one line at `depth`.
  @discardableResult
  func forEachLeaf(depth: Int, inNone: Bool, _ body: (Condition.Line, Bool) -> Void) -> Bool {
    let parts: [Condition]
    var inNone = inNone
    switch self {
    case .answer, .allOf, .noneOf, .range, .results:
      body(self, inNone)
      return true
    case .any(let conditions):
      parts = conditions
    case .none(let conditions):
      parts = conditions
      inNone = true
    }
    guard depth < Condition.deepestNesting else { return false }
    var isWhole = true
    for part in parts {
      for line in part.lines where !line.forEachLeaf(depth: depth + 1, inNone: inNone, body) { isWhole = false }
    }
    return isWhole
  }
}
