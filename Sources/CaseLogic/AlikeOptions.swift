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
    var marks = OptionMarks(questions)
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
    for index in questions.indices where marks.isNamed(index) { marks.collect(index, into: &alike) }
    return alike
  }
}

/// For each option of all questions a number made of the lists that have it.
///
/// Each list adds a number of its own, so that options in different lists have the same sum with a chance of one in
/// 2⁶⁴ only.
private struct OptionMarks {
  private var sums: [UInt64]
  /// Where the options of each question begin, and last how many there are.
  private var firsts: [Int] = []
  private var named: [Bool]
  private var listCount: UInt64 = 0

  init(_ questions: [Question]) {
    firsts.reserveCapacity(questions.count + 1)
    var count = 0
    for index in questions.indices {
      firsts.append(count)
      count += questions[index].optionCount
    }
    firsts.append(count)
    sums = [UInt64](repeating: 0, count: count)
    named = [Bool](repeating: false, count: questions.count)
  }

  func isNamed(_ question: Int) -> Bool { named[question] }

  mutating func note(_ condition: Condition) {
    for index in condition.lines.indices {
      switch condition.lines[index] {
      case .answer(let question, let options), .noneOf(let question, let options): note(question, options)
      case .allOf(let question, let options):
        for option in options { note(question, [option]) }
      case .any(let parts), .none(let parts):
        for part in parts { note(part) }
      case .range, .results: continue
      }
    }
  }

  private mutating func note(_ question: Int, _ options: [Int]) {
    guard named.indices.contains(question) else { return }
    named[question] = true
    listCount += 1
    let mark = OptionMarks.mixed(listCount)
    for index in options.indices {
      let place = firsts[question] + options[index]
      guard options[index] >= 0, place < firsts[question + 1], !options[..<index].contains(options[index]) else {
        continue
      }
      sums[place] &+= mark
    }
  }

  /// Options that are offered on different conditions are told apart by these.
  mutating func note(_ option: Int, of question: Int, isOfferedOn condition: Condition) {
    sums[firsts[question] + option] &+= OptionMarks.mixed(UInt64(bitPattern: Int64(condition.hashValue)))
  }

  func collect(_ question: Int, into alike: inout [[OptionPlace]]) {
    let range = firsts[question]..<firsts[question + 1]
    for place in range where !sums[range.lowerBound..<place].contains(sums[place]) {
      guard sums[(place + 1)..<range.upperBound].contains(sums[place]) else { continue }
      alike.append(
        (place..<range.upperBound).filter { sums[$0] == sums[place] }
          .map { OptionPlace(question: question, option: $0 - range.lowerBound) })
    }
  }

  /// Neighbouring numbers far apart (the last step of SplitMix64).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
