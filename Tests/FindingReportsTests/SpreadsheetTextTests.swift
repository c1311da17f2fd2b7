import Testing

@testable import FindingReports

struct SpreadsheetTextTests {
  @Test(arguments: [
    ("公司名称变更", "公司名称变更"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1", "'＝1"), ("\t=1", "'\t=1"),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("000131002000", "'000131002000"), ("02", "'02"), ("0", "0"),
    ("0.5", "0.5"), ("3", "3"), ("20 工作日", "20 工作日"), ("1234567890123456", "'1234567890123456"),
    ("11440000006940386E2440161004001", "'11440000006940386E2440161004001"),
    ("11440300MB2D097052444012504400202", "11440300MB2D097052444012504400202"), ("1.2.3", "1.2.3"),
  ])
  func whatASpreadsheetWouldChangeIsKeptFromIt(cell: String, written: String) {
    var csv = SpreadsheetText(hasMark: false)
    csv.add([cell, "x"])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == written + ",x\r\n")
  }

  @Test func theMarkComesFirst() {
    #expect(SpreadsheetText(hasMark: true).bytes == [0xEF, 0xBB, 0xBF])
    #expect(SpreadsheetText(hasMark: false).bytes.isEmpty)
  }
}
