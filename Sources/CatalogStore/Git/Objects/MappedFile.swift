import Glibc

/// A file that lies in memory as long as it is used, read only.
///
/// For files that are never written again once they have their name, as git's packs are.
final class MappedFile: Sendable {
  /// The address, kept as a number because a pointer may not be shared between threads.
  private let address: UInt
  /// The number of bytes, at least 1.
  let count: Int

  /// Maps a regular file of an open folder; nil where there is none, or an empty one.
  init?(_ name: String, in folder: Int32) {
    guard let file = Descriptor.open(name, in: folder), let status = file.status, status.isFile, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    count = Int(status.st_size)
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// Lends the bytes.
  func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}
