public import CatalogModel
public import CatalogRules
public import CatalogStore
public import Wording

/// What fixing would make of a catalog: the findings' own fixes, made in rounds until none is left, and nothing written.
///
/// Texts that cannot be read are mended first, each file by itself; then what the rules find in the whole catalog. The
/// fixes of a round do not overlap; the rest wait for the next one. A fix is refused where its finding stays, where the
/// file could no longer be read, or where the mended place is wrong in another way; of fixes that are guesses, also
/// where errors would become more. What a mended value lets the rules see for the first time is no such fault. Fixing
/// the outcome again changes nothing.
public struct Fixing: Sendable {
  /// A file that changes.
  public struct File: Sendable {
    /// The path relative to the catalog's root.
    public let path: String
    /// The bytes before.
    public let old: [UInt8]
    /// The bytes after.
    public let new: [UInt8]
    /// How many findings were mended in it.
    public let mended: Int
  }

  /// A fix that was tried and is not made.
  public struct Refused: Sendable {
    /// The finding, as it stands in the catalog after fixing.
    public let finding: JudgedFinding
    /// The fix.
    public let fix: Fix
    /// Why it is not made.
    public let reason: Bilingual
  }

  /// The files that change, in order of path.
  public let files: [File]
  /// The fixes that were refused, in order of place.
  public let refused: [Refused]
  /// The catalog after fixing.
  public let loaded: LoadedCatalog
  /// What the rules find after fixing.
  public let validation: Validation
  /// The same findings without the fixes that were refused.
  public let left: [JudgedFinding]

  /// How many findings were mended.
  public var mended: Int { files.reduce(0) { $0 + $1.mended } }

  /// Works out what fixing does.
  ///
  /// - Parameters:
  ///   - loaded: The catalog.
  ///   - isDaring: Whether fixes that a person should look at are made too.
  ///   - enabling: Rules that are on even where they are off by default.
  ///   - jobs: How many threads the rules may use.
  ///   - isWanted: Whether a finding is one of those to be mended.
  public init(
    _ loaded: LoadedCatalog, isDaring: Bool, enabling: Set<RuleCode> = [], jobs: Int = 1,
    isWanted: (JudgedFinding) -> Bool
  ) {
    var run = FixRun(loaded, enabling: enabling, jobs: jobs)
    var count = -1
    // What was refused may do good once other things are mended.
    for _ in 0..<FixRun.mostPasses where run.count > count && (count < 0 || run.hasRefused) {
      count = run.count
      run.mendAll(isDaring ? [.safe, .unsafe] : [.safe], isWanted)
    }
    let old = Dictionary(loaded.catalog.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    files = run.catalog.files.compactMap { file in
      guard let before = old[file.path], before != file.bytes else { return nil }
      return File(path: file.path, old: before, new: file.bytes, mended: run.mended[file.path] ?? 0)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    refused = run.refusedFixes(isWanted)
    self.loaded = run.loaded
    validation = run.validation
    left = run.findingsLeft
  }
}
