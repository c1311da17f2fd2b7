import Glibc

/// How many files the process may have open, and room for them.
enum OpenFiles {
  /// As many as all threads of a piece of work use, with the folders that each of them keeps open.
  private static let wanted: rlim_t = 8192

  /// The files that may be open at once.
  static var limit: Int {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 0 }
    return Int(clamping: limit.rlim_cur)
  }

  /// Raises the limit as far as it is of use and the system lets us.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < min(wanted, limit.rlim_max) else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    _ = setrlimit(resource, &limit)
  }

  /// Has the kernel's table of open files grow to a size, for which a file that is open is opened once more.
  ///
  /// While there is one thread that is done at once. Later every thread that needs room has to wait, about ten
  /// milliseconds, until nobody can be looking at the old table. Where there is no room nothing changes but that.
  static func makeRoom(for count: Int, beside file: Int32) {
    let last = fcntl(file, F_DUPFD_CLOEXEC, Int32(clamping: min(count, limit) - 1))
    if last >= 0 { _ = close(last) }
  }

  private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
}
