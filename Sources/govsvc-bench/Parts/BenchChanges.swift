/// What changed and what did not, against git: `validate` with its cache, and `diff`.
extension Bench {
  /// The first, uncounted run fills the cache.
  func measureUnchanged() throws(BenchError) -> [Bar] {
    var programs: [Program] = []
    for shape in Self.shapes {
      let catalog = workspace.path(shape)
      programs += [
        Program(name: "`validate`, \(shape), unchanged", arguments: tool.command(["validate"], catalog)),
        Program(name: "`git status`, \(shape)", arguments: ["git", "-C", catalog, "status"]),
      ]
    }
    return try compare("validate, nothing changed", programs, work: "validate, unchanged ÷ `git status`", 1, 0.5)
  }

  func measureDiff() throws(BenchError) -> [Bar] {
    var programs: [Program] = []
    for shape in Self.shapes {
      let catalog = workspace.path(shape)
      programs += [
        Program(name: "`diff`, \(shape)", arguments: tool.cold(["diff", "HEAD~1", "HEAD"], catalog)),
        Program(name: "`git diff`, \(shape)", arguments: ["git", "-C", catalog, "diff", "HEAD~1", "HEAD"]),
      ]
    }
    return try compare("diff, 5 % changed", programs, work: "diff ÷ `git diff`", 1.5, 1)
  }

  /// Measures pairs, ours and git's, for each shape.
  private func compare(
    _ title: String, _ programs: [Program], work: String, _ bar: Double, _ stretch: Double
  ) throws(BenchError) -> [Bar] {
    let counted = max(runs, 9)
    let rows = try Measurement.interleaved(programs, runs: counted)
    report(title, rows, runs: counted)
    return Self.shapes.enumerated().map { index, shape in
      Bar(
        work: "\(work), \(shape)", measured: rows[2 * index].wall / rows[2 * index + 1].wall, sense: .atMost, bar: bar,
        stretch: stretch)
    }
  }
}
