import CatalogModel

/// The rows of requirements that stand alike at both ends of both sides' lists, so that only those between are compared.
///
/// Rows that say the same find each other and have no difference. They can be left out where no other row speaks of
/// their materials: then none of those would have found one of them.
struct SameRequirements {
  /// Rows by the numbers of their records.
  private typealias Rows = Slice<UnsafeBufferPointer<UInt32>>

  /// The rows of one list on both sides, without those at both ends that say the same.
  private struct Rest {
    let old: Rows
    let new: Rows
    /// The rows that were left out, as the old side has them.
    let alike: (first: Rows, last: Rows)

    init(_ key: Key, of before: Record, _ after: Record, _ views: ItemPairView) {
      let (rows, otherRows) = (views.old.records(before.index, key), views.new.records(after.index, key))
      let least = min(rows.count, otherRows.count)
      var (first, last) = (0, 0)
      while first < least, views.saySame(Int(rows[first]), Int(otherRows[first])) { first += 1 }
      while last < least - first,
        views.saySame(Int(rows[rows.count - 1 - last]), Int(otherRows[otherRows.count - 1 - last]))
      {
        last += 1
      }
      old = rows[first..<rows.count - last]
      new = otherRows[first..<otherRows.count - last]
      alike = (rows[..<first], rows[(rows.count - last)...])
    }

    var isEmpty: Bool { old.isEmpty && new.isEmpty }
  }

  private let old: Record
  private let new: Record
  private let views: ItemPairView
  /// The rows that hold in every case.
  private let general: Rest
  /// The materials those rows speak of.
  private let generalNames: [String]
  /// Whether those rows only came or went with the material they ask for, which is told of the material.
  private let isGeneralLone: Bool

  /// Nil where a side writes no requirement, so that every material is one, or where rows have to be looked at together.
  ///
  /// Both items must be lent as `views` as long as this is used. `lone` are the ids of materials on one side only.
  init?(
    _ old: Record, _ new: Record, _ views: ItemPairView, lone: (dropped: Set<String>, added: Set<String>)
  ) {
    guard old.item.isRequirementWritten, new.item.isRequirementWritten else { return nil }
    (self.old, self.new, self.views) = (old, new, views)
    general = Rest(.requires, of: old, new, views)
    generalNames = Self.names(of: general, views)
    isGeneralLone =
      (general.old.isEmpty || general.new.isEmpty)
      && general.old.allSatisfy { lone.dropped.contains(views.old.record(Int($0)).text(.material) ?? "") }
      && general.new.allSatisfy { lone.added.contains(views.new.record(Int($0)).text(.material) ?? "") }
    if Self.anyAlike(in: general, speaksOf: generalNames, views) { return nil }
  }

  /// The requirements of a case that may differ, in their order.
  ///
  /// - Parameters:
  ///   - before: The case on the old side; nil with the other is the implicit one.
  ///   - after: The case on the new side.
  /// - Returns: Nil where all have to be compared.
  func rest(of before: Record?, _ after: Record?) -> (old: [Requirement], new: [Requirement])? {
    guard let before, let after else {
      guard before == nil, after == nil else { return nil }
      return (
        requirements(general.old, of: views.old, isAdded: false, without: []),
        requirements(general.new, of: views.new, isAdded: false, without: [])
      )
    }
    guard views.saySame(before.index, after.index, .without) else { return nil }
    let isOwnSame =
      views.saySame(before.index, after.index, .requires) && views.saySame(before.index, after.index, .add)
    if isOwnSame && general.isEmpty { return ([], []) }
    if isOwnSame && isGeneralLone {
      let isNamed = [Key.requires, .add].contains { key in
        views.old.records(before.index, key).contains { Self.speaks(Int($0), of: generalNames, views.old) }
      }
      return isNamed ? nil : ([], [])
    }
    let own = Rest(.requires, of: before, after, views)
    let added = Rest(.add, of: before, after, views)
    let names =
      own.isEmpty && added.isEmpty
      ? generalNames : generalNames + Self.names(of: own, views) + Self.names(of: added, views)
    let isAlone =
      !Self.anyAlike(in: own, speaksOf: names, views) && !Self.anyAlike(in: added, speaksOf: names, views)
      && (names.count == generalNames.count || !Self.anyAlike(in: general, speaksOf: names, views))
    guard isAlone else { return nil }
    let left = after.texts(.without)
    func all(_ rows: Rows, _ ownRows: Rows, _ addedRows: Rows, _ view: ItemView) -> [Requirement] {
      requirements(rows, of: view, isAdded: false, without: left)
        + requirements(ownRows, of: view, isAdded: false, without: left)
        + requirements(addedRows, of: view, isAdded: true, without: [])
    }
    return (
      all(general.old, own.old, added.old, views.old), all(general.new, own.new, added.new, views.new)
    )
  }

  private func requirements(
    _ rows: Rows, of view: ItemView, isAdded: Bool, without left: [String]
  ) -> [Requirement] {
    var found: [Requirement] = []
    for number in rows {
      let row = view.record(Int(number))
      if !left.isEmpty, left.contains(row.text(.material) ?? "") { continue }
      found.append(row.item.requirement(row, isAdded: isAdded))
    }
    return found
  }

  /// The materials that the rows of both sides ask for or take instead.
  private static func names(of rest: Rest, _ views: ItemPairView) -> [String] {
    var names: [String] = []
    for (rows, view) in [(rest.old, views.old), (rest.new, views.new)] {
      for number in rows {
        let row = view.record(Int(number))
        names.append(row.text(.material) ?? "")
        names += row.texts(.alternatives)
      }
    }
    return names
  }

  /// Whether a row that was left out asks for one of the materials, or takes it instead.
  private static func anyAlike(in rest: Rest, speaksOf names: [String], _ views: ItemPairView) -> Bool {
    return rest.alike.first.contains { speaks(Int($0), of: names, views.old) }
      || rest.alike.last.contains { speaks(Int($0), of: names, views.old) }
  }

  private static func speaks(_ row: Int, of names: [String], _ view: ItemView) -> Bool {
    guard let material = view.value(row, .material) else { return true }
    if names.contains(where: { view.says(material, text: $0) }) { return true }
    guard let others = view.value(row, .alternatives) else { return false }
    for other in view.elements(others) where names.contains(view.value(other).text) { return true }
    return false
  }
}
