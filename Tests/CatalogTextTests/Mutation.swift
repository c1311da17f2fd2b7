/// Small damage to a text, of the kinds that editors, people and disks do.
struct Mutation {
  var random: SeededGenerator

  private let pieces: [[UInt8]] = [
    ":", ": ", " ", "  ", "\n", "\r\n", "\r", "\t", "- ", "-", "# ", " #", "\"", "'", "''", "\\", "\\u00e9", "\\x0",
    "[", "]", "{",
    "}", "[]", "{}", ",", "|", "|-", "|+", "|2", ">", "&a", "*a", "!", "?", "? ", "%", "@", "`", "---", "...", "---\n",
    "~",
    "<<", "<<: ", "=", "：", "，", "“", "”", "\u{3000}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{202E}", "\0", "\u{7F}",
    "中", "𠮷",
    "a: b", "a: ", "a:\n", "\n\n", "\n ", "\n  ", "\n- ", "key", "a: |\n", "a: |-\n  x\n",
  ].map { Array($0.utf8) }

  init(seed: UInt64) { random = SeededGenerator(seed) }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<1 + random.below(3) {
      let at = random.below(result.count + 1)
      let to = min(result.count, at + random.below(6))
      switch random.below(8) {
      case 0: result.removeSubrange(at..<to)
      case 1: result.replaceSubrange(at..<min(result.count, at + 1), with: [UInt8(truncatingIfNeeded: random.next())])
      case 2: result.removeSubrange(at..<result.count)
      case 3: result.insert(contentsOf: result[random.below(at + 1)..<at], at: random.below(result.count + 1))
      case 4: result.replaceSubrange(at..<to, with: random.pick(pieces))
      default: result.insert(contentsOf: random.pick(pieces), at: at)
      }
    }
    return result
  }
}
