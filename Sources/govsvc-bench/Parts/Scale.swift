import Glibc

/// The measurements of `make bench-scale`: `validate` of catalogs of growing size.
struct Scale {
  /// What one size costs.
  struct Point {
    let items: Int
    let files: Int
    let bytes: Int
    let wall: Double
    let cpu: Double
    let peakKilobytes: Int
  }

  let tool: Tool
  let workspace: Workspace
  let sizes: [Int]
  let runs: Int

  init(_ options: Options) throws(BenchError) {
    tool = try Tool(try options.required("govsvc"), jobs: try options.count("jobs", default: 2))
    workspace = try Workspace(try options.required("folder"))
    runs = try options.count("runs", default: 5)
    var sizes: [Int] = []
    for word in options.list("sizes") ?? ["10000", "100000", "1000000"] {
      guard let size = Int(word), size > 0 else { throw BenchError("no number of items: \(word)") }
      sizes.append(size)
    }
    self.sizes = sizes.sorted()
  }

  /// Generates, measures and removes one catalog after another.
  func run() throws(BenchError) {
    Machine.useCores(tool.jobs)
    setenv("XDG_CACHE_HOME", workspace.path("cache"), 1)
    try checkRoom()
    print("## The machine\n\n\(Machine(govsvc: tool.path).description)- cores used: \(tool.jobs)\n")
    for shape in Bench.shapes {
      var points: [Point] = []
      for size in sizes {
        points.append(try measure(shape, size))
        complain("\(shape), \(size) items: \(rounded(points.last?.wall ?? .nan, 2)) s")
      }
      print(Self.table("validate, \(shape), cold", points, runs: runs))
      fflush(nil)
    }
  }

  /// A flat item has 7.3 kB and takes two blocks of 4 kB, a layered one and its part of the standards somewhat less.
  private func checkRoom() throws(BenchError) {
    let largest = sizes.last ?? 0
    let bytes = largest * 8_800
    let free = Workspace.freeBytes(workspace.folder)
    print("\(largest) items need \(rounded(Double(bytes) / 1e9, 1)) GB below \(workspace.folder) for a while; ")
    print("\(rounded(Double(free) / 1e9, 1)) GB are free there.\n")
    guard free > bytes + bytes / 10, Workspace.freeFiles(workspace.folder) > largest * 5 / 4 else {
      throw BenchError("too little room below \(workspace.folder); name another folder with BENCH=")
    }
  }

  private func measure(_ shape: String, _ items: Int) throws(BenchError) -> Point {
    let name = "scale-\(shape)"
    let size = try workspace.generate(shape, items: items, to: name)
    sync()
    let limits = (files: size.files * 2, bytes: size.bytes * 2)
    let program = Program(
      name: "validate", arguments: tool.unlimited(workspace.path(name), files: limits.files, bytes: limits.bytes))
    let rows = try Measurement.interleaved([program], runs: runs)
    try workspace.remove([name])
    return Point(
      items: items, files: size.files, bytes: size.bytes, wall: rows[0].wall, cpu: rows[0].cpu,
      peakKilobytes: rows[0].peakKilobytes)
  }

  /// The sizes with what they cost and how the cost grows from one to the next, as Markdown.
  static func table(_ title: String, _ points: [Point], runs: Int) -> String {
    var text = "### \(title) (medians of \(runs) runs)\n\n"
    text += "| items | files | GB | wall s | CPU s | items a second | exponent | peak MB | bytes an item more |\n"
    text += "|---|---|---|---|---|---|---|---|---|\n"
    for (index, point) in points.enumerated() {
      var growth = ("", "")
      if index > 0 {
        let before = points[index - 1]
        let power = exponent(from: (before.items, before.wall), to: (point.items, point.wall))
        let bytes = (point.peakKilobytes - before.peakKilobytes) * 1024 / max(1, point.items - before.items)
        growth = (rounded(power, 3), String(bytes))
      }
      let cells = [
        String(point.items), String(point.files), rounded(Double(point.bytes) / 1e9, 3), rounded(point.wall, 3),
        rounded(point.cpu, 3), rounded(Double(point.items) / point.wall, 0), growth.0,
        rounded(Double(point.peakKilobytes) / 1024, 1), growth.1,
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}
