public import CatalogModel
import CatalogText
import Glibc
import Synchronization

/// A catalog whose files are listed and not yet read: for work that looks at each file once and keeps few of them.
public final class ListedCatalog: Sendable {
  /// The catalog's folder.
  public let root: CatalogRoot
  /// The files to read, in order of path.
  public let table: FileTable
  /// What of the folder cannot be taken in, as far as listing shows.
  public let problems: [LayoutProblem]
  /// What a catalog may hold.
  public let limits: StoreLimits
  let folder: Descriptor
  /// The folders that were listed, as they were before; nil where not all of them could be.
  let folders: StampedPaths?

  /// Lists the catalog in a folder.
  ///
  /// - Parameters:
  ///   - root: The catalog's folder.
  ///   - limits: What a catalog may hold.
  ///   - jobs: How many threads; nil is one for each core, and more where they wait for the disk.
  /// - Throws: Only for the root itself.
  public convenience init(
    _ root: CatalogRoot, limits: StoreLimits = .standard, jobs: Int? = nil
  ) throws(StoreError) {
    guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
    OpenFiles.raiseLimit()
    var walk = FolderWalk(limits: limits, threads: ThreadCount(jobs))
    walk.run(root: folder.number)
    let perThread = min(walk.table.folders.count, TableReader.mostFolders) + 2
    OpenFiles.makeRoom(for: ThreadCount(nil).most * perThread + 64, beside: folder.number)
    self.init(root, folder, table: walk.table, problems: walk.problems, folders: walk.folders, limits: limits)
  }

  private init(
    _ root: CatalogRoot, _ folder: consuming Descriptor, table: FileTable, problems: [LayoutProblem],
    folders: StampedPaths?, limits: StoreLimits
  ) {
    self.root = root
    self.folder = folder
    self.table = table
    self.problems = problems
    self.folders = folders
    self.limits = limits
  }

  /// The same catalog without its standards, items and materials: what is left where the files have too many bytes.
  public func withRootFilesOnly() throws(StoreError) -> ListedCatalog {
    guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
    var table = table
    table.keepRootFiles()
    let problem = LayoutProblem(.tooManyBytes, path: ".", detail: String(limits.totalBytes))
    // What is left is a handful of files, each within the limit of one.
    var limits = limits
    limits.totalBytes = .max
    return ListedCatalog(root, folder, table: table, problems: problems + [problem], folders: nil, limits: limits)
  }

  /// Reads all files on several threads.
  func load(jobs: Int?) throws(StoreError) -> LoadedCatalog {
    guard let results = read(Array(0..<table.count), jobs: jobs) else {
      return try withRootFilesOnly().load(jobs: jobs)
    }
    return LoadedCatalog(
      root: root, files: results.compactMap(\.file), problems: problems + results.compactMap(\.problem))
  }

  /// The files that all others refer to: those in the root and the shared materials.
  public struct Lists: Sendable {
    /// They as a catalog without standards and items.
    public let catalog: Catalog
    /// What of them could not be taken in.
    public let problems: [LayoutProblem]
    /// How many bytes they have.
    public let byteCount: Int
  }

  /// Reads the files in the root and the shared materials.
  ///
  /// - Throws: Only for the root itself.
  public func lists(jobs: Int?) throws(StoreError) -> Lists {
    let table = table
    let indices = (0..<table.count).filter { table.kind($0) != .standard && table.kind($0) != .item }
    guard let results = read(indices, jobs: jobs) else { return try withRootFilesOnly().lists(jobs: jobs) }
    let files = results.compactMap(\.file)
    return Lists(
      catalog: Catalog(files: files, standardNames: { table.stems(of: .standard) }),
      problems: results.compactMap(\.problem), byteCount: files.reduce(0) { $0 + $1.bytes.count })
  }

  /// Reads some of the files on several threads, in the order in which they are asked for.
  ///
  /// - Parameters:
  ///   - indices: Their positions in the table.
  ///   - jobs: How many threads; nil is one for each core, and more where they wait for the disk.
  /// - Returns: What became of each; nil where they have more bytes than the limit.
  public func read(_ indices: [Int], jobs: Int?) -> [FileResult]? {
    let total = Atomic<Int>(0)
    let most = limits.totalBytes
    let results = parallelMap(
      indices.count, threads: ThreadCount(jobs), state: { CatalogReader(self) },
      body: { reader, position -> FileResult? in
        // Past the limit nothing is kept, so nothing more is read.
        if total.load(ordering: .relaxed) > most { return nil }
        let result = reader.read(indices[position])
        if case .file(let file) = result { total.add(file.bytes.count, ordering: .relaxed) }
        return result
      })
    return total.load(ordering: .relaxed) <= most ? results.compactMap { $0 } : nil
  }
}

/// Reads files of a listed catalog on one thread.
public final class CatalogReader {
  private let catalog: ListedCatalog
  private var reader: TableReader

  /// Makes a reader; each thread needs its own.
  public init(_ catalog: ListedCatalog) {
    self.catalog = catalog
    reader = TableReader(catalog.table, root: catalog.folder.number, limits: catalog.limits)
  }

  /// Reads and checks the file at a position of the table.
  public func read(_ index: Int) -> FileResult { reader.read(index) }
}
