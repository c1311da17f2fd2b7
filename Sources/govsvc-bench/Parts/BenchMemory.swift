/// The most memory that `validate` holds, over the bytes of the catalog.
extension Bench {
  // `sizes`: the bytes of the catalogs by shape.
  func measureMemory(_ sizes: [String: Int]) throws(BenchError) -> [Bar] {
    var programs: [Program] = []
    for shape in Self.shapes {
      programs += [
        validation(shape),
        // With a cache to be written, which takes memory of its own.
        Program(
          name: "`validate`, \(shape), filling its cache",
          arguments: tool.command(["validate"], workspace.path(shape)),
          preparations: [["rm", "-rf", workspace.path("cache")]]),
      ]
    }
    let rows = try Measurement.interleaved(programs + [Program(name: "`true`", arguments: ["true"])], runs: runs)
    report("peak memory; less than that of `true` cannot be told", rows)
    return Self.shapes.enumerated().map { index, shape in
      let peak = max(rows[2 * index].peakKilobytes, rows[2 * index + 1].peakKilobytes)
      return Bar(
        work: "validate, \(shape): peak memory ÷ the catalog's bytes",
        measured: Double(peak) * 1024 / Double(sizes[shape] ?? 0), sense: .atMost, bar: 2, stretch: 1)
    }
  }
}
