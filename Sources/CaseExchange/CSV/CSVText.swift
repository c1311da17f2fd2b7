import Wording

/// The fields of a table in CSV (RFC 4180), and how they are written.
enum CSVText {
  static let mostBytes = 16 << 20
  static let mostRows = 100_000
  static let mostColumns = 2_000

  /// The rows of a text in UTF-8, with or without a byte order mark; lines without any field are left out.
  static func rows(_ bytes: [UInt8]) throws(ExchangeRefusal) -> [(number: Int, fields: [String])] {
    guard bytes.count <= mostBytes else { throw tooLarge(.init(line: 1, column: 1)) }
    let text = try decoded(bytes)
    var scan = CSVScan(scalars: Array(text.unicodeScalars))
    var rows: [(number: Int, fields: [String])] = []
    var number = 0
    while let fields = try scan.row(number + 1) {
      number += 1
      guard number <= mostRows, fields.count <= mostColumns else { throw tooLarge(.init(line: number, column: 1)) }
      if fields.count == 1, blankless(fields[0]).isEmpty { continue }
      rows.append((number, fields.map(unguarded)))
    }
    return rows
  }

  /// Rows as a text with a byte order mark and CRLF, as spreadsheets expect it.
  static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        bytes += written(guarded(field)).utf8
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private static func written(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes || field.utf8.first == 0x20 || field.utf8.last == 0x20 else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  // MARK: Spreadsheets

  /// A field that a spreadsheet would take for a formula, with an apostrophe before it.
  static func guarded(_ field: String) -> String { isRisky(field) ? "'" + field : field }

  /// The field without the apostrophe that guards it.
  static func unguarded(_ field: String) -> String {
    field.utf8.first == 0x27 && isRisky(String(field.dropFirst())) ? String(field.dropFirst()) : field
  }

  /// Whether a field begins like a formula, after apostrophes.
  private static func isRisky(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.drop(while: { $0 == "'" }).first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(first)
  }

  // MARK: Encoding

  private static func decoded(_ bytes: [UInt8]) throws(ExchangeRefusal) -> String {
    let cure = Bilingual("在表格软件中另存为“CSV UTF-8”", "save it as “CSV UTF-8” from the spreadsheet program")
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ExchangeRefusal(
        .init(line: 1, column: 1), Bilingual("文件是 UTF-16 编码", "the file is in UTF-16"), cure: cure)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw ExchangeRefusal(
        .init(line: line(ofFirstFaultIn: body), column: 1),
        Bilingual("文件不是 UTF-8 编码，可能是 GB18030（GBK）", "the file is not UTF-8; it may be GB18030 (GBK)"), cure: cure)
    }
    return text
  }

  /// The line of the first bytes that are not UTF-8.
  private static func line(ofFirstFaultIn bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  private static func tooLarge(_ place: ExchangeRefusal.Place) -> ExchangeRefusal {
    ExchangeRefusal(
      place, Bilingual("表格太大", "the table is too large"),
      cure: Bilingual(
        "不超过 16 MiB、\(mostRows) 行、\(mostColumns) 列", "at most 16 MiB, \(mostRows) rows and \(mostColumns) columns"))
  }
}

/// Walks over the fields of a text.
private struct CSVScan {
  let scalars: [Unicode.Scalar]
  private var position = 0

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The fields of the next row; nil at the end.
  mutating func row(_ number: Int) throws(ExchangeRefusal) -> [String]? {
    guard position < scalars.count else { return nil }
    var fields: [String] = []
    while true {
      fields.append(try field(.init(line: number, column: fields.count + 1)))
      guard position < scalars.count else { return fields }
      let end = scalars[position]
      position += 1
      if end == "," { continue }
      if end == "\r", position < scalars.count, scalars[position] == "\n" { position += 1 }
      return fields
    }
  }

  private mutating func field(_ place: ExchangeRefusal.Place) throws(ExchangeRefusal) -> String {
    var text = String.UnicodeScalarView()
    guard position < scalars.count, scalars[position] == "\"" else {
      while position < scalars.count, ![",", "\n", "\r"].contains(scalars[position]) {
        if scalars[position] == "\"" { throw Self.strayQuote(place) }
        text.append(scalars[position])
        position += 1
      }
      return String(text)
    }
    position += 1
    while position < scalars.count {
      if scalars[position] == "\"" {
        guard position + 1 < scalars.count, scalars[position + 1] == "\"" else { break }
        position += 1
      }
      text.append(scalars[position])
      position += 1
    }
    guard position < scalars.count else {
      throw ExchangeRefusal(
        place, Bilingual("引号没有结束", "a quoted field is not closed"), cure: Bilingual("补上英文双引号", "close the quote"))
    }
    position += 1
    guard position == scalars.count || [",", "\n", "\r"].contains(scalars[position]) else {
      throw Self.strayQuote(place)
    }
    return String(text)
  }

  private static func strayQuote(_ place: ExchangeRefusal.Place) -> ExchangeRefusal {
    ExchangeRefusal(
      place, Bilingual("引号的位置不对", "a quote stands where none may"),
      cure: Bilingual("整格用双引号括起，格内的双引号写两个", "quote the whole field, and double the quotes inside it"))
  }
}
