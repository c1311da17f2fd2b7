import Glibc

/// A command run as a process of its own: how long it took and how much memory it needed.
struct Program {
  /// What one run cost.
  struct Cost {
    var wallSeconds: Double
    var cpuSeconds: Double
    /// The most memory the process itself held, in kilobytes; never less than this program's own, which it inherits.
    var peakKilobytes: Int
  }

  let name: String
  /// The command and its arguments; a command without a slash is looked up on the PATH.
  let arguments: [String]
  /// Commands run before each run, at no charge.
  var preparations: [[String]] = []
  /// Whether the command prints the seconds of what counts, which then stand for its wall time.
  var tellsSeconds = false

  /// Runs the preparations and the command; a command that fails is an error.
  func run() throws(BenchError) -> Cost {
    try Self.runAll(preparations)
    guard tellsSeconds else { return try run(output: "/dev/null") }
    var cost = Cost(wallSeconds: 0, cpuSeconds: 0, peakKilobytes: 0)
    let text = try capture(&cost)
    guard let seconds = Double(text.trimmed) else { throw BenchError("\(name) told no seconds: \(text)") }
    cost.wallSeconds = seconds
    return cost
  }

  /// Runs the command with its standard output in the file `output`.
  @discardableResult
  func run(output: String, errors: String = "/dev/null") throws(BenchError) -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if errors == output {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let start = monotonicSeconds()
    guard posix_spawnp(&process, arguments[0], &actions, nil, &pointers, environ) == 0 else {
      throw BenchError("cannot start \(arguments[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchError("cannot wait for \(arguments[0])") }
    }
    let wall = monotonicSeconds() - start
    guard status == 0 else {
      let code = status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
      throw BenchError("\(code): \(arguments.joined(separator: " "))")
    }
    return Cost(
      wallSeconds: wall, cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakKilobytes: usage.ru_maxrss)
  }

  private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

extension Program {
  /// What the command prints, standard errors included, and what it cost.
  func capture(_ cost: inout Cost) throws(BenchError) -> String {
    let file = "/tmp/govsvc-bench.\(getpid()).out"
    defer { unlink(file) }
    cost = try run(output: file, errors: file)
    return try contents(of: file)
  }

  /// What a command prints, standard errors included.
  static func output(_ arguments: [String]) throws(BenchError) -> String {
    var cost = Cost(wallSeconds: 0, cpuSeconds: 0, peakKilobytes: 0)
    return try Program(name: arguments[0], arguments: arguments).capture(&cost)
  }

  /// Runs commands one after another, for what they do.
  static func runAll(_ commands: [[String]]) throws(BenchError) {
    for arguments in commands { try Program(name: "", arguments: arguments).run(output: "/dev/null") }
  }
}

/// The bytes of a file as text.
func contents(of path: String) throws(BenchError) -> String {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw BenchError("cannot read \(path)") }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw BenchError("cannot read \(path)") }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
