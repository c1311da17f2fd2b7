extension Questionnaire {
  /// Follows every path and reports which of them lead to no case or to several.
  ///
  /// A questionnaire without cases has one implicit case that holds always. `limit` is how many paths, besides those
  /// that never rows exclude, are followed at most; a table too large to be followed in proportionate time ends with
  /// the same obstacle.
  public func paths(limit: Int = 100_000) -> PathReport {
    PlainTable.report(of: self, limit: limit) ?? paths(limit: limit, structure: structureProblems())
  }

  /// The same for a questionnaire of which the structure problems are known.
  func paths(limit: Int, structure: [StructureProblem]) -> PathReport {
    if structure.contains(where: \.selects) { return PathReport(obstacle: .structure) }
    var walk = PathWalk(PathTable(self), limit: max(0, limit))
    return walk.run()
  }
}

/// A depth-first walk over all paths, without recursion.
struct PathWalk {
  private let table: PathTable
  private let limit: Int
  /// What may be spent, in look-ups.
  private var budget: Int
  /// What may be spent on excluded paths only to see which never rows match them.
  private var markingBudget: Int
  /// The value of each slot.
  private var values: [Int]
  /// Before each slot, the rows its earlier values allow.
  private var liveCases: [UInt64]
  private var liveNever: [UInt64]
  /// What each slot offers, and how many of it.
  private var offers: [[UInt64]]
  private var offerCounts: [Int]
  private var cursors: [Int]
  private var isSelfAnswered: [Bool]
  /// Before each slot, whether a never row excludes the path, and the first slot with nothing on offer (or -1).
  private var isExcluded: [Bool]
  private var emptySlot: [Int]
  private var findings: PathFindings

  init(_ table: PathTable, limit: Int) {
    self.table = table
    self.limit = limit
    let (budget, overflow) = limit.multipliedReportingOverflow(by: 1024)
    self.budget = overflow ? .max : max(budget, 1 << 22)
    markingBudget = self.budget / 4
    let count = table.slots.count
    values = table.slots.map(\.unanswered)
    liveCases = table.cases.all + [UInt64](repeating: 0, count: count * table.cases.wordCount)
    liveNever = table.never.all + [UInt64](repeating: 0, count: count * table.never.wordCount)
    offers = table.slots.map { [UInt64](repeating: 0, count: Bits.wordCount($0.valueCount + 1)) }
    offerCounts = [Int](repeating: 0, count: count)
    cursors = [Int](repeating: 0, count: count)
    isSelfAnswered = [Bool](repeating: false, count: count)
    isExcluded = [Bool](repeating: false, count: count + 1)
    emptySlot = [Int](repeating: -1, count: count + 1)
    findings = PathFindings(table)
  }

  mutating func run() -> PathReport {
    let end = table.slots.count
    var depth = 0
    if goesOn(at: 0) { enter(0) } else { depth = -1 }
    while depth >= 0 {
      if depth == end {
        guard finishPath() else { return findings.report(obstacle: .pathLimit) }
        depth -= 1
      } else if takeNextValue(at: depth) {
        budget -= table.costs[depth]
        if budget < 0 { return findings.report(obstacle: .pathLimit) }
        if goesOn(at: depth + 1) {
          depth += 1
          enter(depth)
        }
      } else {
        values[depth] = table.slots[depth].unanswered
        depth -= 1
      }
    }
    return findings.report(obstacle: nil)
  }

  /// Prepares what the slot at `depth` offers after the values before it.
  private mutating func enter(_ depth: Int) {
    guard depth < table.slots.count else { return }
    let slot = table.slots[depth]
    for word in offers[depth].indices { offers[depth][word] = 0 }
    cursors[depth] = 0
    var count = 0
    let isAsked = table.asked[depth]?.holds(values) ?? true
    if isAsked {
      let conditions = table.offered[depth]
      for value in 0..<slot.valueCount where conditions.isEmpty || conditions[value]?.holds(values) ?? true {
        offers[depth][value >> 6] |= 1 << UInt64(value & 63)
        count += 1
      }
    }
    isSelfAnswered[depth] = count == 1 && slot.stretches == nil
    emptySlot[depth + 1] = emptySlot[depth] < 0 && isAsked && count == 0 ? depth : emptySlot[depth]
    if count == 0 { offers[depth][slot.unanswered >> 6] |= 1 << UInt64(slot.unanswered & 63) }
  }

  /// Moves the slot at `depth` to its next offered value and sees which rows allow it; false if there is none.
  private mutating func takeNextValue(at depth: Int) -> Bool {
    var value = cursors[depth]
    let slot = table.slots[depth]
    while value <= slot.unanswered, offers[depth][value >> 6] & (1 << UInt64(value & 63)) == 0 { value += 1 }
    guard value <= slot.unanswered else { return false }
    cursors[depth] = value + 1
    values[depth] = value
    let place = slot.firstValue + value
    PathWalk.step(&liveCases, table.cases, from: depth, value: place)
    PathWalk.step(&liveNever, table.never, from: depth, value: place)
    isExcluded[depth + 1] = isExcluded[depth]
    return true
  }

  private static func step(_ live: inout [UInt64], _ rows: PathTable.Rows, from depth: Int, value: Int) {
    let width = rows.wordCount
    for word in 0..<width {
      live[(depth + 1) * width + word] = live[depth * width + word] & rows.allowing[value * width + word]
    }
  }

  /// Decides the never rows whose last question has just been answered; false if the paths from here on need no look.
  private mutating func goesOn(at depth: Int) -> Bool {
    let width = table.never.wordCount
    guard width > 0 else { return true }
    var isOpen = false
    for word in 0..<width {
      let live = liveNever[depth * width + word]
      let decided = table.neverDecided[depth]
      forEachBit(of: word < decided.count ? live & decided[word] : 0, at: word) { row in
        budget -= table.never.conditions[row].weight
        guard table.never.conditions[row].nestedHolds(values) else { return }
        isExcluded[depth] = true
        findings.neverMatched.insert(row)
      }
      isOpen = isOpen || live & table.neverOpen[depth][word] & ~findings.neverMatched.word(word) != 0
    }
    guard isExcluded[depth] else { return true }
    budget -= 1
    guard isOpen, findings.marksNever else { return false }
    markingBudget -= table.costs[depth]
    if markingBudget < 0 { findings.marksNever = false }
    return markingBudget >= 0
  }

  /// Judges the path that all slots make; false if the limit is reached.
  private mutating func finishPath() -> Bool {
    let end = table.slots.count
    if isExcluded[end] { return true }
    budget -= table.costs[end]
    guard findings.followed < limit, budget >= 0 else { return false }
    if emptySlot[end] >= 0 {
      findings.addEmptyOffer(slot: emptySlot[end], values, isSelfAnswered)
      return true
    }
    var reached: [Int] = []
    let width = table.cases.wordCount
    for word in 0..<width {
      let nested = table.cases.nested[word]
      forEachBit(of: liveCases[end * width + word], at: word) { row in
        if nested & (1 << UInt64(row & 63)) != 0 {
          budget -= table.cases.conditions[row].weight
          guard table.cases.conditions[row].nestedHolds(values) else { return }
        }
        reached.append(row)
      }
    }
    budget -= reached.count
    findings.addPath(to: reached, values, isSelfAnswered)
    return true
  }
}
