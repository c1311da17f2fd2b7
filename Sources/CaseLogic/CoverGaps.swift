// Paths that lead to no case, as few boxes.
extension CoverProof {
  /// Sums over the paths of a box, each with a number for each value of all slots.
  private struct Sums {
    var paths: [UInt64]
    var covered: [UInt64]
    /// What is counted in `covered` although several cases share it.
    var shared: [UInt64]

    init(_ count: Int) {
      paths = [UInt64](repeating: 0, count: count)
      covered = paths
      shared = paths
    }
  }

  mutating func findGaps(_ rows: [Row]) throws(StepLimitReached) {
    var boxes: [Box] = []
    try findGaps(in: support, rows, &boxes, depth: 0)
    merge(&boxes)
    var gaps: [(values: [Int], gap: Gap)] = []
    for box in boxes {
      let values = try firstValues(root, in: box)
      let count = try circuit.count(root, in: box).clamped
      gaps.append((values, Gap(path: path(values), when: try condition(of: box, root), pathCount: count)))
    }
    report.gaps = gaps.sorted { $0.values.lexicographicallyPrecedes($1.values) }.map(\.gap)
  }

  /// Narrows a box to what no row covers, and splits it where that is no box.
  private mutating func findGaps(
    in box: Box, _ rows: [Row], _ found: inout [Box], depth: Int
  ) throws(StepLimitReached) {
    guard found.count < PathReport.listingLimit else { return }
    guard depth < 400 else { throw StepLimitReached() }
    var sums = Sums(space.valueCount * circuit.width)
    var gaps = try circuit.addMarginals(root, in: box, times: 1, to: &sums.paths)
    let paths = gaps
    var covered = Count(zeroOf: circuit.width)
    var live: [Row] = []
    for row in rows {
      guard let part = space.intersection(row.set.box, box) else { continue }
      let count: Count
      if row.cases.count == 1 {
        count = try circuit.addMarginals(row.root, in: part, times: 1, to: &sums.covered)
        covered.add(count)
      } else {
        count = try circuit.addMarginals(row.root, in: part, times: row.cases.count - 1, to: &sums.shared)
        gaps.add(count, times: row.cases.count - 1)
      }
      if !count.isZero { live.append(row) }
    }
    gaps.subtract(covered)
    if gaps.isZero { return }
    let narrow = narrowed(box, sums)
    if narrow != box {
      if try circuit.count(root, in: narrow) == gaps { return found.append(narrow) }
      return try findGaps(in: narrow, live, &found, depth: depth + 1)
    }
    if paths == gaps { return found.append(box) }
    for part in split(box, sums, live) { try findGaps(in: part, live, &found, depth: depth + 1) }
  }

  /// The box without the values at which every path is covered.
  private func narrowed(_ box: Box, _ sums: Sums) -> Box {
    var narrow = box
    for slot in space.slots.indices {
      for value in space.values(box, slot) where gapCount(at: space.slots[slot].firstValue + value, sums).isZero {
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

  private func gapCount(at place: Int, _ sums: Sums) -> Count {
    var count = number(sums.paths, at: place)
    count.add(number(sums.shared, at: place))
    count.subtract(number(sums.covered, at: place))
    return count
  }

  /// Splits a box into smaller ones: by the values without any covered path, else by those that lie in the same rows.
  private func split(_ box: Box, _ sums: Sums, _ live: [Row]) -> [Box] {
    var best: (slot: Int, values: [Int])?
    for slot in space.slots.indices {
      let values = space.values(box, slot)
      let free = values.filter { value in
        let place = space.slots[slot].firstValue + value
        return number(sums.covered, at: place) == number(sums.shared, at: place)
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
