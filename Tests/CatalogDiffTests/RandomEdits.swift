import TestSupport

/// Edits of a catalog's texts drawn at random: sensible ones, and some that break a file.
struct RandomEdits {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number below `limit`.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

  /// One of the elements.
  mutating func choice<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

  /// The text with one edit.
  mutating func edited(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 2 else { return text }
    switch below(9) {
    case 0...2: changeValue(&lines)
    case 3: changeNumber(&lines)
    case 4: removeEntry(&lines)
    case 5: repeatEntry(&lines)
    case 6: rename(&lines, everywhere: false)
    case 7: rename(&lines, everywhere: true)
    default: moveEntry(&lines)
    }
    return lines.joined(separator: "\n")
  }

  private mutating func changeValue(_ lines: inout [String]) {
    let prose = lines.indices.filter { line in
      ["name: ", "text: ", "note: ", "law: ", "label: ", "ask: ", "address: "].contains { lines[line].contains($0) }
    }
    guard let line = choice(prose), !lines[line].hasSuffix("\""), !lines[line].hasSuffix("|") else { return }
    lines[line] += "改"
  }

  private mutating func changeNumber(_ lines: inout [String]) {
    let counted = lines.indices.filter { lines[$0].contains(" 工作日") || lines[$0].contains("original: ") }
    guard let line = choice(counted), let digit = lines[line].firstIndex(where: \.isNumber) else { return }
    lines[line].replaceSubrange(digit...digit, with: String(1 + below(9)))
  }

  private mutating func entry(_ lines: [String]) -> Range<Int>? {
    func indent(_ line: Int) -> Int { lines[line].prefix { $0 == " " }.count }
    let starts = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("- ") }
    guard let start = choice(starts) else { return nil }
    var end = start + 1
    while end < lines.count, !lines[end].isEmpty, indent(end) > indent(start) { end += 1 }
    return start..<end
  }

  private mutating func removeEntry(_ lines: inout [String]) {
    guard let entry = entry(lines) else { return }
    lines.removeSubrange(entry)
  }

  private mutating func repeatEntry(_ lines: inout [String]) {
    guard let entry = entry(lines) else { return }
    var copy = Array(lines[entry])
    if copy[0].contains("- id: ") { copy[0] += "-b" }
    lines.insert(contentsOf: copy, at: below(2) == 0 ? entry.lowerBound : entry.upperBound)
  }

  private mutating func moveEntry(_ lines: inout [String]) {
    guard let entry = entry(lines), entry.upperBound < lines.count else { return }
    let moved = Array(lines[entry])
    lines.removeSubrange(entry)
    guard let next = self.entry(lines) else { return }
    lines.insert(contentsOf: moved, at: next.lowerBound)
  }

  private mutating func rename(_ lines: inout [String], everywhere: Bool) {
    let named = lines.indices.filter { lines[$0].contains("- id: ") }
    guard let line = choice(named), let id = lines[line].split(separator: " ").last.map(String.init) else { return }
    guard everywhere else {
      lines[line] += "-x"
      return
    }
    for index in lines.indices { lines[index] = lines[index].replacing(id, with: id + "-x") }
  }
}
