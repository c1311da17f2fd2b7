import Glibc
import Testing

/// What the documents show is what the program does.
struct DocumentTests {
  @Test(arguments: [
    ("README.md", 5), ("README.zh.md", 5), ("docs/first-hour.md", 5), ("docs/first-hour.zh.md", 5), ("docs/ci.md", 1),
    ("docs/ci.zh.md", 1), ("docs/cases.md", 5), ("docs/cases.zh.md", 5),
  ])
  func everyCommandDoesWhatThePageShows(page: String, fewest: Int) throws {
    let root = TestData.packageRoot
    let steps = DocumentStep.steps(of: try TestData.contents(of: "\(root)/\(page)"))
    let commands = steps.filter { $0.command.hasPrefix("govsvc ") || $0.command.contains("&& govsvc ") }
    #expect(commands.count >= fewest, "\(page) shows too few commands")
    let work = try Workspace()
    let runs = try Self.run(steps, root: root, in: work.path)
    #expect(runs.count == steps.count, "\(page): the shell stopped after \(runs.count) of \(steps.count) commands")
    let faults = zip(steps, runs).flatMap { step, run in step.faults(of: run) }
    #expect(faults == [], "\(page)")
  }
}

extension DocumentTests {
  /// Runs the commands one after another in one shell, in a folder with a fresh copy of the catalogs.
  private static func run(_ steps: [DocumentStep], root: String, in folder: String) throws -> [DocumentStep.Run] {
    // Control characters that no output holds tell where one command's output ends and which code it left.
    let lines = steps.map { "\($0.command)\nprintf '\\036%s\\035' \"$?\"" }
    let script = """
      cp -R '\(root)/catalogs' '\(folder)/' && cd '\(folder)' || exit 1
      exec >transcript 2>&1 </dev/null
      PATH='\(Program.path.parent)':"$PATH" HOME='\(folder)' LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1
      GIT_CEILING_DIRECTORIES='\(folder.parent)'
      export PATH HOME LC_ALL GIT_CONFIG_NOSYSTEM GIT_CEILING_DIRECTORIES
      unset NO_COLOR CLICOLOR_FORCE GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE LANG LANGUAGE

      """
    try TestData.write((script + lines.joined(separator: "\n") + "\n").utf8, to: folder + "/script")
    _ = system("sh '\(folder)/script'")
    return try TestData.contents(of: folder + "/transcript").split(separator: "\u{1D}").compactMap { piece in
      let parts = piece.split(separator: "\u{1E}", omittingEmptySubsequences: false)
      guard parts.count == 2, let status = Int(parts[1]) else { return nil }
      return DocumentStep.Run(status: status, lines: parts[0].split(separator: "\n").map(String.init))
    }
  }
}
