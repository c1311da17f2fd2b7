import Glibc
import Wording

/// A file that a person names, outside of any catalog.
struct NamedFile {
  /// The path; `-` is standard input or output.
  let path: String

  /// What messages call it.
  var name: String { path == "-" ? "-" : path }

  /// Its bytes.
  ///
  /// - Throws: `Failure` where it cannot be read, is no regular file, or is longer than `limit`.
  func read(limit: Int) throws(Failure) -> [UInt8] {
    let bytes = path == "-" ? try StandardInputFile.bytes(limit: limit) : try regular(limit: limit)
    guard bytes.count <= limit else {
      throw Failure(
        .noInput, Bilingual("“\(path)”超过 \(limit >> 20) MiB", "“\(path)” is longer than \(limit >> 20) MiB"))
    }
    return bytes
  }

  private func regular(limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(.noInput, Bilingual("无法读取", "cannot read"), errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.noInput, Bilingual("“\(path)”不是普通文件", "“\(path)” is no regular file"))
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(.inputOutput, Bilingual("无法读取", "cannot read"), errno) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// Writes the file whole: beside it first, then in its place.
  func write(_ bytes: [UInt8], in session: inout Session) throws(Failure) {
    guard path != "-" else { return session.output.write(bytes) }
    let cannotWrite = Bilingual("无法写入", "cannot write")
    let draft = path + ".part\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(.inputOutput, cannotWrite, errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let number = errno
        close(descriptor)
        unlink(draft)
        throw failure(.inputOutput, cannotWrite, number)
      }
      written += count
    }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0, rename(draft, path) == 0 else {
      let number = errno
      unlink(draft)
      throw failure(.inputOutput, cannotWrite, number)
    }
  }

  private func failure(_ status: ExitStatus, _ what: Bilingual, _ number: Int32) -> Failure {
    let reason = SystemError(number: number).reason
    return Failure(
      status,
      Bilingual("\(what.chinese)“\(path)”：\(reason.chinese)", "\(what.english) “\(path)”: \(reason.english)"))
  }
}
