/// What a walk over paths has found so far.
struct PathFindings {
  private let table: PathTable
  private var result = PathReport()
  private var overlapPlaces: [[Int]: Int] = [:]
  private var emptyOfferPlaces: [Int: Int] = [:]
  private var reachedCases: [Bool]
  private var reachedValues: [Bool]
  /// The never rows that match some path.
  var neverMatched = Bits()
  /// Whether every path that never rows could match is looked at.
  var marksNever = true

  init(_ table: PathTable) {
    self.table = table
    reachedCases = [Bool](repeating: false, count: table.cases.conditions.count)
    reachedValues = [Bool](repeating: false, count: table.valueCount)
  }

  /// How many paths were followed to their end.
  var followed: Int { result.pathCount + result.emptyOfferCount }

  mutating func addPath(to cases: [Int], _ values: [Int], _ isSelfAnswered: [Bool]) {
    result.pathCount += 1
    for (index, slot) in table.slots.enumerated() { reachedValues[slot.firstValue + values[index]] = true }
    for row in cases { reachedCases[row] = true }
    if cases.isEmpty, !reachedCases.isEmpty {
      result.gapCount += 1
      if result.gaps.count < PathReport.listingLimit { result.gaps.append(path(values, isSelfAnswered)) }
    } else if cases.count > 1 {
      result.overlapCount += 1
      if let place = overlapPlaces[cases] {
        result.overlaps[place].pathCount += 1
      } else if result.overlaps.count < PathReport.listingLimit {
        overlapPlaces[cases] = result.overlaps.count
        result.overlaps.append(Overlap(path: path(values, isSelfAnswered), cases: cases))
      }
    }
  }

  mutating func addEmptyOffer(slot: Int, _ values: [Int], _ isSelfAnswered: [Bool]) {
    result.emptyOfferCount += 1
    if let place = emptyOfferPlaces[slot] {
      result.emptyOffers[place].pathCount += 1
    } else if result.emptyOffers.count < PathReport.listingLimit {
      emptyOfferPlaces[slot] = result.emptyOffers.count
      let question = table.slots[slot].question
      result.emptyOffers.append(EmptyOffer(question: question, path: path(values, isSelfAnswered)))
    }
  }

  /// The report as it stands; without an `obstacle` it also says what no path reaches.
  func report(obstacle: PathReport.Obstacle?) -> PathReport {
    var report = result
    report.obstacle = obstacle
    guard obstacle == nil else { return report }
    report.unreachableCases = reachedCases.indices.filter { !reachedCases[$0] }
    for slot in table.slots {
      let reached = reachedValues[slot.firstValue..<slot.firstValue + slot.valueCount]
      if !reached.contains(true) {
        report.unaskedQuestions.append(slot.question)
      } else if slot.stretches == nil {
        let missed = (0..<slot.valueCount).filter { !reachedValues[slot.firstValue + $0] }
        report.unreachableOptions += missed.map { OptionPlace(question: slot.question, option: $0) }
      }
    }
    if marksNever {
      report.neverRowsWithoutEffect = table.neverIndices.indices.filter { !neverMatched.contains($0) }
        .map { table.neverIndices[$0] }
    }
    return report
  }

  private func path(_ values: [Int], _ isSelfAnswered: [Bool]) -> Path {
    var choices: [Path.Choice] = []
    for (index, slot) in table.slots.enumerated() where values[index] != slot.unanswered {
      choices.append(
        Path.Choice(
          question: slot.question, value: slot.shown(values[index]), isSelfAnswered: isSelfAnswered[index]))
    }
    return Path(choices)
  }
}
