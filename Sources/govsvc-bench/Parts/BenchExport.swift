import Glibc

/// `export` against cold validation, plain writing of the same bytes, and xmllint's check of the guides.
extension Bench {
  func measureExport(_ shape: String) throws(BenchError) -> [Bar] {
    let place = try ExportPlace(for: self)
    defer { place.remove() }
    let formats = [["markdown"], ["xml", "--no-check"], ["xml"]]
    // What stays there is read by the plain writer and by xmllint, and exported to again.
    for (format, kept) in zip(formats, ["markdown", "unchecked", "checked"]) {
      try Program.runAll([export(shape, format, to: place.path(kept))])
    }
    let guides = try workspace.list(
      "guides", below: place.path("checked"), ["-name", "*.xml", "!", "-name", "index.xml"])
    let programs =
      [validation(shape)] + formats.map { fresh(shape, $0, in: place) }
      + [
        writer("markdown", in: place), writer("checked", in: place),
        workspace.overFiles(
          of: guides, name: "`xmllint --noout --schema` over the guides", ["xmllint", "--noout", "--schema", schema]),
        again(shape, ["xml", "--no-check"], to: place.path("unchecked")),
        again(shape, ["xml"], to: place.path("checked")),
      ]
    let rows = try Measurement.interleaved(programs, runs: runs)
    report("export, \(shape), in \(place.root)", rows)
    return exportBars(shape, rows.map(\.wall))
  }

  // `walls` in the order of the programs above.
  private func exportBars(_ shape: String, _ walls: [Double]) -> [Bar] {
    let (cold, checked, unchecked) = (walls[0], walls[3], walls[2])
    let xmllint = walls[6]
    return [
      Bar(
        work: "export markdown, \(shape): (export − validate) ÷ plain writing", measured: (walls[1] - cold) / walls[4],
        sense: .atMost, bar: 1.5, stretch: 1),
      Bar(
        work: "export xml --no-check, \(shape): (export − validate) ÷ plain writing",
        measured: (unchecked - cold) / walls[5], sense: .atMost, bar: 1.5, stretch: 1),
      Bar(
        work: "the XSD check of all guides, \(shape): what it adds ÷ `xmllint`",
        measured: (checked - unchecked) / xmllint, sense: .atMost, bar: 1, stretch: 0.55),
      Bar(
        work: "the XSD check, \(shape), nothing changed since: what it adds ÷ `xmllint`",
        measured: (walls[8] - walls[7]) / xmllint, sense: .atMost, bar: 1, stretch: 0.1),
    ]
  }

  private func export(_ shape: String, _ format: [String], to output: String, cold: Bool = true) -> [String] {
    let words = ["export"] + format + ["--output", output]
    return cold ? tool.cold(words, workspace.path(shape)) : tool.command(words, workspace.path(shape))
  }

  /// An export into a folder that does not exist yet.
  private func fresh(_ shape: String, _ format: [String], in place: ExportPlace) -> Program {
    let output = place.path("fresh")
    return Program(
      name: "`export \(format.joined(separator: " "))`", arguments: export(shape, format, to: output),
      preparations: [["rm", "-rf", output]])
  }

  /// An export into the folder that holds the same already; a cache may help.
  private func again(_ shape: String, _ format: [String], to output: String) -> Program {
    Program(
      name: "`export \(format.joined(separator: " "))` again, nothing changed",
      arguments: export(shape, format, to: output, cold: false))
  }

  /// The plain writing of what an export has written.
  private func writer(_ kept: String, in place: ExportPlace) -> Program {
    let output = place.path("written")
    return Program(
      name: "plain writing of the same bytes and files (\(kept))",
      arguments: [
        "/proc/\(getpid())/exe", "write", place.path(kept), output, "--jobs", String(tool.jobs),
      ], preparations: [["rm", "-rf", output]], tellsSeconds: true)
  }
}

/// The folder of the exports: in a memory file system where there is one with room.
struct ExportPlace {
  let root: String

  init(for bench: Bench) throws(BenchError) {
    // Six trees of at most 80 kB a guide.
    let room = bench.itemCount * 500_000
    let memory = "/dev/shm"
    let isRoomy = access(memory, W_OK) == 0 && Workspace.freeBytes(memory) > room
    root = isRoomy ? "\(memory)/govsvc-bench.\(getuid())" : bench.workspace.path("exports")
    try Program.runAll([["rm", "-rf", root], ["mkdir", root]])
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func remove() { try? Program.runAll([["rm", "-rf", root]]) }
}
