import CatalogModel

/// Finds every phrase of a list in one look at a text (Aho and Corasick, 1975), byte by byte.
///
/// States are the beginnings of phrases, in order of length; state 0 is the empty one. A state's failure is the longest
/// of its ends that is a state too. A byte costs one step and as many falls as it had steps before, so that the whole
/// look is linear in the text, whatever it is. UTF-8 keeps phrases from being found in the middle of a character.
struct PhraseAutomaton: Sendable {
  private struct State: Sendable {
    var firstEdge: Int32 = 0
    var lastEdge: Int32 = 0
    var failure: Int32 = 0
    /// The state of the longest phrase that ends here, this one included; -1 where none does.
    var accepting: Int32 = -1
    var length: Int32 = 0
    var kind = PhraseKind.plain
    /// Where the phrase alone makes a text worth looking at.
    var roles: TextRoles = []
    /// The same, where the phrase is the whole text.
    var wholeRoles: TextRoles = []
  }

  private var states: [State] = []
  /// The bytes that lead on, those of a state together and in order.
  private var edgeBytes: [UInt8] = []
  private var edgeTargets: [Int32] = []
  /// The state behind each first byte; 0 where no phrase begins so.
  private var roots = [Int32](repeating: 0, count: 256)

  /// The automaton of all phrases the rules know.
  static let current = PhraseAutomaton(PhraseList.rows)

  /// How many states there are.
  var stateCount: Int { states.count }

  init(_ rows: [PhraseList.Row]) {
    let words = PhraseWords(rows)
    states.reserveCapacity(words.bytes.count)
    edgeBytes.reserveCapacity(words.bytes.count)
    edgeTargets.reserveCapacity(words.bytes.count)
    states.append(State())
    grow(words)
    link()
  }

  /// Makes the states level by level; the words below a state stand together because they are sorted.
  private mutating func grow(_ words: PhraseWords) {
    var ranges: [Range<Int32>] = [0..<Int32(words.sorted.count)]
    ranges.reserveCapacity(words.bytes.count)
    var state = 0
    while state < states.count {
      let length = states[state].length
      states[state].firstEdge = Int32(edgeBytes.count)
      var at = ranges[state].lowerBound
      let end = ranges[state].upperBound
      while at < end {
        let word = words.sorted[Int(at)]
        guard length < word.count else {
          accept(word, rows: words.rows, state)
          at += 1
          continue
        }
        let byte = words.bytes[Int(word.start + length)]
        let first = at
        repeat { at += 1 } while at < end && words.bytes[Int(words.sorted[Int(at)].start + length)] == byte
        edgeBytes.append(byte)
        edgeTargets.append(Int32(states.count))
        if state == 0 { roots[Int(byte)] = Int32(states.count) }
        states.append(State(length: length + 1))
        ranges.append(first..<at)
      }
      states[state].lastEdge = Int32(edgeBytes.count)
      state += 1
    }
  }

  /// A phrase that stands in two rows is of the first one's kind and looked at in the roles of both.
  private mutating func accept(_ word: PhraseWords.Word, rows: [PhraseList.Row], _ state: Int) {
    let row = rows[Int(word.row)]
    if states[state].accepting < 0 {
      states[state].kind = row.kind
      states[state].accepting = Int32(state)
    }
    if row.kind.isWholeText {
      states[state].wholeRoles.formUnion(row.roles)
    } else {
      states[state].roles.formUnion(row.roles)
    }
  }

  private mutating func link() {
    for state in states.indices {
      for edge in Int(states[state].firstEdge)..<Int(states[state].lastEdge) {
        let child = Int(edgeTargets[edge])
        if state > 0 {
          var from = Int(states[state].failure)
          while from > 0, target(from, edgeBytes[edge]) == 0 { from = Int(states[from].failure) }
          states[child].failure = target(from, edgeBytes[edge])
        }
        if states[child].accepting < 0 { states[child].accepting = states[Int(states[child].failure)].accepting }
      }
    }
  }

  /// The state behind a byte; 0 where no phrase goes on so.
  private func target(_ state: Int, _ byte: UInt8) -> Int32 {
    if state == 0 { return roots[Int(byte)] }
    var low = Int(states[state].firstEdge)
    let end = Int(states[state].lastEdge)
    var high = end
    while low < high {
      let middle = (low &+ high) &>> 1
      if edgeBytes[middle] < byte { low = middle &+ 1 } else { high = middle }
    }
    return low < end && edgeBytes[low] == byte ? edgeTargets[low] : 0
  }
}

/// The words of a list in the order of their bytes; of equal ones, that of the earlier row first.
struct PhraseWords {
  /// A word: where it stands among the bytes, and its row.
  struct Word {
    let start: Int32
    let count: Int32
    let row: Int32
  }

  let rows: [PhraseList.Row]
  private(set) var bytes: [UInt8] = []
  private(set) var sorted: [Word] = []

  init(_ rows: [PhraseList.Row]) {
    self.rows = rows
    bytes.reserveCapacity(16_384)
    for (number, row) in rows.enumerated() {
      row.words.withUTF8Buffer { text in
        var start = bytes.count
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: " "))
        for at in start..<bytes.count where bytes[at] == UInt8(ascii: " ") {
          if at > start { sorted.append(Word(start: Int32(start), count: Int32(at - start), row: Int32(number))) }
          start = at + 1
        }
      }
    }
    bytes.withUnsafeBufferPointer { bytes in
      sorted.sort { one, other in
        for index in 0..<min(one.count, other.count) {
          let (left, right) = (bytes[Int(one.start + index)], bytes[Int(other.start + index)])
          if left != right { return left < right }
        }
        return one.count == other.count ? one.row < other.row : one.count < other.count
      }
    }
  }
}

extension PhraseAutomaton {
  /// The phrases of a text that do not overlap, leftmost ones first, of those the longest.
  ///
  /// - Parameters:
  ///   - text: The text, in UTF-8.
  ///   - steps: Is raised by the steps that were taken.
  /// - Returns: The phrases in order.
  func phrases(in text: UnsafeBufferPointer<UInt8>, steps: inout Int) -> [Phrase] {
    var found: [Phrase] = []
    var state = 0
    for at in text.indices {
      var next = Int(target(state, text[at]))
      while next == 0, state > 0 {
        state = Int(states[state].failure)
        next = Int(target(state, text[at]))
        steps += 1
      }
      state = next
      steps += 1
      var accepting = Int(states[state].accepting)
      while accepting >= 0 {
        steps += 1
        if add(states[accepting], endingAt: at + 1, &found) { break }
        accepting = Int(states[Int(states[accepting].failure)].accepting)
      }
    }
    return found
  }

  /// Adds a phrase unless one that begins before it reaches into it; takes out those it holds.
  private func add(_ state: State, endingAt end: Int, _ found: inout [Phrase]) -> Bool {
    let start = end - Int(state.length)
    var kept = found.count
    while kept > 0, found[kept - 1].start >= start { kept -= 1 }
    if kept > 0, found[kept - 1].end > start { return false }
    found.removeLast(found.count - kept)
    found.append(Phrase(state.kind, start, end))
    return true
  }

  /// Whether a phrase stands in a text.
  func findsAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = 0
    for byte in text {
      var next = Int(target(state, byte))
      while next == 0, state > 0 {
        state = Int(states[state].failure)
        next = Int(target(state, byte))
      }
      state = next
      if states[state].accepting >= 0 { return true }
    }
    return false
  }

  /// The roles of the phrases that begin exactly at a place of a text; at its beginning, also of those that are the
  /// whole of it, but for a full stop.
  func roles(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> TextRoles {
    guard start < text.count else { return [] }
    var roles: UInt16 = 0
    var state = Int(roots[Int(text[start])])
    var at = start &+ 1
    states.withUnsafeBufferPointer { states in
      edgeBytes.withUnsafeBufferPointer { edgeBytes in
        while state > 0 {
          let own = states[state]
          if Int(own.accepting) == state {
            roles |= own.roles.rawValue
            if start == 0, text.count &- at <= 3 { roles |= own.wholeRoles.rawValue }
          }
          guard at < text.count else { return }
          var edge = Int(own.firstEdge)
          while edge < Int(own.lastEdge), edgeBytes[edge] < text[at] { edge &+= 1 }
          guard edge < Int(own.lastEdge), edgeBytes[edge] == text[at] else { return }
          state = Int(edgeTargets[edge])
          at &+= 1
        }
      }
    }
    return TextRoles(rawValue: roles)
  }
}
