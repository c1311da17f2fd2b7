extension Questionnaire {
  /// Options of one question that change nothing against each other, two or more together, in file order.
  ///
  /// Two options are alike if they are offered on the same condition, every list of options in the questionnaire and in
  /// `others` has both or neither, and no `allOf` has one of them: then no case, no later question and no other
  /// condition can tell which of the two was chosen. Questions that nothing names are left out.
  ///
  /// - Parameters:
  ///   - count: How many conditions there are besides, that select nothing: those of requirements and the like.
  ///   - other: Such a condition by its number.
  /// - Returns: The options, question by question.
  public func alikeOptions(beside count: Int, _ other: (Int) -> Condition) -> [[OptionPlace]] {
    OptionMarks.withMarks(of: questions) { marks in
      for index in questions.indices {
        if let when = questions[index].askedWhen { marks.note(when) }
        for option in questions[index].options.indices {
          guard let when = questions[index].options[option].offeredWhen else { continue }
          marks.note(when)
          marks.note(option, of: index, isOfferedOn: when)
        }
      }
      for index in cases.indices {
        if let when = cases[index].when { marks.note(when) }
      }
      for index in never.indices { marks.note(never[index].when) }
      for index in 0..<count { marks.note(other(index)) }
      var alike: [[OptionPlace]] = []
      for index in questions.indices { marks.collect(index, into: &alike) }
      return alike
    }
  }
}

/// For each option of all questions a number made of the lists that have it, in memory that is only lent.
///
/// Each list adds a number of its own, so that options in different lists have the same sum with a chance of one in
/// 2⁶⁴ only.
private struct OptionMarks {
  /// The sums of all options, then for each question where its own begin, then whether something names it.
  private let words: UnsafeMutableBufferPointer<UInt64>
  private let questionCount: Int
  private let optionCount: Int
  private var listCount: UInt64 = 0

  static func withMarks<T>(of questions: [Question], _ body: (inout OptionMarks) -> T) -> T {
    var options = 0
    for index in questions.indices { options += questions[index].optionCount }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: options + 2 * questions.count + 1) { words in
      words.initialize(repeating: 0)
      var marks = OptionMarks(words: words, questionCount: questions.count, optionCount: options)
      var first = 0
      for index in questions.indices {
        words[options + index] = UInt64(first)
        first += questions[index].optionCount
      }
      words[options + questions.count] = UInt64(first)
      return body(&marks)
    }
  }

  private init(words: UnsafeMutableBufferPointer<UInt64>, questionCount: Int, optionCount: Int) {
    self.words = words
    self.questionCount = questionCount
    self.optionCount = optionCount
  }

  @inline(__always)
  private func first(_ question: Int) -> Int { Int(words[optionCount + question]) }

  mutating func note(_ condition: Condition) {
    for index in condition.lines.indices {
      switch condition.lines[index] {
      case .answer(let question, let options), .noneOf(let question, let options):
        name(question)
        listCount += 1
        let mark = OptionMarks.mixed(listCount)
        for option in options { add(mark, to: option, of: question) }
      case .allOf(let question, let options):
        name(question)
        for option in options {
          listCount += 1
          add(OptionMarks.mixed(listCount), to: option, of: question)
        }
      case .any(let parts), .none(let parts):
        for part in parts { note(part) }
      case .range, .results: continue
      }
    }
  }

  @inline(__always)
  private func name(_ question: Int) {
    guard question >= 0, question < questionCount else { return }
    words[optionCount + questionCount + 1 + question] = 1
  }

  @inline(__always)
  private func add(_ mark: UInt64, to option: Int, of question: Int) {
    guard question >= 0, question < questionCount, option >= 0, option < first(question + 1) - first(question) else {
      return
    }
    words[first(question) + option] &+= mark
  }

  /// Options that are offered on different conditions are told apart by these.
  func note(_ option: Int, of question: Int, isOfferedOn condition: Condition) {
    add(OptionMarks.mixed(UInt64(bitPattern: Int64(condition.hashValue))), to: option, of: question)
  }

  func collect(_ question: Int, into alike: inout [[OptionPlace]]) {
    if words[optionCount + questionCount + 1 + question] == 0 { return }
    let (start, end) = (first(question), first(question + 1))
    for place in start..<end where firstEqual(to: place, from: start) == place {
      guard place + 1 < end, (place + 1..<end).contains(where: { words[$0] == words[place] }) else { continue }
      let members = (place..<end).filter { words[$0] == words[place] }
      alike.append(members.map { OptionPlace(question: question, option: $0 - start) })
    }
  }

  /// The first place from `start` on with the same number.
  private func firstEqual(to place: Int, from start: Int) -> Int {
    var index = start
    while words[index] != words[place] { index += 1 }
    return index
  }

  /// Neighbouring numbers far apart (the last step of SplitMix64).
  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
