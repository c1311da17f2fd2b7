/// `validate` without a cache, against xmllint and against reading alone.
extension Bench {
  func measureValidation() throws(BenchError) -> [Bar] {
    let xml = workspace.path("xml")
    let items = try workspace.list("xml", below: "\(xml)/items", ["-name", "*.xml"])
    var programs: [Program] = []
    for shape in Self.shapes {
      programs.append(validation(shape))
      let files = try workspace.list(shape, below: workspace.path(shape), ["-name", "*.yaml"])
      programs.append(workspace.overFiles(of: files, name: "`cat` of the files, \(shape)", ["cat"]))
    }
    programs.append(
      workspace.overFiles(
        of: items, name: "`xmllint --noout --schema` over the flat items as XML",
        ["xmllint", "--noout", "--schema", "\(xml)/item.xsd"]))
    let rows = try Measurement.interleaved(programs, runs: runs)
    report("validate, cold", rows)
    let (flat, layered) = (rows[0].wall, rows[2].wall)
    for (shape, wall) in [("flat", flat), ("layered", layered)] {
      say("\(shape): \(rounded(Double(itemCount) / wall, 0)) items a second")
    }
    say("")
    return [
      Bar(
        work: "validate, flat, cold: times faster than `xmllint`", measured: rows[4].wall / flat, sense: .atLeast,
        bar: 6, stretch: 18),
      Bar(
        work: "validate, flat, cold: times faster than `cat`", measured: rows[1].wall / flat, sense: .atLeast, bar: 1,
        stretch: 3),
      Bar(
        work: "validate, layered, cold: times faster than `cat`", measured: rows[3].wall / layered, sense: .atLeast,
        bar: 1, stretch: 3),
      Bar(
        work: "validate: items a second, layered ÷ flat", measured: flat / layered, sense: .atLeast, bar: 1, stretch: 1),
    ]
  }

  /// `validate` of one of the catalogs, without a cache.
  func validation(_ shape: String) -> Program {
    Program(name: "`validate`, \(shape), cold", arguments: tool.cold(["validate"], workspace.path(shape)))
  }
}
