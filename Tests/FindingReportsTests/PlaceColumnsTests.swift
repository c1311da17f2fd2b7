import CatalogModel
import CatalogText
import FindingReports
import Testing

/// The one place that turns bytes into lines and columns.
@Suite struct PlaceColumnsTests {
  struct Example: Sendable {
    let text: String
    /// The offset in bytes.
    let byte: Int
    /// Line, code points, UTF-16 units, bytes and terminal cells.
    let expected: [Int]
  }

  @Test(arguments: [
    Example(text: "name: x\n", byte: 6, expected: [1, 7, 7, 7, 7]),
    Example(text: "a\nb: 中文\n", byte: 8, expected: [2, 5, 5, 7, 6]),
    // Outside of the basic plane: two UTF-16 units, four bytes, two cells.
    Example(text: "𠮷野家\n", byte: 4, expected: [1, 2, 3, 5, 3]),
    // A combining accent takes no cell.
    Example(text: "e\u{301}x\n", byte: 3, expected: [1, 3, 3, 4, 2]),
    // A byte order mark is no column, and counts as bytes of the file.
    Example(text: "\u{FEFF}名: 1\n", byte: 6, expected: [1, 2, 2, 4, 3]),
    Example(text: "\u{FEFF}名: 1\n", byte: 0, expected: [1, 1, 1, 1, 1]),
    // A line ends with LF; the CR before it is part of the end.
    Example(text: "a\r\n甲乙\r\n", byte: 6, expected: [2, 2, 2, 4, 3]),
    // Inside of a character: its first byte. Behind the text: its end.
    Example(text: "甲乙", byte: 4, expected: [1, 2, 2, 4, 3]),
    Example(text: "甲乙", byte: 60, expected: [1, 3, 3, 7, 5]),
    Example(text: "", byte: 0, expected: [1, 1, 1, 1, 1]),
  ])
  func aByteIsToldInEveryUnit(example: Example) {
    let excerpts = Excerpts(["a.yaml": Array(example.text.utf8)])
    let place = Place(path: "a.yaml", span: ByteSpan(start: example.byte, end: example.byte))
    let start = excerpts.columns(of: place).start
    #expect([start.line, start.codePoint, start.utf16, start.utf8, start.display] == example.expected)
  }

  @Test func aFileThatIsNotAtHandHasItsFirstPlace() {
    let place = Place(path: "b.yaml", span: ByteSpan(start: 70, end: 90))
    let (start, end) = Excerpts([:]).columns(of: place)
    #expect([start.line, start.codePoint, end.line, end.codePoint] == [1, 1, 1, 1])
  }
}
