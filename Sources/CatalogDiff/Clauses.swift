import CaseLogic
import CatalogModel

/// A condition by ids instead of positions, so that conditions of two revisions can be compared.
///
/// Every clause must hold.
struct Clauses: Hashable, Sendable {
  /// One line.
  indirect enum Clause: Hashable, Sendable {
    case answer(String, Set<String>)
    case all(String, Set<String>)
    case none(String, Set<String>)
    case range(String, [Interval])
    case results(Set<String>)
    case any([Clauses])
    case not([Clauses])
  }

  var clauses: [Clause]

  init(_ clauses: [Clause]) { self.clauses = clauses }

  /// A condition of a sheet, its ids as `names` has them.
  init(_ condition: Condition, of sheet: CaseSheet, names: IDNames) {
    let questions = sheet.questions.map { $0.id ?? "" }
    let results = sheet.root.records(.results).map { $0.id ?? "" }
    func question(_ position: Int) -> String { names.question(questions[position]) }
    func options(_ position: Int, _ chosen: [Int]) -> Set<String> {
      let ids = sheet.optionIDs(position)
      return Set(
        chosen.compactMap { ids.indices.contains($0) ? names.option(ids[$0], of: questions[position]) : nil })
    }
    clauses = condition.lines.map { line in
      switch line {
      case .answer(let position, let chosen): .answer(question(position), options(position, chosen))
      case .allOf(let position, let chosen): .all(question(position), options(position, chosen))
      case .noneOf(let position, let chosen): .none(question(position), options(position, chosen))
      case .range(let position, let intervals): .range(question(position), intervals)
      case .results(let chosen): .results(Set(chosen.map { names.result(results[$0]) }))
      case .any(let parts): .any(parts.map { Clauses($0, of: sheet, names: names) })
      case .none(let parts): .not(parts.map { Clauses($0, of: sheet, names: names) })
      }
    }
  }

  /// The options a clause at any depth names, with their questions.
  var namedOptions: [(question: String, option: String)] {
    clauses.flatMap { clause -> [(question: String, option: String)] in
      switch clause {
      case .answer(let question, let options), .all(let question, let options), .none(let question, let options):
        options.map { (question, $0) }
      case .any(let parts), .not(let parts): parts.flatMap(\.namedOptions)
      case .range, .results: []
      }
    }
  }

  /// The same without options that are not in `known`, where the clause keeps at least one.
  func keeping(_ known: [String: Set<String>]) -> Clauses {
    func kept(_ question: String, _ options: Set<String>) -> Set<String> {
      guard let all = known[question] else { return options }
      let rest = options.intersection(all)
      return rest.isEmpty ? options : rest
    }
    return Clauses(
      clauses.map { clause in
        switch clause {
        case .answer(let question, let options): .answer(question, kept(question, options))
        case .all(let question, let options): .all(question, kept(question, options))
        case .none(let question, let options): .none(question, kept(question, options))
        case .any(let parts): .any(parts.map { $0.keeping(known) })
        case .not(let parts): .not(parts.map { $0.keeping(known) })
        case .range, .results: clause
        }
      })
  }
}

/// How the situations of two conditions lie to each other, as far as it can be told clause by clause.
enum ConditionOrder: Hashable, Sendable {
  case same, wider, narrower, other

  /// How `new` lies to `old`; nil is a condition that always holds.
  init(from old: Clauses?, to new: Clauses?) {
    var budget = 20_000
    let always = Clauses([])
    let isWider = (old ?? always).implies(new ?? always, &budget)
    let isNarrower = (new ?? always).implies(old ?? always, &budget)
    switch (isWider, isNarrower) {
    case (true, true): self = .same
    case (true, false): self = .wider
    case (false, true): self = .narrower
    case (false, false): self = old == new ? .same : .other
    }
  }
}

extension Clauses {
  /// Whether it is plain that `other` holds wherever this does; false where it is not plain, or too long to tell.
  func implies(_ other: Clauses, _ budget: inout Int) -> Bool {
    for wanted in other.clauses {
      budget -= 1
      if budget < 0 { return false }
      var isMet = false
      for clause in clauses where implies(clause, wanted, &budget) {
        isMet = true
        break
      }
      if !isMet, case .any(let parts) = wanted {
        for part in parts where implies(part, &budget) {
          isMet = true
          break
        }
      }
      if !isMet { return false }
    }
    return true
  }

  private func implies(_ clause: Clause, _ wanted: Clause, _ budget: inout Int) -> Bool {
    budget -= 1
    if budget < 0 { return false }
    switch (clause, wanted) {
    case (.answer(let question, let options), .answer(let other, let more)):
      return question == other && options.isSubset(of: more)
    case (.all(let question, let options), .all(let other, let fewer)):
      return question == other && fewer.isSubset(of: options)
    case (.all(let question, let options), .answer(let other, let more)):
      return question == other && !options.isDisjoint(with: more)
    case (.none(let question, let options), .none(let other, let fewer)):
      return question == other && fewer.isSubset(of: options)
    case (.range(let question, let inner), .range(let other, let outer)):
      return question == other && inner.allSatisfy { part in outer.contains { $0.holds(part) } }
    case (.results(let results), .results(let more)): return results.isSubset(of: more)
    case (.not(let excluded), .not(let fewer)):
      for part in fewer where !Self.isWithinOne(part, of: excluded, &budget) { return false }
      return true
    case (.any(let parts), _):
      for part in parts where !part.implies(Clauses([wanted]), &budget) { return false }
      return !parts.isEmpty
    default: return false
    }
  }

  private static func isWithinOne(_ part: Clauses, of parts: [Clauses], _ budget: inout Int) -> Bool {
    for other in parts where part.implies(other, &budget) { return true }
    return false
  }
}

extension Interval {
  /// Whether every number of `part` lies in this range.
  fileprivate func holds(_ part: Interval) -> Bool {
    guard let inner = part.extent else { return true }
    guard let outer = extent else { return false }
    return outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }
}

/// The names that ids of one side have on the other: what was only renamed keeps its new name.
struct IDNames: Sendable {
  /// New ids by list and old id.
  var lists: [Key: [String: String]] = [:]
  /// New option ids by the old id of their question and their own.
  var options: [String: [String: String]] = [:]

  func question(_ id: String) -> String { lists[.questions]?[id] ?? id }
  func result(_ id: String) -> String { lists[.results]?[id] ?? id }
  func option(_ id: String, of question: String) -> String { options[question]?[id] ?? id }
  func name(_ id: String, in list: Key) -> String { lists[list]?[id] ?? id }
}
