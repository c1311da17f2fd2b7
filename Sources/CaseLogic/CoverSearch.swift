// The proof by searching, for tables of which the paths cannot be counted in the steps allowed.
extension CoverProof {
  /// How many gaps are told apart where they are searched for.
  private static let mostSearched = 10

  /// Finds out what ``count()`` does without counting: of each kind of fault that there is none, or some.
  mutating func search() throws(StepLimitReached) {
    report = PathReport()
    report.isCounted = false
    try searchNeverRows()
    try searchEmptyOffers()
    guard try circuit.witness(of: AnswerSet(box: universe), base: base) != nil else {
      report.unreachableCases = Array(questionnaire.cases.indices)
      report.unaskedQuestions = space.slots[space.questionSlots].map(\.question)
      return
    }
    report.pathCount = 1
    try searchUnreached()
    try searchCases()
  }

  private mutating func searchNeverRows() throws(StepLimitReached) {
    if pathRows.isEmpty { return }
    let isAllExcluded = try circuit.witness(of: AnswerSet(box: universe), base: asking + never) == nil
    var effective: [Int] = []
    for row in pathRows {
      let when = questionnaire.never[row].when
      var isMatched = false
      for set in try circuit.sets(of: when, within: AnswerSet(box: universe)) where !isMatched {
        isMatched = try circuit.witness(of: set, base: asking) != nil
      }
      if !isMatched {
        report.neverRowsWithoutEffect.append(row)
        continue
      }
      effective.append(row)
      guard isAllExcluded else { continue }
      let others = asking + (try circuit.clauses(excluding: when, within: space.full))
      if try circuit.witness(of: AnswerSet(box: universe), base: others) == nil {
        report.neverRowsExcludingAll.append(row)
      }
    }
    if isAllExcluded, report.neverRowsExcludingAll.isEmpty { report.neverRowsExcludingAll = effective }
  }

  private mutating func searchEmptyOffers() throws(StepLimitReached) {
    var earlier: [Int32] = []
    for (slot, clauses) in emptying {
      let unanswered = space.fixing(slot, to: space.slots[slot].unanswered, in: universe)
      let question = space.slots[slot].question
      let when = questionnaire.questions[question].askedWhen
      var found: Box?
      for set in try circuit.sets(of: when, within: AnswerSet(box: unanswered, excluded: earlier)) where found == nil {
        found = try circuit.witness(of: set, base: asking + never)
      }
      earlier += clauses
      guard let found else { continue }
      report.emptyOfferCount += 1
      guard report.emptyOffers.count < PathReport.listingLimit else { continue }
      report.emptyOffers.append(EmptyOffer(question: question, path: path(firstValues(found))))
    }
  }

  /// Looks for a path with each value that no path found before has.
  private mutating func searchUnreached() throws(StepLimitReached) {
    var reached = Box(words: [UInt64](repeating: 0, count: space.full.words.count))
    for slot in space.questionSlots {
      for value in space.values(universe, slot) where !space.contains(reached, slot, value) {
        let set = AnswerSet(box: space.fixing(slot, to: value, in: universe))
        guard let found = try circuit.witness(of: set, base: base) else { continue }
        for word in reached.words.indices { reached.words[word] |= found.words[word] }
      }
    }
    support = reached
    noteUnreached()
  }

  private mutating func searchCases() throws(StepLimitReached) {
    if questionnaire.cases.isEmpty { return }
    var rows: [Row] = []
    for (index, serviceCase) in questionnaire.cases.enumerated() {
      let before = rows.count
      for set in try circuit.sets(of: serviceCase.when, within: AnswerSet(box: universe)) {
        let isPossible = try circuit.witness(of: set, base: base) != nil
        if isPossible { rows.append(Row(cases: [index], set: set, root: -1)) }
      }
      if rows.count == before { report.unreachableCases.append(index) }
    }
    let plain = withoutNeverRows()
    if plain?.overlapCount != 0 { try searchOverlaps(rows) }
    if let plain { try searchGaps(plain.gaps) } else { try searchGaps(rows) }
    report.gapCount = report.gaps.count
  }

  /// The gaps and overlaps there would be without never rows; nil where there are no such rows, or too many gaps.
  private func withoutNeverRows() -> PathReport? {
    guard !pathRows.isEmpty else { return nil }
    var plain = questionnaire
    plain.never = []
    var proof = CoverProof(plain, steps: steps / 6)
    guard (try? proof.compile()) != nil, (try? proof.count()) != nil else { return nil }
    let told = proof.report.gaps.reduce(0) { PathReport.sum($0, $1.pathCount) }
    let isWhole = told == proof.report.gapCount && proof.report.gaps.count < PathReport.listingLimit
    return isWhole ? proof.report : nil
  }

  /// Which of the gaps that there would be without never rows these leave.
  private mutating func searchGaps(_ gaps: [Gap]) throws(StepLimitReached) {
    for gap in gaps {
      for set in try circuit.sets(of: gap.when, within: AnswerSet(box: universe)) {
        guard let found = try circuit.witness(of: set, base: base) else { continue }
        report.gaps.append(Gap(path: path(firstValues(found)), when: gap.when))
        break
      }
    }
  }

  private mutating func searchGaps(_ rows: [Row]) throws(StepLimitReached) {
    var excluded = base
    for row in rows { excluded += try circuit.clauses(excluding: row.set) }
    while report.gaps.count < CoverProof.mostSearched,
      let found = try circuit.witness(of: AnswerSet(box: universe), base: excluded)
    {
      report.gaps.append(Gap(path: path(firstValues(found)), when: condition(of: found)))
      excluded.append(circuit.clause(excluding: found))
    }
  }

  private mutating func searchOverlaps(_ rows: [Row]) throws(StepLimitReached) {
    var known: Set<[Int]> = []
    let meeting = try MeetingRows(rows.map(\.set.box), space, &circuit)
    for first in rows.indices {
      for second in try meeting.later(than: first, &circuit) where rows[first].cases != rows[second].cases {
        guard report.overlaps.count < PathReport.listingLimit,
          let box = space.intersection(rows[first].set.box, rows[second].set.box)
        else { continue }
        let shared = AnswerSet(box: box, excluded: rows[first].set.excluded + rows[second].set.excluded)
        guard let found = try circuit.witness(of: shared, base: base) else { continue }
        let values = firstValues(found)
        let cases = questionnaire.cases.indices.filter { index in
          questionnaire.cases[index].when.map { space.holds($0, values) } ?? true
        }
        guard known.insert(cases).inserted else { continue }
        report.overlaps.append(Overlap(path: path(values), cases: cases))
      }
    }
    report.overlapCount = report.overlaps.count
  }

  /// The first value of each slot of a box that has no empty one.
  private func firstValues(_ box: Box) -> [Int] {
    space.slots.indices.map { space.values(box, $0).first ?? space.slots[$0].unanswered }
  }

  /// A box as a condition; that a question is not answered follows from the other answers.
  private func condition(of box: Box) -> Condition {
    let slots = space.slots.indices.filter { slot in
      space.words(of: slot).contains { box.words[$0] != universe.words[$0] }
        && space.values(box, slot) != [space.slots[slot].unanswered]
    }
    return Condition(slots.compactMap { line(of: $0, box) })
  }
}
