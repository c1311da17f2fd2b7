// Paths that lead to several cases.
extension CoverProof {
  /// How many pairs of rows, and how many parts that several cases share, are looked at before the proof gives up.
  private static let mostPairs = 4096

  /// The parts that several cases share, each with all of its cases; no path lies in two of them.
  mutating func findOverlaps(_ rows: [Row]) throws(StepLimitReached) -> [Row] {
    var pairs: [(Int, Int)] = []
    var neighbours: [Int: [Int]] = [:]
    var isCut = false
    let meeting = try MeetingRows(rows.map(\.set.box), space, &circuit)
    for first in rows.indices where !isCut {
      for second in try meeting.later(than: first, &circuit) where rows[first].cases != rows[second].cases {
        guard let box = space.intersection(rows[first].set.box, rows[second].set.box) else { continue }
        let shared = AnswerSet(box: box, excluded: rows[first].set.excluded + rows[second].set.excluded)
        guard try isPossible(shared, root: root, base: base) else { continue }
        isCut = pairs.count == CoverProof.mostPairs
        if isCut { break }
        pairs.append((first, second))
        neighbours[first, default: []].append(second)
        neighbours[second, default: []].append(first)
      }
    }
    var found = SharedParts()
    for (first, second) in pairs {
      let others = Set(neighbours[first] ?? []).intersection(neighbours[second] ?? []).sorted()
      guard let box = space.intersection(rows[first].set.box, rows[second].set.box) else { continue }
      let shared = AnswerSet(box: box, excluded: rows[first].set.excluded + rows[second].set.excluded)
      try refine(shared, rows[first].cases + rows[second].cases, others[...], rows, &found)
    }
    if isCut { throw StepLimitReached() }
    return found.rows
  }

  /// Says of each overlap what its paths have in common.
  mutating func describeOverlaps(_ shared: [Row]) {
    var rows: [[Int]: [Row]] = [:]
    for row in shared { rows[row.cases, default: []].append(row) }
    circuit.allow(steps / 8)
    for index in report.overlaps.indices {
      report.overlaps[index].conditions = conditions(of: rows[report.overlaps[index].cases] ?? [])
    }
  }

  /// What overlaps have shown so far.
  struct SharedParts {
    var rows: [Row] = []
    var places: [[Int]: Int] = [:]
    var first: [[Int]: [Int]] = [:]
  }

  /// Cuts a part that `cases` share by the other rows that meet it, so that each piece has exactly its cases.
  ///
  /// A path belongs to the pair of its two earliest cases: pieces of earlier cases are left to their own pairs.
  private mutating func refine(
    _ set: AnswerSet, _ cases: [Int], _ others: ArraySlice<Int>, _ rows: [Row], _ found: inout SharedParts
  ) throws(StepLimitReached) {
    guard found.rows.count < CoverProof.mostPairs, cases.count < 200 else { throw StepLimitReached() }
    var set = set
    for position in others.indices {
      let row = rows[others[position]]
      guard !cases.contains(row.cases[0]), let box = space.intersection(set.box, row.set.box) else { continue }
      let inside = AnswerSet(box: box, excluded: set.excluded + row.set.excluded)
      guard try isPossible(inside, root: root, base: base) else { continue }
      if row.cases[0] > cases[1] {
        try refine(inside, cases + row.cases, others[(position + 1)...], rows, &found)
      }
      set.excluded += try circuit.clauses(excluding: row.set)
      if try !isPossible(set, root: root, base: base) { return }
    }
    guard let part = try row(of: cases, set) else { return }
    found.rows.append(part)
    try note(part, &found)
  }

  private mutating func note(_ part: Row, _ found: inout SharedParts) throws(StepLimitReached) {
    let count = try circuit.count(part.root, in: part.set.box).clamped
    report.overlapCount = PathReport.sum(report.overlapCount, count)
    if let place = found.places[part.cases] {
      report.overlaps[place].pathCount = PathReport.sum(report.overlaps[place].pathCount, count)
      let values = try firstValues(part.root, in: part.set.box)
      guard values.lexicographicallyPrecedes(found.first[part.cases] ?? []) else { return }
      found.first[part.cases] = values
      report.overlaps[place].path = path(values)
      return
    }
    guard report.overlaps.count < PathReport.listingLimit else { return }
    let values = try firstValues(part.root, in: part.set.box)
    found.places[part.cases] = report.overlaps.count
    found.first[part.cases] = values
    report.overlaps.append(Overlap(path: path(values), cases: part.cases, pathCount: count))
  }
}

/// Finds the boxes that meet a box, all at once: a bit a box.
struct MeetingRows {
  private let boxes: [Box]
  private let space: AnswerSpace
  private let width: Int
  /// For each value of all slots the boxes that have it.
  private var having: [UInt64]
  /// For each slot whether some box narrows it.
  private var isNarrowed: [Bool]

  init(_ boxes: [Box], _ space: AnswerSpace, _ circuit: inout CountingCircuit) throws(StepLimitReached) {
    self.boxes = boxes
    self.space = space
    width = Bits.wordCount(boxes.count)
    try circuit.spend(8 * space.valueCount * width + boxes.count * space.valueCount / 4)
    having = [UInt64](repeating: 0, count: space.valueCount * width)
    isNarrowed = [Bool](repeating: false, count: space.slots.count)
    for (row, box) in boxes.enumerated() {
      for slot in space.slots.indices {
        let first = space.slots[slot].firstValue
        for word in space.words(of: slot) {
          if box.words[word] != boxes[0].words[word] { isNarrowed[slot] = true }
          forEachBit(of: box.words[word], at: word - space.starts[slot]) { value in
            having[(first + value) * width + row >> 6] |= 1 << UInt64(row & 63)
          }
        }
      }
    }
  }

  /// The boxes after `row` that meet it in every slot, ascending.
  func later(than row: Int, _ circuit: inout CountingCircuit) throws(StepLimitReached) -> [Int] {
    let start = row >> 6
    var meeting = [UInt64](repeating: .max, count: width - start)
    meeting[0] = row & 63 == 63 ? 0 : UInt64.max << UInt64((row & 63) + 1)
    var visited = 0
    for slot in space.slots.indices where isNarrowed[slot] {
      var either = [UInt64](repeating: 0, count: width - start)
      let first = space.slots[slot].firstValue
      for word in space.words(of: slot) {
        forEachBit(of: boxes[row].words[word], at: word - space.starts[slot]) { value in
          let base = (first + value) * width
          for index in start..<width { either[index - start] |= having[base + index] }
          visited += width - start
        }
      }
      var isLive: UInt64 = 0
      for index in meeting.indices {
        meeting[index] &= either[index]
        isLive |= meeting[index]
      }
      if isLive == 0 { break }
    }
    try circuit.spend(visited / 8 + 1)
    var rows: [Int] = []
    for index in meeting.indices {
      forEachBit(of: meeting[index], at: index + start) { if $0 < boxes.count { rows.append($0) } }
    }
    return rows
  }
}
