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

/// Where the last runs over catalogs are kept.
public struct RunMemory: Sendable {
  private let folder: CacheFolder
  private let name: String
  private let version: String

  /// Bytes beyond which an outcome is not kept.
  private static let mostBytes = 256 << 20

  /// The memory of runs over one catalog; nil where it would lie in the catalog itself.
  ///
  /// - Parameters:
  ///   - folder: The user's folder for such things.
  ///   - root: The catalog.
  ///   - version: The tool's version and build: another tool may find other things.
  public init?(_ folder: CacheFolder, root: CatalogRoot, version: String) {
    guard let path = root.realPath, !folder.lies(in: path) else { return nil }
    self.folder = folder
    self.version = version
    name = SHA256(Array(path.utf8)).hexadecimal.prefix(32) + ".run"
  }

  /// The last run, if nothing has changed since.
  public func recall(_ listed: ListedCatalog, _ stamps: FileStamps) -> RememberedRun? {
    let key = key(listed, stamps)
    guard let bytes = folder.read(name, limit: key.count + Self.mostBytes), bytes.count >= key.count + 8,
      Self.begins(bytes, with: key)
    else { return nil }
    let payload = bytes[key.count..<bytes.count - 8]
    guard bytes[(bytes.count - 8)...].elementsEqual(Self.digest(payload)) else { return nil }
    var reader = FindingRecordReader(payload)
    let tag = reader.list { $0.text() }.first
    let (files, items) = (reader.number(), reader.number())
    let findings = reader.list { $0.judged() }
    guard reader.isSound, reader.isAtEnd else { return nil }
    return RememberedRun(Validation(findings: findings, fileCount: files, itemCount: items), languageTag: tag)
  }

  /// Keeps a run for the next time.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - listed: The catalog as it was listed before the run.
  ///   - stamps: The files as they were before the run.
  ///   - start: When the look at the catalog began, in nanoseconds since 1970.
  public func keep(_ run: RememberedRun, of listed: ListedCatalog, _ stamps: FileStamps, start: Int64) {
    guard stamps.areSettled(before: start) else { return }
    var writer = FindingRecordWriter()
    writer.list(run.languageTag.map { [$0] } ?? []) { $0.text($1) }
    writer.number(run.validation.fileCount)
    writer.number(run.validation.itemCount)
    writer.list(run.validation.findings) { $0.judged($1) }
    let payload = writer.bytes
    guard payload.count < Self.mostBytes else { return }
    folder.write(key(listed, stamps) + payload + Self.digest(payload[...]), as: name)
  }

  /// All that must be the same for a run to be believed.
  private func key(_ listed: ListedCatalog, _ stamps: FileStamps) -> [UInt8] {
    var writer = FindingRecordWriter()
    writer.text("govsvc run 1")
    writer.text(version)
    let limits = listed.limits
    for limit in [limits.files, limits.totalBytes, limits.folderDepth, limits.text.fileBytes] { writer.number(limit) }
    writer.list(listed.problems) { writer, problem in
      writer.text(problem.kind.rawValue)
      writer.text(problem.path)
      writer.text(problem.detail)
    }
    return writer.bytes + listed.identity(stamps)
  }

  private static func begins(_ bytes: [UInt8], with key: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      key.withUnsafeBytes { key in
        guard let one = bytes.baseAddress, let other = key.baseAddress, bytes.count >= key.count else { return false }
        return memcmp(one, other, key.count) == 0
      }
    }
  }

  /// Eight bytes that hardly agree by chance: a guard against files cut short, not against malice.
  private static func digest(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) }
  }
}
