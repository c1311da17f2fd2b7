import Glibc

/// Paths below a catalog's folder, each with what the file system said of it.
///
/// A stamp is size, time of change of content, time of change of state, and inode: enough to tell later that a file has
/// not changed, or that no name was added to a folder or removed from it, without reading either.
public struct StampedPaths: Sendable, Equatable {
  /// Five numbers for each: where its path begins, size, the two times in nanoseconds since 1970, inode.
  private(set) var numbers: [Int64] = []
  /// The paths, each with a closing zero.
  private(set) var paths: [UInt8] = []
  /// The latest of all times.
  private(set) var newest = Int64.min

  /// How many numbers stand for a path.
  static let perPath = 5

  /// No path.
  public init() {}

  /// How many paths there are.
  var count: Int { numbers.count / Self.perPath }

  /// Adds a path with the state of what it names.
  mutating func add(_ path: UnsafeBufferPointer<UInt8>, _ status: stat) {
    numbers.append(Int64(paths.count))
    paths.append(contentsOf: path)
    paths.append(0)
    Self.append(status, to: &numbers)
    newest = max(newest, numbers[numbers.count - 3], numbers[numbers.count - 2])
  }

  /// Adds what another thread has found of the paths that follow.
  mutating func add(_ others: StampedPaths) {
    let offset = Int64(paths.count)
    let start = numbers.count
    numbers += others.numbers
    for at in stride(from: start, to: numbers.count, by: Self.perPath) { numbers[at] += offset }
    paths += others.paths
    newest = max(newest, others.newest)
  }

  /// Appends the four numbers of a stamp.
  static func append(_ status: stat, to numbers: inout [Int64]) {
    numbers.append(Int64(status.st_size))
    numbers.append(nanoseconds(status.st_mtim))
    numbers.append(nanoseconds(status.st_ctim))
    numbers.append(Int64(bitPattern: UInt64(status.st_ino)))
  }

  /// A time in nanoseconds since 1970; one beyond the years 1677 to 2262 is the last of all, so that it never is past.
  static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, isBeyond) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isOver) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
    return isBeyond || isOver ? .max : sum
  }

  /// Whether all have been left alone long enough that a change after this look would show.
  ///
  /// What is changed twice within the grain of the file system's clock has the same times both times.
  ///
  /// - Parameter start: When the look at the catalog began, in nanoseconds since 1970.
  /// - Returns: Whether the latest change is two seconds older than that.
  public func areSettled(before start: Int64) -> Bool { newest < start - 2_000_000_000 }

  /// All of it as bytes, which `StampRecord` reads: what differs where anything has changed.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 + numbers.count * 8 + paths.count)
    for number in [Int64(count), Int64(paths.count)] {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    bytes += paths
    return bytes
  }
}

/// What `StampedPaths` said some time ago, as it lies among the bytes of a file.
public struct StampRecord: Sendable {
  private let bytes: [UInt8]
  private let start: Int
  /// How many paths there are.
  public let count: Int
  private let pathStart: Int
  /// Where among the bytes the record ends.
  public let end: Int

  /// The record that begins at a place among bytes; nil where there is none that is whole.
  public init?(_ bytes: [UInt8], at start: Int) {
    guard start >= 0, bytes.count - start >= 16 else { return nil }
    let count = Self.number(bytes, at: start)
    let pathBytes = Self.number(bytes, at: start + 8)
    let room = bytes.count - start - 16
    let size = StampedPaths.perPath * 8
    guard count >= 0, count <= room / size, pathBytes >= 0, pathBytes <= room - count * size else { return nil }
    self.bytes = bytes
    self.start = start + 16
    self.count = count
    pathStart = self.start + count * size
    end = pathStart + pathBytes
    // With it every path ends within the record.
    if count > 0 { guard pathBytes > 0, bytes[end - 1] == 0 else { return nil } }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: place, as: Int64.self)) }
  }

  /// Whether the file system still says the same of some of the paths.
  ///
  /// - Parameters:
  ///   - range: Which of them.
  ///   - root: The open folder they lie below.
  ///   - device: The device all have to be on, if they are folders; nil for files.
  /// - Returns: Whether each is what it was.
  func isTrue(of range: Range<Int>, below root: Int32, foldersOn device: dev_t?) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return range.isEmpty }
      var status = stat()
      for index in range {
        let place = start + index * StampedPaths.perPath * 8
        func number(_ position: Int) -> Int64 {
          bytes.loadUnaligned(fromByteOffset: place + position * 8, as: Int64.self)
        }
        let offset = number(0)
        guard offset >= 0, offset < Int64(end - pathStart) else { return false }
        let path = (base + pathStart + Int(offset)).assumingMemoryBound(to: CChar.self)
        guard fstatat(root, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
          device.map({ status.isFolder && status.st_dev == $0 }) ?? status.isFile,
          Int64(status.st_size) == number(1), StampedPaths.nanoseconds(status.st_mtim) == number(2),
          StampedPaths.nanoseconds(status.st_ctim) == number(3),
          Int64(bitPattern: UInt64(status.st_ino)) == number(4)
        else { return false }
      }
      return true
    }
  }
}
