import CaseLogic
import Testing

/// Tables that are judged by counting, against the general proof of the same tables.
struct PlainTableTests {
  /// A question that selects nothing, asked under a condition: it changes no path and keeps the counting away.
  private func proved(_ table: Questionnaire) -> Questionnaire {
    var table = table
    table.questions.append(Question(kind: .yesNo, askedWhen: Condition([])))
    return table
  }

  @Test(arguments: [UInt64(11), 12, 13])
  func countingAgreesWithTheGeneralProof(seed: UInt64) {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var covers = 0
    for round in 0..<2000 {
      let table = maker.plain()
      let long = proved(table)
      guard table.paths() == long.paths(),
        table.structureProblems() == long.structureProblems(),
        table.review(provesCases: true) == long.review(provesCases: true),
        table.review(provesCases: true)
          == QuestionnaireReview(structure: table.structureProblems(), paths: table.paths()),
        table.review(provesCases: false).paths == nil
      else {
        Issue.record("seed \(seed), round \(round): \(table)")
        return
      }
      if table.paths().isExactCover { covers += 1 }
    }
    #expect((200...1800).contains(covers), "\(covers) covers")
  }

  @Test func boundsOfWhatIsCounted() {
    func table(options: Int, cases: Int) -> Questionnaire {
      let list = (0..<options).map { $0 % cases }
      return Questionnaire(
        questions: [Question(kind: .one, options: Array(repeating: Option(), count: options))],
        cases: (0..<cases).map { row in
          CaseRow(when: Condition([.answer(question: 0, anyOf: list.indices.filter { list[$0] == row })]))
        })
    }
    for (options, cases) in [(1, 1), (63, 63), (64, 64), (65, 65), (300, 300), (64, 2), (128, 3)] {
      let sound = table(options: options, cases: cases)
      #expect(sound.paths().isExactCover && sound.paths().pathCount == options)
      var damaged = sound
      damaged.cases.removeLast()
      #expect(damaged.cases.isEmpty || damaged.paths().gapCount == options / cases)
      damaged = sound
      damaged.cases.append(sound.cases[0])
      #expect(damaged.paths().overlapCount == (options + cases - 1) / cases)
    }
  }
}
