import CatalogModel
import CatalogText
import Glibc
import Synchronization

/// What the file system says of a catalog's files and folders: enough to tell that none has changed, without reading
/// any.
public struct CatalogStamps: Sendable {
  /// The files that are to be read, in order of path.
  public let files: StampedPaths
  /// The folders that were listed, in the order in which they were; nil where their stamps would not tell of every name
  /// that is added or removed.
  public let folders: StampedPaths?

  /// Files one thread takes at once.
  private static let chunk = 64

  /// Asks for every file of a listed catalog, on several threads; nil where one is gone or is no file.
  ///
  /// - Parameters:
  ///   - catalog: The catalog.
  ///   - jobs: How many threads; nil is one for each core, and more where they wait for the disk.
  public init?(_ catalog: ListedCatalog, jobs: Int?) {
    let table = catalog.table
    let root = catalog.folder.number
    let chunks = (table.count + Self.chunk - 1) / Self.chunk
    let parts = parallelMap(
      chunks, threads: ThreadCount(jobs), state: {},
      body: { _, chunk -> StampedPaths? in
        var part = StampedPaths()
        for index in chunk * Self.chunk..<min(table.count, (chunk + 1) * Self.chunk) {
          var status = stat()
          guard Self.ask(table, index, below: root, &status), status.isFile else { return nil }
          table.withPath(index) { part.add($0, status) }
        }
        return part
      })
    var files = StampedPaths()
    for part in parts {
      guard let part else { return nil }
      files.add(part)
    }
    self.files = files
    folders = catalog.problems.isEmpty && Self.tellsOfNames(catalog.root) ? catalog.folders : nil
  }

  private static func ask(_ table: FileTable, _ index: Int, below root: Int32, _ status: inout stat) -> Bool {
    let result = table.withPath(index) { path -> Int32 in
      guard let base = path.baseAddress else { return -1 }
      // A zero follows every path of a table.
      return UnsafeRawPointer(base).withMemoryRebound(to: CChar.self, capacity: path.count + 1) {
        fstatat(root, $0, &status, AT_SYMLINK_NOFOLLOW)
      }
    }
    return result == 0
  }

  /// Whether a catalog lies where a folder's times tell of every name in it.
  private static func tellsOfNames(_ root: CatalogRoot) -> Bool {
    guard let name = root.realPath.flatMap({ fileSystemName(ofFolder: $0) }) else { return false }
    return fileSystemsWithTrueFolderTimes.contains(name)
  }

  /// This moment, in nanoseconds since 1970.
  public static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return StampedPaths.nanoseconds(time)
  }
}

extension CatalogRoot {
  /// Whether the file system says the same of a catalog's folders and files as it did, so that none is to be listed and
  /// none to be read.
  ///
  /// - Parameters:
  ///   - folders: What it said of all folders, the root being `.`.
  ///   - files: What it said of all files.
  ///   - jobs: How many threads.
  /// - Returns: Whether nothing has changed.
  public func isUnchanged(folders: StampRecord, files: StampRecord, jobs: Int) -> Bool {
    guard let root = Descriptor.openNamedFolder(path), let device = root.status?.st_dev else { return false }
    let chunk = 64
    let folderChunks = (folders.count + chunk - 1) / chunk
    let chunks = folderChunks + (files.count + chunk - 1) / chunk
    let number = root.number
    let next = Atomic<Int>(0)
    let hasChanged = Atomic<Bool>(false)
    ThreadCrew.run(ThreadCount(min(jobs, chunks))) { _ in
      while !hasChanged.load(ordering: .relaxed) {
        let taken = next.add(1, ordering: .relaxed).oldValue
        guard taken < chunks else { return }
        let isFolder = taken < folderChunks
        let record = isFolder ? folders : files
        let start = (isFolder ? taken : taken - folderChunks) * chunk
        let range = start..<min(record.count, start + chunk)
        if !record.isTrue(of: range, below: number, foldersOn: isFolder ? device : nil) {
          hasChanged.store(true, ordering: .relaxed)
        }
      }
    }
    return !hasChanged.load(ordering: .relaxed)
  }

  /// The texts of some files, as they are now; files that cannot be read are left out.
  public func texts(of paths: Set<String>, limits: StoreLimits = .standard) -> [String: [UInt8]] {
    guard !paths.isEmpty, let root = Descriptor.openNamedFolder(path) else { return [:] }
    let reader = FileReader(root: root.number)
    var texts: [String: [UInt8]] = [:]
    for path in paths {
      let limit = fileKind(ofPath: path).map { limits.text(of: $0) } ?? limits.text
      if case .bytes(let bytes) = reader.read(path, limit: limit.fileBytes) { texts[path] = bytes }
    }
    return texts
  }
}
