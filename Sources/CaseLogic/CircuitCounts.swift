// Looks at a compiled circuit, each for one box.
extension CountingCircuit {
  /// How many combinations of a node's set lie in a box.
  mutating func count(_ root: Int32, in box: Box) throws(StepLimitReached) -> Count {
    let order = order(of: root)
    try spend(order.count * (8 + 4 * width) + space.slots.count * 2)
    var values = [UInt64](repeating: 0, count: (Int(root) + 1) * width)
    fill(&values, order, box)
    var count = Count(zeroOf: width)
    for index in 0..<width { count.words[index] = values[Int(root) * width + index] }
    return count
  }

  /// The values that some combination of a node's set in a box has; nil if there is none.
  mutating func support(_ root: Int32, in box: Box) throws(StepLimitReached) -> Box? {
    let order = order(of: root)
    try spend(order.count * 12 + space.slots.count * 2)
    var holds = [Bool](repeating: false, count: Int(root) + 1)
    for node in order { holds[Int(node)] = isPossible(nodes[Int(node)], holds, box) }
    guard holds[Int(root)] else { return nil }
    var isReached = [Bool](repeating: false, count: Int(root) + 1)
    isReached[Int(root)] = true
    var found = Box(words: [UInt64](repeating: 0, count: box.words.count))
    for node in order.reversed() where isReached[Int(node)] && holds[Int(node)] {
      for link in nodes[Int(node)].links { isReached[Int(links[link])] = true }
      for factor in factors[nodes[Int(node)].factors] {
        let range = space.words(of: Int(factor.slot))
        for word in range { found.words[word] |= masks[factor.mask + word - range.lowerBound] & box.words[word] }
      }
    }
    return found
  }

  /// Whether any combination of a node's set lies in a box.
  mutating func isPossible(_ root: Int32, in box: Box) throws(StepLimitReached) -> Bool {
    let order = order(of: root)
    try spend(order.count * 6 + space.slots.count * 2)
    var holds = [Bool](repeating: false, count: Int(root) + 1)
    for node in order { holds[Int(node)] = isPossible(nodes[Int(node)], holds, box) }
    return holds[Int(root)]
  }

  private func isPossible(_ node: Node, _ holds: [Bool], _ box: Box) -> Bool {
    if node.isSum {
      for link in node.links where holds[Int(links[link])] { return true }
      return false
    }
    for link in node.links where !holds[Int(links[link])] { return false }
    for factor in factors[node.factors] where size(of: factor, box) == 0 { return false }
    return true
  }

  @inline(__always)
  func size(of factor: Factor, _ box: Box) -> Int {
    let (start, end) = (space.starts[Int(factor.slot)], space.starts[Int(factor.slot) + 1])
    var size = 0
    for word in start..<end { size += (masks[factor.mask + word - start] & box.words[word]).nonzeroBitCount }
    return size
  }

  /// Counts every node of `order` in a box.
  private func fill(_ values: inout [UInt64], _ order: [Int32], _ box: Box) {
    let width = width
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: width) { scratch in
      values.withUnsafeMutableBufferPointer { values in
        guard let base = values.baseAddress, let scratch = scratch.baseAddress else { return }
        for index in order {
          let node = nodes[Int(index)]
          let value = base + Int(index) * width
          if node.isSum {
            for link in node.links { Words.add(base + Int(links[link]) * width, to: value, width) }
            continue
          }
          value[0] = 1
          for factor in factors[node.factors] { Words.multiply(value, by: size(of: factor, box), width) }
          for link in node.links {
            Words.multiply(value, by: base + Int(links[link]) * width, width, scratch: scratch)
          }
        }
      }
    }
  }

  /// Adds to `sums` how many combinations of a node's set in a box have each value, times `factor`.
  ///
  /// - Parameters:
  ///   - root: The node.
  ///   - box: The box.
  ///   - factor: What each number is multiplied by.
  ///   - sums: `width` words for each value of all slots.
  /// - Returns: How many combinations there are.
  /// - Throws: `StepLimitReached`.
  mutating func addMarginals(
    _ root: Int32, in box: Box, times factor: Int, to sums: inout [UInt64]
  ) throws(StepLimitReached) -> Count {
    let order = order(of: root)
    try spend(order.count * (16 + 8 * width) + space.valueCount * width * 4)
    var values = [UInt64](repeating: 0, count: (Int(root) + 1) * width)
    fill(&values, order, box)
    var count = Count(zeroOf: width)
    for index in 0..<width { count.words[index] = values[Int(root) * width + index] }
    if count.isZero { return count }
    var above = [UInt64](repeating: 0, count: values.count)
    above[Int(root) * width] = 1
    for node in order.reversed() {
      descend(from: Int(node), values, &above, box)
      if !nodes[Int(node)].isSum, !nodes[Int(node)].factors.isEmpty {
        addFactors(of: Int(node), values, above, box, times: factor, to: &sums)
      }
    }
    return count
  }

  /// Hands on to the parts of a node in how many ways the rest can be chosen.
  private func descend(from node: Int, _ values: [UInt64], _ above: inout [UInt64], _ box: Box) {
    let (width, parts) = (width, nodes[node].links)
    values.withUnsafeBufferPointer { values in
      above.withUnsafeMutableBufferPointer { above in
        guard let counts = values.baseAddress, let base = above.baseAddress,
          !Words.isZero(counts + node * width, width)
        else { return }
        if nodes[node].isSum {
          for link in parts { Words.add(base + node * width, to: base + Int(links[link]) * width, width) }
          return
        }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * width) { scratch in
          guard let rest = scratch.baseAddress else { return }
          for link in parts {
            for index in 0..<width { rest[index] = base[node * width + index] }
            let own = Int(links[link])
            for factor in factors[nodes[node].factors] { Words.multiply(rest, by: size(of: factor, box), width) }
            for other in parts where other != link {
              Words.multiply(rest, by: counts + Int(links[other]) * width, width, scratch: rest + width)
            }
            Words.add(rest, to: base + own * width, width)
          }
        }
      }
    }
  }

  /// Adds how many combinations go through a product for each value of its free slots.
  private func addFactors(
    of node: Int, _ values: [UInt64], _ above: [UInt64], _ box: Box, times factor: Int, to sums: inout [UInt64]
  ) {
    let width = width
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 3 * width) { scratch in
      guard let through = scratch.baseAddress else { return }
      for index in 0..<width { through[index] = above[node * width + index] }
      values.withUnsafeBufferPointer { values in
        guard let counts = values.baseAddress else { return }
        Words.multiply(through, by: counts + node * width, width, scratch: through + width)
      }
      if Words.isZero(through, width) { return }
      let part = through + width
      for free in factors[nodes[node].factors] {
        for index in 0..<width { part[index] = through[index] }
        Words.divide(part, by: size(of: free, box), width)
        let (slot, range) = (space.slots[Int(free.slot)], space.words(of: Int(free.slot)))
        sums.withUnsafeMutableBufferPointer { sums in
          guard let base = sums.baseAddress else { return }
          for word in range {
            let values = masks[free.mask + word - range.lowerBound] & box.words[word]
            forEachBit(of: values, at: word - range.lowerBound) { value in
              Words.add(part, to: base + (slot.firstValue + value) * width, width, times: factor)
            }
          }
        }
      }
    }
  }
}
