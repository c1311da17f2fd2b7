public import CatalogEdit
import CatalogModel

extension DecisionTable {
  /// What makes an item's questions and cases those of another table, as operations of one edit.
  ///
  /// Cases that the other table lacks go; questions, options and impossible combinations go only where it is whole.
  /// Everything else that the catalog says of a case (materials, time limits) stays.
  ///
  /// - Parameter table: What the item should say.
  /// - Returns: The operations, in order; none where both say the same.
  public func operations(toBecome table: DecisionTable) -> [EditOperation] {
    var difference = TableDifference(from: self, to: table)
    difference.find()
    return difference.operations
  }
}

/// Finds the operations that lead from one table to another.
private struct TableDifference {
  private let old: DecisionTable
  private let new: DecisionTable
  private let text: TableText
  private(set) var operations: [EditOperation] = []
  private var removals: [EditOperation] = []

  init(from old: DecisionTable, to new: DecisionTable) {
    self.old = old
    self.new = new
    text = TableText(new)
  }

  mutating func find() {
    findQuestions()
    findCases()
    findNever()
    operations += removals
  }

  // MARK: Questions

  private mutating func findQuestions() {
    guard !old.questions.isEmpty else {
      return set([step(.questions)], text.list(new.questions.map { text.lines($0) }))
    }
    var places = old.questions.map(\.id)
    for question in new.questions {
      if let before = old.questions.first(where: { $0.id == question.id }) {
        if new.isWhole { find(before, question) }
        continue
      }
      let place = new.isWhole ? Self.place(of: question.id, in: new.questions.map(\.id), among: places) : places.count
      add([step(.questions)], at: place, text.lines(question))
      places.insert(question.id, at: place)
    }
    guard new.isWhole else { return }
    for question in old.questions where !new.questions.contains(where: { $0.id == question.id }) {
      remove([step(.questions, question.id)])
    }
  }

  private mutating func find(_ before: TableQuestion, _ after: TableQuestion) {
    let way = [step(.questions, after.id)]
    find(before.ask, after.ask, way + [step(.ask)])
    find(before.choose.rawValue, after.choose.rawValue, way + [step(.choose)])
    findOptions(before, after, way)
    findRows(before.askedWhen, after.askedWhen, way + [step(.askedWhen)])
    let isNumber = after.choose == .number
    find(before.from, isNumber ? after.from : "", way + [step(.from)])
    find(before.to, isNumber ? after.to : "", way + [step(.to)])
    find(before.unit, after.unit, way + [step(.unit)])
    let (old, new) = (before.decimals, isNumber ? after.decimals : 0)
    find(old == 0 ? nil : String(old), new == 0 ? nil : String(new), way + [step(.decimals)])
    find(before.note, after.note, way + [step(.note)])
  }

  private mutating func findOptions(_ before: TableQuestion, _ after: TableQuestion, _ way: [ElementPath.Step]) {
    let (left, right) = (before.choose == .yesNo ? [] : before.options, after.choose == .yesNo ? [] : after.options)
    guard left.map(\.id) != right.map(\.id) || left != right else { return }
    guard !left.isEmpty, !right.isEmpty else {
      if right.isEmpty { return remove(way + [step(.options)]) }
      return set(way + [step(.options)], text.list(right.map { text.lines($0) }))
    }
    var places = left.map(\.id)
    for option in right {
      let own = way + [step(.options, option.id)]
      guard let earlier = left.first(where: { $0.id == option.id }) else {
        let place = Self.place(of: option.id, in: right.map(\.id), among: places)
        add(way + [step(.options)], at: place, text.lines(option))
        places.insert(option.id, at: place)
        continue
      }
      find(earlier.label, option.label, own + [step(.label)])
      find(earlier.note, option.note, own + [step(.note)])
      findRows(earlier.offeredWhen, option.offeredWhen, own + [step(.offeredWhen)])
    }
    for option in left where !right.contains(where: { $0.id == option.id }) {
      remove(way + [step(.options, option.id)])
    }
  }

  // MARK: Cases

  private mutating func findCases() {
    guard !old.cases.isEmpty else {
      return set([step(.cases)], text.list(new.cases.map { text.lines($0) }))
    }
    var places = old.cases.map(\.id)
    for row in new.cases {
      let way = [step(.cases, row.id)]
      guard let before = old.cases.first(where: { $0.id == row.id }) else {
        let place = Self.place(of: row.id, in: new.cases.map(\.id), among: places)
        add([step(.cases)], at: place, text.lines(row))
        places.insert(row.id, at: place)
        continue
      }
      find(before.name, row.name, way + [step(.name)])
      findRows(before.rows, row.rows, way + [step(.when)])
      guard new.isWhole else { continue }
      find(before.handling, row.handling, way + [step(.handling)])
      find(list(before.results, old), list(row.results, new), way + [step(.results)])
    }
    for row in old.cases where !new.cases.contains(where: { $0.id == row.id }) {
      remove([step(.cases, row.id)])
    }
  }

  private func list(_ results: [Int]?, _ table: DecisionTable) -> String? {
    results.map { "[" + $0.map { table.results[$0] }.joined(separator: ", ") + "]" }
  }

  private mutating func findNever() {
    guard let never = new.never else { return }
    let isSame =
      (old.never ?? []).count == never.count
      && zip(old.never ?? [], never).allSatisfy { before, after in
        before.reason == after.reason && before.bases == after.bases && before.isJoint == after.isJoint
          && renumbered(before.rows).isSame(as: after.rows)
      }
    if isSame { return }
    if never.isEmpty { return remove([step(.never)]) }
    set([step(.never)], text.list(never.map { text.lines($0) }))
  }

  // MARK: Elements

  private mutating func find(_ before: String?, _ after: String?, _ way: [ElementPath.Step]) {
    let (before, after) = (before ?? "", after ?? "")
    if before == after { return }
    if after.isEmpty { return remove(way) }
    if let path = ElementPath(root: .service, steps: way) { operations.append(.set(path, after)) }
  }

  private mutating func findRows(_ before: [TableRow]?, _ after: [TableRow]?, _ way: [ElementPath.Step]) {
    if before.map(renumbered).isSame(as: after) { return }
    let lines = text.lines(after ?? [TableRow()])
    if lines.isEmpty { return remove(way) }
    set(way, lines)
  }

  /// Rows of the old table with the questions, options and results of the new one; those it lacks make no row equal.
  private func renumbered(_ rows: [TableRow]) -> [TableRow] {
    rows.map { row in
      var cells: [Int: TableCell] = [:]
      for (question, cell) in row.cells {
        let (place, cell) = renumbered(cell, of: question)
        cells[place] = cell
      }
      return TableRow(cells, results: row.results.map { renumbered($0, old.results, new.results) })
    }
  }

  private func renumbered(_ cell: TableCell, of question: Int) -> (Int, TableCell) {
    let own = old.questions[question]
    guard let place = new.questions.firstIndex(where: { $0.id == own.id }) else { return (-1 - question, cell) }
    let other = new.questions[place]
    if own.choose != other.choose || own.decimals != other.decimals { return (-1 - question, cell) }
    return (place, renumbered(cell, own.options.map(\.id), other.options.map(\.id)))
  }

  private func renumbered(_ cell: TableCell, _ left: [String], _ right: [String]) -> TableCell {
    func places(_ options: [Int]) -> [Int] { options.map { right.firstIndex(of: left[$0]) ?? -1 - $0 }.sorted() }
    switch cell {
    case .choice(let options, let unanswered):
      // “None of these” keeps what it excludes, also where there are more options now.
      guard unanswered else { return .choice(places(options), unanswered: false) }
      let excluded = Set(places(left.indices.filter { !options.contains($0) }))
      return .choice(right.indices.filter { !excluded.contains($0) }, unanswered: true)
    case .anyOf(let options): return .anyOf(places(options))
    case .together(let all, let none): return .together(all: places(all), none: places(none))
    case .numbers: return cell
    }
  }

  private mutating func set(_ way: [ElementPath.Step], _ lines: [String]) {
    guard let path = ElementPath(root: .service, steps: way) else { return }
    operations.append(.set(path, lines.joined(separator: "\n")))
  }

  private mutating func add(_ way: [ElementPath.Step], at place: Int, _ lines: [String]) {
    guard let last = way.last,
      let path = ElementPath(
        root: .service, steps: way.dropLast() + [ElementPath.Step(last.key, .position(place + 1))])
    else { return }
    operations.append(.add(path, lines.joined(separator: "\n")))
  }

  private mutating func remove(_ way: [ElementPath.Step]) {
    if let path = ElementPath(root: .service, steps: way) { removals.append(.remove(path)) }
  }

  private func step(_ key: Key, _ id: String? = nil) -> ElementPath.Step {
    ElementPath.Step(key, id.map { .id($0) })
  }

  /// Where a record belongs among those there are: behind the one before it in its own list.
  private static func place(of id: String, in list: [String], among places: [String]) -> Int {
    let before = list.prefix { $0 != id }.reversed()
    for other in before {
      if let place = places.firstIndex(of: other) { return place + 1 }
    }
    return 0
  }
}
