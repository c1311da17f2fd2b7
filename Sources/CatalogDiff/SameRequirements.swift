import CatalogModel

/// The rows of requirements that stand alike at both ends of both sides' lists, so that only those between are compared.
///
/// Rows that say the same find each other and have no difference. They can be left out where no other row speaks of
/// their materials: then none of those would have found one of them.
struct SameRequirements {
  /// The rows of one list on both sides, without those at both ends that say the same.
  private struct Rest {
    var old: [Record] = []
    var new: [Record] = []
    /// The rows that were left out, as the old side has them.
    var alike: [Record] = []

    init(_ before: Records, _ after: Records) {
      let least = min(before.count, after.count)
      var (first, last) = (0, 0)
      while first < least, before[before.startIndex + first].saysSame(as: after[after.startIndex + first]) {
        first += 1
      }
      while last < least - first,
        before[before.endIndex - 1 - last].saysSame(as: after[after.endIndex - 1 - last])
      {
        last += 1
      }
      old = before.dropFirst(first).dropLast(last).map { $0 }
      new = after.dropFirst(first).dropLast(last).map { $0 }
      alike = before.prefix(first).map { $0 } + before.suffix(last).map { $0 }
    }

    var isEmpty: Bool { old.isEmpty && new.isEmpty }
    var rows: [Record] { old + new }
  }

  private let old: Record
  private let new: Record
  /// The rows that hold in every case.
  private let general: Rest
  /// The materials those rows speak of.
  private let generalNames: [String]

  /// Nil where a side writes no requirement, so that every material is one, or where rows have to be looked at together.
  init?(_ old: Record, _ new: Record) {
    guard old.item.isRequirementWritten, new.item.isRequirementWritten else { return nil }
    (self.old, self.new) = (old, new)
    general = Rest(old.records(.requires), new.records(.requires))
    generalNames = Self.names(of: general.rows)
    if general.alike.contains(where: { [generalNames] in Self.speaks($0, of: generalNames) }) { return nil }
  }

  /// The requirements of a case that may differ, in their order.
  ///
  /// - Parameters:
  ///   - before: The case on the old side; nil with the other is the implicit one.
  ///   - after: The case on the new side.
  /// - Returns: Nil where all have to be compared.
  func rest(of before: Record?, _ after: Record?) -> (old: [Requirement], new: [Requirement])? {
    guard let before, let after else {
      return before == nil && after == nil ? requirements(general.old, general.new, [], [], without: []) : nil
    }
    guard before.saysSame(.without, as: after) else { return nil }
    let isOwnSame = before.saysSame(.requires, as: after) && before.saysSame(.add, as: after)
    if isOwnSame && general.isEmpty { return ([], []) }
    let own = Rest(before.records(.requires), after.records(.requires))
    let added = Rest(before.records(.add), after.records(.add))
    let names = own.isEmpty && added.isEmpty ? generalNames : generalNames + Self.names(of: own.rows + added.rows)
    let isAlone =
      !own.alike.contains { Self.speaks($0, of: names) } && !added.alike.contains { Self.speaks($0, of: names) }
      && (names.count == generalNames.count || !general.alike.contains { Self.speaks($0, of: names) })
    guard isAlone else { return nil }
    return requirements(
      general.old + own.old, general.new + own.new, added.old, added.new, without: after.texts(.without))
  }

  private func requirements(
    _ oldRows: [Record], _ newRows: [Record], _ oldAdded: [Record], _ newAdded: [Record], without left: [String]
  ) -> (old: [Requirement], new: [Requirement]) {
    func isKept(_ row: Record) -> Bool { left.isEmpty || !left.contains(row.text(.material) ?? "") }
    return (
      oldRows.filter(isKept).map { old.item.requirement($0, isAdded: false) }
        + oldAdded.map { old.item.requirement($0, isAdded: true) },
      newRows.filter(isKept).map { new.item.requirement($0, isAdded: false) }
        + newAdded.map { new.item.requirement($0, isAdded: true) }
    )
  }

  /// The materials that rows ask for or take instead.
  private static func names(of rows: [Record]) -> [String] {
    rows.flatMap { [$0.text(.material) ?? ""] + $0.texts(.alternatives) }
  }

  /// Whether a row asks for one of the materials, or takes it instead.
  private static func speaks(_ row: Record, of names: [String]) -> Bool {
    guard let material = row[.material] else { return true }
    let others = row.has(.alternatives) ? row.texts(.alternatives) : []
    return names.contains { name in material.equals(name) || others.contains(name) }
  }
}
