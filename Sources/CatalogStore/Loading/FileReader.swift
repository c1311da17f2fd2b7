import Glibc

/// What reading one file gave.
enum FileContent: Sendable {
  case bytes([UInt8])
  case tooLarge
  case notAFile
  /// The system's error number.
  case failed(Int32)
}

/// Reads files below a folder, with a buffer and an open folder kept between one file and the next.
final class FileReader {
  private let root: Int32
  private let buffer: UnsafeMutableRawBufferPointer
  private var folderPath = ""
  private var folder: Descriptor?

  /// Makes a reader below the open folder `root`, which must stay open.
  init(root: Int32) {
    self.root = root
    buffer = .allocate(byteCount: 1 << 20, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// The content of the file at `path`, if it is a regular file of at most `limit` bytes.
  func read(_ path: String, limit: Int) -> FileContent {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    guard let parent = openFolder(slash.map { path[..<$0] } ?? "") else { return .failed(errno) }
    guard let file = Descriptor.open(name, in: parent) else { return .failed(errno) }
    return content(of: file.number, buffer: buffer, limit: limit)
  }

  /// The number of the open folder; files come in order of path, so it is mostly the one of the file before.
  private func openFolder(_ path: Substring) -> Int32? {
    if path.isEmpty { return root }
    if path == folderPath, let number = folder?.number { return number }
    guard let next = Descriptor.openBelow(path.split(separator: "/"), from: root) else { return nil }
    let number = next.number
    folder = consume next
    folderPath = String(path)
    return number
  }
}

/// The content of an open file, if it is a regular one of at most `limit` bytes; never more than one byte over the
/// limit is kept.
func content(of file: Int32, buffer: UnsafeMutableRawBufferPointer, limit: Int) -> FileContent {
  var bytes: [UInt8] = []
  var first = true
  while true {
    let count = read(file, buffer.baseAddress, buffer.count)
    if count < 0 {
      let reason = errno
      if reason == EINTR { continue }
      if reason == EISDIR || reason == EAGAIN { return .notAFile }
      return .failed(reason)
    }
    // What yields nothing, or fills the buffer at once, may be a device or a file too large to read to the end.
    if first && (count == 0 || count == buffer.count) {
      var status = stat()
      guard fstat(file, &status) == 0 else { return .failed(errno) }
      guard status.isFile else { return .notAFile }
      if status.st_size > limit { return .tooLarge }
      bytes.reserveCapacity(Int(status.st_size))
    }
    if count == 0 { return .bytes(bytes) }
    if bytes.count + count > limit { return .tooLarge }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    first = false
  }
}

/// The content of the file `name` in an open folder, if it is a regular one of at most `limit` bytes.
func content(of name: String, in folder: Int32, limit: Int) -> FileContent {
  guard let file = Descriptor.open(name, in: folder) else { return .failed(errno) }
  return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 64) { buffer in
    content(of: file.number, buffer: buffer, limit: limit)
  }
}
