import TestSupport

/// What a service asks for, by the sentences of the format taken word for word.
extension RandomService {
  /// A joint answer to all questions; those that are not asked count for nothing.
  typealias Answers = [String: Set<String>]

  /// What one filing comes to.
  struct Filed: Equatable, CustomStringConvertible {
    var cases: [String] = []
    /// By material: the strongest necessity, the most originals and copies.
    var materials: [Int: (necessity: String, original: Int, copy: Int)] = [:]
    var promised = 0
    var visits = 0
    var results: Set<String> = []
    var notBefore: Int?

    static func == (one: Filed, other: Filed) -> Bool { one.description == other.description }

    var description: String {
      let lines = materials.sorted { $0.key < $1.key }.map { "m\($0) \($1.necessity) \($1.original)/\($1.copy)" }
      return "\(cases.sorted().joined(separator: "+")): \(lines.joined(separator: ", ")); \(promised) \(visits) "
        + results.sorted().joined(separator: "+") + " " + (notBefore.map { String($0) } ?? "-")
    }
  }

  /// Every joint answer.
  var everyAnswer: [Answers] {
    var answers: [Answers] = []
    for entity in entities {
      for changes in Self.subsets(self.changes) {
        for cause in Self.causes {
          for agent in ["是", "否"] {
            for paper in ["是", "否"] {
              answers.append(
                ["entity": [entity], "change": changes, "cause": [cause], "agent": [agent], "paper": [paper]])
            }
          }
        }
      }
    }
    return answers
  }

  private static func subsets(_ list: [String]) -> [Set<String>] {
    (1..<(1 << list.count)).map { bits in
      Set(list.indices.filter { bits & (1 << $0) != 0 }.map { list[$0] })
    }
  }

  /// The answers to the questions that are asked.
  func asked(_ answers: Answers) -> Answers {
    var asked: Answers = ["entity": answers["entity"] ?? [], "agent": answers["agent"] ?? []]
    if !(asked["entity"] ?? []).isDisjoint(with: self.asked) { asked["change"] = answers["change"] }
    if let last = changes.last, asked["change"]?.contains(last) ?? false { asked["cause"] = answers["cause"] }
    if paperWhen?.holds(asked) ?? true { asked["paper"] = answers["paper"] }
    return asked
  }

  /// Whether a `never` row forbids the answers.
  func isForbidden(_ answers: Answers) -> Bool {
    never.count == 2 && (asked(answers)["change"] ?? []).isSuperset(of: never)
  }

  /// The cases of the paths, which take one of the chosen options each.
  func cases(_ answers: Answers) -> [Case] {
    let asked = asked(answers)
    return cases.filter { row in
      if let entity = row.entity { return !(asked["entity"] ?? []).isDisjoint(with: entity) }
      guard let change = row.change, asked["change"]?.contains(change) ?? false else { return false }
      return row.cause.map { asked["cause"]?.contains($0) ?? false } ?? true
    }
  }

  /// The filings, by the sentences of the format; none where the answers are forbidden.
  func filings(_ answers: Answers) -> [Filed] {
    if isForbidden(answers) { return [] }
    let asked = asked(answers)
    var groups: [String: [Case]] = [:]
    for row in cases(answers) { groups[hasHandling ? row.handling ?? "" : "", default: []].append(row) }
    return groups.values.map { rows in
      var filed = Filed()
      for row in rows { filed.add(row, self.rows, asked) }
      return filed
    }.sorted { $0.description < $1.description }
  }
}

extension RandomService.Filed {
  fileprivate mutating func add(
    _ row: RandomService.Case, _ shared: [RandomService.Row], _ asked: RandomService.Answers
  ) {
    cases.append(row.id)
    promised = max(promised, row.promised)
    visits = max(visits, row.visits)
    results.formUnion(row.results)
    if let day = row.notBefore { notBefore = max(notBefore ?? 0, day) }
    let strengths = ["必要", "支持容缺处理", "非必要"]
    for required in shared + row.rows where required.when?.holds(asked) ?? true {
      let known = materials[required.material]
      let stated = [known?.necessity, required.necessity].compactMap { $0 }
      materials[required.material] = (
        strengths.first { stated.contains($0) } ?? "", max(known?.original ?? 0, required.original),
        max(known?.copy ?? 0, required.copy)
      )
    }
  }
}
