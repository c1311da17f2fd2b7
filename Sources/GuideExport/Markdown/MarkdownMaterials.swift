import CatalogModel

/// What the table of a filing's materials tells of one, but for its number and condition.
struct MaterialCells {
  fileprivate let name: TableCells.Cell
  fileprivate let numbers: TableCells.Cell
  fileprivate let form: TableCells.Cell
  fileprivate let necessity: TableCells.Cell
  fileprivate let waiver: TableCells.Cell
  fileprivate let checks: TableCells.Cell
  fileprivate let notes: TableCells.Cell
  /// The columns in which something stands, a bit each.
  fileprivate let said: UInt64
  /// Its line as it was written last.
  fileprivate var line = WrittenStretch()
  /// The condition of that line.
  fileprivate var when = Text.empty
}

/// Bytes of a table that are copied where they are needed again.
private struct WrittenStretch {
  /// The columns with which they were written; 0 where nothing was.
  var said: UInt64 = 0
  var start = 0
  var end = 0
}

/// What the tables of materials of an item's cases have in common: their header, and the lines of materials.
struct MaterialTables {
  /// The column of the number.
  fileprivate static let number: UInt64 = 1 << 0
  /// The column of the condition.
  fileprivate static let when: UInt64 = 1 << 5

  fileprivate var cells: [MaterialCells] = []
  /// The number after the cells of a material that reads the same in every case, by its record; 0 where there are none.
  fileprivate var cellsOfMaterial: [UInt32] = []
  /// The lines of the present table: the number of their cells, and their conditions.
  fileprivate var lines: [(cells: Int, when: Text)] = []
  fileprivate var header = WrittenStretch()

  /// Forgets another item's, and makes room for one of so many records.
  mutating func begin(records: Int) {
    cells.removeAll(keepingCapacity: true)
    cellsOfMaterial.removeAll(keepingCapacity: true)
    cellsOfMaterial.append(contentsOf: repeatElement(0, count: records))
    lines.removeAll(keepingCapacity: true)
    header = WrittenStretch()
  }
}

extension MarkdownGuide {
  /// The table of a filing's materials, written to the side for a case.
  mutating func writeMaterialsTable(into side: Bool) {
    let said = readMaterialLines()
    let isNothing = reader.filing.lines.isEmpty && reader.item.has(0, .materials)
    let nothing = isNothing ? Text("不需要提交材料。") : .empty
    if side {
      Self.writeTable(said, &materialTables, reader.labels, to: &cases)
      cases.paragraph(nothing)
    } else {
      Self.writeTable(said, &materialTables, reader.labels, to: &layout)
      layout.paragraph(nothing)
    }
  }

  /// Reads what the table tells; returns the columns in which something stands, a bit each.
  private mutating func readMaterialLines() -> UInt64 {
    var said: UInt64 = 0
    materialTables.lines.removeAll(keepingCapacity: true)
    for position in reader.filing.lines.indices {
      let cells = cellsNumber(position)
      let when = reader.when(reader.filing.lines[position])
      materialTables.lines.append((cells, when))
      said |= materialTables.cells[cells].said | MaterialTables.number
      if !when.isEmpty { said |= MaterialTables.when }
    }
    return said
  }

  /// The number of a line's cells, which are made once where they are the same in every case.
  private mutating func cellsNumber(_ position: Int) -> Int {
    let line = reader.filing.lines[position]
    let number = materialTables.cells.count
    if let material = line.material, reader.isOrdinary(line) {
      let known = Int(materialTables.cellsOfMaterial[material])
      if known > 0 { return known - 1 }
      materialTables.cellsOfMaterial[material] = UInt32(number + 1)
    }
    materialTables.cells.append(materialCells(line))
    return number
  }

  private mutating func materialCells(_ line: FilingLine) -> MaterialCells {
    let text = reader.name(line)
    var anchor: Text?
    if let material = line.material, reader.hasDetails(material), let id = reader.text(material, .id) {
      anchor = reader.anchor("material-", id)
    }
    let name = TableCells.Cell(text, leadingTo: anchor)
    let numbers = TableCells.Cell(reader.numbers(line))
    let form = TableCells.Cell(line.material.flatMap { reader.textOrDefault($0, .form) } ?? .empty)
    let necessity = TableCells.Cell(reader.necessity(line))
    let waiver = TableCells.Cell(reader.waiver(line))
    let checks = TableCells.Cell(reader.checkWords(line))
    let notes = TableCells.Cell(reader.noteWords(line))
    let said =
      name.bit(1) | numbers.bit(2) | form.bit(3) | necessity.bit(4) | waiver.bit(6) | checks.bit(7) | notes.bit(8)
    return MaterialCells(
      name: name, numbers: numbers, form: form, necessity: necessity, waiver: waiver, checks: checks, notes: notes,
      said: said)
  }

  private static func writeTable(
    _ said: UInt64, _ tables: inout MaterialTables, _ labels: LabelTable, to layout: inout MarkdownLayout
  ) {
    layout.block()
    if tables.lines.isEmpty { return }
    layout.open()
    if tables.header.said == said {
      layout.text.buffer.repeatBytes(from: tables.header.start, to: tables.header.end)
    } else {
      let start = layout.text.buffer.count
      let header = [
        Text("序号"), labels.label(.name, .material), Text("份数"), labels.label(.form, .material), Text("必要性"),
        labels.label(.when, .requirement), Text("免提交"), labels.label(.checks, .requirement),
        labels.label(.note, .requirement),
      ]
      layout.tableHeader(header, said)
      tables.header = WrittenStretch(said: said, start: start, end: layout.text.buffer.count)
    }
    for position in tables.lines.indices {
      let line = tables.lines[position]
      layout.text.raw("| ")
      layout.text.buffer.append(number: position + 1)
      layout.text.raw(" |")
      write(&tables.cells[line.cells], line.when, said, to: &layout.text)
    }
  }

  /// Writes a line from its second column on, or copies it where it was written before with the same columns.
  private static func write(
    _ cells: inout MaterialCells, _ when: Text, _ said: UInt64, to text: inout MarkdownText
  ) {
    if cells.line.said == said, cells.when.equals(when) {
      return text.buffer.repeatBytes(from: cells.line.start, to: cells.line.end)
    }
    let start = text.buffer.count
    cells.name.write(1, said, to: &text)
    cells.numbers.write(2, said, to: &text)
    cells.form.write(3, said, to: &text)
    cells.necessity.write(4, said, to: &text)
    TableCells.Cell(when).write(5, said, to: &text)
    cells.waiver.write(6, said, to: &text)
    cells.checks.write(7, said, to: &text)
    cells.notes.write(8, said, to: &text)
    text.raw("\n")
    cells.line = WrittenStretch(said: said, start: start, end: text.buffer.count)
    cells.when = when
  }
}
