/// Turns the order of keys in texts of catalogs.
enum TextOrder {
  /// The text with the keys of its mappings in another order; the order of lists stays.
  ///
  /// Blocks are told by indentation, as tests write them: two spaces a level, a list's `- ` two more than its key.
  static func shuffled(_ text: String, using generator: inout some RandomNumberGenerator) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    return mapping(lines, using: &generator).map { $0 + "\n" }.joined()
  }

  /// Entries of a mapping at no indentation, in another order.
  private static func mapping(_ lines: [String], using generator: inout some RandomNumberGenerator) -> [String] {
    var entries = groups(lines) { !$0.hasPrefix(" ") }
    for index in entries.indices { entries[index] = entry(entries[index], using: &generator) }
    return entries.shuffled(using: &generator).flatMap { $0 }
  }

  /// One entry: its key's line, and what is under it.
  private static func entry(_ lines: [String], using generator: inout some RandomNumberGenerator) -> [String] {
    let under = lines.dropFirst().map { String($0.dropFirst(2)) }
    guard let first = under.first, !lines[0].hasSuffix("|-") else { return lines }
    let turned: [String]
    if first.hasPrefix("- ") {
      turned = groups(under) { $0.hasPrefix("- ") }.flatMap { element(of: $0, using: &generator) }
    } else {
      turned = mapping(under, using: &generator)
    }
    return [lines[0]] + turned.map { "  " + $0 }
  }

  /// One element of a list: a scalar, or a mapping whose first key stands after the dash.
  private static func element(of lines: [String], using generator: inout some RandomNumberGenerator) -> [String] {
    let plain = lines.map { String($0.dropFirst(2)) }
    guard plain.count > 1 else { return lines }
    return mapping(plain, using: &generator).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  private static func groups(_ lines: [String], startsAt isStart: (String) -> Bool) -> [[String]] {
    var groups: [[String]] = []
    for line in lines {
      if isStart(line) || groups.isEmpty { groups.append([line]) } else { groups[groups.count - 1].append(line) }
    }
    return groups
  }
}
