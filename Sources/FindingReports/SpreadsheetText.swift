/// Comma-separated values for spreadsheets (RFC 4180): lines end with CR LF, and what a spreadsheet would take for more
/// than text is kept from it.
///
/// A cell that begins as a formula does, and a number that a spreadsheet would shorten or round, gets an apostrophe
/// before it; leading zeros and digits beyond the fifteenth stay.
public struct SpreadsheetText: Sendable {
  /// The bytes written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Makes a table without rows.
  ///
  /// - Parameter hasMark: Whether it begins with a byte order mark, by which Excel knows UTF-8.
  public init(hasMark: Bool) {
    if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a row.
  public mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func add(_ cell: String) {
    let text = (SpreadsheetText.needsGuard(cell) ? "'" : "") + cell
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet would calculate, shorten or round a cell.
  static func needsGuard(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    // Full-width signs begin a formula too where the sheet is Chinese.
    if "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) { return true }
    return isLossyNumber(Array(cell.utf8))
  }

  /// A number with a leading zero, an exponent or more than fifteen digits.
  private static func isLossyNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.count { 0x30...0x39 ~= $0 }
    let others = bytes.filter { !(0x30...0x39 ~= $0) }
    if digits == 0 || others.contains(where: { ![0x2E, 0x45, 0x65].contains($0) }) { return false }
    let exponents = others.count { $0 != 0x2E }
    if exponents > 1 || others.count - exponents > 1 { return false }
    let hasLeadingZero = bytes.count > 1 && bytes[0] == 0x30 && bytes[1] != 0x2E
    return hasLeadingZero || exponents == 1 || digits > 15
  }
}
