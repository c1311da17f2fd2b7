import Glibc

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// The number, which the caller closes from now on.
  consuming func take() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Opens `name` in the folder `parent`; nil with `errno` set on failure.
  ///
  /// Never follows a link in the last component, never blocks on a FIFO, never leaks into a child process.
  static func open(
    _ name: String, in parent: Int32 = AT_FDCWD, flags: Int32 = O_RDONLY, mode: mode_t = 0
  ) -> Descriptor? {
    while true {
      let number = openat(parent, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number) }
      if errno != EINTR { return nil }
    }
  }

  /// Opens the folder `name` in the folder `parent`.
  static func openFolder(_ name: String, in parent: Int32 = AT_FDCWD) -> Descriptor? {
    open(name, in: parent, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Opens a folder that a person named: links in its path are theirs to make.
  static func openNamedFolder(_ path: String) -> Descriptor? {
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return number >= 0 ? Descriptor(number) : nil
  }

  /// Opens a folder below `root`, component by component, so that no link on the way is followed.
  static func openBelow(_ components: some Sequence<Substring>, from root: Int32) -> Descriptor? {
    guard var current = openFolder(".", in: root) else { return nil }
    for component in components {
      guard let next = openFolder(String(component), in: current.number) else { return nil }
      current = next
    }
    return current
  }

  /// The state of the open file; nil with `errno` set on failure.
  var status: stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }
}

extension stat {
  /// Whether it is a regular file.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a symbolic link.
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}

/// The state of `name` in the folder `parent`, links not followed; nil with `errno` set on failure.
func linkStatus(_ name: String, in parent: Int32 = AT_FDCWD) -> stat? {
  var status = stat()
  return fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
}
