/// A catalog of standards with many cases, of each of which it is known what is to be proved.
struct CaseCatalog {
  /// One standard.
  struct Table {
    let code: String
    /// How many options each question has.
    let options: [Int]
    /// The options each case takes, by question; a question that is not there may be answered in any way.
    var cases: [[Int: [Int]]]
    /// Pairs of answers that cannot occur together.
    var never: [[(question: Int, option: Int)]] = []
  }

  /// Splits all answers into cases, each time by some question, so that each situation belongs to exactly one case.
  static func split(_ code: String, questions: Int, options: ClosedRange<Int>, cases: Int, seed: UInt64) -> Table {
    var random = SplitMix(state: seed)
    let sizes = (0..<questions).map { _ in options.lowerBound + random.below(options.count) }
    var rows: [[Int: [Int]]] = [[:]]
    while rows.count < cases {
      let (at, question) = (random.below(rows.count), random.below(questions))
      let values = rows[at][question] ?? Array(0..<sizes[question])
      guard values.count > 1 else { continue }
      let taken = random.choice(1 + random.below(values.count - 1), of: values)
      var rest = rows[at]
      rest[question] = values.filter { !taken.contains($0) }
      rows[at][question] = taken
      rows.append(rest)
    }
    return Table(code: code, options: sizes, cases: rows)
  }

  /// The same with many pairs of answers that cannot occur together.
  static func constrained(_ code: String, never count: Int, seed: UInt64) -> Table {
    var table = split(code, questions: 24, options: 3...8, cases: 200, seed: seed)
    var random = SplitMix(state: seed)
    while table.never.count < count {
      let pair = random.choice(2, of: Array(table.options.indices))
      table.never.append(pair.map { ($0, random.below(table.options[$0])) })
    }
    return table
  }

  /// Two cases over fourteen questions of thirteen options, no two of which may be answered alike: that this cannot be
  /// takes too long to find out.
  static func tangled(_ code: String) -> Table {
    let options = [Int](repeating: 13, count: 14)
    let whole = Dictionary(uniqueKeysWithValues: options.indices.map { ($0, Array(0..<13)) })
    var table = Table(code: code, options: options, cases: [whole, whole])
    table.cases[0][0] = Array(0..<6)
    table.cases[1][0] = Array(6..<13)
    for question in options.indices {
      for other in 0..<question {
        table.never += (0..<13).map { [(other, $0), (question, $0)] }
      }
    }
    return table
  }
}

extension CaseCatalog.Table {
  /// The standard as the catalog has it.
  var yaml: [UInt8] {
    var text = "govsvc: standard/1\nlocal-code: \(code)\nname: 情形测试 \(code)\ntype: 行政许可\nobjects: [自然人]\n"
    text += "limits:\n  promised: 5 工作日\nquestions:\n"
    for (question, count) in options.enumerated() {
      text += "  - id: q\(question)\n    ask: 问题 \(question)？\n    choose: one\n    options:\n"
      for option in 0..<count { text += "      - id: o\(option)\n        label: 选项 \(option)\n" }
    }
    if !never.isEmpty { text += "never:\n" }
    for row in never {
      // One question may stand in a row once only.
      text += "  - when:\n" + row.map { "      q\($0.question): [o\($0.option)]\n" }.joined() + "    reason: 不会同时发生\n"
    }
    text += "cases:\n"
    for (index, row) in cases.enumerated() {
      text += "  - id: c\(index)\n    name: 情形 \(index)\n    when:\n"
      for (question, taken) in row.sorted(by: { $0.key < $1.key }) {
        text += "      q\(question): [\(taken.map { "o\($0)" }.joined(separator: ", "))]\n"
      }
    }
    return Array(text.utf8)
  }
}

extension CaseCatalog {
  /// Writes a catalog of some tables.
  static func write(_ tables: [Table], to folder: String) throws(BenchError) {
    var files = OutputFiles(root: folder)
    let manifest = "govsvc: catalog/1\nname: 情形测试\nregion: \"440000\"\nlanguage: zh-Hans\nprofile: guangdong\n"
    try files.write("govsvc.yaml", Array(manifest.utf8))
    for table in tables { try files.write("standards/\(table.code).yaml", table.yaml) }
  }
}

/// Numbers that are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// Some of some numbers, in their order.
  mutating func choice(_ count: Int, of numbers: [Int]) -> [Int] {
    var chosen: Set<Int> = []
    while chosen.count < count { chosen.insert(numbers[below(numbers.count)]) }
    return numbers.filter(chosen.contains)
  }
}
