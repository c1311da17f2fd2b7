import CatalogModel

/// A case's requirement that holds or may hold: `CatalogModel.Requirement` as numbers and texts.
struct FilingRow {
  /// The requirement as written; nil where every material is required because no requirement is written.
  let record: Int?
  let material: Int?
  let isAddition: Bool
  /// Its condition.
  let when: ItemView.Node?
  /// Whether the condition depends on a question without an answer.
  var isOpen: Bool
  let necessity: Text
  let original: Int
  let copy: Int
  /// Whether what it asks for, but for its condition, is the material's own.
  let isOrdinary: Bool
  /// The next row of the same material; -1 after the last.
  var next: Int
}

/// One material of a filing: `CatalogModel.ChecklistLine` as numbers and texts.
struct FilingLine {
  /// The material; nil where the requirement names one that does not exist.
  let material: Int?
  /// The id by which requirements name it.
  let id: Text
  let name: Text
  /// Its first and its last row.
  let first: Int
  var last: Int
  /// Its place among lines: materials in their order, then what names none.
  let place: Int
  /// The strongest necessity of its rows, the largest numbers.
  var necessity: Text
  var original: Int
  var copy: Int
  /// Whether all rows depend on a question without an answer.
  var isOpen: Bool
  /// Whether one of the rows has no condition.
  var isCertain: Bool
  /// Whether the body's own file adds it.
  var isAddition: Bool
  /// Whether all rows ask for the same necessity and numbers.
  var hasOneTerm: Bool
}

/// A record of a filing that holds or may hold.
struct FilingPart {
  let record: Int
  /// Its condition, where that depends on a question without an answer.
  let openWhen: ItemView.Node?
}

/// The checklist of one case filed by itself, or of the implicit case: `CatalogModel.Filing` as numbers and texts.
struct GuideFiling {
  /// The case's position and record; nil for the implicit case.
  var serviceCase: (index: Int, record: Int)?
  var lines: [FilingLine] = []
  var rows: [FilingRow] = []
  var results: [Int] = []
  var fees: [FilingPart] = []
  var procedures: [FilingPart] = []
  var discretion: [FilingPart] = []
  /// Whether what it gives and costs is the same for every case that names none of it: no record of it has a condition.
  var sharesGains = false
  /// The checks of the line that is being told.
  var checks: [FilingPart] = []
  var judge = CaseVerdicts()

  /// Forgets what was told, and keeps the memory.
  mutating func removeAll() {
    serviceCase = nil
    sharesGains = false
    lines.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    results.removeAll(keepingCapacity: true)
    fees.removeAll(keepingCapacity: true)
    procedures.removeAll(keepingCapacity: true)
    discretion.removeAll(keepingCapacity: true)
    checks.removeAll(keepingCapacity: true)
    judge = CaseVerdicts()
  }
}

extension GuideReader {
  /// The positions and records of the cases the body offers; empty where the item has no cases.
  mutating func offers(_ serviceCase: Int) -> Bool {
    notOffered(serviceCase) == nil
  }

  /// The row of the body's file that says it does not offer a case.
  mutating func notOffered(_ serviceCase: Int) -> Int? {
    let rows = item.records(0, .notOffered)
    guard !rows.isEmpty else { return nil }
    let id = textOrNone(serviceCase, .id)
    for row in rows where list(Int(row), .cases, has: id) { return Int(row) }
    return nil
  }

  /// Works out the filing of a case by itself.
  mutating func readFiling(_ serviceCase: (index: Int, record: Int)?) {
    filing.serviceCase = serviceCase
    filing.judge = CaseVerdicts()
    filing.lines.removeAll(keepingCapacity: true)
    filing.rows.removeAll(keepingCapacity: true)
    if !requirements.isRead { readRequirements() }
    addRequirements(of: serviceCase?.record)
    sortLines()
    let namesGains = serviceCase.map { names(gainsOf: $0.record) } ?? false
    if filing.sharesGains, !namesGains { return }
    readGains(serviceCase?.record)
    filing.sharesGains = !namesGains && !hasConditionalGains()
  }

  private func names(gainsOf serviceCase: Int) -> Bool {
    item.has(serviceCase, .results) || item.has(serviceCase, .fees) || item.has(serviceCase, .specialProcedures)
  }

  private func hasConditionalGains() -> Bool {
    for key in [Key.fees, .specialProcedures, .discretion] {
      for record in item.records(0, key) where item.has(Int(record), .when) { return true }
    }
    return false
  }

  /// Reads what a case gives and costs.
  private mutating func readGains(_ serviceCase: Int?) {
    filing.results.removeAll(keepingCapacity: true)
    forEachSelected(.results, of: serviceCase) { reader, record in reader.filing.results.append(record) }
    filing.fees.removeAll(keepingCapacity: true)
    forEachSelected(.fees, of: serviceCase) { reader, record in
      if let part = reader.part(record) { reader.filing.fees.append(part) }
    }
    filing.procedures.removeAll(keepingCapacity: true)
    forEachSelected(.specialProcedures, of: serviceCase) { reader, record in
      if let part = reader.part(record) { reader.filing.procedures.append(part) }
    }
    filing.discretion.removeAll(keepingCapacity: true)
    for record in item.records(0, .discretion) {
      if let part = part(Int(record)) { filing.discretion.append(part) }
    }
  }

  /// The record with what is open of its condition; nil where the case rules it out.
  mutating func part(_ record: Int) -> FilingPart? {
    guard let when = item.value(record, .when) else { return FilingPart(record: record, openWhen: nil) }
    switch verdict(when) {
    case .no: return nil
    case .yes: return FilingPart(record: record, openWhen: nil)
    case .open: return FilingPart(record: record, openWhen: when)
    }
  }

  /// The records a case names of one of the item's lists, each once, or the whole list where it names none.
  private mutating func forEachSelected(
    _ key: Key, of serviceCase: Int?, _ body: (inout GuideReader, Int) -> Void
  ) {
    let all = item.records(0, key)
    guard let serviceCase, let value = item.value(serviceCase, key) else {
      for record in all { body(&self, Int(record)) }
      return
    }
    var taken: [UInt32] = []
    for element in item.elements(value) {
      let id = content(element)
      for record in all where isNamed(Int(record), id) {
        if !taken.contains(record) { body(&self, Int(record)) }
        taken.append(record)
        break
      }
    }
  }

  /// A case's own limit, else the item's: the more special wins.
  mutating func filingLimit(_ key: Key) -> Text? {
    if let record = filing.serviceCase?.record, let limits = item.record(record, .limits),
      let own = limit(limits, key)
    {
      return own
    }
    return item.record(0, .limits).flatMap { limit($0, key) }
  }

  /// How often the applicant must come.
  mutating func filingVisits() -> Int? {
    if let record = filing.serviceCase?.record, let own = integer(record, .visits) { return own }
    return integer(0, .visits)
  }

  /// When to apply: the case's own rows, else the item's.
  func filingApplications() -> UnsafeBufferPointer<UInt32> {
    if let record = filing.serviceCase?.record, item.has(record, .apply) { return item.records(record, .apply) }
    return item.records(0, .apply)
  }

  /// The 业务办理项编码 of a case, or of the item: the 实施编码 and two digits.
  mutating func handlingCode(_ serviceCase: Int?) -> Text? {
    guard let code = identity.implementationCode else { return nil }
    let own = serviceCase.flatMap { text($0, .handling) }
    guard let suffix = own ?? text(0, .handling) else { return nil }
    words.open()
    words.append(code)
    words.append(suffix)
    return words.close()
  }
}
