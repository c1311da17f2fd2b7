import CatalogModel
public import CatalogStore

/// The two states of a catalog that are to be compared.
public struct DiffSources: Hashable, Sendable {
  /// The earlier state.
  public let old: CatalogSource
  /// The later state.
  public let new: CatalogSource
}

/// Finds the two states that the arguments of `diff` name.
///
/// Two folders or revisions; `A..B` (from A to B) and `A...B` (from the common ancestor to B), a missing end being
/// `HEAD`; one alone is compared with the catalog in the folder.
///
/// - Parameters:
///   - arguments: One or two names.
///   - catalog: A path in the catalog; revisions are read from the repository that holds it.
/// - Returns: Where to read both states from.
/// - Throws: `ambiguousName` for a name that is both a folder and a revision; `unknownRevision` for one that is
///   neither; what finding the catalog and its repository throws.
public func diffSources(_ arguments: [String], catalog: String = ".") throws(StoreError) -> DiffSources {
  var resolver = SourceResolver(catalog: catalog)
  if arguments.count == 1, let range = RevisionRange(arguments[0]) {
    return try resolver.sources(of: range)
  }
  guard let first = arguments.first else { throw StoreError(.unknownRevision, path: "") }
  let old = try resolver.source(first)
  guard arguments.count > 1 else { return DiffSources(old: old, new: .folder(try CatalogRoot.find(from: catalog))) }
  return DiffSources(old: old, new: try resolver.source(arguments[1]))
}

/// Loads the two states that the arguments of `diff` name, of two revisions only what differs and what that touches.
///
/// - Parameters:
///   - arguments: One or two names, as ``diffSources(_:catalog:)`` takes them.
///   - catalog: A path in the catalog.
///   - jobs: Threads; nil is one for each core.
///   - limits: What a catalog may hold.
/// - Returns: Both states, of which a comparison finds the same changes as of the whole ones.
/// - Throws: What naming and loading them throws.
public func loadDiffStates(
  _ arguments: [String], catalog: String = ".", jobs: Int? = nil, limits: StoreLimits = .standard
) throws(StoreError) -> (old: LoadedCatalog, new: LoadedCatalog) {
  if let (old, new) = plainRevisions(arguments), let root = try? CatalogRoot.find(from: catalog),
    let parts = loadChangedParts(of: root, from: old, to: new, jobs: jobs, limits: limits)
  {
    return parts
  }
  let sources = try diffSources(arguments, catalog: catalog)
  // The ancestor that `A...B` means had to be found first.
  if arguments.count == 1, RevisionRange(arguments[0])?.isSymmetric ?? false,
    case .revision(_, let old, _) = sources.old, case .revision(_, let new, _) = sources.new,
    let root = try? CatalogRoot.find(from: catalog),
    let parts = loadChangedParts(of: root, from: old, to: new, jobs: jobs, limits: limits)
  {
    return parts
  }
  return (
    try loadCatalog(from: sources.old, jobs: jobs, limits: limits),
    try loadCatalog(from: sources.new, jobs: jobs, limits: limits)
  )
}

/// The two names where both can only be revisions; nil where one may be a folder, or has to be found first.
private func plainRevisions(_ arguments: [String]) -> (old: String, new: String)? {
  if arguments.count == 1 {
    guard let range = RevisionRange(arguments[0]), !range.isSymmetric else { return nil }
    return (range.old, range.new)
  }
  guard arguments.count == 2, arguments.allSatisfy(isAbsent) else { return nil }
  return (arguments[0], arguments[1])
}

/// Whether nothing lies at a path.
private func isAbsent(_ path: String) -> Bool {
  do throws(StoreError) {
    _ = try CatalogRoot.at(path)
    return false
  } catch {
    return error.kind == .notFound
  }
}

/// Two revisions written as one argument.
private struct RevisionRange {
  let old: String
  let new: String
  /// Whether the old side is the common ancestor (`A...B`).
  let isSymmetric: Bool

  /// Reads `A..B` or `A...B`; nil for a path.
  init?(_ argument: String) {
    guard !argument.hasPrefix("/"), !argument.hasPrefix("./"), !argument.hasPrefix("../"), argument != ".." else {
      return nil
    }
    let bytes = Array(argument.utf8)
    let dot = UInt8(ascii: ".")
    guard let start = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }) else {
      return nil
    }
    var end = start + 2
    if end < bytes.count, bytes[end] == dot { end += 1 }
    isSymmetric = end - start == 3
    let left = String(decoding: bytes[..<start], as: UTF8.self)
    let right = String(decoding: bytes[end...], as: UTF8.self)
    // `catalog/../other` is a path.
    guard !right.hasPrefix("/"), !left.hasSuffix("/") else { return nil }
    old = left.isEmpty ? "HEAD" : left
    new = right.isEmpty ? "HEAD" : right
  }
}

/// Resolves names against one catalog, which is looked for when a revision first needs it.
private struct SourceResolver {
  let catalog: String
  private var repository: GitRepository?

  init(catalog: String) { self.catalog = catalog }

  mutating func sources(of range: RevisionRange) throws(StoreError) -> DiffSources {
    let repository = try self.openRepository()
    let new = try repository.resolve(range.new)
    var old = try repository.resolve(range.old)
    if range.isSymmetric {
      guard let base = try repository.mergeBase(old, new) else {
        throw StoreError(.unknownRevision, path: "\(range.old)...\(range.new)")
      }
      old = base
    }
    return DiffSources(old: source(old, in: repository), new: source(new, in: repository))
  }

  mutating func source(_ name: String) throws(StoreError) -> CatalogSource {
    let isPath = name.hasPrefix("/") || name.hasPrefix("./") || name.hasPrefix("../") || name == "." || name == ".."
    let folder = try folder(name)
    if isPath, let folder { return try folder.get() }
    let commit: String?
    do throws(StoreError) { commit = try openRepository().resolve(name) } catch {
      if folder == nil { throw isPath ? StoreError(.notFound, path: name) : error }
      commit = nil
    }
    guard let commit else {
      guard let folder else { throw StoreError(.notFound, path: name) }
      return try folder.get()
    }
    if folder != nil { throw StoreError(.ambiguousName, path: name) }
    return source(commit, in: try openRepository())
  }

  /// The folder of a name, or what is wrong with it; nil where nothing is there.
  private func folder(_ name: String) throws(StoreError) -> Result<CatalogSource, StoreError>? {
    do throws(StoreError) { return .success(.folder(try CatalogRoot.at(name))) } catch {
      if error.kind == .notFound { return nil }
      return .failure(error)
    }
  }

  private mutating func openRepository() throws(StoreError) -> GitRepository {
    if let repository { return repository }
    let root = try CatalogRoot.find(from: catalog)
    let opened = try GitRepository(containing: root.path)
    repository = opened
    return opened
  }

  private func source(_ commit: String, in repository: GitRepository) -> CatalogSource {
    .revision(repository: repository.top, commit: commit, folder: repository.folder)
  }
}
