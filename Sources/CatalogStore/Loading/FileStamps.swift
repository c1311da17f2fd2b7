import CatalogModel
import Glibc

/// What the file system says of a catalog's files: enough to tell that none has changed, without reading any.
public struct FileStamps: Sendable, Equatable {
  /// Size, time of change of content, time of change of state, and inode of each file, in the table's order; times in
  /// nanoseconds since 1970.
  let values: [Int64]
  /// The latest of all times.
  let newest: Int64

  /// How many numbers stand for a file.
  private static let perFile = 4
  /// Files one thread takes at once.
  private static let chunk = 128

  /// Asks for every file of a listed catalog, on several threads; nil where one is gone or is no file.
  public init?(_ catalog: ListedCatalog, jobs: Int) {
    let count = catalog.table.count
    let chunks = (count + Self.chunk - 1) / Self.chunk
    let parts = parallelMap(
      chunks, jobs: jobs, state: { CatalogReader(catalog) },
      body: { reader, chunk -> [Int64] in
        var values: [Int64] = []
        values.reserveCapacity(Self.chunk * Self.perFile)
        for index in chunk * Self.chunk..<min(count, (chunk + 1) * Self.chunk) {
          guard reader.appendStamp(of: index, to: &values) else { return [] }
        }
        return values
      })
    var values: [Int64] = []
    values.reserveCapacity(count * Self.perFile)
    for part in parts { values += part }
    guard values.count == count * Self.perFile else { return nil }
    self.values = values
    newest = stride(from: 0, to: values.count, by: Self.perFile).reduce(0) {
      max($0, values[$1 + 1], values[$1 + 2])
    }
  }

  /// Whether all files have been left alone long enough that a change after this look would show.
  ///
  /// A file that is written twice within the grain of the file system's clock has the same times both times.
  ///
  /// - Parameter start: When the look at the catalog began, in nanoseconds since 1970.
  /// - Returns: Whether the latest change is two seconds older than that.
  public func areSettled(before start: Int64) -> Bool { newest < start - 2_000_000_000 }

  /// This moment, in nanoseconds since 1970.
  public static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
}

extension TableReader {
  /// Appends the stamp of a file; false where it is gone or is no file.
  mutating func appendStamp(of index: Int, to values: inout [Int64]) -> Bool {
    let entry = table.entries[index]
    guard let folder = folder(Int(entry.folder)) else { return false }
    var status = stat()
    let result = table.bytes.withUnsafeBytes { bytes -> Int32 in
      guard let base = bytes.baseAddress else { return -1 }
      let name = (base + entry.start + Int(entry.name)).assumingMemoryBound(to: CChar.self)
      return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0, status.isFile else { return false }
    values.append(Int64(status.st_size))
    values.append(FileStamps.nanoseconds(status.st_mtim))
    values.append(FileStamps.nanoseconds(status.st_ctim))
    values.append(Int64(bitPattern: UInt64(status.st_ino)))
    return true
  }
}

extension ListedCatalog {
  /// The names of all files and their stamps as bytes: what differs where anything has changed.
  public func identity(_ stamps: FileStamps) -> [UInt8] {
    var bytes = table.bytes
    stamps.values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
  }
}
