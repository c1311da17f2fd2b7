/// Whole processes that need one item or one code.
extension Bench {
  func measureOneItem() throws(BenchError) -> [Bar] {
    let item = CatalogGenerator(shape: .layered, itemCount: itemCount).item(17)
    let code = item.path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
    let catalog = workspace.path("layered")
    let answers = ["kind=kind-1", "place=place-1", "agent=是"].flatMap { ["--answer", $0] }
    let counted = max(runs, 21)
    let rows = try Measurement.interleaved(
      [
        Program(name: "`show ITEM`", arguments: [tool.path, "show", code, "-C", catalog]),
        Program(
          name: "`checklist ITEM` with answers", arguments: [tool.path, "checklist", code, "-C", catalog] + answers),
        Program(name: "`code CODE`", arguments: [tool.path, "code", code]),
        Program(name: "`true`", arguments: ["true"]),
      ], runs: counted)
    report("one item of the layered catalog", rows, runs: counted)
    return rows.prefix(3).map { row in
      Bar(work: "\(row.name), whole process", measured: row.wall * 1000, sense: .atMost, bar: 6, stretch: 4, unit: "ms")
    }
  }
}
