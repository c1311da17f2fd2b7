import Glibc

/// What a run of git left behind.
struct GitOutcome {
  /// The exit status; 128 and the signal's number where a signal ended it.
  let status: Int32
  /// The first line git wrote to standard error, at most 400 bytes.
  let message: String
}

/// A git process and the streams to and from it.
struct RunningGit: ~Copyable {
  let id: pid_t
  var streams: ChildStreams
}

/// The git program, started without a shell and without what a repository's configuration would have it run.
struct GitProgram {
  private let path: String

  /// Finds git in the absolute folders of `PATH`; a relative one would let a repository bring its own.
  init() throws(StoreError) {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in folders.split(separator: ":") where folder.utf8.first == UInt8(ascii: "/") {
      let candidate = "\(folder)/git"
      if access(candidate, X_OK) == 0 {
        path = candidate
        return
      }
    }
    throw StoreError(.gitFailed, path: "git")
  }

  /// Options that stand before every command.
  ///
  /// No file system monitor, hooks, pager, replacement objects, pathspec magic or transport; a bare repository that
  /// lies inside a work tree is not taken for the repository.
  private static let guards = [
    "--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.attributesFile=/dev/null",
    "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit", "-c", "core.quotePath=false",
  ]

  /// The whole environment of git: nothing is handed down but what finds the person's own settings and, within a
  /// server's hook, the objects of the push.
  private static func environment() -> [String] {
    let kept = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CEILING_DIRECTORIES", "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ]
    return kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } } + [
      "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_ALLOW_PROTOCOL=none",
      "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_ATTR_NOSYSTEM=1", "GIT_PAGER=cat", "GIT_EDITOR=false",
      "GIT_ASKPASS=false", "GIT_SSH_COMMAND=false",
    ]
  }

  /// Runs git in `folder` and hands its standard output over piece by piece, until `consume` says that it is enough.
  func run(
    in folder: String, _ arguments: [String], input: [UInt8] = [],
    consume: (UnsafeRawBufferPointer) -> Bool
  ) throws(StoreError) -> GitOutcome {
    let running = try start(in: folder, arguments)
    let process = running.id
    let (reason, message) = running.streams.exchange(input: input, with: process, consume: consume)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if reason != 0 { throw StoreError(.gitFailed, path: folder, errno: reason) }
    let signal = status & 0x7F
    return GitOutcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      message: String(decoding: message.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  /// Starts git in `folder`; the child's ends of its streams are still open here, too.
  func start(in folder: String, _ arguments: [String]) throws(StoreError) -> RunningGit {
    guard let streams = ChildStreams() else { throw StoreError(.gitFailed, path: folder, errno: errno) }
    let process = try spawn(["git"] + GitProgram.guards + ["-C", folder] + arguments, folder: folder, streams: streams)
    return RunningGit(id: process, streams: streams)
  }

  /// Runs git and collects its standard output; any exit status but 0 is an error.
  func output(in folder: String, _ arguments: [String], input: [UInt8] = []) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    let outcome = try run(in: folder, arguments, input: input) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    guard outcome.status == 0 else {
      let words = outcome.message.isEmpty ? "exit \(outcome.status)" : outcome.message
      throw StoreError(.gitFailed, path: folder, detail: words)
    }
    return bytes
  }

  private func spawn(_ arguments: [String], folder: String, streams: borrowing ChildStreams) throws(StoreError) -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, streams.input.theirs, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.output.theirs, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.errors.theirs, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = GitProgram.environment().map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    let result = posix_spawn(&process, path, &actions, &attributes, argumentPointers, environmentPointers)
    guard result == 0 else { throw StoreError(.gitFailed, path: folder, errno: result) }
    return process
  }
}
