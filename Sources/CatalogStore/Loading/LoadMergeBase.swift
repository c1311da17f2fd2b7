/// Loads a catalog as it was where the work on it began: in the best common ancestor of a revision and `HEAD`.
///
/// - Parameters:
///   - revision: The revision that the work is to be merged into, such as `origin/main`.
///   - root: The catalog as it lies in the work tree.
///   - jobs: Threads; nil is one for each core.
///   - limits: What a catalog may hold.
/// - Returns: The catalog; without a file where it did not exist yet.
/// - Throws: `notARepository`, `unknownRevision`, `noCommonAncestor` (also in a clone that has no history), `gitFailed`.
public func loadMergeBase(
  of revision: String, at root: CatalogRoot, jobs: Int? = nil, limits: StoreLimits = .standard
) throws(StoreError) -> LoadedCatalog {
  let repository = try GitRepository(containing: root.path)
  let target = try repository.resolve(revision)
  guard let base = try repository.mergeBase(target, try repository.resolve("HEAD")) else {
    throw StoreError(.noCommonAncestor, path: revision)
  }
  let source = CatalogSource.revision(repository: repository.top, commit: base, folder: repository.folder)
  do throws(StoreError) {
    return try loadCatalog(from: source, jobs: jobs, limits: limits)
  } catch {
    guard error.kind == .notFound else { throw error }
    return LoadedCatalog(root: nil, files: [], problems: [])
  }
}
