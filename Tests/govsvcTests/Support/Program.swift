import Glibc

/// The built `govsvc`, run as a person or a script runs it: in a fresh folder, with an environment of its own.
struct Program {
  /// Where standard output goes.
  enum Destination {
    case captured
    case file(String)
    case closedPipe
    case closed
  }

  /// What a run left.
  struct Result {
    /// As a shell shows it: 128 + n after signal n.
    let status: Int32
    let output: String
    let errors: String
  }

  struct NotStarted: Error {
    let path: String
    let number: Int32
  }

  /// Runs `govsvc` with `arguments`; `input` is its standard input.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    to destination: Destination = .captured
  ) throws -> Result {
    try run(
      arguments.map { Array($0.utf8) }, inputBytes: Array(input.utf8), environment: environment, to: destination)
  }

  /// Runs `govsvc`, or another program, with the bytes of its arguments and of its standard input.
  static func run(
    _ arguments: [[UInt8]], inputBytes: [UInt8], environment: [String: String] = [:],
    to destination: Destination = .captured, executable: String = path
  ) throws -> Result {
    let folder = try temporaryFolder()
    defer { remove(folder) }
    try TestData.write(inputBytes, to: folder + "/stdin")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, folder + "/stdin", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/stderr", O_WRONLY | O_CREAT, 0o600)
    let pipeEnd = add(destination, folder: folder, to: &actions)
    let command = [Array(executable.utf8)] + arguments
    let status = try spawn(command, in: folder, environment: environment, actions: &actions)
    if let pipeEnd { close(pipeEnd) }
    return Result(
      status: status, output: (try? TestData.contents(of: folder + "/stdout")) ?? "",
      errors: (try? TestData.contents(of: folder + "/stderr")) ?? "")
  }

  /// The folder of the build products: the test bundle lies beside the executable.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bundle = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return bundle.parent + "/govsvc"
  }
}

extension Program {
  private static func add(
    _ destination: Destination, folder: String, to actions: inout posix_spawn_file_actions_t
  ) -> Int32? {
    switch destination {
    case .captured:
      posix_spawn_file_actions_addopen(&actions, 1, folder + "/stdout", O_WRONLY | O_CREAT, 0o600)
    case .file(let path):
      posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    case .closed:
      posix_spawn_file_actions_addclose(&actions, 1)
    case .closedPipe:
      var ends: [Int32] = [0, 0]
      // Not pipe(2): without close-on-exec at once, a program started meanwhile would hold the reading end open.
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
      close(ends[0])
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      return ends[1]
    }
    return nil
  }

  private static func spawn(
    _ command: [[UInt8]], in folder: String, environment: [String: String], actions: inout posix_spawn_file_actions_t
  ) throws -> Int32 {
    let path = "/usr/bin/env"
    let words =
      (["env", "-C", folder].map { Array($0.utf8) } + command).map {
        strdup($0.map(CChar.init(bitPattern:)) + [0])
      } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    let number = posix_spawn(&process, path, &actions, nil, words, variables)
    guard number == 0 else { throw NotStarted(path: path, number: number) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func temporaryFolder() throws -> String {
    var template = Array("/tmp/govsvc-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw NotStarted(path: "/tmp", number: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    for name in ["stdin", "stdout", "stderr"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}
