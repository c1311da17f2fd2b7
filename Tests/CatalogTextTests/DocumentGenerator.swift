/// Random documents of the subset, with all its freedoms.
struct DocumentGenerator {
  var random: SeededGenerator
  private var lines: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed) }

  mutating func document() -> [UInt8] {
    lines = []
    noise(0)
    mapping(column: 0, depth: 0, prefix: "")
    noise(0)
    let lineEnd = random.chance(20) ? "\r\n" : "\n"
    var text = lines.joined(separator: lineEnd)
    text += lineEnd
    if random.chance(20) { text += "end: x" }
    return (random.chance(15) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private mutating func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Blank lines and comments.
  private mutating func noise(_ column: Int) {
    while random.chance(12) {
      switch random.below(3) {
      case 0: lines.append(spaces(random.below(4)))
      case 1: lines.append(spaces(column) + "# 说明：a: b [c] \t'\"")
      default: lines.append(spaces(random.below(6)) + "#")
      }
    }
  }

  private mutating func trailing() -> String {
    switch random.below(10) {
    case 0: spaces(1 + random.below(3))
    case 1: spaces(1 + random.below(3)) + "# 注 " + random.pick(["", "x", "- a: b"])
    default: ""
    }
  }

  private mutating func mapping(column: Int, depth: Int, prefix: String) {
    var head = prefix
    var names = [
      "a", "id", "name", "code", "名称", "k-1", "\"q \\\"k\\\"\"", "'it''s'", "a b", "x:y", "a#b", "text",
      "a-key-of-more-than-sixteen-bytes", "a-key-of-more-than-sixteen-other", "k/2", "k.3",
    ]
    names.shuffle(using: &random)
    for name in names.prefix(1 + random.below(5)) {
      if head.isEmpty {
        noise(column)
        head = spaces(column)
      }
      entry(head + name + (random.chance(5) ? " " : "") + ":", column: column, depth: depth, isKey: true)
      head = ""
    }
  }

  private mutating func sequence(column: Int, depth: Int, prefix: String) {
    var head = prefix
    for _ in 0..<1 + random.below(4) {
      if head.isEmpty {
        noise(column)
        head = spaces(column)
      }
      let gap = spaces(1 + random.below(8) / 6)
      switch random.below(6) {
      case 0 where depth < 6:
        mapping(column: column + 1 + gap.utf8.count, depth: depth + 1, prefix: head + "-" + gap)
      case 1 where depth < 6:
        sequence(column: column + 1 + gap.utf8.count, depth: depth + 1, prefix: head + "-" + gap)
      default:
        entry(head + "-", column: column, depth: depth, isKey: false)
      }
      head = ""
    }
  }

  private mutating func entry(_ head: String, column: Int, depth: Int, isKey: Bool) {
    switch random.below(depth < 5 ? 12 : 7) {
    case 0: literal(head, column: column)
    case 1: lines.append(head + " " + flow() + trailing())
    case 2: lines.append(head + random.pick([" {}", " { }", " []", " [ ]"]) + trailing())
    case 3...7: lines.append(head + spaces(1 + random.below(8) / 7) + scalar() + trailing())
    case 8, 9:
      lines.append(head + trailing())
      mapping(column: column + 1 + random.below(4), depth: depth + 1, prefix: "")
    default:
      lines.append(head + trailing())
      sequence(column: column + (isKey ? random.below(4) : 1 + random.below(3)), depth: depth + 1, prefix: "")
    }
  }

  private mutating func flow() -> String {
    var elements: [String] = []
    for _ in 0..<1 + random.below(3) {
      elements.append(
        random.pick(["a", "办理", "\"x, y\"", "'it''s'", "01", "a b", "http://x/y", "-1", "\"\\u4e2d\"", "“a”"]))
    }
    return "[" + elements.joined(separator: random.pick([", ", ",", " , "])) + random.pick(["]", " ]"])
  }

  mutating func scalar() -> String {
    random.pick([
      "text", "3 工作日", "2022-03-01", "a#b", "12:30", "http://例.cn/a?b=c#d", "\"01\"", "\"a\\tb\\n\\x41 \\\\ \\\"\"",
      "'#: it''s'", "''", "\"\"", "x - y", "-1", "?x", ":x", "“互联网+”政务服务，（试行）", "a'b\"c", "~", "no",
      "a: b".debugDescription,
      "a , b]", "'tab\tin'", "\"中\\u4E2D𠮷\"", "11440000006940386E2440161004001", "---", "a\\nb", "é\u{3000}x", "<3",
      "=x",
    ])
  }

  private mutating func literal(_ head: String, column: Int) {
    lines.append(head + random.pick([" |", " |-", " | ", " |  # c"]))
    let indent = spaces(column + 1 + random.below(4))
    if random.chance(15) { lines.append("") }
    lines.append(indent + random.pick(["first", "# no comment", "- a", "k: v", "“引号”", "[", "x\ty"]))
    for _ in 0..<random.below(5) {
      switch random.below(6) {
      case 0: lines.append("")
      case 1: lines.append(spaces(random.below(column + 1)))
      case 2: lines.append(indent + "  ")
      case 3: lines.append(indent + "  \tdeeper ")
      default: lines.append(indent + scalar())
      }
    }
    if random.chance(10) { lines.append("") }
  }
}
