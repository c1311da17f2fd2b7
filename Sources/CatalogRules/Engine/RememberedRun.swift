import CatalogModel
public import CatalogStore
import CatalogText
import Glibc

/// The outcome of the last run over a catalog's folder, kept outside of the catalog.
///
/// It is believed only where nothing has changed since: the names of all files, the size, times and inode of each, the
/// tool's version, the limits and what listing the folder found. Whatever does not fit is as if it were not there.
public struct RememberedRun: Sendable {
  /// What the rules found.
  public let validation: Validation
  /// The language of the catalog's manifest, as written; nil where it names none.
  public let languageTag: String?

  /// Makes an outcome.
  public init(_ validation: Validation, languageTag: String?) {
    self.validation = validation
    self.languageTag = languageTag
  }
}

/// Where the last run over a catalog is kept.
///
/// The file holds what must be the same (tool, limits, problems of listing), the stamps of all files, those of all
/// folders where they tell of every name, the outcome, and eight bytes made of all that.
public struct RunMemory: Sendable {
  private let folder: CacheFolder
  private let root: CatalogRoot
  private let name: String
  private let version: String

  /// Bytes beyond which an outcome is not kept.
  private static let mostBytes = 256 << 20

  /// What a file of this kind holds.
  private struct Kept {
    let bytes: [UInt8]
    let files: StampRecord
    let folders: StampRecord
    let head: Range<Int>
    let payload: Range<Int>
  }

  /// The memory of runs over one catalog; nil where it would lie in the catalog itself.
  ///
  /// - Parameters:
  ///   - folder: The user's folder for such things.
  ///   - root: The catalog.
  ///   - version: The tool's version and build: another tool may find other things.
  public init?(_ folder: CacheFolder, root: CatalogRoot, version: String) {
    guard let path = root.realPath, !folder.lies(in: path) else { return nil }
    self.folder = folder
    self.root = root
    self.version = version
    name = SHA256(Array(path.utf8)).hexadecimal.prefix(32) + ".run"
  }

  /// The last run, if the stamps of all folders and files tell that nothing has changed since; nothing is listed.
  ///
  /// - Parameters:
  ///   - limits: What the catalog may hold.
  ///   - jobs: How many threads.
  /// - Returns: The run; nil where something has changed, and where folders do not tell.
  public func recall(limits: StoreLimits, jobs: Int) -> RememberedRun? {
    guard let kept = kept(), kept.folders.count > 0, kept.bytes[kept.head].elementsEqual(head([], limits)),
      root.isUnchanged(folders: kept.folders, files: kept.files, jobs: jobs)
    else { return nil }
    return Self.outcome(kept.bytes[kept.payload])
  }

  /// The last run, if nothing has changed since in what was listed.
  ///
  /// - Parameters:
  ///   - listed: The catalog as it is now.
  ///   - stamps: Its files and folders as they are now.
  ///   - start: When this look at the catalog began, in nanoseconds since 1970.
  /// - Returns: The run.
  public func recall(_ listed: ListedCatalog, _ stamps: CatalogStamps, start: Int64) -> RememberedRun? {
    guard let kept = kept(), kept.bytes[kept.head].elementsEqual(head(listed.problems, listed.limits)),
      Self.agree(kept.bytes[kept.head.upperBound..<kept.files.end], stamps.files.bytes),
      let outcome = Self.outcome(kept.bytes[kept.payload])
    else { return nil }
    // The folders may have seen a name come and go: the next time they will tell at once.
    let folders = Self.folders(stamps, start)
    if !folders.isEmpty, !Self.agree(kept.bytes[kept.files.end..<kept.folders.end], folders) {
      write([kept.bytes[..<kept.files.end], folders[...], kept.bytes[kept.payload]])
    }
    return outcome
  }

  /// Keeps a run for the next time.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - listed: The catalog as it was listed before the run.
  ///   - stamps: The files as they were before the run.
  ///   - start: When the look at the catalog began, in nanoseconds since 1970.
  public func keep(_ run: RememberedRun, of listed: ListedCatalog, _ stamps: CatalogStamps, start: Int64) {
    guard stamps.files.areSettled(before: start) else { return }
    var writer = FindingRecordWriter()
    writer.list(run.languageTag.map { [$0] } ?? []) { $0.text($1) }
    writer.number(run.validation.fileCount)
    writer.number(run.validation.itemCount)
    writer.list(run.validation.findings) { $0.judged($1) }
    writer.list(run.validation.suppressed) { $0.suppressed($1) }
    var folders = Self.folders(stamps, start)
    if folders.isEmpty { folders = StampedPaths().bytes }
    let head = head(listed.problems, listed.limits)
    write([Self.number(head.count)[...], head[...], stamps.files.bytes[...], folders[...], writer.bytes[...]])
  }

  private func write(_ parts: [ArraySlice<UInt8>]) {
    let count = parts.reduce(8) { $0 + $1.count }
    guard count <= Self.mostBytes else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for part in parts { bytes += part }
    bytes += Self.number(Int(truncatingIfNeeded: runDigest(bytes, count: bytes.count)))
    folder.write(bytes, as: name)
  }

  /// What is kept, read anew each time: with many files it is too much to be held while the rules run.
  private func kept() -> Kept? { folder.read(name, limit: Self.mostBytes).flatMap { Self.read($0) } }

  /// The folders' stamps as bytes; empty where they would not tell of a name that comes after this look.
  private static func folders(_ stamps: CatalogStamps, _ start: Int64) -> [UInt8] {
    guard let folders = stamps.folders, folders.areSettled(before: start) else { return [] }
    return folders.bytes
  }

  /// What must be the same for a run to be believed, but for the stamps.
  private func head(_ problems: [LayoutProblem], _ limits: StoreLimits) -> [UInt8] {
    var writer = FindingRecordWriter()
    writer.text("govsvc run 3")
    writer.text(version)
    for limit in [limits.files, limits.totalBytes, limits.folderDepth, limits.text.fileBytes] { writer.number(limit) }
    writer.list(problems) { writer, problem in
      writer.text(problem.kind.rawValue)
      writer.text(problem.path)
      writer.text(problem.detail)
    }
    return writer.bytes
  }

  /// Finds the parts of a file; nil where it is damaged or of another kind.
  private static func read(_ bytes: [UInt8]) -> Kept? {
    let end = bytes.count - 8
    guard end >= 8, bytes[end...].elementsEqual(number(Int(truncatingIfNeeded: runDigest(bytes, count: end)))) else {
      return nil
    }
    var reader = FindingRecordReader(bytes[..<end])
    let count = reader.number()
    guard count >= 0, count <= end - 8, let files = StampRecord(bytes, at: 8 + count),
      let folders = StampRecord(bytes, at: files.end), folders.end <= end
    else { return nil }
    return Kept(bytes: bytes, files: files, folders: folders, head: 8..<8 + count, payload: folders.end..<end)
  }

  private static func outcome(_ payload: ArraySlice<UInt8>) -> RememberedRun? {
    var reader = FindingRecordReader(payload)
    let tag = reader.list { $0.text() }.first
    let (files, items) = (reader.number(), reader.number())
    let findings = reader.list { $0.judged() }
    let suppressed = reader.list { $0.suppressed() }
    guard reader.isSound, reader.isAtEnd else { return nil }
    return RememberedRun(
      Validation(findings: findings, suppressed: suppressed, fileCount: files, itemCount: items), languageTag: tag)
  }

  private static func number(_ value: Int) -> [UInt8] {
    var writer = FindingRecordWriter()
    writer.number(value)
    return writer.bytes
  }

  private static func agree(_ bytes: ArraySlice<UInt8>, _ others: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      others.withUnsafeBytes { others in
        guard bytes.count == others.count else { return false }
        guard let one = bytes.baseAddress, let other = others.baseAddress else { return true }
        return memcmp(one, other, bytes.count) == 0
      }
    }
  }
}
