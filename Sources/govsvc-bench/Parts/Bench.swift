import Glibc

/// The measurements of `make bench`: medians of interleaved runs, ratios within one run, and the bars they must reach.
struct Bench {
  /// What can be measured by itself.
  enum Part: String, CaseIterable {
    case validate
    case cache
    case diff
    case export
    case one
    case cases
    case memory
  }

  /// The catalogs that are generated: every item by itself, and standards with items that follow them.
  static let shapes = ["flat", "layered"]

  let tool: Tool
  let workspace: Workspace
  /// The XML Schema of guides.
  let schema: String
  /// The catalog whose business-licence cases are proved; nil where none was named.
  let reference: String?
  let itemCount: Int
  let runs: Int
  let parts: [Part]

  init(_ options: Options) throws(BenchError) {
    tool = try Tool(try options.required("govsvc"), jobs: try options.count("jobs", default: 2))
    workspace = try Workspace(try options.required("folder"))
    schema = try Options.absolute(try options.required("schema"))
    reference = try options["reference"].map { path throws(BenchError) in try Options.absolute(path) }
    itemCount = try options.count("items", default: 8_033)
    runs = try options.count("runs", default: 5)
    var parts: [Part] = []
    for name in options.list("only") ?? Part.allCases.map(\.rawValue) {
      guard let part = Part(rawValue: name) else { throw BenchError("no such part: \(name)") }
      parts.append(part)
    }
    self.parts = parts
  }

  /// Generates the catalogs, measures and prints a Markdown report.
  /// - Returns: whether every bar is met.
  func run() throws(BenchError) -> Bool {
    Machine.useCores(tool.jobs)
    Repository.isolateGit()
    setenv("XDG_CACHE_HOME", workspace.path("cache"), 1)
    say("## The machine\n\n\(Machine(govsvc: tool.path).description)- cores used: \(tool.jobs)\n")
    if !tool.knows("--no-cache", of: "validate") { say("This govsvc knows no `--no-cache`: every run is cold.\n") }
    let sizes = parts == [.cases] ? [:] : try generate()
    var bars: [Bar] = []
    for part in parts {
      switch part {
      case .validate: bars += try measureValidation()
      case .cache: bars += try measureUnchanged()
      case .diff: bars += try measureDiff()
      case .export: for shape in Self.shapes { bars += try measureExport(shape) }
      case .one: bars += try measureOneItem()
      case .cases: bars += try measureCases()
      case .memory: bars += try measureMemory(sizes)
      }
    }
    say("## The bars\n\n\(Bar.table(bars))")
    return bars.allSatisfy { $0.verdict != .missed }
  }

  /// - Returns: the bytes of the catalogs by shape.
  private func generate() throws(BenchError) -> [String: Int] {
    say("## The catalogs\n\n| catalog | items | files | bytes | changed by the last commit |\n|---|---|---|---|---|")
    try workspace.remove(["cache"])
    var sizes: [String: Int] = [:]
    for shape in Self.shapes {
      let size = try workspace.generate(shape, items: itemCount, to: shape)
      let repository = try Repository(workspace.path(shape)) { () throws(BenchError) in
        try workspace.generate(shape, items: itemCount, revision: 2, to: shape)
      }
      sizes[shape] = size.bytes
      say("| \(shape) | \(itemCount) | \(size.files) | \(size.bytes) | \(try repository.changedFiles()) files |")
    }
    if parts.contains(.validate) {
      let size = try workspace.generate("xml", items: itemCount, to: "xml")
      say("| flat as plain XML | \(itemCount) | \(size.files) | \(size.bytes) | |")
    }
    say("")
    // What is still to be written to the disk is written now and not while something is measured.
    sync()
    return sizes
  }

  /// Prints a text at once, so that a long run shows how far it is.
  func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  func report(_ title: String, _ rows: [Measurement], runs: Int? = nil) {
    say(Measurement.table(title, rows, runs: runs ?? self.runs))
  }
}
