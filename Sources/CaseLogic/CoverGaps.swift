// Paths that lead to no case, and what paths have in common, as few boxes.
extension CoverProof {
  /// A set of paths: all of them or none, and parts that are added as often as their factor says, or taken away.
  struct Tally {
    let startsWithAll: Bool
    var parts: [(row: Row, factor: Int)]

    /// The paths that no row covers; a row of several cases makes up for what each of them covers again.
    init(gapsOf rows: [Row]) {
      startsWithAll = true
      parts = rows.map { ($0, $0.cases.count == 1 ? -1 : $0.cases.count - 1) }
    }

    /// The paths of rows that have no path in common.
    init(_ rows: [Row]) {
      startsWithAll = false
      parts = rows.map { ($0, 1) }
    }
  }

  /// Sums over the paths of a box, each with a number for each value of all slots.
  private struct Sums {
    /// All paths.
    var paths: [UInt64]
    /// Those of a tally, as what is added and what is taken away.
    var added: [UInt64]
    var taken: [UInt64]

    init(_ count: Int) {
      paths = [UInt64](repeating: 0, count: count)
      added = paths
      taken = paths
    }
  }

  mutating func findGaps(_ rows: [Row]) throws(StepLimitReached) {
    var boxes: [Box] = []
    let tally = Tally(gapsOf: rows)
    do {
      try findBoxes(of: tally, in: support, most: PathReport.listingLimit, &boxes, depth: 0)
      merge(&boxes)
      var gaps: [(values: [Int], gap: Gap)] = []
      for box in boxes {
        let values = try firstValues(root, in: box)
        let count = try circuit.count(root, in: box).clamped
        gaps.append((values, Gap(path: path(values), when: try condition(of: box, root), pathCount: count)))
      }
      report.gaps = gaps.sorted { $0.values.lexicographicallyPrecedes($1.values) }.map(\.gap)
    } catch {
      // That there are gaps is known, and how many; one of them is shown.
      circuit.allow(steps / 8)
      guard let values = try firstValues(of: tally) else { throw error }
      report.gaps = [Gap(path: path(values), when: try condition(of: point(values), root))]
    }
  }

  /// What paths have in common, as few conditions of which one holds; empty where that takes too many.
  mutating func conditions(of rows: [Row]) -> [Condition] {
    var boxes: [Box] = []
    do {
      try findBoxes(of: Tally(rows), in: support, most: CoverProof.mostConditions, &boxes, depth: 0)
      guard boxes.count < CoverProof.mostConditions else { return [] }
      merge(&boxes)
      var conditions: [(values: [Int], condition: Condition)] = []
      for box in boxes { conditions.append((try firstValues(root, in: box), try condition(of: box, root))) }
      return conditions.sorted { $0.values.lexicographicallyPrecedes($1.values) }.map(\.condition)
    } catch {
      return []
    }
  }

  private static let mostConditions = 9

  /// Narrows a box to the paths of a tally, and splits it where these are no box.
  private mutating func findBoxes(
    of tally: Tally, in box: Box, most: Int, _ found: inout [Box], depth: Int
  ) throws(StepLimitReached) {
    guard found.count < most else { return }
    guard depth < 400 else { throw StepLimitReached() }
    var sums = Sums(space.valueCount * circuit.width)
    var live = tally
    let (paths, wanted) = try look(at: &live, in: box, &sums)
    if wanted.isZero { return }
    let narrow = narrowed(box, sums)
    if narrow != box {
      if try circuit.count(root, in: narrow) == wanted { return found.append(narrow) }
      return try findBoxes(of: live, in: narrow, most: most, &found, depth: depth + 1)
    }
    if paths == wanted { return found.append(box) }
    for part in split(box, sums, live.parts.map(\.row)) {
      try findBoxes(of: live, in: part, most: most, &found, depth: depth + 1)
    }
  }

  /// How many paths a box has, and how many of a tally, whose parts without any are dropped.
  private mutating func look(
    at tally: inout Tally, in box: Box, _ sums: inout Sums
  ) throws(StepLimitReached) -> (paths: Count, wanted: Count) {
    let paths = try circuit.addMarginals(root, in: box, times: 1, to: &sums.paths)
    if tally.startsWithAll { sums.added = sums.paths }
    var wanted = tally.startsWithAll ? paths : Count(zeroOf: circuit.width)
    var taken = Count(zeroOf: circuit.width)
    var live: [(row: Row, factor: Int)] = []
    for (row, factor) in tally.parts {
      guard let part = space.intersection(row.set.box, box) else { continue }
      let count: Count
      if factor < 0 {
        count = try circuit.addMarginals(row.root, in: part, times: -factor, to: &sums.taken)
        taken.add(count, times: -factor)
      } else {
        count = try circuit.addMarginals(row.root, in: part, times: factor, to: &sums.added)
        wanted.add(count, times: factor)
      }
      if !count.isZero { live.append((row, factor)) }
    }
    wanted.subtract(taken)
    tally.parts = live
    return (paths, wanted)
  }

  /// The values of some path of a tally: question by question the first value that any of its paths has.
  private mutating func firstValues(of tally: Tally) throws(StepLimitReached) -> [Int]? {
    var (box, live) = (support, tally)
    for slot in space.slots.indices {
      var sums = Sums(space.valueCount * circuit.width)
      _ = try look(at: &live, in: box, &sums)
      let value = space.values(box, slot).first { !wanted(at: space.slots[slot].firstValue + $0, sums).isZero }
      guard let value else { return nil }
      box = space.fixing(slot, to: value, in: box)
    }
    return space.slots.indices.map { space.values(box, $0)[0] }
  }

  /// The box of one path.
  private func point(_ values: [Int]) -> Box {
    var box = space.full
    for (slot, value) in values.enumerated() { box = space.fixing(slot, to: value, in: box) }
    return box
  }

  /// The box without the values that no path of the tally has.
  private func narrowed(_ box: Box, _ sums: Sums) -> Box {
    var narrow = box
    for slot in space.slots.indices {
      for value in space.values(box, slot) where wanted(at: space.slots[slot].firstValue + value, sums).isZero {
        space.remove(value, of: slot, from: &narrow)
      }
    }
    return narrow
  }

  private func number(_ sums: [UInt64], at place: Int) -> Count {
    var count = Count(zeroOf: circuit.width)
    for index in 0..<circuit.width { count.words[index] = sums[place * circuit.width + index] }
    return count
  }

  private func wanted(at place: Int, _ sums: Sums) -> Count {
    var count = number(sums.added, at: place)
    count.subtract(number(sums.taken, at: place))
    return count
  }

  /// Splits a box into smaller ones: by the values whose paths are all of the tally, else by those in the same rows.
  private func split(_ box: Box, _ sums: Sums, _ live: [Row]) -> [Box] {
    var best: (slot: Int, values: [Int])?
    for slot in space.slots.indices {
      let values = space.values(box, slot)
      let free = values.filter { value in
        let place = space.slots[slot].firstValue + value
        return wanted(at: place, sums) == number(sums.paths, at: place)
      }
      guard !free.isEmpty, free.count < values.count, free.count > best?.values.count ?? 0 else { continue }
      best = (slot, free)
    }
    if let best {
      return parts(
        of: box, best.slot, [best.values, space.values(box, best.slot).filter { !best.values.contains($0) }])
    }
    return splitByRows(box, live)
  }

  private func splitByRows(_ box: Box, _ live: [Row]) -> [Box] {
    var best: (slot: Int, uses: Int) = (-1, 0)
    for slot in space.slots.indices {
      let uses = live.count { row in
        space.words(of: slot).contains { box.words[$0] & ~row.set.box.words[$0] != 0 }
      }
      if uses > best.uses { best = (slot, uses) }
    }
    guard best.slot >= 0 else {
      let slot = space.slots.indices.first { space.values(box, $0).count > 1 } ?? 0
      return parts(of: box, slot, space.values(box, slot).map { [$0] })
    }
    var classes: [(rows: [Bool], values: [Int])] = []
    for value in space.values(box, best.slot) {
      let rows = live.map { space.contains($0.set.box, best.slot, value) }
      if let place = classes.firstIndex(where: { $0.rows == rows }) {
        classes[place].values.append(value)
      } else {
        classes.append((rows, [value]))
      }
    }
    return parts(of: box, best.slot, classes.map(\.values))
  }

  /// The box with one slot held to each of some sets of values.
  private func parts(of box: Box, _ slot: Int, _ sets: [[Int]]) -> [Box] {
    sets.map { values in
      var part = box
      for value in space.values(box, slot) where !values.contains(value) { space.remove(value, of: slot, from: &part) }
      return part
    }
  }

  /// Makes one box of two that differ in one slot, until there are no such two.
  private func merge(_ boxes: inout [Box]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      var index = 0
      while index < boxes.count {
        var other = index + 1
        while other < boxes.count {
          if let union = union(boxes[index], boxes[other]) {
            boxes[index] = union
            boxes.remove(at: other)
            isChanged = true
          } else {
            other += 1
          }
        }
        index += 1
      }
    }
  }

  private func union(_ one: Box, _ other: Box) -> Box? {
    let different = space.slots.indices.filter { slot in
      space.words(of: slot).contains { one.words[$0] != other.words[$0] }
    }
    guard different.count <= 1 else { return nil }
    var union = one
    for word in union.words.indices { union.words[word] |= other.words[word] }
    return union
  }
}
