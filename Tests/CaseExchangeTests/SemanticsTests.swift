import CaseLogic
import CatalogModel
import TestSupport
import Testing

@testable import CaseExchange

/// An exported document decides as the cases do, in every situation.
struct SemanticsTests {
  @Test func decisionTablesDecideAsTheCasesDo() throws {
    var (tables, situations, joint) = (0, 0, 0)
    for seed in UInt64(0)..<500 {
      var random = RandomItem(seed: seed)
      let logic = random.make()
      guard let table = try? ItemText(logic).table() else { continue }
      let every = Self.everyAnswer(to: logic)
      guard every.count <= 1_500 else { continue }
      tables += 1
      let model = try DecisionModel(table.dmn(toolVersion: "0"))
      for answers in every {
        let situation = logic.situation(for: answers)
        guard situation.isSettled, Self.isPlain(situation, logic) else { continue }
        situations += 1
        if situation.cases.count > 1 { joint += 1 }
        let faults = try Self.faults(model, situation, table)
        #expect(faults == [], "seed \(seed): \(answers)\n\(ItemText(logic).text)")
        if !faults.isEmpty { return }
      }
    }
    #expect(tables > 150 && situations > 2_000 && joint > 100, "\(tables) \(situations) \(joint)")
  }

  @Test func theHitPolicySaysWhetherSeveralCasesMayApply() throws {
    let catalog = TestCatalog.guangdong()
    var policies: [String: String] = [:]
    for file in catalog.files where file.kind == .standard {
      guard let table = try? DecisionTable(.init(catalog.effective(file))) else { continue }
      policies[table.code] = try DecisionModel(table.dmn(toolVersion: "0")).tables["办事情形"]?.hitPolicy
    }
    #expect(policies["GD-QYBG"] == "COLLECT")
    #expect(policies["440106029005"] == "UNIQUE")
  }

  /// Every answer to every question, or none, in every combination.
  private static func everyAnswer(to logic: Questionnaire) -> [Answers] {
    var every: [[Answers.Answer?]] = [[]]
    for question in logic.questions {
      var choices: [Answers.Answer?] = [nil]
      switch question.kind {
      case .one, .yesNo: choices += (0..<question.optionCount).map { .options([$0]) }
      case .many:
        choices += (1..<(1 << question.optionCount)).map { bits in
          .options((0..<question.optionCount).filter { bits & 1 << $0 != 0 })
        }
      case .number(let domain): choices += (domain.from...domain.to).map { .number($0) }
      }
      every = every.flatMap { answers in choices.map { answers + [$0] } }
      if every.count > 20_000 { return every.map { Answers($0) } }
    }
    return every.map { Answers($0) }
  }

  /// Whether each question with one answer has one at most: a question may answer itself on one path of several.
  private static func isPlain(_ situation: Situation, _ logic: Questionnaire) -> Bool {
    zip(situation.answers.values, logic.questions).allSatisfy { answer, question in
      if case .options(let chosen) = answer { question.kind == .many || chosen.count == 1 } else { true }
    }
  }

  private static func faults(_ model: DecisionModel, _ situation: Situation, _ table: DecisionTable) throws -> [String]
  {
    var context: [String: FEELValue] = [:]
    for (index, question) in table.questions.enumerated() {
      switch situation.answers.values[index] {
      case .options(let chosen):
        let texts = chosen.map { FEELValue.text(question.options[$0].id) }
        context[question.id] = question.choose == .many ? .list(texts) : texts[0]
      case .number(let number): context[question.id] = .number(Double(number))
      case nil: context[question.id] = .null
      }
    }
    var faults: [String] = []
    let decision = try #require(model.tables["办事情形"])
    let outputs = try decision.outputs(context)
    let cases = outputs.map { $0[0] }
    let expected = Set(situation.cases.map { "\"\(table.cases[$0].id)\"" })
    if Set(cases) != expected { faults.append("cases \(cases), not \(expected)") }
    switch decision.hitPolicy {
    case "UNIQUE": if outputs.count != 1 { faults.append("UNIQUE, but \(outputs.count) rules") }
    case "ANY": if Set(outputs).count != 1 { faults.append("ANY, but \(outputs)") }
    default: break
    }
    let ids = Set(cases).map { FEELValue.text(String($0.dropFirst().dropLast())) }
    context["办事情形.id"] = decision.hitPolicy == "COLLECT" ? .list(ids) : ids.first ?? .null
    for (index, question) in table.questions.enumerated() {
      guard let asked = model.tables["提问_" + question.id] else { continue }
      let holds = try !asked.outputs(context).isEmpty
      if asked.fallback != "false" { faults.append("no default") }
      if holds != situation.asked[index] { faults.append("asked \(question.id): \(holds)") }
    }
    return faults
  }
}
