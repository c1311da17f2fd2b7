/// The proof takes more steps than it may.
struct StepLimitReached: Error {}

/// Counts combinations of answers that lie in none of a list of boxes.
///
/// A list of excluded boxes is compiled once into a circuit of sums and products: questions that no box connects are
/// counted apart and multiplied, a question that several boxes name is split by the boxes its values lie in, and what
/// was compiled before is used again. Any box is then counted by one look at each node.
struct CountingCircuit {
  /// A box no combination may lie in, and the slots it narrows.
  struct Clause {
    let box: Box
    let slots: [Int32]
  }

  /// A product of free slots and sums, or a sum of products.
  struct Node {
    var isSum: Bool
    /// The nodes it is made of, in `links`; they come before it.
    var links: Range<Int>
    /// The free slots of a product, in `factors`.
    var factors: Range<Int>
  }

  /// A slot that may have any of some values, in `masks`.
  struct Factor {
    let slot: Int32
    let mask: Int
  }

  let space: AnswerSpace
  /// How many words a count has.
  private(set) var width: Int
  private(set) var clauses: [Clause] = []
  private(set) var nodes: [Node] = []
  private(set) var links: [Int32] = []
  private(set) var factors: [Factor] = []
  private(set) var masks: [UInt64] = []
  private var clauseIDs: [Box: Int32] = [:]
  private var memo: [[UInt64]: Int32] = [:]
  private var orders: [Int32: [Int32]] = [:]
  private var stepsLeft: Int
  /// How deep splitting may nest.
  static let deepest = 600

  init(_ space: AnswerSpace, steps: Int) {
    self.space = space
    width = Count.width(ofProductOf: space.slots.map { $0.valueCount + 1 })
    stepsLeft = steps
  }

  mutating func spend(_ steps: Int) throws(StepLimitReached) {
    stepsLeft -= steps
    if stepsLeft < 0 { throw StepLimitReached() }
  }

  /// Whether a component is known to have no combination, by its key.
  func isKnownEmpty(_ key: [UInt64]) -> Bool { memo[key].map { $0 < 0 } ?? false }

  /// Keeps in mind that a component has no combination.
  mutating func noteEmpty(_ key: [UInt64]) { memo[key] = -1 }

  /// Allows at least so many steps from here on.
  mutating func allow(_ steps: Int) {
    stepsLeft = max(stepsLeft, steps)
  }

  /// The clause that excludes a box.
  mutating func clause(excluding box: Box) -> Int32 {
    if let known = clauseIDs[box] { return known }
    let id = Int32(clauses.count)
    let slots = space.slots.indices.filter { slot in
      space.words(of: slot).contains { box.words[$0] != space.full.words[$0] }
    }
    clauses.append(Clause(box: box, slots: slots.map { Int32($0) }))
    clauseIDs[box] = id
    return id
  }

  /// The node that counts a set, apart from what `base` excludes; nil if it is empty.
  mutating func root(of set: AnswerSet, base: [Int32]) throws(StepLimitReached) -> Int32? {
    if space.hasEmptySlot(set.box) { return nil }
    let slots = space.slots.indices.map { Int32($0) }
    return try solve(set.box.words, base + set.excluded, slots, depth: 0)
  }

  /// Makes counts as wide as those of a node's set need; no part of it, and no part of its subsets, counts more.
  mutating func fitWidth(to root: Int32) {
    var counts = [Double](repeating: 0, count: Int(root) + 1)
    for index in order(of: root) {
      let node = nodes[Int(index)]
      var count: Double = node.isSum ? 0 : 1
      for link in node.links {
        let part = counts[Int(links[link])]
        count = node.isSum ? count + part : count * part
      }
      for factor in factors[node.factors] { count *= Double(size(of: factor, space.full)) }
      counts[Int(index)] = count
    }
    let count = counts[Int(root)]
    // Beyond what a Double holds the product of all values is the bound.
    guard count.isFinite, count >= 1 else { return }
    width = min(width, (Int(count.exponent) + 2) / 64 + 1)
  }

  /// The nodes that a node is made of, with itself, those a node is made of before it.
  mutating func order(of root: Int32) -> [Int32] {
    if let known = orders[root] { return known }
    var isReached = [Bool](repeating: false, count: Int(root) + 1)
    isReached[Int(root)] = true
    var order: [Int32] = []
    for node in stride(from: Int(root), through: 0, by: -1) where isReached[node] {
      order.append(Int32(node))
      for link in nodes[node].links { isReached[Int(links[link])] = true }
    }
    order.reverse()
    orders[root] = order
    return order
  }
}

// Compiling.
extension CountingCircuit {
  /// Slots that clauses connect.
  struct Component {
    var slots: [Int32] = []
    var clauses: [Int32] = []
  }

  /// Counts what of a box no clause excludes.
  private mutating func solve(
    _ box: [UInt64], _ clauses: [Int32], _ slots: [Int32], depth: Int
  ) throws(StepLimitReached) -> Int32? {
    guard depth < CountingCircuit.deepest else { throw StepLimitReached() }
    var box = box
    var live = clauses
    guard try propagate(&box, &live) else { return nil }
    let (free, components) = split(box, live, slots)
    try spend(400 + slots.count * 8)
    var children: [Int32] = []
    for component in components {
      guard let node = try sum(of: component, box, depth: depth) else { return nil }
      children.append(node)
    }
    return product(of: free, box, children)
  }

  /// Drops clauses that exclude nothing of a box and takes what the others exclude by one slot out of it; false if
  /// nothing is left.
  mutating func propagate(_ box: inout [UInt64], _ live: inout [Int32]) throws(StepLimitReached) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      var kept: [Int32] = []
      kept.reserveCapacity(live.count)
      for id in live {
        let clause = clauses[Int(id)]
        try spend(clause.slots.count * 4 + 8)
        switch openSlots(of: clause, box) {
        case nil: continue
        case (0, _)?: return false
        case (1, let slot)?:
          for word in space.words(of: slot) { box[word] &= ~clause.box.words[word] }
          isChanged = true
        default: kept.append(id)
        }
      }
      live = kept
    }
    return true
  }

  /// How many slots decide whether a clause excludes a part of a box, and the last of them; nil if it excludes nothing.
  private func openSlots(of clause: Clause, _ box: [UInt64]) -> (Int, Int)? {
    var (count, last) = (0, -1)
    for slot in clause.slots {
      var (meets, exceeds) = (false, false)
      for word in space.words(of: Int(slot)) {
        if box[word] & clause.box.words[word] != 0 { meets = true }
        if box[word] & ~clause.box.words[word] != 0 { exceeds = true }
      }
      if !meets { return nil }
      if exceeds { (count, last) = (count + 1, Int(slot)) }
    }
    return (count, last)
  }

  private func isOpen(_ slot: Int32, in clause: Clause, _ box: [UInt64]) -> Bool {
    for word in space.words(of: Int(slot)) where box[word] & ~clause.box.words[word] != 0 { return true }
    return false
  }

  /// The slots that no clause names any more, and the others by what connects them.
  func split(_ box: [UInt64], _ live: [Int32], _ slots: [Int32]) -> ([Int32], [Component]) {
    if live.isEmpty { return (slots, []) }
    var leader = [Int32](repeating: -1, count: space.slots.count)
    func find(_ slot: Int32) -> Int32 {
      var slot = slot
      while leader[Int(slot)] != slot {
        leader[Int(slot)] = leader[Int(leader[Int(slot)])]
        slot = leader[Int(slot)]
      }
      return slot
    }
    for id in live {
      var first: Int32 = -1
      for slot in clauses[Int(id)].slots where isOpen(slot, in: clauses[Int(id)], box) {
        if leader[Int(slot)] < 0 { leader[Int(slot)] = slot }
        if first < 0 { first = find(slot) } else { leader[Int(find(slot))] = first }
      }
    }
    var free: [Int32] = []
    var components: [Component] = []
    var placeOf = [Int32](repeating: -1, count: space.slots.count)
    for slot in slots {
      guard leader[Int(slot)] >= 0 else {
        free.append(slot)
        continue
      }
      let root = Int(find(slot))
      if placeOf[root] < 0 {
        placeOf[root] = Int32(components.count)
        components.append(Component())
      }
      components[Int(placeOf[root])].slots.append(slot)
    }
    for id in live {
      guard let slot = clauses[Int(id)].slots.first(where: { isOpen($0, in: clauses[Int(id)], box) }) else { continue }
      components[Int(placeOf[Int(find(slot))])].clauses.append(id)
    }
    return (free, components)
  }

  /// Counts what is connected by splitting the slot that most clauses name.
  private mutating func sum(
    of component: Component, _ box: [UInt64], depth: Int
  ) throws(StepLimitReached) -> Int32? {
    let key = key(of: component, box)
    if let known = memo[key] { return known < 0 ? nil : known }
    let slot = busiestSlot(of: component, box)
    try spend(key.count * 4 + component.clauses.count * 16)
    var children: [Int32] = []
    for values in try classes(of: slot, component, box) {
      var part = box
      part.replaceSubrange(space.words(of: Int(slot)), with: values)
      if let child = try solve(part, component.clauses, component.slots, depth: depth + 1) { children.append(child) }
    }
    guard let first = children.first else {
      memo[key] = -1
      return nil
    }
    if children.count == 1 {
      memo[key] = first
      return first
    }
    let start = links.count
    links += children
    nodes.append(Node(isSum: true, links: start..<links.count, factors: 0..<0))
    memo[key] = Int32(nodes.count - 1)
    return Int32(nodes.count - 1)
  }

  func key(of component: Component, _ box: [UInt64]) -> [UInt64] {
    var key: [UInt64] = [UInt64(component.slots.count)]
    key.reserveCapacity(1 + component.slots.count * 2 + component.clauses.count)
    for slot in component.slots {
      key.append(UInt64(slot))
      for word in space.words(of: Int(slot)) { key.append(box[word]) }
    }
    for id in component.clauses { key.append(UInt64(id)) }
    return key
  }

  /// The slot that most clauses name; of several the one nearest to the middle, so that chains are halved.
  func busiestSlot(of component: Component, _ box: [UInt64]) -> Int32 {
    var uses = [Int](repeating: 0, count: space.slots.count)
    for id in component.clauses {
      for slot in clauses[Int(id)].slots where isOpen(slot, in: clauses[Int(id)], box) { uses[Int(slot)] += 1 }
    }
    var best = component.slots[0]
    var bestRank = (Int.min, Int.min)
    for (index, slot) in component.slots.enumerated() {
      let rank = (uses[Int(slot)], -abs(2 * index - component.slots.count))
      if rank > bestRank { (best, bestRank) = (slot, rank) }
    }
    return best
  }

  /// The values of a slot, those together that lie in the same clauses.
  mutating func classes(
    of slot: Int32, _ component: Component, _ box: [UInt64]
  ) throws(StepLimitReached) -> [[UInt64]] {
    let range = space.words(of: Int(slot))
    var classes = [Array(box[range])]
    for id in component.clauses where clauses[Int(id)].slots.contains(slot) {
      try spend(classes.count * (range.count + 40))
      let mask = clauses[Int(id)].box.words[range]
      var refined: [[UInt64]] = []
      for values in classes {
        let inside = zip(values, mask).map { $0 & $1 }
        let outside = zip(values, mask).map { $0 & ~$1 }
        if inside.contains(where: { $0 != 0 }) { refined.append(inside) }
        if outside.contains(where: { $0 != 0 }) { refined.append(outside) }
      }
      classes = refined
    }
    return classes
  }

  private mutating func product(of free: [Int32], _ box: [UInt64], _ children: [Int32]) -> Int32 {
    let (firstFactor, firstLink) = (factors.count, links.count)
    for slot in free {
      factors.append(Factor(slot: slot, mask: masks.count))
      masks += box[space.words(of: Int(slot))]
    }
    links += children
    nodes.append(Node(isSum: false, links: firstLink..<links.count, factors: firstFactor..<factors.count))
    return Int32(nodes.count - 1)
  }
}
