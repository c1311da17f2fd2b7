import CaseLogic
import Wording

extension DecisionTable {
  /// Reads a table in CSV: of govsvc, or plain with a row for each case.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - known: The item that the table is for: questions of a plain table are found again in it by id or text.
  /// - Throws: `ExchangeRefusals`: everything that cannot be represented, with row and column.
  public init(csv bytes: [UInt8], known: DecisionTable? = nil) throws(ExchangeRefusals) {
    let rows: [(number: Int, fields: [String])]
    do throws(ExchangeRefusal) {
      rows = try CSVText.rows(bytes)
    } catch {
      throw ExchangeRefusals([error])
    }
    var reading = CSVReading(rows, known: known)
    let table = reading.read()
    guard reading.refusals.isEmpty else { throw ExchangeRefusals(reading.refusals) }
    self = table
  }
}

/// Reads the rows of a table in CSV.
struct CSVReading {
  struct Row {
    let number: Int
    let kind: CSVColumns.Kind
    let fields: [String]
  }

  let lines: [(number: Int, fields: [String])]
  let known: DecisionTable?
  var table = DecisionTable()
  var refusals: [ExchangeRefusal] = []
  /// The columns that are no questions.
  var fields: [CSVColumns.Field: Int] = [:]
  /// The columns that are questions, with what stands over them.
  var columns: [(column: Int, heading: String)] = []
  /// The question of each of these columns.
  var questions: [Int: Int] = [:]
  var rows: [Row] = []
  /// The number of the last impossible combination.
  var lastNever = ""

  init(_ lines: [(number: Int, fields: [String])], known: DecisionTable?) {
    self.lines = lines
    self.known = known
  }

  mutating func read() -> DecisionTable {
    readHead()
    readKinds()
    guard refusals.isEmpty else { return table }
    table.results = resultIDs()
    readDefinitions()
    readColumns()
    guard refusals.isEmpty else { return table }
    readConditions()
    readCases()
    return table
  }

  mutating func refuse(_ row: Int, _ column: Int, _ message: Bilingual, cure: Bilingual) {
    refusals.append(ExchangeRefusal(.init(line: row, column: column + 1), message, cure: cure))
  }

  func text(_ field: CSVColumns.Field, _ row: Row) -> String {
    fields[field].map { blankless(row.fields[$0]) } ?? ""
  }

  /// A text of which blanks and line ends at its ends belong to it.
  func prose(_ field: CSVColumns.Field, _ row: Row) -> String? {
    fields[field].flatMap { row.fields[$0].isEmpty ? nil : row.fields[$0] }
  }

  // MARK: The first row

  private mutating func readHead() {
    guard let head = lines.first else {
      return refuse(
        1, 0, Bilingual("表格是空的", "the table is empty"), cure: Bilingual("第一行写问题", "write the questions in row 1"))
    }
    var seen: Set<String> = []
    for (column, field) in head.fields.enumerated() {
      let heading = blankless(field)
      if heading.isEmpty {
        refuse(
          head.number, column, Bilingual("第一行有空格子", "a heading is empty"),
          cure: Bilingual("写问题的标识或文字，或者删去这一列", "write the question, or remove the column"))
      } else if !seen.insert(heading).inserted {
        refuse(
          head.number, column, Bilingual("“\(heading)”出现两次", "“\(heading)” stands twice"),
          cure: Bilingual("合并或者改名", "join the columns or rename one"))
      } else if let field = CSVColumns.Field(heading: heading) {
        fields[field] = column
      } else {
        columns.append((column, heading))
      }
    }
    guard fields[.id] == nil, fields[.name] == nil else { return }
    let isOther = head.fields.count == 1 && head.fields[0].contains { "\t;；".contains($0) }
    refuse(
      head.number, 0, Bilingual("第一行没有“标识”或“名称”列", "no column is called 标识 (id) or 名称 (name)"),
      cure: isOther
        ? Bilingual("各列用英文逗号分开", "separate columns by commas")
        : Bilingual("加一列，写情形的标识或名称", "add a column with the case's id or name"))
  }

  private mutating func readKinds() {
    guard let width = lines.first?.fields.count else { return }
    for line in lines.dropFirst() {
      guard line.fields.count == width else {
        refuse(
          line.number, min(line.fields.count, width),
          Bilingual(
            "这一行有 \(line.fields.count) 格，应有 \(width) 格", "the row has \(line.fields.count) fields, not \(width)"),
          cure: Bilingual("补上或删去；含逗号的格子要用双引号括起", "add or remove fields; quote those with commas"))
        continue
      }
      let word = fields[.kind].map { blankless(line.fields[$0]) } ?? ""
      guard let kind = CSVColumns.Kind(field: word) else {
        refuse(
          line.number, fields[.kind] ?? 0, Bilingual("没有“\(word)”这种行", "“\(word)” is no kind of row"),
          cure: Bilingual(
            "可以写：\(CSVColumns.Kind.allCases.map(\.rawValue).joined(separator: "、"))",
            "it is case, question, option, asked-when, offered-when or never"))
        continue
      }
      if kind == .serviceCase, line.fields.allSatisfy({ blankless($0).isEmpty }) { continue }
      rows.append(Row(number: line.number, kind: kind, fields: line.fields))
    }
  }

  /// The ids of results that cases and conditions name.
  private func resultIDs() -> [String] {
    var ids = known?.results ?? []
    for row in rows {
      guard let reading = try? CSVCell.reading(text(.results, row), options: []) else { continue }
      for id in reading.either + reading.all + reading.none where !ids.contains(id) && id != CSVColumns.nothing {
        ids.append(id)
      }
    }
    return ids
  }
}
