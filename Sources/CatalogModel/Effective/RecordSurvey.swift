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
  /// A bit for each kind of record that an item's file adds to its standard, at the kind's raw value.
  private var added: UInt64 = 0
  /// The limits of the item and its cases.
  public fileprivate(set) var limits = LimitSummary()
}

extension RecordSurvey {
  /// Whether the item's file adds a record of the kind, anywhere, to what its standard has.
  public func adds(_ kind: RecordKind) -> Bool { added &>> UInt64(kind.rawValue) & 1 != 0 }

  fileprivate mutating func note(additionOf kind: RecordKind) { added |= 1 &<< UInt64(kind.rawValue) }
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
  public func surveyRecords() -> RecordSurvey { withView { surveyRecords($0) } ?? RecordSurvey() }

  /// The same, through a view of this item.
  public func surveyRecords(_ view: ItemView) -> RecordSurvey {
    let plan = dictionary.surveyPlan
    return ReferenceTables.withTables(of: view, plan.lists) { tables in
      var walk = RecordWalk(item: self, view: view, tables: tables)
      walk.run(plan)
      return walk.survey
    }
  }
}

/// The walk over an item's records.
private struct RecordWalk {
  let item: EffectiveItem
  let view: ItemView
  let tables: ReferenceTables
  var survey = RecordSurvey()
  private let generalLimits: Int
  private var known: [Int: [String]] = [:]

  init(item: EffectiveItem, view: ItemView, tables: ReferenceTables) {
    generalLimits = view.record(0, .limits) ?? -1
    self.item = item
    self.view = view
    self.tables = tables
  }

  mutating func run(_ plan: SurveyPlan) {
    plan.rows.withUnsafeBufferPointer { rows in
      plan.looks.withUnsafeBufferPointer { looks in
        for index in 0..<view.count {
          let entry = view.entries + index
          let slots = view.slots + Int(entry.pointee.firstSlot)
          if entry.pointee.isAddition { survey.note(additionOf: entry.pointee.kind) }
          let look = looks[Int(entry.pointee.kind.rawValue)]
          var wanted = (entry.pointee.said ^ look.unsaid | look.always) & ~ElementShape.nestedMark
          while wanted != 0 {
            let row = rows[look.first &+ wanted.trailingZeroBitCount]
            wanted &= wanted &- 1
            self.look(at: slots[Int(row.position)], row, index)
          }
        }
      }
    }
    for list in plan.namedLists {
      tables.forEachUnnamed(of: list) { survey.unnamed.append(Record(item: item, index: $0)) }
    }
  }

  @inline(__always)
  private mutating func look(at slot: Slot, _ row: SurveyPlan.Row, _ index: Int) {
    switch row.purpose {
    case .said: if slot.content != .absent { survey.said.formUnion(row.said) }
    case .required: if slot.content == .absent { survey.isIncomplete = true }
    case .limit: if slot.content == .node { note(slot, row, index) }
    case .reference: if slot.content == .node { name(slot, row, index) }
    }
  }

  /// Notes the records of a list that a scalar or a list of scalars names.
  @inline(__always)
  private mutating func name(_ slot: Slot, _ row: SurveyPlan.Row, _ index: Int) {
    for node in view.elements(ItemView.Node(file: slot.file, index: slot.index)) {
      let isKnown = view.withContent(node) { tables.name($0, in: Int(row.list)) }
      if !isKnown { miss(view.value(node), row, Record(item: item, index: index)) }
    }
  }

  @inline(never)
  private mutating func miss(_ value: Value, _ row: SurveyPlan.Row, _ record: Record) {
    guard let element = item.dictionary.definition(of: row.key, in: record.kind) else { return }
    let list = item.dictionary.surveyPlan.lists[Int(row.list)]
    let ids = known[Int(row.list)] ?? Set(item.root.records(list).compactMap(\.id)).sorted()
    known[Int(row.list)] = ids
    survey.dangling.append(
      DanglingReference(
        list: list, element: element, value: value, suggestion: nearest(value.text, among: ids, onlyOne: true)))
  }

  @inline(never)
  private mutating func note(_ slot: Slot, _ row: SurveyPlan.Row, _ index: Int) {
    let limit = view.limit(ItemView.Node(file: slot.file, index: slot.index))
    if row.key == .promised {
      survey.limits.add(promised: limit)
      if index == generalLimits { survey.limits.promised = limit }
    } else {
      survey.limits.add(statutory: limit)
      if index == generalLimits { survey.limits.statutory = limit }
    }
  }
}
