// Looks for one combination instead of counting all.
extension CountingCircuit {
  /// A box of which every combination lies in a set and in nothing that `base` excludes; nil if there is none.
  mutating func witness(of set: AnswerSet, base: [Int32]) throws(StepLimitReached) -> Box? {
    if space.hasEmptySlot(set.box) { return nil }
    var box = set.box.words
    let slots = space.slots.indices.map { Int32($0) }
    return try search(&box, base + set.excluded, slots, depth: 0) ? Box(words: box) : nil
  }

  /// Narrows a box until no clause excludes any of it; false if nothing would be left.
  private mutating func search(
    _ box: inout [UInt64], _ clauses: [Int32], _ slots: [Int32], depth: Int
  ) throws(StepLimitReached) -> Bool {
    guard depth < CountingCircuit.deepest else { throw StepLimitReached() }
    var live = clauses
    guard try propagate(&box, &live) else { return false }
    let (_, components) = split(box, live, slots)
    try spend(400 + slots.count * 8)
    for component in components {
      guard try search(component, &box, depth: depth) else { return false }
    }
    return true
  }

  private mutating func search(
    _ component: Component, _ box: inout [UInt64], depth: Int
  ) throws(StepLimitReached) -> Bool {
    let key = key(of: component, box)
    if isKnownEmpty(key) { return false }
    let slot = busiestSlot(of: component, box)
    try spend(key.count * 4 + component.clauses.count * 16)
    let range = space.words(of: Int(slot))
    var ranked: [(uses: Int, values: [UInt64])] = []
    for values in try classes(of: slot, component, box) {
      let uses = component.clauses.count { id in
        zip(values, clauses[Int(id)].box.words[range]).contains { $0 & $1 != 0 }
      }
      ranked.append((uses, values))
    }
    // What the fewest clauses speak of is left to choose from most freely.
    ranked.sort { $0.uses < $1.uses }
    for (_, values) in ranked {
      var part = box
      part.replaceSubrange(range, with: values)
      if try search(&part, component.clauses, component.slots, depth: depth + 1) {
        box = part
        return true
      }
    }
    noteEmpty(key)
    return false
  }
}
