import CatalogModel

/// Which records of two lists are the same record.
struct ListMatch: Sendable {
  /// Positions of records that are on both sides, in the new order.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// Positions of records that are gone.
  private(set) var dropped: [Int] = []
  /// Positions of records that are new.
  private(set) var added: [Int] = []

  /// Matches the records of two lists that say the same, one by one.
  init(sameRecords count: Int) {
    pairs = (0..<count).map { ($0, $0) }
  }

  /// Matches by id, then by equal content, then by equal title, then records without ids by their order.
  ///
  /// Where both items are lent as `views`, most records find each other by these.
  init(_ old: [Record], _ new: [Record], _ views: ItemPairView? = nil) {
    let least = min(old.count, new.count)
    var first = 0
    while first < least, Self.haveOneIdentity(old[first], new[first], views) { first += 1 }
    if first == old.count, first == new.count {
      pairs = old.indices.map { ($0, $0) }
      return
    }
    // Records that are the same from the beginning on find each other whatever follows.
    pairs = (0..<first).map { ($0, $0) }
    var oldLeft = Array(first..<old.count)
    var newLeft = Array(first..<new.count)
    let steps: [(Record) -> String?] = [
      { $0.identity }, { $0.fingerprint.isEmpty ? nil : $0.fingerprint }, { $0.title },
    ]
    for (number, name) in steps.enumerated() {
      guard !oldLeft.isEmpty, !newLeft.isEmpty else { break }
      match(
        &oldLeft, &newLeft, Self.names(of: oldLeft, in: old, name), Self.names(of: newLeft, in: new, name),
        isUnique: number == 2)
    }
    let oldNameless = oldLeft.filter { old[$0].identity == nil }
    let newNameless = newLeft.filter { new[$0].identity == nil }
    if oldNameless.count == newNameless.count {
      pairs += zip(oldNameless, newNameless).map { ($0, $1) }
      oldLeft.removeAll { old[$0].identity == nil }
      newLeft.removeAll { new[$0].identity == nil }
    }
    pairs.sort { $0.new < $1.new }
    dropped = oldLeft
    added = newLeft
  }

  private static func haveOneIdentity(_ old: Record, _ new: Record, _ views: ItemPairView?) -> Bool {
    if let views, views.haveSameText(old.index, new.index, .id) { return true }
    return old.hasIdentity(of: new)
  }

  /// The names of the records that are left, by position; making a name may be costly.
  private static func names(of left: [Int], in records: [Record], _ name: (Record) -> String?) -> [String?] {
    var names = [String?](repeating: nil, count: records.count)
    for position in left { names[position] = name(records[position]) }
    return names
  }

  /// Pairs what has the same name on both sides; where `isUnique`, only names that no other record has.
  private mutating func match(
    _ oldLeft: inout [Int], _ newLeft: inout [Int], _ oldNames: [String?], _ newNames: [String?], isUnique: Bool
  ) {
    var candidates: [String: [Int]] = [:]
    for position in newLeft.reversed() {
      if let name = newNames[position] { candidates[name, default: []].append(position) }
    }
    var counts: [String: Int] = [:]
    for position in oldLeft {
      if let name = oldNames[position] { counts[name, default: 0] += 1 }
    }
    var taken: Set<Int> = []
    oldLeft.removeAll { position in
      guard let name = oldNames[position], let candidate = candidates[name]?.last else { return false }
      if isUnique, counts[name] != 1 || candidates[name]?.count != 1 { return false }
      candidates[name]?.removeLast()
      taken.insert(candidate)
      pairs.append((position, candidate))
      return true
    }
    newLeft.removeAll { taken.contains($0) }
  }

  /// Whether the records that are on both sides stand in another order.
  var isReordered: Bool {
    zip(pairs, pairs.dropFirst()).contains { $0.old > $1.old }
  }
}
