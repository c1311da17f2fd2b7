import CatalogModel

/// What the requirements of every case of an item are made of.
struct GuideRequirements {
  /// Whether those of the present item have been looked at.
  var isRead = false
  /// Whether the standard, or the item that stands alone, writes any requirement; if not, every material is required.
  var isWritten = true
  /// The line of each material in the present filing, by the material's record: the filing's number and the line.
  var lineOfMaterial: [(filing: UInt32, line: UInt32)] = []
  /// What requirements read so far ask for; cases have most of their requirements in common.
  fileprivate var terms: [RequirementTerms] = []
  /// The number after each requirement's terms, by its record; 0 where it has not been read.
  fileprivate var termsOfRequirement: [UInt32] = []
  /// The number of the present filing.
  var filing: UInt32 = 0

  /// Forgets another item's.
  mutating func begin(records: Int) {
    lineOfMaterial.removeAll(keepingCapacity: true)
    lineOfMaterial.append(contentsOf: repeatElement((filing: 0, line: 0), count: records))
    termsOfRequirement.removeAll(keepingCapacity: true)
    termsOfRequirement.append(contentsOf: repeatElement(0, count: records))
    terms.removeAll(keepingCapacity: true)
    filing = 0
  }
}

/// What a requirement asks for, whatever the case is.
private struct RequirementTerms {
  /// The id by which the requirement names its material.
  let id: Text
  let name: Text
  /// Its row, as if nothing were open.
  let row: FilingRow
  /// The bytes of the requirement, where only one file writes it; else empty.
  var source = Text.empty
  /// That file.
  var file: UInt16 = 0
}

extension GuideReader {
  /// Looks once at what all cases have in common.
  mutating func readRequirements() {
    requirements.isRead = true
    requirements.isWritten = item.baseSays(0, .requires)
    for serviceCase in item.records(0, .cases) where !requirements.isWritten {
      let record = Int(serviceCase)
      guard !item.isAddition(record) else { continue }
      requirements.isWritten = item.baseSays(record, .requires) || item.baseSays(record, .add)
    }
    requirements.begin(records: item.count)
  }

  /// Adds what a case, or the implicit one, requires: what every case does, then its own, then what the body adds.
  mutating func addRequirements(of serviceCase: Int?) {
    requirements.filing += 1
    let left = serviceCase.flatMap { leftOut($0) }
    if requirements.isWritten {
      addRows(item.records(0, .requires), without: left)
      if let serviceCase { addRows(item.records(serviceCase, .requires), without: left) }
    } else {
      addEveryMaterial(of: serviceCase, without: left)
    }
    if let serviceCase {
      for row in item.records(serviceCase, .add) {
        let id = textOrNone(Int(row), .material)
        add(Int(row), id, materials.record(id), isAddition: true)
      }
    }
  }

  private mutating func addRows(_ rows: UnsafeBufferPointer<UInt32>, without left: IdentifierIndex?) {
    for row in rows {
      let number = termsNumber(Int(row))
      let id = requirements.terms[number].id
      if let left, left.record(id) != nil { continue }
      add(id, requirements.terms[number].name, requirements.terms[number].row)
    }
  }

  /// Every material, with the body's words for those it speaks of; what its requirements name somewhere of its own
  /// materials is needed only there.
  private mutating func addEveryMaterial(of serviceCase: Int?, without left: IdentifierIndex?) {
    var rows = NamedRows()
    rows.add(item.records(0, .requires), without: left, &self)
    if let serviceCase { rows.add(item.records(serviceCase, .requires), without: left, &self) }
    let named = namedMaterials()
    for material in item.records(0, .materials) {
      let record = Int(material)
      let id = textOrNone(record, .id)
      let isAddition = item.isAddition(record)
      if var position = rows.take(id) {
        while position >= 0 {
          add(rows.rows[position].record, id, record, isAddition: isAddition)
          position = rows.rows[position].next
        }
      } else if left?.record(id) == nil, !(isAddition && named.record(id) != nil) {
        add(nil, id, record, isAddition: isAddition)
      }
    }
    for row in rows.rows where !row.isTaken {
      add(row.record, row.id, materials.record(row.id), isAddition: item.isAddition(row.record))
    }
  }

  /// The materials a case leaves out; nil where it names none.
  private mutating func leftOut(_ serviceCase: Int) -> IdentifierIndex? {
    guard let value = item.value(serviceCase, .without) else { return nil }
    var left = IdentifierIndex()
    for element in item.elements(value) { left.add(content(element), 0) }
    return left
  }

  /// What requirements anywhere in the item name.
  private mutating func namedMaterials() -> IdentifierIndex {
    var named = IdentifierIndex()
    for record in 0..<item.count where item.kind(record) == .requirement {
      if let id = text(record, .material) { named.add(id, record) }
      guard let alternatives = item.value(record, .alternatives) else { continue }
      for element in item.elements(alternatives) { named.add(content(element), record) }
    }
    return named
  }

  /// Adds a requirement of a material, unless the case rules its condition out.
  private mutating func add(_ record: Int?, _ id: Text, _ material: Int?, isAddition: Bool) {
    let terms = terms(record, id, material, isAddition: isAddition)
    add(id, terms.name, terms.row)
  }

  /// Adds what a requirement asks for, unless the case rules its condition out.
  private mutating func add(_ id: Text, _ name: Text, _ terms: FilingRow) {
    var row = terms
    if let when = row.when {
      switch verdict(when) {
      case .yes: break
      case .no: return
      case .open: row.isOpen = true
      }
    }
    filing.rows.append(row)
    if let line = line(id, row.material) {
      extend(line, by: row)
    } else {
      begin(id, name, row)
    }
  }

  /// The number of what a requirement asks for, which is read once.
  private mutating func termsNumber(_ record: Int) -> Int {
    let known = Int(requirements.termsOfRequirement[record])
    if known > 0 { return known - 1 }
    let node = item.onlySource(record)
    let source = node.map { item.source($0) } ?? .empty
    let number = sameTerms(source, node?.file ?? 0) ?? requirements.terms.count
    if number == requirements.terms.count {
      let id = textOrNone(record, .material)
      var terms = terms(record, id, materials.record(id), isAddition: item.isAddition(record))
      (terms.source, terms.file) = (source, node?.file ?? 0)
      requirements.terms.append(terms)
    }
    requirements.termsOfRequirement[record] = UInt32(number + 1)
    return number
  }

  /// The terms of a requirement that the same file writes in the same bytes, and that so asks for the same.
  private func sameTerms(_ source: Text, _ file: UInt16) -> Int? {
    guard !source.isEmpty, requirements.terms.count <= Self.fewTerms else { return nil }
    return requirements.terms.firstIndex { $0.file == file && $0.source.equals(source) }
  }

  /// So many are looked through.
  private static let fewTerms = 24

  private mutating func terms(_ record: Int?, _ id: Text, _ material: Int?, isAddition: Bool) -> RequirementTerms {
    let speaking = record.flatMap { hasOwnWords($0) ? $0 : nil }
    let row = FilingRow(
      record: record, material: material, isAddition: isAddition, when: record.flatMap { item.value($0, .when) },
      isOpen: false, necessity: necessity(speaking, material),
      original: number(.original, speaking, material, fallback: 1),
      copy: number(.copy, speaking, material, fallback: 0),
      isOrdinary: speaking == nil && hasPlainChecks(material), next: -1)
    return RequirementTerms(id: id, name: material.flatMap { text($0, .name) } ?? id, row: row)
  }

  /// Whether what a filing tells of a line, but for its condition, depends on its material alone and is the same in
  /// every case.
  ///
  /// That is so for one requirement that has no words of its own, where no check has a condition.
  func isOrdinary(_ line: FilingLine) -> Bool { line.first == line.last && filing.rows[line.first].isOrdinary }

  private func hasOwnWords(_ requirement: Int) -> Bool {
    for key in Self.ownWords where item.has(requirement, key) { return true }
    return false
  }

  private func hasPlainChecks(_ material: Int?) -> Bool {
    guard let material else { return false }
    for check in item.records(material, .checks) where item.has(Int(check), .when) { return false }
    return true
  }

  private static let ownWords: [Key] = [.necessity, .original, .copy, .alternatives, .checks, .note]

  private mutating func necessity(_ record: Int?, _ material: Int?) -> Text {
    if let own = record.flatMap({ text($0, .necessity) }) { return own }
    return material.flatMap { textOrDefault($0, .necessity) } ?? Text("必要")
  }

  private mutating func number(_ key: Key, _ record: Int?, _ material: Int?, fallback: Int) -> Int {
    if let record, item.has(record, key) { return integer(record, key) ?? fallback }
    return material.flatMap { integer($0, key) } ?? fallback
  }

  private func line(_ id: Text, _ material: Int?) -> Int? {
    if let material {
      let known = requirements.lineOfMaterial[material]
      return known.filing == requirements.filing ? Int(known.line) : nil
    }
    return filing.lines.firstIndex { $0.material == nil && $0.id.equals(id) }
  }

  private mutating func begin(_ id: Text, _ name: Text, _ row: FilingRow) {
    let number = filing.rows.count - 1
    if let material = row.material {
      requirements.lineOfMaterial[material] = (requirements.filing, UInt32(filing.lines.count))
    }
    filing.lines.append(
      FilingLine(
        material: row.material, id: id, name: name, first: number, last: number,
        place: row.material ?? item.count + number, necessity: row.necessity, original: row.original, copy: row.copy,
        isOpen: row.isOpen, isCertain: row.when == nil, isAddition: row.isAddition, hasOneTerm: true))
  }

  private mutating func extend(_ number: Int, by row: FilingRow) {
    let place = filing.rows.count - 1
    var line = filing.lines[number]
    filing.rows[line.last].next = place
    line.last = place
    let first = filing.rows[line.first]
    if row.original != first.original || row.copy != first.copy || !row.necessity.equals(first.necessity) {
      line.hasOneTerm = false
    }
    if strength(row.necessity) < strength(line.necessity) { line.necessity = row.necessity }
    line.original = max(line.original, row.original)
    line.copy = max(line.copy, row.copy)
    line.isOpen = line.isOpen && row.isOpen
    line.isCertain = line.isCertain || row.when == nil
    line.isAddition = line.isAddition && row.isAddition
    filing.lines[number] = line
  }

  private func strength(_ necessity: Text) -> Int {
    necessity.equals("必要") ? 0 : necessity.equals("支持容缺处理") ? 1 : necessity.equals("非必要") ? 2 : 3
  }

  mutating func sortLines() {
    let lines = filing.lines
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.place < $1.place }
    if !isSorted { filing.lines.sort { $0.place < $1.place } }
  }
}

/// Requirements by the id of the material they name, those of one material linked in their order.
private struct NamedRows {
  struct Row {
    let record: Int
    let id: Text
    /// The next row of the same id; -1 after the last.
    var next = -1
    var isTaken = false
  }

  private(set) var rows: [Row] = []
  private var index = IdentifierIndex()
  private var lasts: [Int] = []

  mutating func add(
    _ records: UnsafeBufferPointer<UInt32>, without left: IdentifierIndex?, _ reader: inout GuideReader
  ) {
    for record in records {
      let id = reader.textOrNone(Int(record), .material)
      if left?.record(id) != nil { continue }
      let position = rows.count
      rows.append(Row(record: Int(record), id: id))
      lasts.append(position)
      guard let first = index.record(id) else {
        index.add(id, position)
        continue
      }
      rows[lasts[first]].next = position
      lasts[first] = position
    }
  }

  /// Takes the rows of an id, and gives the first of them; nil where there is none, or no longer.
  mutating func take(_ id: Text) -> Int? {
    guard let first = index.record(id), !rows[first].isTaken else { return nil }
    var position = first
    while position >= 0 {
      rows[position].isTaken = true
      position = rows[position].next
    }
    return first
  }
}
