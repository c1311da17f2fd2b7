/// What a cell over results says of the selected cases.
struct ResultTest {
  private let table: DecisionTable

  init(_ table: DecisionTable) { self.table = table }

  /// The cases that give one of these results.
  private func cases(_ results: [Int]) -> [String] {
    table.cases.filter { row in row.results.map { results.contains(where: $0.contains) } ?? !results.isEmpty }
      .map(\.id)
  }

  /// A test of the list of the selected cases' ids.
  func overCases(_ cell: TableCell) -> String {
    switch cell {
    case .anyOf(let results): return either(results)
    case .together(let all, let none):
      var parts = all.map { "(" + either([$0]) + ")" }
      if !none.isEmpty { parts.append("not(\(either(none)))") }
      return parts.joined(separator: " and ")
    default: return "-"
    }
  }

  private func either(_ results: [Int]) -> String {
    let cases = cases(results)
    return cases.isEmpty ? "? = null and ? != null" : FEELWriter.contains(cases, "or")
  }

  /// A test of the one selected case's id.
  func overCase(_ cell: TableCell) -> String {
    switch cell {
    case .anyOf(let results): return one(cases(results))
    case .together(let all, let none):
      let wanted = table.cases.map(\.id).filter { id in all.allSatisfy { cases([$0]).contains(id) } }
      let kept = wanted.filter { !cases(none).contains($0) }
      return all.isEmpty ? "not(\(FEELWriter.list(cases(none))))" : one(kept)
    default: return "-"
    }
  }

  private func one(_ cases: [String]) -> String {
    cases.isEmpty ? "? = null and ? != null" : FEELWriter.list(cases)
  }
}
