import Glibc

/// The measurements of `make bench-guard`: instruction counts, which other load on the machine does not change.
///
/// What one item costs is the difference between a catalog of 500 items and one of 100, so that the start of the
/// process does not count.
struct Guard {
  static let sizes = (small: 100, large: 500)

  let tool: Tool
  let workspace: Workspace
  /// The file of thresholds.
  let file: String
  let isRecording: Bool

  init(_ options: Options) throws(BenchError) {
    tool = try Tool(try options.required("govsvc"), jobs: 1)
    workspace = try Workspace(try options.required("folder"))
    file = try Options.absolute(try options.required("thresholds"))
    isRecording = options["record"] == "yes"
  }

  /// Counts and prints a Markdown table; writes the thresholds anew where that is asked.
  /// - Returns: whether no count exceeds its threshold.
  func run() throws(BenchError) -> Bool {
    // Hash seeds differ from process to process otherwise, and the counts with them.
    setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
    setenv("XDG_CACHE_HOME", workspace.path("cache"), 1)
    let thresholds = try Thresholds(parsing: try contents(of: file))
    try workspace.remove(["guard"])
    try Program.runAll([["mkdir", workspace.path("guard")]])
    // valgrind 3.19 stops at the debug sections of Swift.
    try Program.runAll([["strip", "--strip-debug", "-o", workspace.path("guard/govsvc"), tool.path]])
    for shape in Bench.shapes {
      for size in [Self.sizes.small, Self.sizes.large] {
        try workspace.generate(shape, items: size, to: "guard/\(shape)-\(size)")
      }
    }
    print("| instructions | counted | threshold | difference | |\n|---|---|---|---|---|")
    var counts: [String: Int] = [:]
    for work in Work.all {
      let count = try count(work)
      counts[work.name] = count
      print(row(work.name, count, thresholds))
      fflush(nil)
    }
    if isRecording {
      let text = Thresholds(counts: counts).text(Work.all.map(\.name), remark: Self.remark)
      try createFile(file, Array(text.utf8))
      return true
    }
    return counts.allSatisfy { thresholds.verdict(on: $1, $0) != .exceeded }
  }

  private static let remark = """
    Instructions by callgrind, one thread: of a whole process, or of one item (500 items less 100, divided by 400).
    `make bench-guard` fails when a count is more than 3 % above; `make bench-guard RECORD=yes` writes them anew.
    """

  private func row(_ name: String, _ count: Int, _ thresholds: Thresholds) -> String {
    let words: [Thresholds.Verdict: String] = [
      .exceeded: "too many", .kept: "kept", .undercut: "fewer: lower the threshold", .absent: "no threshold",
    ]
    let verdict = thresholds.verdict(on: count, name)
    let difference = thresholds.difference(of: count, name).map { rounded($0, 2) + " %" } ?? ""
    let limit = thresholds.counts[name].map { String($0) } ?? ""
    return "| \(name) | \(count) | \(limit) | \(difference) | \(words[verdict] ?? "") |"
  }
}

extension Guard {
  /// One thing to be counted.
  private struct Work {
    let name: String
    let shape: String
    let words: [String]
    var isPerItem = true

    static let all = [
      Work(name: "validate-flat-per-item", shape: "flat", words: ["validate"]),
      Work(name: "validate-layered-per-item", shape: "layered", words: ["validate"]),
      Work(name: "export-markdown-flat-per-item", shape: "flat", words: ["export", "markdown"]),
      Work(name: "export-xml-no-check-flat-per-item", shape: "flat", words: ["export", "xml", "--no-check"]),
      Work(name: "show", shape: "layered", words: ["show"], isPerItem: false),
      Work(
        name: "checklist", shape: "layered",
        words: ["checklist", "--answer", "kind=kind-1", "--answer", "place=place-1", "--answer", "agent=是"],
        isPerItem: false),
      Work(name: "code", shape: "", words: ["code"], isPerItem: false),
    ]
  }

  private func count(_ work: Work) throws(BenchError) -> Int {
    let large = try instructions(work, items: Self.sizes.large)
    guard work.isPerItem else { return large }
    return (large - (try instructions(work, items: Self.sizes.small))) / (Self.sizes.large - Self.sizes.small)
  }

  /// The instructions of one run, as callgrind's file tells them.
  private func instructions(_ work: Work, items: Int) throws(BenchError) -> Int {
    let counts = workspace.path("guard/callgrind.out")
    let output = workspace.path("guard/output")
    try workspace.remove(["guard/output", "guard/callgrind.out"])
    var command = [workspace.path("guard/govsvc")] + work.words
    if !work.isPerItem { command.append(item(work.shape, items)) }
    if !work.shape.isEmpty { command += ["-C", workspace.path("guard/\(work.shape)-\(items)")] }
    if work.isPerItem { command += ["--quiet", "--jobs", "1"] }
    if work.words[0] == "export" { command += ["--output", output] }
    if tool.knows("--no-cache", of: work.words[0]) { command.append("--no-cache") }
    try Program.runAll([
      ["valgrind", "--tool=callgrind", "--callgrind-out-file=\(counts)"] + command
    ])
    for line in try contents(of: counts).split(separator: "\n") where line.hasPrefix("totals:") {
      if let total = Int(line.dropFirst("totals:".count).trimmed) { return total }
    }
    throw BenchError("callgrind told no count")
  }

  /// The code of an item in the middle of the catalog.
  private func item(_ shape: String, _ items: Int) -> String {
    let generator = CatalogGenerator(shape: .init(rawValue: shape) ?? .flat, itemCount: items)
    return generator.item(17).path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
  }
}
