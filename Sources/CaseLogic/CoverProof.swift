extension Questionnaire {
  /// Proves, or says what is in the way of it, that every path leads to exactly one case.
  ///
  /// Nothing is sampled and no path is followed by itself: paths are counted by the sets of answers that conditions
  /// make. A questionnaire without cases has one implicit case that holds always.
  ///
  /// - Parameter steps: How much may be done, in about a nanosecond's work each; beyond it the report has an obstacle.
  /// - Returns: The report.
  public func paths(steps: Int = PathReport.stepLimit) -> PathReport {
    PlainTable.report(of: self) ?? paths(steps: steps, structure: structureProblems())
  }

  /// The same for a questionnaire of which the structure problems are known.
  func paths(steps: Int, structure: [StructureProblem]) -> PathReport {
    if structure.contains(where: \.selects) { return PathReport(obstacle: .structure) }
    var proof = CoverProof(self, steps: steps)
    return proof.run()
  }
}

/// One proof by counting.
struct CoverProof {
  /// Where one case applies, or a part of that where several do.
  struct Row {
    /// The cases.
    let cases: [Int]
    /// The answers; the proper paths among them are what `root` counts in the box.
    let set: AnswerSet
    let root: Int32
  }

  let questionnaire: Questionnaire
  /// The never rows that exclude paths.
  let pathRows: [Int]
  /// How much may be done: two thirds of it for counting, the rest where that is not enough.
  let steps: Int
  let space: AnswerSpace
  /// Every answer a question may have at all.
  private(set) var universe: Box
  var circuit: CountingCircuit
  var report = PathReport()
  /// What `asked-when` and `offered-when` exclude.
  private(set) var asking: [Int32] = []
  /// What the never rows exclude besides.
  private(set) var never: [Int32] = []
  /// The slots that may be asked with nothing on offer, each with the clauses that exclude it.
  private(set) var emptying: [(slot: Int, clauses: [Int32])] = []
  /// What is excluded where every question asked has an answer.
  private(set) var base: [Int32] = []
  /// Counts the paths no never row excludes and on which every question asked has an answer.
  private(set) var root: Int32 = -1
  /// The values that such paths have.
  var support: Box

  init(_ questionnaire: Questionnaire, steps: Int, mostBoxes: Int = AnswerSpace.mostBoxes) {
    self.questionnaire = questionnaire
    self.steps = steps
    pathRows = questionnaire.never.indices.filter { !questionnaire.never[$0].isJoint }
    space = AnswerSpace(questionnaire, pathRows: pathRows, mostBoxes: mostBoxes)
    universe = space.full
    support = space.full
    circuit = CountingCircuit(space, steps: steps / 3 * 2)
  }

  /// Counts or, where that takes too many steps, searches.
  mutating func run() -> PathReport {
    do {
      try compile()
    } catch {
      return PathReport(obstacle: .stepLimit)
    }
    do {
      try count()
    } catch {
      let counted = report
      circuit.allow(steps / 6)
      do {
        try search()
      } catch {
        cut(counted)
      }
    }
    return report
  }

  /// Keeps of what was counted and searched what is true without a proof.
  private mutating func cut(_ counted: PathReport) {
    let searched = report
    report = PathReport(obstacle: .stepLimit)
    report.gaps = searched.gaps
    report.gapCount = searched.gapCount
    let isCounted = counted.overlapCount >= searched.overlapCount
    report.overlaps = isCounted ? counted.overlaps : searched.overlaps
    report.overlapCount = max(counted.overlapCount, searched.overlapCount)
    report.emptyOffers = counted.emptyOffers
    report.emptyOfferCount = counted.emptyOfferCount
  }

  /// Turns the conditions into what they exclude.
  mutating func compile() throws(StepLimitReached) {
    for box in space.definitions { asking.append(circuit.clause(excluding: box)) }
    for slot in space.questionSlots { try excludeUnasked(slot) }
    for row in pathRows {
      never += try circuit.clauses(excluding: questionnaire.never[row].when, within: space.full)
    }
    base = asking + never + emptying.flatMap(\.clauses)
  }

  /// The proof by counting.
  mutating func count() throws(StepLimitReached) {
    guard let every = try circuit.root(of: AnswerSet(box: universe), base: asking) else { return }
    circuit.fitWidth(to: every)
    try lookAtNeverRows(every)
    try lookAtEmptyOffers()
    guard let root = try circuit.root(of: AnswerSet(box: universe), base: base),
      let support = try circuit.support(root, in: universe)
    else {
      report.unreachableCases = Array(questionnaire.cases.indices)
      report.unaskedQuestions = space.slots[space.questionSlots].map(\.question)
      return
    }
    self.root = root
    self.support = support
    noteUnreached()
    let paths = try circuit.count(root, in: universe)
    report.pathCount = paths.clamped
    try lookAtCases(paths)
  }

  // MARK: Which paths there are

  /// Excludes the answers a question cannot have where it is not asked or does not offer them.
  private mutating func excludeUnasked(_ slot: Int) throws(StepLimitReached) {
    let (question, layout) = (questionnaire.questions[space.slots[slot].question], space.slots[slot])
    let unanswered = space.fixing(slot, to: layout.unanswered, in: space.full)
    let offered = conditionsOfOptions(slot)
    let alwaysOffers = layout.valueCount > 0 && (offered.isEmpty || offered.contains { $0 == nil })
    if question.askedWhen == nil, alwaysOffers { space.remove(layout.unanswered, of: slot, from: &universe) }
    if let when = question.askedWhen {
      var answered = space.full
      space.remove(layout.unanswered, of: slot, from: &answered)
      if !space.isEmpty(answered, slot) {
        asking += try circuit.clauses(excluding: Condition([.none([when])]), within: answered)
      }
    }
    for (option, when) in offered.enumerated() {
      guard let when else { continue }
      let chosen = space.fixing(slot, to: option, in: space.full)
      asking += try circuit.clauses(excluding: Condition([.none([when])]), within: chosen)
    }
    let asked = question.askedWhen ?? Condition([])
    guard alwaysOffers else {
      for case let when? in offered {
        asking += try circuit.clauses(excluding: Condition(asked.lines + when.lines), within: unanswered)
      }
      emptying.append((slot, try circuit.clauses(excluding: asked, within: unanswered)))
      return
    }
    if question.askedWhen != nil { asking += try circuit.clauses(excluding: asked, within: unanswered) }
  }

  /// When each option of a slot is offered; empty where all are always.
  func conditionsOfOptions(_ slot: Int) -> [Condition?] {
    let (options, layout) = (questionnaire.questions[space.slots[slot].question].options, space.slots[slot])
    guard layout.stretches == nil, options.contains(where: { $0.offeredWhen != nil }) else { return [] }
    return (0..<layout.valueCount).map { $0 < options.count ? options[$0].offeredWhen : nil }
  }

  /// Which never rows match no path, and whether they leave any.
  private mutating func lookAtNeverRows(_ every: Int32) throws(StepLimitReached) {
    if pathRows.isEmpty { return }
    var effective: [Int] = []
    var total: [Int] = []
    for row in pathRows {
      let when = questionnaire.never[row].when
      var isMatched = false
      for set in try circuit.sets(of: when, within: AnswerSet(box: universe)) where !isMatched {
        isMatched = try isPossible(set, root: every, base: asking)
      }
      guard isMatched else {
        report.neverRowsWithoutEffect.append(row)
        continue
      }
      effective.append(row)
      let others = asking + (try circuit.clauses(excluding: when, within: space.full))
      if try circuit.root(of: AnswerSet(box: universe), base: others) == nil { total.append(row) }
    }
    if try circuit.root(of: AnswerSet(box: universe), base: asking + never) == nil {
      report.neverRowsExcludingAll = total.isEmpty ? effective : total
    }
  }

  /// The questions that are asked with nothing on offer; the first such question of a path counts.
  private mutating func lookAtEmptyOffers() throws(StepLimitReached) {
    var earlier: [Int32] = []
    for (slot, clauses) in emptying {
      let unanswered = space.fixing(slot, to: space.slots[slot].unanswered, in: universe)
      let question = questionnaire.questions[space.slots[slot].question]
      var first: [Int]?
      var count = Count(zeroOf: circuit.width)
      let sets = try circuit.sets(of: question.askedWhen, within: AnswerSet(box: unanswered, excluded: earlier))
      for set in sets {
        guard let node = try circuit.root(of: set, base: asking + never) else { continue }
        count.add(try circuit.count(node, in: set.box))
        let values = try firstValues(node, in: set.box)
        if values.lexicographicallyPrecedes(first ?? [.max]) { first = values }
      }
      earlier += clauses
      guard let first else { continue }
      report.emptyOfferCount = PathReport.sum(report.emptyOfferCount, count.clamped)
      guard report.emptyOffers.count < PathReport.listingLimit else { continue }
      report.emptyOffers.append(
        EmptyOffer(question: space.slots[slot].question, path: path(first), pathCount: count.clamped))
    }
  }

  /// Whether some path of a set is not excluded; `root` counts what `base` leaves of every answer.
  mutating func isPossible(
    _ set: AnswerSet, root: Int32, base: [Int32]
  ) throws(StepLimitReached) -> Bool {
    if set.excluded.isEmpty { return try circuit.isPossible(root, in: set.box) }
    return try circuit.root(of: set, base: base) != nil
  }

  /// Questions that no path asks, and options of the others that no path has.
  mutating func noteUnreached() {
    for index in space.questionSlots {
      let slot = space.slots[index]
      let reached = Set(space.values(support, index)).subtracting([slot.unanswered])
      if reached.isEmpty {
        report.unaskedQuestions.append(slot.question)
      } else if slot.stretches == nil {
        let missed = (0..<slot.valueCount).filter { !reached.contains($0) }
        report.unreachableOptions += missed.map { OptionPlace(question: slot.question, option: $0) }
      }
    }
  }
}
