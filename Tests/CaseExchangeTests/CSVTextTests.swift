import Testing
import Wording

@testable import CaseExchange

/// CSV as RFC 4180 has it.
struct CSVTextTests {
  private func rows(_ text: String) throws -> [[String]] { try CSVText.rows(Array(text.utf8)).map(\.fields) }

  @Test func fieldsAreReadAsRFC4180HasThem() throws {
    #expect(try rows("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(try rows("a,b\nc,d") == [["a", "b"], ["c", "d"]])
    #expect(try rows("\u{FEFF}甲,\"乙, 丙\"\n") == [["甲", "乙, 丙"]])
    #expect(try rows("\"a\"\"b\",\"c\r\nd\"\n") == [["a\"b", "c\r\nd"]])
    #expect(try rows("a,,\n\n,b,\n") == [["a", "", ""], ["", "b", ""]])
    #expect(try rows("") == [])
  }

  /// Text, row and column.
  @Test(arguments: [
    ("a,\"b\nc", 1, 2), ("a\nb,\"c\"d\n", 2, 2), ("a\"b\n", 1, 1), ("a\n\"b\n", 2, 1),
  ])
  func brokenQuotesAreRefusedWithTheirPlace(text: String, line: Int, column: Int) {
    #expect(throws: ExchangeRefusal.self) { try rows(text) }
    do {
      _ = try rows(text)
    } catch {
      #expect((error as? ExchangeRefusal)?.place == .init(line: line, column: column))
    }
  }

  @Test func otherEncodingsAreRefusedWithTheLine() {
    let gb18030: [UInt8] = [0x61, 0x0A, 0xC7, 0xE9, 0xD0, 0xCE, 0x0A]
    for (bytes, line) in [(gb18030, 2), ([0xFF, 0xFE, 0x61, 0x00], 1)] {
      do {
        _ = try CSVText.rows(bytes)
        Issue.record("read")
      } catch {
        #expect(error.place?.line == line)
        #expect(error.cure.chinese.contains("UTF-8"))
      }
    }
  }

  @Test func whatASpreadsheetWouldRunIsGuardedAndComesBack() throws {
    let fields = [
      "=1+1", "+1", "-1..5", "@SUM(A1)", "\tx", "＝1", "－", "'", "''", "'=x", "''=x", "x'", "普通", "a,b", "\"", " x ",
    ]
    let bytes = CSVText.bytes([fields])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try CSVText.rows(bytes).map(\.fields) == [fields])
    for field in fields.prefix(7) { #expect(CSVText.guarded(field) == "'" + field) }
    #expect(CSVText.guarded("普通") == "普通")
  }
}
