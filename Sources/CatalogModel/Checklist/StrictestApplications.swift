import ServiceCodes

/// The rows of several cases on when to apply: the latest `not-before`, the earliest `within`.
///
/// A row falls away where a row of another case asks for as much or more. Terms are compared within one unit and one
/// `from`; rows that cannot be compared all stand, and so do the rows of one case beside each other.
func strictest(_ cases: [[Record]]) -> [Record] {
  let rows = cases.enumerated().flatMap { number, rows in rows.map { (number: number, record: $0) } }
  return rows.enumerated().filter { position, row in
    !rows.enumerated().contains { other, rival in
      guard other != position, isMet(row.record, by: rival.record) else { return false }
      if rival.record.index == row.record.index { return other < position }
      guard rival.number != row.number else { return false }
      return other < position || !isMet(rival.record, by: row.record)
    }
  }.map(\.element.record)
}

/// Whether whoever keeps to `rival` keeps to `row`.
private func isMet(_ row: Record, by rival: Record) -> Bool {
  isTermMet(row, by: rival) && isFirstDayMet(row, by: rival)
    && (row.text(.before) == nil || row.text(.before) == rival.text(.before))
}

private func isTermMet(_ row: Record, by rival: Record) -> Bool {
  guard let text = row.text(.within) else { return true }
  guard row.text(.from) == rival.text(.from) else { return false }
  guard let term = row.limit(.within), let other = rival.limit(.within) else { return text == rival.text(.within) }
  return other.isComparable(with: term) && other.compare(with: term) != .longer
}

private func isFirstDayMet(_ row: Record, by rival: Record) -> Bool {
  guard let text = row.text(.notBefore) else { return true }
  if let day = row.date(.notBefore), let other = rival.date(.notBefore) { return day <= other }
  return text == rival.text(.notBefore)
}
