import Glibc

/// The measurements of `make bench`: medians of interleaved runs, ratios within one run.
struct Bench {
  static let seed: UInt64 = 20_220_301
  static let itemCount = 8_033

  let govsvc: String
  let folder: String
  let runs: Int

  /// Generates the catalogs, runs everything and prints a Markdown report.
  func run() throws(OutputError) {
    let sizes = try generate()
    print(machine())
    for (name, size) in sizes { print("- \(name): \(Self.itemCount) items, \(size) bytes") }
    print()
    measureValidation(sizes)
    measureExport()
    measureShow()
  }

  private func generate() throws(OutputError) -> [(String, Int)] {
    _ = mkdir(folder, 0o755)
    var sizes: [(String, Int)] = []
    for shape in [CatalogGenerator.Shape.flat, .layered] {
      let generator = CatalogGenerator(shape: shape, itemCount: Self.itemCount, seed: Self.seed)
      sizes.append((shape.rawValue, try Generation(generator: generator, folder: "\(folder)/\(shape)").writeCatalog()))
    }
    let generator = CatalogGenerator(shape: .flat, itemCount: Self.itemCount, seed: Self.seed)
    sizes.append(("xml", try Generation(generator: generator, folder: "\(folder)/xml").writeXML()))
    return sizes
  }

  private func measureValidation(_ sizes: [(String, Int)]) {
    let shell = "find \(folder)/flat -name '*.yaml' -print0 | xargs -0 cat"
    let check =
      "find \(folder)/xml/items -name '*.xml' -print0 | xargs -0 xmllint --noout --schema \(folder)/xml/item.xsd"
    let programs = [
      Program(name: "govsvc validate, flat", arguments: [govsvc, "validate", "-C", "\(folder)/flat", "--quiet"]),
      Program(name: "govsvc validate, layered", arguments: [govsvc, "validate", "-C", "\(folder)/layered", "--quiet"]),
      Program(name: "xmllint --noout --schema", arguments: ["sh", "-c", check]),
      Program(name: "cat of the files", arguments: ["sh", "-c", shell]),
    ]
    let table = measure(programs)
    report("validate", table, bytes: sizes.first?.1)
  }

  private func measureExport() {
    let scratch = Self.scratch
    let output = "\(scratch)/govsvc-bench-export"
    func export(_ format: String, _ extra: [String]) -> Program {
      let command = [govsvc, "export", format, "-C", "\(folder)/flat", "--output", output, "--quiet"] + extra
      return Program(
        name: (["export", format] + extra).joined(separator: " "),
        arguments: ["sh", "-c", "rm -rf \(output); exec \"$@\"", "sh"] + command)
    }
    let copy = Program(
      name: "writing the same bytes (cp -r)",
      arguments: ["sh", "-c", "rm -rf \(output)-copy; cp -r \(output)-kept \(output)-copy"])
    _ = export("markdown", []).run()
    _ = Program(name: "", arguments: ["sh", "-c", "rm -rf \(output)-kept; mv \(output) \(output)-kept"]).run()
    let rounds = min(runs, 3)
    let programs = [export("markdown", []), export("xml", ["--no-check"]), export("xml", []), copy]
    report("export", measure(programs, runs: rounds), runs: rounds)
    _ = Program(name: "", arguments: ["sh", "-c", "rm -rf \(output)*"]).run()
  }

  private func measureShow() {
    let generator = CatalogGenerator(shape: .layered, itemCount: Self.itemCount, seed: Self.seed)
    let code = generator.item(17).path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
    let table = measure([
      Program(name: "govsvc show ITEM", arguments: [govsvc, "show", code, "-C", "\(folder)/layered"]),
      Program(name: "govsvc code CODE", arguments: [govsvc, "code", code]),
      Program(name: "true", arguments: ["true"]),
    ])
    report("one item", table)
  }

  /// A folder in memory where there is one.
  private static var scratch: String { access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp" }
}

extension Bench {
  /// What the runs of one program cost.
  private struct Row {
    let name: String
    let wall: Double
    let cpu: Double
    let peak: Int
    let exitCode: Int32
  }

  private func measure(_ programs: [Program], runs: Int? = nil) -> [Row] {
    var costs = programs.map { _ in [Program.Cost]() }
    for round in 0...(runs ?? self.runs) {
      for (index, program) in programs.enumerated() {
        guard let cost = program.run() else { continue }
        if round > 0 { costs[index].append(cost) }
      }
    }
    return zip(programs, costs).map { program, costs in
      Row(
        name: program.name, wall: median(costs.map(\.wallSeconds)), cpu: median(costs.map(\.cpuSeconds)),
        peak: costs.map(\.peakKilobytes).max() ?? 0, exitCode: costs.last?.exitCode ?? -1)
    }
  }

  private func report(_ title: String, _ rows: [Row], runs: Int? = nil, bytes: Int? = nil) {
    print("### \(title) (medians of \(runs ?? self.runs) runs)\n")
    print("| command | wall ms | CPU ms | peak MB | exit | wall ÷ first |\n|---|---|---|---|---|---|")
    for row in rows {
      let ratio = rounded(row.wall / rows[0].wall, 2)
      let cells = [
        row.name, rounded(row.wall * 1000, 1), rounded(row.cpu * 1000, 1), rounded(Double(row.peak) / 1024, 1),
      ]
      print("| \(cells.joined(separator: " | ")) | \(row.exitCode) | \(ratio) |")
    }
    if let bytes, let first = rows.first {
      let items = Double(Self.itemCount) / first.wall
      print("\n\(rounded(items, 0)) items/s, \(rounded(Double(bytes) / first.wall / 1e6, 1)) MB/s")
    }
    print()
  }

  private func rounded(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10.0 : 100.0
    let whole = Int((value * scale).rounded())
    guard decimals > 0 else { return String(whole) }
    let fraction = String(whole % Int(scale))
    return "\(whole / Int(scale)).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }

  private func machine() -> String {
    var name = utsname()
    uname(&name)
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let release = withUnsafeBytes(of: &name.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return "Linux \(release), \(cores) cores\n"
  }
}
