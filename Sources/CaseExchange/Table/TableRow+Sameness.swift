extension TableRow {
  /// The row with number ranges in their one form, for comparing.
  var canonical: TableRow {
    TableRow(cells.mapValues(\.canonical), results: results)
  }
}

extension TableCell {
  /// The cell with number ranges in their one form.
  var canonical: TableCell {
    guard case .numbers(let intervals, let unanswered) = self else { return self }
    return .numbers(NumberSet(intervals).intervals, unanswered: unanswered)
  }
}

extension [TableRow] {
  /// Whether these rows say the same as others, in whatever order.
  func isSame(as other: [TableRow]) -> Bool {
    Set(map(\.canonical)) == Set(other.map(\.canonical))
  }
}

extension [TableRow]? {
  /// Whether both always hold, or say the same.
  func isSame(as other: [TableRow]?) -> Bool {
    (self ?? [TableRow()]).isSame(as: other ?? [TableRow()])
  }
}
