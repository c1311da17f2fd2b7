import Glibc

/// The three streams every process is given.
enum StandardStreams {
  /// Makes the streams safe to use: call once, before any file is opened.
  ///
  /// A stream that was closed by the caller is taken by `/dev/null`, opened so that using it fails; else the next file
  /// opened would become standard output. A closed pipe becomes an error of `write` instead of a signal; the handler,
  /// other than an ignored signal, is not passed on to programs we start. A file over the system's size limit becomes an
  /// error of `write` in the same way.
  static func prepare() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE) { _ in }
    signal(SIGXFSZ) { _ in }
  }

  /// Writes a text to standard error; if that fails there is nobody left to tell.
  static func writeError(_ text: String) {
    var output = Output(descriptor: STDERR_FILENO)
    output.write(text)
    output.flush()
  }

  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns to write in: those of the terminal if standard output is one, else 80; never fewer than 40.
  static var columns: Int {
    guard isTerminal(STDOUT_FILENO) else { return 80 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, Int(size.ws_col))
  }
}
