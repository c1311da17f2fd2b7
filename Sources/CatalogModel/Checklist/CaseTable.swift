public import CaseLogic
import CatalogText
public import Wording

/// The materials of an item against its cases, each case filed by itself.
public struct CaseTable: Sendable {
  /// What a case asks on a condition.
  public struct Term: Hashable, Sendable {
    /// 必要, 支持容缺处理 or 非必要.
    public let necessity: String
    /// The condition under which it is asked for.
    public let condition: Condition
  }

  /// What a case asks of one material.
  public struct Cell: Hashable, Sendable {
    /// The necessity that holds in every situation of the case; nil where the material is not asked for in all of them.
    public let necessity: String?
    /// What is asked beyond that in some situations; where all is nil and empty the material is not needed.
    public let terms: [Term]
    /// The largest number of originals.
    public let original: Int
    /// The largest number of copies.
    public let copy: Int
    /// The names of materials of which any one will do instead.
    public let alternatives: [String]

    static let none = Cell(necessity: nil, terms: [], original: 0, copy: 0, alternatives: [])

    /// Whether the case asks for the material at all.
    public var isNeeded: Bool { necessity != nil || !terms.isEmpty }
  }

  /// One material.
  public struct Row: Sendable {
    /// Its name.
    public let name: String
    /// What each case asks of it, in the order of the cases.
    public let cells: [Cell]
  }

  /// The item.
  public let item: EffectiveItem
  /// Its questions and cases.
  public let sheet: CaseSheet
  /// The cases as positions in the sheet, without those the body does not offer; nil stands for the implicit one.
  public let cases: [Int?]
  /// What each case needs.
  public let filings: [Filing]
  /// The materials that some case asks for, in the order of the item's list.
  public let rows: [Row]

  /// Lays the materials of an item out against its cases.
  public init(_ item: EffectiveItem) {
    let sheet = CaseSheet(item)
    let offered = sheet.cases.indices.filter { item.offers(sheet.cases[$0]) }
    cases = sheet.cases.isEmpty ? [nil] : offered.map { $0 }
    filings = cases.map { Checklist.filing(ofCaseAlone: $0, in: item, sheet: sheet) }
    var places: [String: Int] = [:]
    var found: [(name: String, order: Int, cells: [Cell])] = []
    for (column, filing) in filings.enumerated() {
      for line in filing.lines {
        let key = line.material.map { "\($0.index)" } ?? "?" + line.name
        let place = places[key] ?? found.count
        if places[key] == nil {
          places[key] = place
          found.append((line.name, line.material?.index ?? .max, [Cell](repeating: .none, count: cases.count)))
        }
        found[place].cells[column] = Cell(line)
      }
    }
    let order = found.indices.sorted { (found[$0].order, $0) < (found[$1].order, $1) }
    rows = order.map { Row(name: found[$0].name, cells: found[$0].cells) }
    self.item = item
    self.sheet = sheet
  }

  /// The name of a case; the item's where there is one implicit case.
  public func caseName(_ column: Int) -> String {
    record(column).map { $0.text(.name) ?? $0.id ?? "" } ?? item.root.text(.name) ?? item.name
  }

  /// The id of a case; empty for the implicit one.
  public func caseID(_ column: Int) -> String { record(column)?.id ?? "" }

  private func record(_ column: Int) -> Record? { cases[column].flatMap { sheet.cases[safe: $0] } }

  /// The cases that ask for the same materials in the same way, two or more together, by column.
  public var alike: [[Int]] {
    var groups: [(cells: [Cell], columns: [Int])] = []
    for column in cases.indices {
      let cells = rows.map { $0.cells[column] }
      if let place = groups.firstIndex(where: { $0.cells == cells }) {
        groups[place].columns.append(column)
      } else {
        groups.append((cells, [column]))
      }
    }
    return groups.map(\.columns).filter { $0.count > 1 }
  }

  /// Whether cases also agree in limits, visits, results, fees and what else a filing says.
  public func areSame(_ columns: [Int]) -> Bool {
    guard let first = columns.first.map({ filings[$0] }) else { return true }
    return columns.dropFirst().allSatisfy { column in
      let filing = filings[column]
      return filing.statutory == first.statutory && filing.promised == first.promised
        && filing.visits == first.visits && filing.results.map(\.index) == first.results.map(\.index)
        && filing.fees.map(\.record.index) == first.fees.map(\.record.index)
        && filing.procedures.map(\.record.index) == first.procedures.map(\.record.index)
        && filing.applications.map(\.index) == first.applications.map(\.index)
    }
  }

  /// The conditions of terms of one necessity as one sentence.
  public func sentence(_ terms: [Term], _ language: Language) -> String {
    let sentences = terms.map { sheet.sentence($0.condition, language) }
    return sentences.joined(separator: language == .chinese ? "，或者 " : ", or ")
  }
}

extension CaseTable.Cell {
  /// What a line of a case's checklist asks for: for sure, and beyond that on conditions.
  init(_ line: ChecklistLine) {
    func rank(_ necessity: String) -> Int {
      ["必要", "支持容缺处理", "非必要"].firstIndex(of: necessity) ?? 3
    }
    let certain = line.terms.filter { !$0.isOpen }.map(\.necessity).min { rank($0) < rank($1) }
    var terms: [CaseTable.Term] = []
    for term in line.terms where term.isOpen {
      guard let condition = term.condition, rank(term.necessity) < certain.map(rank) ?? .max else { continue }
      let row = CaseTable.Term(necessity: term.necessity, condition: condition)
      if !terms.contains(row) { terms.append(row) }
    }
    let alternatives = line.alternatives.map { $0.text(.name) ?? $0.id ?? "" }
    self.init(
      necessity: certain, terms: terms, original: line.original, copy: line.copy, alternatives: alternatives)
  }
}

extension CaseSheet {
  /// The cases that a text may mean: the one with this id, these two digits of a 业务办理项编码, this name or this number
  /// in the order of the file; else those whose name has the text.
  public func cases(named text: String) -> [Int] {
    let wanted = trimmed(text)
    let exact: [(Record) -> Bool] = [
      { $0.id == wanted }, { $0.text(.handling) == wanted }, { $0.text(.name) == wanted },
    ]
    for matches in exact {
      let found = cases.indices.filter { matches(cases[$0]) }
      if !found.isEmpty { return found }
    }
    if let number = Int(wanted), cases.indices.contains(number - 1) { return [number - 1] }
    return wanted.isEmpty ? [] : cases.indices.filter { cases[$0].text(.name)?.contains(wanted) ?? false }
  }
}
