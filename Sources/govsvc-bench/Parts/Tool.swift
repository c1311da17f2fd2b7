/// The measured program: its commands, and the options that it knows.
struct Tool {
  let path: String
  let jobs: Int
  private let helps: [String: String]

  init(_ path: String, jobs: Int) throws(BenchError) {
    self.path = try Options.absolute(path)
    self.jobs = jobs
    var helps: [String: String] = [:]
    for command in ["validate", "diff", "export"] {
      helps[command] = try Program.output([self.path, command, "--help", "--lang", "en"])
    }
    self.helps = helps
  }

  /// Whether the command's help names the option.
  func knows(_ option: String, of command: String) -> Bool { helps[command]?.contains(option) == true }

  /// A command over `catalog` with as many threads as cores are used.
  func command(_ words: [String], _ catalog: String) -> [String] {
    [path] + words + ["-C", catalog, "--quiet", "--jobs", String(jobs)]
  }

  /// The same without any cache of govsvc.
  func cold(_ words: [String], _ catalog: String) -> [String] {
    command(words, catalog) + (words.first.map { knows("--no-cache", of: $0) } == true ? ["--no-cache"] : [])
  }

  /// `validate` with limits that let catalogs of `files` files and `bytes` bytes pass.
  func unlimited(_ catalog: String, files: Int, bytes: Int) -> [String] {
    var arguments = cold(["validate"], catalog)
    if knows("--max-files", of: "validate") { arguments += ["--max-files", String(files)] }
    if knows("--max-bytes", of: "validate") { arguments += ["--max-bytes", String(bytes)] }
    return arguments
  }
}
