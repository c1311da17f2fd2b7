/// Breaks a text into lines of at most `width` columns.
///
/// A line ends at a space or beside a wide character, never before a closing mark or after an opening one. A word that
/// is wider than the line stands alone on it.
public func wrapped(_ text: String, toWidth width: Int) -> [String] {
  if isOneLine(text, width) { return [text] }
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for unit in units(of: text) {
    let isSpace = unit == " "
    let unitWidth = displayWidth(unit)
    if lineWidth + unitWidth <= width || line.isEmpty {
      guard !(isSpace && line.isEmpty) else { continue }
      line += unit
      lineWidth += unitWidth
    } else {
      lines.append(withoutTrailingSpaces(line))
      line = isSpace ? "" : unit
      lineWidth = isSpace ? 0 : unitWidth
    }
  }
  line = withoutTrailingSpaces(line)
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// Whether a text is one line as it stands: the most frequent case by far.
private func isOneLine(_ text: String, _ width: Int) -> Bool {
  text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ") && displayWidth(text) <= width
}

/// Stretches between which a line may end: a space, a word, a wide character with the marks that cling to it.
private func units(of text: String) -> [String] {
  var units: [String] = []
  var mayJoin = false
  for character in text {
    let isWide = character.unicodeScalars.first.map { displayWidth($0) == 2 } ?? false
    let clings = mayJoin && (isClosingMark(character) || units.last?.last.map(isOpeningMark) == true)
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

/// Whether a line must not begin with a character.
func isClosingMark(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
  switch scalar {
  case "，", "。", "：", "；", "！", "？", "、", "）", "》", "】", "”", "’", ")", "]", ">", ",", ".", ":", ";": return true
  // The Greek question mark is a semicolon.
  case "\u{37E}": return true
  default: return false
  }
}

/// Whether a line must not end with a character.
func isOpeningMark(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
  switch scalar {
  case "（", "《", "【", "“", "‘": return true
  default: return false
  }
}
