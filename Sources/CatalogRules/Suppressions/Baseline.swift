public import CatalogModel
import CatalogText

/// What a finding is known by in `baseline.yaml`: the rule, the item, the element and the values; never the line.
public struct BaselineKey: Hashable, Comparable, Sendable {
  /// The rule.
  public let rule: RuleCode
  /// The item's or standard's name; the path of a file that belongs to none.
  public let item: String
  /// The path of the element; empty where the finding is about none.
  public let element: String
  /// What the message says of it.
  public let value: String

  /// Makes a key.
  public init(rule: RuleCode, item: String, element: String, value: String) {
    self.rule = rule
    self.item = item
    self.element = element
    self.value = value
  }

  /// The keys of a finding: its own; and where it stands in a file that several items share and that does not have it
  /// by itself, one for each item it is true of.
  public static func keys(of judged: JudgedFinding) -> [BaselineKey] {
    let finding = judged.finding
    return ([finding.baselineItem] + judged.itemsOfTheirOwn).map {
      BaselineKey(rule: finding.code, item: $0, element: finding.element, value: finding.baselineValue)
    }
  }

  /// The order of rule, item, element and value.
  public static func < (one: BaselineKey, other: BaselineKey) -> Bool {
    if one.rule != other.rule { return one.rule < other.rule }
    for (left, right) in [(one.item, other.item), (one.element, other.element)] where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return one.value.utf8.lexicographicallyPrecedes(other.value.utf8)
  }
}

/// The findings of a catalog that are known and let be, as `baseline.yaml` lists them.
public struct Baseline: Sendable {
  /// One entry.
  public struct Entry: Sendable {
    /// What it stands for; nil where it names no rule.
    public let key: BaselineKey?
    /// The record.
    public let record: Value

    /// Where it stands.
    public var place: Place { record.place }
  }

  /// Where it lies in a catalog.
  public static let path = "baseline.yaml"

  /// The entries, in order of the file.
  public let entries: [Entry]
  /// The keys without their items.
  private let known: Set<BaselineKey>

  /// Reads `baseline.yaml`; without it there are no entries.
  public init(_ file: SourceFile?) {
    entries = (file?.value(.baseline)?.elements ?? []).map { record in
      let rule = record.value(.rule).flatMap { RuleRegistry.rule(named: $0.text) }
      let key = rule.map {
        BaselineKey(
          rule: $0.info.code, item: record.value(.item)?.text ?? "", element: record.value(.element)?.text ?? "",
          value: record.value(.value)?.text ?? "")
      }
      return Entry(key: key, record: record)
    }
    known = Set(
      entries.compactMap(\.key).map { BaselineKey(rule: $0.rule, item: "", element: $0.element, value: $0.value) })
  }

  /// Whether a finding may become an entry.
  public static func mayList(_ judged: JudgedFinding) -> Bool { judged.finding.maySuppress }

  /// Whether there is an entry that may stand for a finding, of whichever item: findings that several items share are
  /// known by one of them.
  func mayHold(_ finding: Finding) -> Bool {
    guard !known.isEmpty else { return false }
    return known.contains(
      BaselineKey(rule: finding.code, item: "", element: finding.element, value: finding.baselineValue))
  }

  /// Which entries stand for which findings, each entry for one; a finding of several items takes an entry for each.
  ///
  /// - Parameter findings: The findings, in order.
  /// - Returns: By the positions of findings the entries that hold them, and the entries that hold nothing.
  func match(_ findings: [JudgedFinding]) -> (entries: [Int: Entry], dead: [IdleSuppression]) {
    guard !entries.isEmpty else { return ([:], []) }
    var open: [BaselineKey: [Int]] = [:]
    for (number, entry) in entries.enumerated().reversed() {
      if let key = entry.key { open[key, default: []].append(number) }
    }
    var held: [Int: Entry] = [:]
    var used: Set<Int> = []
    for (position, judged) in findings.enumerated() where judged.finding.maySuppress {
      let numbers = BaselineKey.keys(of: judged).map { open[$0]?.popLast() }
      used.formUnion(numbers.compactMap { $0 })
      if let first = numbers.first ?? nil, !numbers.contains(nil) { held[position] = entries[first] }
    }
    let dead = entries.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    return (held, dead.compactMap { entry in entry.key.map { .entry(entry, $0) } })
  }
}

extension JudgedFinding {
  /// The other items that have it each by itself: none where the file it stands in has it whatever items share it, so
  /// that an item that joins changes nothing.
  var itemsOfTheirOwn: [String] {
    finding.item == nil || finding.item == Finding.item(ofPath: finding.place.path) ? [] : affectedItems
  }
}

extension Finding {
  /// The item or standard it is about, also where a rule over files has found it; else the path of the file.
  var baselineItem: String { item ?? Self.item(ofPath: place.path) }

  /// The item or standard that a file is about; of any other file, the path.
  static func item(ofPath path: String) -> String {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.hasSuffix(".yaml"), parts.count > 1 else { return path }
    let stem = String(name.dropLast(5))
    switch (parts[0], parts.count) {
    case ("standards", 2): return stem
    case ("items", 3): return stem.utf8.count == 31 ? stem : "\(parts[1])/\(stem)"
    default: return path
    }
  }

  /// The values of the message in one line, each once, for `baseline.yaml`.
  var baselineValue: String {
    var told: Set<String> = []
    let values = values.filter { !$0.isEmpty && told.insert($0).inserted }
    return quotable(values.joined(separator: " | "), most: 200)
  }
}
