import CaseLogic
import CatalogText

/// Writes rows as a condition of the catalog: lines of YAML, not indented.
struct ConditionLines {
  let questions: [TableQuestion]
  let results: [String]

  /// The lines of a condition, which may be that of an impossible combination; none where it always holds.
  func lines(_ rows: [TableRow], of never: TableNever? = nil) -> [String] {
    guard let first = rows.first else { return [] }
    let forced = never?.questionOfAll
    guard rows.count > 1 else { return lines(first, forced: forced) }
    let common = TableRow(
      first.cells.filter { question, cell in
        question != forced && rows.allSatisfy { $0.cells[question] == cell }
      }, results: rows.allSatisfy { $0.results == first.results } ? first.results : nil)
    let rests = rows.map { row in
      TableRow(row.cells.filter { common.cells[$0.key] == nil }, results: common.results == nil ? row.results : nil)
    }
    // A number that need not be answered is written in a `none`, of which a condition has one.
    if rests.contains(where: { $0.cells.isEmpty && $0.results == nil }) { return lines(common, forced: nil) }
    var lines = lines(common, forced: nil)
    lines.append("any:")
    for (index, rest) in rests.enumerated() {
      lines += Self.element(self.lines(rest, forced: index == 0 ? forced : nil))
    }
    return lines
  }

  private func lines(_ row: TableRow, forced: Int?) -> [String] {
    var lines: [String] = []
    var outside: [String] = []
    for (place, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
      let question = questions[place]
      let key = ScalarStyle.key(question.id) + ":"
      switch cell {
      case .choice(let options, unanswered: false):
        lines.append(key + " " + flow(options, question.options.map(\.id)))
      case .choice(let options, unanswered: true):
        let others = question.options.indices.filter { !options.contains($0) }
        lines += [key, "  none: " + flow(others, question.options.map(\.id))]
      case .anyOf(let options) where place != forced:
        lines.append(key + " " + flow(options, question.options.map(\.id)))
      case .anyOf(let options): lines += [key, "  all: " + flow(options, question.options.map(\.id))]
      case .together(let all, let none):
        lines.append(key)
        if !all.isEmpty { lines.append("  all: " + flow(all, question.options.map(\.id))) }
        if !none.isEmpty { lines.append("  none: " + flow(none, question.options.map(\.id))) }
      case .numbers(let intervals, unanswered: false): lines.append(key + " " + ranges(intervals, question))
      case .numbers(let intervals, unanswered: true):
        outside.append(key + " " + ranges(NumberSet(intervals).complement.intervals, question))
      }
    }
    if let results = row.results {
      switch results {
      case .anyOf(let wanted): lines.append("results: " + flow(wanted, self.results))
      case .together(let all, let none):
        lines +=
          all.isEmpty ? [] : ["any:"] + Self.element(Self.allOf(all.map { "results: " + flow([$0], self.results) }))
        if !none.isEmpty { outside.append("results: " + flow(none, self.results)) }
      default: break
      }
    }
    return lines + (outside.isEmpty ? [] : ["none:"] + outside.flatMap { Self.element([$0]) })
  }

  /// Lines that must all hold although they have one key: each but the first in an `any` of the one before.
  private static func allOf(_ lines: [String]) -> [String] {
    lines.reversed().reduce(into: [String]()) { nested, line in
      nested = nested.isEmpty ? [line] : [line, "any:"] + element(nested)
    }
  }

  private func flow(_ options: [Int], _ ids: [String]) -> String {
    "[" + options.map { ScalarStyle.inFlow(ids[$0], quoted: false) }.joined(separator: ", ") + "]"
  }

  private func ranges(_ intervals: [Interval], _ question: TableQuestion) -> String {
    let whole = [Interval(lower: nil, upper: nil)]
    let middle = FEELTest.bounds(of: question)?.lower ?? 0
    let halves = [Interval(lower: nil, upper: middle), Interval(lower: middle, upper: nil)]
    let written = (intervals == whole ? halves : intervals).map { CSVCell.range($0, question.decimals) }
    return written.count == 1 ? written[0] : "[" + written.joined(separator: ", ") + "]"
  }

  /// Lines as an element of a list.
  static func element(_ lines: [String]) -> [String] {
    lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }
}
