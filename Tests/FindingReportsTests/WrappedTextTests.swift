import TestSupport
import Testing

@testable import FindingReports

@Suite struct WrappedTextTests {
  @Test func marksAreThoseOfTheLists() {
    var wrong: [Unicode.Scalar] = []
    for value in UInt32(0x20)...0x1_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      if isClosingMark(character) != PlainWrapping.closingMarks.contains(character)
        || isOpeningMark(character) != PlainWrapping.openingMarks.contains(character)
      {
        wrong.append(scalar)
      }
    }
    #expect(wrong == [])
    #expect(!isClosingMark(",\u{301}") && !isOpeningMark("（\u{301}"))
  }

  @Test func wrapsAsThePlainWay() {
    let pieces = [
      "中", "文", "，", "。", "（", "）", "“", "”", " ", "  ", "a", "word", "limits.promised", ",", ";", "\u{37E}",
      "e\u{301}", "\u{301}", "👨‍👩‍👧", "가", "\u{1100}\u{1161}", "12", "\n",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let width = Int.random(in: 1...50, using: &random)
      #expect(wrapped(text, toWidth: width) == PlainWrapping.wrapped(text, toWidth: width), "\(text) \(width)")
    }
  }
}

/// Wrapping without short cuts: widths are counted anew for every stretch.
private enum PlainWrapping {
  static let closingMarks: Set<Character> = [
    "，", "。", "：", "；", "！", "？", "、", "）", "》", "】", "”", "’", ")", "]", ">", ",", ".", ":", ";",
  ]
  static let openingMarks: Set<Character> = ["（", "《", "【", "“", "‘"]

  static func wrapped(_ text: String, toWidth width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for unit in units(of: text) {
      let isSpace = unit == " "
      if displayWidth(line) + displayWidth(unit) <= width || line.isEmpty {
        if !(isSpace && line.isEmpty) { line += unit }
      } else {
        lines.append(withoutTrailingSpaces(line))
        line = isSpace ? "" : unit
      }
    }
    line = withoutTrailingSpaces(line)
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func units(of text: String) -> [String] {
    var units: [String] = []
    var mayJoin = false
    for character in text {
      let isWide = character.unicodeScalars.first.map { displayWidth($0) == 2 } ?? false
      let clings = mayJoin && (closingMarks.contains(character) || units.last?.last.map(openingMarks.contains) == true)
      if character == " " {
        units.append(" ")
        mayJoin = false
      } else if clings, let last = units.indices.last {
        units[last].append(character)
      } else if isWide {
        units.append(String(character))
        mayJoin = true
      } else if mayJoin, let last = units.indices.last, units[last].unicodeScalars.last.map(displayWidth) == 1 {
        units[last].append(character)
      } else {
        units.append(String(character))
        mayJoin = true
      }
    }
    return units
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
