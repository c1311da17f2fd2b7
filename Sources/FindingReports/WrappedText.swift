/// Breaks a text into lines of at most `width` columns.
///
/// A line ends at a space or beside a wide character, never before a closing mark or after an opening one. A word that
/// is wider than the line stands alone on it.
public func wrapped(_ text: String, toWidth width: Int) -> [String] {
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

/// Stretches between which a line may end: a space, a word, a wide character with the marks that cling to it.
private func units(of text: String) -> [String] {
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

private func withoutTrailingSpaces(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}

private let closingMarks: Set<Character> = [
  "，", "。", "：", "；", "！", "？", "、", "）", "》", "】", "”", "’", ")", "]", ">", ",", ".", ":", ";",
]
private let openingMarks: Set<Character> = ["（", "《", "【", "“", "‘"]
