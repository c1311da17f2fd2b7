import CatalogModel
import CatalogText

/// Loads a catalog from a folder or from a git revision.
///
/// - Parameters:
///   - source: Where the catalog is.
///   - jobs: Threads; nil is one for each core.
///   - limits: What a catalog may hold.
/// - Returns: The files that could be read, and a problem for each that could not.
/// - Throws: Only for the folder or the revision itself.
public func loadCatalog(
  from source: CatalogSource, jobs: Int? = nil, limits: StoreLimits = .standard
) throws(StoreError) -> LoadedCatalog {
  switch source {
  case .folder(let root): try loadCatalog(root, jobs: jobs, limits: limits)
  case .revision(let repository, let commit, let folder):
    try loadRevision(
      GitRepository(containing: repository), commit: commit, folder: folder, jobs: jobs ?? availableCores(),
      limits: limits)
  }
}

private func loadRevision(
  _ repository: GitRepository, commit: String, folder: String, jobs: Int, limits: StoreLimits
) throws(StoreError) -> LoadedCatalog {
  var listing = CatalogListing(limits: limits)
  let (entries, unreadable) = try repository.files(of: commit, below: folder)
  for entry in entries { listing.add(path: entry.path, type: entry.isLink ? .link : .file, blob: entry.blob) }
  for name in unreadable where hasYAMLEnding(name.utf8) { listing.add(LayoutProblem(.nameNotUTF8, path: name)) }
  listing.finish()
  var contents = try repository.contents(
    of: listing.files.map(\.blob), limit: limits.mostFileBytes, totalLimit: limits.totalBytes)
  if contents.count < listing.files.count {
    listing.keepRootFiles(because: LayoutProblem(.tooManyBytes, path: ".", detail: String(limits.totalBytes)))
    contents = try repository.contents(
      of: listing.files.map(\.blob), limit: limits.mostFileBytes, totalLimit: .max)
  }
  let files = listing.files
  let read = contents
  let results = parallelMap(files.count, jobs: jobs) { index in
    FileResult(files[index], content: read[index], limits: limits)
  }
  return LoadedCatalog(
    root: nil, files: results.compactMap(\.file), problems: listing.problems + results.compactMap(\.problem))
}
