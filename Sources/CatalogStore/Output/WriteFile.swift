import Glibc

/// Writes a file as a whole or not at all: under a temporary name beside it, then renamed over it.
///
/// A link is followed; what is neither a file nor missing, such as a pipe or a device, is written to as it is.
///
/// - Parameters:
///   - bytes: What the file is to hold.
///   - path: Where; the folder must exist.
/// - Throws: `notFound` or `unreadable` for the folder, `writeFailed` for the file.
public func writeFile(_ bytes: [UInt8], to path: String) throws(StoreError) {
  var status = stat()
  let exists = stat(path, &status) == 0
  if exists, status.st_mode & S_IFMT != S_IFREG {
    return try write(bytes, to: path, flags: O_WRONLY | O_CLOEXEC, mode: 0, of: path)
  }
  let target = exists ? try realPath(path) : path
  let temporary = "\(target).govsvc-\(getpid())-tmp"
  let mode = exists ? status.st_mode & 0o777 : 0o666
  do throws(StoreError) {
    try write(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: mode, of: path)
  } catch {
    if error.errno != EEXIST { unlink(temporary) }
    throw error
  }
  guard rename(temporary, target) == 0 else {
    let reason = errno
    unlink(temporary)
    throw StoreError(.writeFailed, path: path, errno: reason)
  }
}

private func write(
  _ bytes: [UInt8], to path: String, flags: Int32, mode: mode_t, of named: String
) throws(StoreError) {
  let number = open(path, flags, mode)
  guard number >= 0 else { throw StoreError(.writeFailed, path: named, errno: errno) }
  let isWritten = writeAll(bytes, to: number)
  let reason = errno
  guard close(number) == 0 || errno == EINTR, isWritten else {
    throw StoreError(.writeFailed, path: named, errno: isWritten ? errno : reason)
  }
}
