import CatalogText
public import ServiceCodes

/// What one walk over the records of an item shows.
public struct RecordSurvey: Sendable {
  /// Every id that names no record of its list, in the order of the records.
  public fileprivate(set) var dangling: [DanglingReference] = []
  /// Materials and legal bases with an id that no other record names, in the order of their lists.
  public fileprivate(set) var unnamed: [Record] = []
  /// Which of the elements that rules ask for some record says.
  public fileprivate(set) var said: SaidElements = []
  /// Whether a record of a list that merges by id lacks an element that must be known of it.
  public fileprivate(set) var isIncomplete = false
  /// The limits of the item and its cases.
  public fileprivate(set) var limits = LimitSummary()
}

/// The time limits of an item and its cases taken together: enough to see that nothing is wrong with them.
public struct LimitSummary: Sendable {
  /// The promised limit of the whole item.
  public fileprivate(set) var promised: TimeLimit?
  /// The statutory limit of the whole item.
  public fileprivate(set) var statutory: TimeLimit?
  /// A bit for each unit that some limit is counted in, at the unit's raw value.
  private var units: UInt8 = 0
  private var longestPromised: Int32 = 0
  private var shortestStatutory = Int32.max

  /// Whether all limits that are counted at all are counted in one unit.
  public var haveOneUnit: Bool { units.nonzeroBitCount <= 1 }

  /// Whether surely no promised limit is longer than a statutory one; false says nothing.
  public var areSurelyKept: Bool { haveOneUnit && longestPromised <= shortestStatutory }

  /// Whether all limits that are counted at all are counted in one of two units.
  public func areCounted(in one: TimeLimit.Unit, or other: TimeLimit.Unit) -> Bool {
    units & ~(Self.bit(one) | Self.bit(other)) == 0
  }

  private static func bit(_ unit: TimeLimit.Unit) -> UInt8 { 1 << unit.rawValue }

  fileprivate mutating func add(promised limit: TimeLimit?) {
    guard let limit else { return }
    if let unit = limit.unit { units |= Self.bit(unit) }
    longestPromised = max(longestPromised, limit.thousandths)
  }

  fileprivate mutating func add(statutory limit: TimeLimit?) {
    guard let limit else { return }
    if let unit = limit.unit { units |= Self.bit(unit) }
    // Every counted limit is longer than 即办, even one of nothing.
    shortestStatutory = limit.isAtOnce ? -1 : min(shortestStatutory, limit.thousandths)
  }
}

extension EffectiveItem {
  /// Walks over the records once: looks up every id that names a record of a list, and notes what rules ask for.
  ///
  /// A list's ids are hashed once, so that the cost is that of one look at each record.
  public func surveyRecords() -> RecordSurvey {
    ReferenceTables.withTables(of: self) { tables in
      var walk = RecordWalk(item: self, tables: tables)
      walk.run()
      return walk.survey
    }
  }
}

/// The walk over an item's records.
private struct RecordWalk {
  let item: EffectiveItem
  let tables: ReferenceTables
  var survey = RecordSurvey()
  private let generalLimits: Int
  private var known: [Int: [String]] = [:]

  init(item: EffectiveItem, tables: ReferenceTables) {
    let limits = item.root.slot(.limits)
    generalLimits = limits.content == .record ? Int(limits.index) : -1
    self.item = item
    self.tables = tables
  }

  mutating func run() {
    let plan = SurveyPlan.current
    let (entries, slots) = (item.entries, item.slots)
    // Most references stand in the first file: its tree is taken once.
    let tree = item.files[0].tree
    for index in entries.indices {
      let entry = entries[index]
      for number in plan.rows(of: entry.kind) {
        let row = plan.rows[number]
        let slot = slots[Int(entry.firstSlot) + row.position]
        switch row.purpose {
        case .said: if slot.content != .absent { survey.said.formUnion(row.said) }
        case .required: if slot.content == .absent { survey.isIncomplete = true }
        case .limit: if slot.content == .node { note(slot, row, index) }
        case .reference:
          guard slot.content == .node else { continue }
          if slot.file == 0, let tree {
            look(up: slot, in: tree, row, index)
          } else if let tree = item.files[Int(slot.file)].tree {
            look(up: slot, in: tree, row, index)
          }
        }
      }
    }
    for list in plan.namedLists { tables.appendUnnamed(of: list, to: &survey.unnamed) }
  }

  private mutating func look(up slot: Slot, in tree: SyntaxTree, _ row: SurveyPlan.Row, _ index: Int) {
    tree.forEachElement(of: Int(slot.index)) { node in
      if tree.withContent(node, { tables.name($0, in: row.list) }) { return }
      miss(Value(file: item.files[Int(slot.file)], node: node), row, Record(item: item, index: index))
    }
  }

  private mutating func miss(_ value: Value, _ row: SurveyPlan.Row, _ record: Record) {
    guard let element = item.dictionary.definition(of: row.key, in: record.kind) else { return }
    let list = SurveyPlan.current.lists[row.list]
    let ids = known[row.list] ?? Set(item.root.records(list).compactMap(\.id)).sorted()
    known[row.list] = ids
    survey.dangling.append(
      DanglingReference(list: list, element: element, value: value, suggestion: nearest(value.text, among: ids)))
  }

  private mutating func note(_ slot: Slot, _ row: SurveyPlan.Row, _ index: Int) {
    let limit = item.files[Int(slot.file)].tree?.withContent(Int(slot.index)) { TimeLimit(parsing: $0) } ?? nil
    if row.key == .promised {
      survey.limits.add(promised: limit)
      if index == generalLimits { survey.limits.promised = limit }
    } else {
      survey.limits.add(statutory: limit)
      if index == generalLimits { survey.limits.statutory = limit }
    }
  }
}
