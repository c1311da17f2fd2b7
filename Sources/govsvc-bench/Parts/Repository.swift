import Glibc

/// A git repository of two revisions of a generated catalog; 5 % of the files differ.
struct Repository {
  let folder: String

  /// Commits the first revision, then the second that `change` writes, packs, and leaves the index fresh.
  init(_ folder: String, change: () throws(BenchError) -> Void) throws(BenchError) {
    self.folder = folder
    try git(["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "1"])
    try change()
    try git(["commit", "-q", "-a", "-m", "2"], ["gc", "-q", "--prune=now"])
    // An index as old as a file makes git read the file again at every status: write the index a second later.
    sleep(2)
    try Program.runAll([["rm", "\(folder)/.git/index"]])
    try git(["reset", "-q"], ["status"])
  }

  /// How many files differ between the two revisions.
  func changedFiles() throws(BenchError) -> Int {
    let names = try Program.output(["git", "-C", folder, "diff", "--name-only", "HEAD~1", "HEAD"])
    return names.utf8.count { $0 == 0x0A }
  }

  /// Without the packing that git starts by itself and that goes on beside what comes next.
  private func git(_ commands: [String]...) throws(BenchError) {
    try Program.runAll(commands.map { ["git", "-c", "gc.auto=0", "-C", folder] + $0 })
  }

  /// Sets git's environment for this process and all it starts: no configuration of the user, the same commits always.
  static func isolateGit() {
    let values = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "govsvc-bench",
      "GIT_AUTHOR_EMAIL": "bench@localhost", "GIT_COMMITTER_NAME": "govsvc-bench",
      "GIT_COMMITTER_EMAIL": "bench@localhost", "GIT_AUTHOR_DATE": "2024-01-01T00:00:00Z",
      "GIT_COMMITTER_DATE": "2024-01-01T00:00:00Z",
    ]
    for (name, value) in values { setenv(name, value, 1) }
  }
}
