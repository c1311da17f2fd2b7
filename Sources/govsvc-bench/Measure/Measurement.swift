/// What the runs of one command cost: medians, and the highest peak.
struct Measurement {
  let name: String
  let wall: Double
  let lowestWall: Double
  let cpu: Double
  let peakKilobytes: Int

  init(name: String, costs: [Program.Cost]) {
    self.name = name
    wall = median(costs.map(\.wallSeconds))
    lowestWall = costs.map(\.wallSeconds).min() ?? .nan
    cpu = median(costs.map(\.cpuSeconds))
    peakKilobytes = costs.map(\.peakKilobytes).max() ?? 0
  }

  /// Runs the programs in turn, once without counting and then `runs` times.
  static func interleaved(_ programs: [Program], runs: Int) throws(BenchError) -> [Measurement] {
    var costs = programs.map { _ in [Program.Cost]() }
    for round in 0...runs {
      for (index, program) in programs.enumerated() {
        let cost = try program.run()
        if round > 0 { costs[index].append(cost) }
      }
    }
    return zip(programs, costs).map { Measurement(name: $0.name, costs: $1) }
  }

  /// The measurements as a Markdown table.
  static func table(_ title: String, _ rows: [Measurement], runs: Int) -> String {
    var text = "### \(title) (medians of \(runs) runs)\n\n"
    text += "| command | wall ms | lowest | CPU ms | peak MB | wall ÷ first |\n|---|---|---|---|---|---|\n"
    for row in rows {
      let cells = [
        row.name, rounded(row.wall * 1000, 1), rounded(row.lowestWall * 1000, 1), rounded(row.cpu * 1000, 1),
        rounded(Double(row.peakKilobytes) / 1024, 1), rounded(row.wall / rows[0].wall, 3),
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}
