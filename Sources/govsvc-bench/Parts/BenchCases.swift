/// Whole processes that prove the cases of one item.
extension Bench {
  func measureCases() throws(BenchError) -> [Bar] {
    guard let reference else { throw BenchError("the part cases needs --reference, a catalog that has GD-QYBG") }
    let folder = workspace.path("cases")
    try workspace.remove(["cases"])
    var incomplete = CaseCatalog.split("GD-GAP", questions: 10, options: 4...8, cases: 5_000, seed: 2)
    incomplete.cases.remove(at: 1_234)
    try CaseCatalog.write(
      [
        CaseCatalog.split("GD-WIDE", questions: 30, options: 2...6, cases: 500, seed: 1),
        CaseCatalog.split("GD-LONG", questions: 10, options: 4...8, cases: 5_000, seed: 2), incomplete,
        CaseCatalog.constrained("GD-NEVER", never: 400, seed: 3), CaseCatalog.tangled("GD-TANGLE"),
      ], to: folder)
    let counted = max(runs, 11)
    // Where something is found the exit code is 1, which is not what is measured.
    func finding(_ words: String, _ code: String) -> [String] {
      let command = "\"$0\" cases verify \(code) -C \"$1\" --lang en | grep -q '\(words)'"
      return ["sh", "-c", command, tool.path, folder]
    }
    func proving(_ code: String, _ catalog: String) -> [String] { [tool.path, "cases", "verify", code, "-C", catalog] }
    let rows = try Measurement.interleaved(
      [
        Program(name: "18 business-licence cases", arguments: proving("GD-QYBG", reference)),
        Program(name: "500 cases × 30 questions", arguments: proving("GD-WIDE", folder)),
        Program(name: "5,000 cases × 10 questions", arguments: proving("GD-LONG", folder)),
        Program(name: "the same, one case missing", arguments: finding("(situations: ", "GD-GAP")),
        Program(name: "200 cases × 24 questions, 400 `never` rows", arguments: finding("exactly one case", "GD-NEVER")),
        Program(name: "tangled beyond the steps allowed", arguments: finding("not proved", "GD-TANGLE")),
      ], runs: counted)
    report("`cases verify ITEM`", rows, runs: counted)
    let limits: [(bar: Double, stretch: Double)] = [
      (10, 6), (100, 50), (1_000, 500), (2_000, 1_000), (1_000, 200), (2_000, 1_000),
    ]
    return zip(rows, limits).map { row, limit in
      Bar(
        work: "`cases verify`: \(row.name), whole process", measured: row.wall * 1000, sense: .atMost, bar: limit.bar,
        stretch: limit.stretch, unit: "ms")
    }
  }
}
