public import CatalogModel
import ServiceCodes
public import Wording

/// The materials of an item against its cases, for people and for spreadsheets.
public struct CaseTableReport: Sendable {
  let table: CaseTable
  let language: Language
  /// The conditions that cells refer to by their number, in order.
  let conditions: [String]

  /// Makes a report in a language.
  public init(_ table: CaseTable, language: Language) {
    self.table = table
    self.language = language
    var conditions: [String] = []
    for cell in table.rows.flatMap(\.cells) {
      for terms in cell.termsByNecessity {
        let sentence = table.sentence(terms, language)
        if !conditions.contains(sentence) { conditions.append(sentence) }
      }
    }
    self.conditions = conditions
  }

  func say(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

  /// What the table is of, as one line.
  var title: String {
    let name = table.item.root.text(.name) ?? ""
    let (cases, rows) = (table.cases.count, table.rows.count)
    return say(
      "\(table.item.name) \(name)：\(rows) 种材料，\(cases) 个情形",
      "\(table.item.name) \(name): \(counted(rows, "material")), \(counted(cases, "case"))")
  }

  /// The sign of a cell: what is asked for sure, then what is asked on a condition, with the condition's number.
  func sign(_ cell: CaseTable.Cell) -> String {
    guard cell.isNeeded else { return "-" }
    let certain = cell.necessity.map { Self.sign($0, isConditional: false)[language] } ?? ""
    return certain
      + cell.termsByNecessity.map { terms in
        let number = (conditions.firstIndex(of: table.sentence(terms, language)) ?? 0) + 1
        return Self.sign(terms[0].necessity, isConditional: true)[language] + String(number)
      }.joined(separator: ",")
  }

  private static func sign(_ necessity: String, isConditional: Bool) -> Bilingual {
    switch necessity {
    case "必要": isConditional ? Bilingual("条", "C") : Bilingual("必", "R")
    case "支持容缺处理": Bilingual("容", "L")
    default: Bilingual("选", "O")
    }
  }

  /// What the signs that occur mean.
  var legend: String {
    let cells = table.rows.flatMap(\.cells)
    let certain = Set(cells.compactMap(\.necessity))
    let conditional = Set(cells.flatMap(\.terms).map(\.necessity))
    let necessities = certain.union(conditional)
    var parts: [String] = []
    if certain.contains("必要") { parts.append(say("必 必要", "R required")) }
    if conditional.contains("必要") { parts.append(say("条 符合条件时必要", "C required on a condition")) }
    if necessities.contains("支持容缺处理") { parts.append(say("容 支持容缺处理", "L may follow later")) }
    if necessities.contains("非必要") { parts.append(say("选 非必要，可以不交", "O optional")) }
    if cells.contains(where: { !$0.isNeeded }) { parts.append(say("- 不需要", "- not needed")) }
    let numbers = conditions.isEmpty ? "" : say("；数字是条件的编号", "; numbers are those of the conditions")
    return say("符号：", "Signs: ") + parts.joined(separator: say("　", "   ")) + numbers
  }

  /// The cases whose checklists are alike, a line for each group.
  var alike: [String] {
    table.alike.map { columns in
      let numbers = columns.map { String($0 + 1) }.joined(separator: say("、", ", "))
      return table.areSame(columns)
        ? say("情形 \(numbers)：材料、时限、次数、收费和结果都相同", "cases \(numbers): same materials, limits, visits, fees and results")
        : say("情形 \(numbers)：材料相同，其他要素不同", "cases \(numbers): same materials, other elements differ")
    }
  }
}

extension CaseTable.Cell {
  /// The terms, those of one necessity together, the strongest first.
  var termsByNecessity: [[CaseTable.Term]] {
    ["必要", "支持容缺处理", "非必要"].map { necessity in terms.filter { $0.necessity == necessity } }.filter { !$0.isEmpty }
  }
}

// Text and Markdown.
extension CaseTableReport {
  /// How wide the names of materials may be in plain text.
  private static let nameWidth = 44

  /// The table as plain text in aligned columns: the cases by number, the matrix, its signs and conditions.
  public func text(painter: Painter) -> String {
    let heads = table.cases.indices.map { String($0 + 1) }
    let signs = table.rows.map { $0.cells.map(sign) }
    let widths = heads.indices.map { column in
      (signs.map { displayWidth($0[column]) } + [displayWidth(heads[column])]).max() ?? 1
    }
    var lines = [painter(terminalSafe(title), .strong), "", say("情形", "Cases")]
    let number = String(heads.count).count
    for column in table.cases.indices {
      let pad = String(repeating: " ", count: number - heads[column].count)
      let id = table.caseID(column).isEmpty ? "" : painter("  " + table.caseID(column), .faint)
      lines.append(" \(pad)\(heads[column])  \(terminalSafe(table.caseName(column)))\(id)")
    }
    let names = table.rows.map { wrapped(terminalSafe($0.name), toWidth: Self.nameWidth) }
    let first = (names.flatMap { $0 }.map { displayWidth($0) } + [displayWidth(say("材料", "Material"))]).max() ?? 0
    func line(_ name: String, _ cells: [String]) -> String {
      let joined = zip(cells, widths).map { "  " + padded($0, toWidth: $1) }.joined()
      return padded(name, toWidth: first) + joined
    }
    lines += ["", painter(trimmedEnd(line(say("材料", "Material"), heads)), .strong)]
    for (name, cells) in zip(names, signs) {
      lines.append(trimmedEnd(line(name.first ?? "", cells)))
      lines += name.dropFirst().map { "  " + $0 }
    }
    lines += ["", legend]
    for (index, condition) in conditions.enumerated() {
      lines.append(say("条件 \(index + 1)：", "Condition \(index + 1): ") + terminalSafe(condition))
    }
    if !alike.isEmpty { lines += ["", say("清单相同的情形", "Cases with the same checklist")] + alike.map { " " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }

  private func trimmedEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// The table as GitHub-flavoured Markdown, laid out as the plain text is.
  public func markdown() -> String {
    var lines = ["## " + plainMarkdown(title), ""]
    for column in table.cases.indices { lines.append("\(column + 1). \(plainMarkdown(table.caseName(column)))") }
    let heads = [say("材料", "Material")] + table.cases.indices.map { String($0 + 1) }
    lines += ["", "| " + heads.joined(separator: " | ") + " |"]
    lines.append("| --- |" + String(repeating: " :-: |", count: table.cases.count))
    for row in table.rows {
      let cells = [plainMarkdown(row.name)] + row.cells.map { $0.isNeeded ? sign($0) : "" }
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    lines += ["", legend.replacing("- 不需要", with: "空白 不需要").replacing("- not needed", with: "blank: not needed")]
    for (index, condition) in conditions.enumerated() {
      lines += ["", say("条件 \(index + 1)：", "Condition \(index + 1): ") + plainMarkdown(condition)]
    }
    for line in alike { lines += ["", line] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table for spreadsheets: a column for each case, what is asked in words.
  public func csv(hasMark: Bool) -> [UInt8] {
    var csv = SpreadsheetText(hasMark: hasMark)
    let columns = table.cases.indices
    csv.add([say("材料", "Material")] + columns.map { table.caseName($0) })
    if columns.contains(where: { !table.caseID($0).isEmpty }) {
      csv.add([say("情形标识", "case id")] + columns.map { table.caseID($0) })
    }
    for row in table.rows { csv.add([row.name] + row.cells.map(words)) }
    func add(_ chinese: String, _ english: String, _ value: (Filing) -> String) {
      let cells = table.filings.map(value)
      if cells.contains(where: { !$0.isEmpty }) { csv.add([say(chinese, english)] + cells) }
    }
    add("业务办理项编码", "handling item code") { $0.handlingCode ?? "" }
    add("法定办结时限", "statutory limit") { $0.statutory.map { $0.wording[language] }.joined(separator: "、") }
    add("承诺办结时限", "promised limit") { $0.promised.map { $0.wording[language] }.joined(separator: "、") }
    add("到办事现场次数", "visits") { $0.visits.map(String.init) ?? "" }
    add("办理结果", "results") { $0.results.map { $0.text(.name) ?? "" }.joined(separator: "、") }
    return csv.bytes
  }

  /// What a case asks of a material, in words.
  private func words(_ cell: CaseTable.Cell) -> String {
    var parts = cell.necessity.map { [word($0)] } ?? []
    for terms in cell.termsByNecessity {
      let condition = table.sentence(terms, language)
      parts.append(say("\(word(terms[0].necessity))（\(condition)）", "\(word(terms[0].necessity)) (\(condition))"))
    }
    return parts.joined(separator: say("；", "; "))
  }

  private func word(_ necessity: String) -> String {
    switch necessity {
    case "必要": say("必要", "required")
    case "支持容缺处理": say("支持容缺处理", "may follow later")
    default: say("非必要", "optional")
    }
  }
}
