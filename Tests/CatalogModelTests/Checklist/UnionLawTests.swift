import CaseLogic
import CatalogModel
import ServiceCodes
import TestSupport
import Testing

/// The laws of §5 of the format, on random services against trying everything.
struct UnionLawTests {
  private typealias Service = RandomService

  /// The filings of a checklist as the oracle writes them.
  private func filed(_ checklist: Checklist) -> [Service.Filed] {
    checklist.filings.map { filing in
      var filed = Service.Filed()
      filed.cases = filing.cases.map { $0.id ?? "" }
      filed.visits = filing.visits ?? 0
      filed.promised = Int(filing.promised.first?.description.split(separator: " ").first ?? "") ?? 0
      filed.results = Set(filing.resultParts.map { $0.record.id ?? "" })
      filed.notBefore = filing.applications.compactMap { $0.text(.notBefore)?.last?.wholeNumberValue }.max()
      for line in filing.lines where !line.isOpen {
        filed.materials[Int(line.material?.id?.dropFirst() ?? "") ?? -1] = (line.necessity, line.original, line.copy)
      }
      return filed
    }.sorted { $0.description < $1.description }
  }

  /// Answers as a person would write them, in the order of `order`.
  private func texts(_ answers: Service.Answers, _ random: inout SeededGenerator) -> [String] {
    answers.map { "\($0)=\($1.shuffled(using: &random).joined(separator: ","))" }.sorted().shuffled(using: &random)
  }

  private func checklist(
    _ item: EffectiveItem, _ sheet: CaseSheet, _ answers: Service.Answers, _ random: inout SeededGenerator
  ) throws -> Checklist {
    Checklist(item, sheet: sheet, answers: try sheet.answers(texts(answers, &random)))
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `every joint answer comes to what the format says`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (several, forbidden, apart) = (0, 0, 0)
    for round in 0..<6 {
      let service = RandomService(&random, isMonotone: false, hasHandling: round % 2 == 0)
      let item = try service.effective()
      let sheet = CaseSheet(item)
      for answers in service.everyAnswer where Bool.random(using: &random) {
        let list = try checklist(item, sheet, service.asked(answers), &random)
        let wanted = service.filings(answers)
        guard filed(list) == wanted, list.isSettled == !service.isForbidden(answers), list.missing.isEmpty else {
          Issue.record("seed \(seed), round \(round): \(filed(list)), not \(wanted), for \(answers) in \(service.text)")
          return
        }
        if list.situation.cases.count > 1 { several += 1 }
        if service.isForbidden(answers) { forbidden += 1 }
        if wanted.count > 1 { apart += 1 }
      }
    }
    #expect(several > 20 && forbidden > 5 && apart > 0, "\(several) \(forbidden) \(apart)")
  }

  @Test(arguments: [UInt64(5), 6])
  func `the order of cases and of answers does not matter`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      var service = RandomService(&random, isMonotone: false, hasHandling: Bool.random(using: &random))
      let item = try service.effective()
      let sheet = CaseSheet(item)
      let answers = try #require(service.everyAnswer.randomElement(using: &random))
      let lists = try (0..<4).map { _ in filed(try checklist(item, sheet, service.asked(answers), &random)) }
      #expect(lists.allSatisfy { $0 == lists[0] })
      service.cases.shuffle(using: &random)
      let other = try service.effective()
      let shuffled = filed(try checklist(other, CaseSheet(other), service.asked(answers), &random))
      #expect(shuffled == lists[0], "\(answers)")
    }
  }

  @Test(arguments: [UInt64(7), 8])
  func `one more option drops nothing, unless a none says so`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (kept, dropped) = (0, 0)
    for round in 0..<40 {
      let isMonotone = round % 2 == 0
      let service = RandomService(&random, isMonotone: isMonotone, hasHandling: false)
      let item = try service.effective()
      let sheet = CaseSheet(item)
      for answers in service.everyAnswer where Int.random(in: 0..<6, using: &random) == 0 {
        guard let change = answers["change"], let added = service.changes.first(where: { !change.contains($0) }) else {
          continue
        }
        var more = answers
        more["change"] = change.union([added])
        if service.isForbidden(more) || service.asked(answers)["change"] == nil { continue }
        let less = filed(try checklist(item, sheet, service.asked(answers), &random)).flatMap(\.materials)
        let all = filed(try checklist(item, sheet, service.asked(more), &random)).flatMap(\.materials)
        let isKept = less.allSatisfy { one in
          all.contains { other in
            one.key == other.key && strength(one.value.necessity) >= strength(other.value.necessity)
              && one.value.original <= other.value.original && one.value.copy <= other.value.copy
          }
        }
        if isKept { kept += 1 } else { dropped += 1 }
        #expect(isKept || !isMonotone, "\(answers) and \(added) in \(service.text)")
      }
    }
    #expect(kept > 50 && dropped > 0, "\(kept) \(dropped)")
  }

  private func strength(_ necessity: String) -> Int { ["必要", "支持容缺处理", "非必要"].firstIndex(of: necessity) ?? 3 }

  @Test func `a situation of one option each is its path's case`() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<8 {
      let service = RandomService(&random, isMonotone: false, hasHandling: false)
      let item = try service.effective()
      let sheet = CaseSheet(item)
      for answers in service.everyAnswer where answers["change"]?.count == 1 {
        let list = try checklist(item, sheet, service.asked(answers), &random)
        #expect(list.filings.count == 1 && list.filings[0].cases.map { $0.id } == service.cases(answers).map(\.id))
        #expect(list.filings[0].cases.count == 1)
      }
    }
  }

  @Test(arguments: [UInt64(10), 11])
  func `where answers are not known, what is certain is always needed and nothing else may be`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (certain, open, exact) = (0, 0, 0)
    for round in 0..<15 {
      let service = RandomService(&random, isMonotone: false, hasHandling: round % 2 == 0)
      let item = try service.effective()
      let sheet = CaseSheet(item)
      for _ in 0..<6 {
        let all = service.everyAnswer
        let answers = try #require(all.randomElement(using: &random))
        if service.isForbidden(answers) { continue }
        let hidden = Set(
          service.asked(answers).keys.sorted().filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
        if hidden.isEmpty { continue }
        let known = service.asked(answers).filter { !hidden.contains($0.key) }
        let given = texts(known, &random) + hidden.sorted().map { "\($0)=?" }
        let list = Checklist(item, sheet: sheet, answers: try sheet.answers(given))
        // What may be the case: the answers that agree on what is known, and are asked nothing that is left open.
        let possible = all.filter { other in
          known.allSatisfy { other[$0.key] == $0.value } && !service.isForbidden(other)
        }
        let outcomes = possible.map { service.filings($0) }
        let needed = list.filings.filter { !$0.isPossibleOnly }
          .flatMap { $0.lines.filter { !$0.isOpen }.map { $0.material?.id ?? "" } }
        let maybe = list.filings.flatMap { $0.lines.map { $0.material?.id ?? "" } }
        for outcome in outcomes {
          let asked = Set(outcome.flatMap { $0.materials.keys.map { "m\($0)" } })
          guard asked.isSuperset(of: needed), asked.isSubset(of: maybe) else {
            Issue.record("\(needed) \(maybe), not \(asked), for \(given) in \(service.text)")
            return
          }
        }
        let always = (0..<5).map { "m\($0)" }.filter { id in
          outcomes.allSatisfy { $0.contains { $0.materials.keys.contains(Int(id.dropFirst()) ?? -1) } }
        }
        certain += Set(needed).count
        exact += always.count
        open += Set(maybe).subtracting(needed).count
      }
    }
    // What is said to be certain is most of what is: conditions that complete each other over several requirements are
    // left as open.
    #expect(certain > 20 && open > 20 && certain * 2 > exact, "\(certain) of \(exact), \(open)")
  }
}
