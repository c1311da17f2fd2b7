import CSHA256

extension SHA256 {
  /// So many messages together take the least time for each.
  public static let mostTogether = 16

  /// Whether the processor takes sixteen messages at once.
  static let hasLanes = SHA256State.hasInstructions && csha256_has_lanes()

  /// With fewer messages than this, two at a time are faster than sixteen lanes that are half empty.
  private static let fewestInLanes = 9

  /// Digests several messages, which takes less time than one after the other.
  public static func digests(of messages: [UnsafeRawBufferPointer]) -> [SHA256] {
    digests(of: messages, inLanes: hasLanes)
  }

  /// Digests several messages by sixteen or by two at a time.
  static func digests(of messages: [UnsafeRawBufferPointer], inLanes: Bool) -> [SHA256] {
    var digests: [SHA256] = []
    digests.reserveCapacity(messages.count)
    for start in stride(from: 0, to: messages.count, by: mostTogether) {
      let some = messages[start..<min(start + mostTogether, messages.count)]
      if inLanes, some.count >= fewestInLanes {
        digests += LaneDigests(some).digests()
      } else {
        appendPairs(some, to: &digests)
      }
    }
    return digests
  }

  private static func appendPairs(_ messages: ArraySlice<UnsafeRawBufferPointer>, to digests: inout [SHA256]) {
    var next = messages.startIndex
    while next + 1 < messages.endIndex {
      let (first, second) = pair(messages[next], messages[next + 1])
      digests.append(first)
      digests.append(second)
      next += 2
    }
    if next < messages.endIndex { digests.append(SHA256(messages[next])) }
  }

  /// Up to sixteen messages that go through the lanes together, the longest first.
  private struct LaneDigests {
    private let messages: [UnsafeRawBufferPointer]
    /// The places of the messages among those that were asked for.
    private let order: [Int]

    init(_ messages: ArraySlice<UnsafeRawBufferPointer>) {
      let asked = Array(messages)
      order = asked.indices.sorted { asked[$0].count > asked[$1].count }
      self.messages = order.map { asked[$0] }
    }

    /// The digests, in the order in which they were asked for.
    func digests() -> [SHA256] {
      var states = Array(repeating: SHA256State(), count: messages.count)
      let done = absorbTogether(&states)
      // What is left of a message follows by itself: the end of each, and the long ends of a few.
      var next = 0
      while next < messages.count {
        if next + 1 < messages.count, done[next] == done[next + 1] {
          finishPair(next, done[next], &states)
          next += 2
        } else {
          states[next].absorb(messages[next], from: done[next], isPlain: false)
          next += 1
        }
      }
      var digests = Array(repeating: SHA256(states[0]), count: messages.count)
      for (place, asked) in order.enumerated() { digests[asked] = SHA256(states[place]) }
      return digests
    }

    private func finishPair(_ first: Int, _ done: Int, _ states: inout [SHA256State]) {
      let (one, other) = (messages[first], messages[first + 1])
      let common = (other.count - done) / 64
      var pair = (states[first], states[first + 1])
      if common > 0 {
        SHA256State.absorbBlocks(
          common, UnsafeRawBufferPointer(rebasing: one[done...]), UnsafeRawBufferPointer(rebasing: other[done...]),
          into: &pair)
      }
      pair.0.absorb(one, from: done + common * 64, isPlain: false)
      pair.1.absorb(other, from: done + common * 64, isPlain: false)
      (states[first], states[first + 1]) = pair
    }

    /// Takes the messages in as long as the lanes are full enough; returns how many bytes of each are done.
    private func absorbTogether(_ states: inout [SHA256State]) -> [Int] {
      var done = Array(repeating: 0, count: messages.count)
      guard let longest = messages.first?.baseAddress else { return done }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8 * mostTogether) { words in
        withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: mostTogether) { blocks in
          for lane in 0..<mostTogether {
            for word in 0..<8 { words.initializeElement(at: word * mostTogether + lane, to: SHA256State().words[word]) }
          }
          var blocksDone = 0
          for active in stride(from: messages.count, through: fewestInLanes, by: -1) {
            let count = messages[active - 1].count / 64
            for lane in 0..<mostTogether {
              // A lane without a message of its own goes along with the longest.
              let start = lane < active ? messages[lane].baseAddress ?? longest : longest
              blocks.initializeElement(at: lane, to: (start + blocksDone * 64).assumingMemoryBound(to: UInt8.self))
            }
            csha256_absorb_lanes(words.baseAddress, blocks.baseAddress, count - blocksDone)
            blocksDone = count
            let finished = active == fewestInLanes ? 0..<active : active - 1..<active
            for lane in finished {
              for word in 0..<8 { states[lane].words[word] = words[word * mostTogether + lane] }
              done[lane] = blocksDone * 64
            }
          }
        }
      }
      return done
    }
  }
}
