import CatalogModel
import CatalogText
import Glibc
import Synchronization
import Wording

/// Loads the catalog in a folder: every file is read, parsed and checked for structure on its own.
///
/// - Parameters:
///   - root: The catalog's folder.
///   - jobs: Threads; nil is one for each core.
///   - limits: What a catalog may hold.
/// - Returns: The files that could be read, and a problem for each that could not.
/// - Throws: Only for the root itself.
public func loadCatalog(
  _ root: CatalogRoot, jobs: Int? = nil, limits: StoreLimits = .standard
) throws(StoreError) -> LoadedCatalog {
  guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
  var walk = FolderWalk(limits: limits)
  walk.run(root: folder.number)
  var listing = walk.listing
  let jobs = jobs ?? availableCores()
  var (results, isWithin) = readFiles(listing.files, root: folder.number, jobs: jobs, limits: limits)
  if !isWithin {
    listing.keepRootFiles(because: LayoutProblem(.tooManyBytes, path: ".", detail: String(limits.totalBytes)))
    results = readFiles(listing.files, root: folder.number, jobs: jobs, limits: limits).results
  }
  return LoadedCatalog(
    root: root, files: results.compactMap(\.file), problems: listing.problems + results.compactMap(\.problem))
}

/// The paths of the files that loading the catalog would read, in order of path.
func catalogFiles(in root: CatalogRoot, limits: StoreLimits = .standard) throws(StoreError) -> [String] {
  guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
  var walk = FolderWalk(limits: limits)
  walk.run(root: folder.number)
  return walk.listing.files.map(\.path)
}

/// Reads files below the open folder `root`, and whether they are within the limit of bytes in all.
private func readFiles(
  _ files: [ListedFile], root: Int32, jobs: Int, limits: StoreLimits
) -> (results: [FileResult], isWithin: Bool) {
  let total = Atomic<Int>(0)
  let results = parallelMap(
    files.count, jobs: jobs, state: { FileReader(root: root) },
    body: { reader, index in
      // Past the limit nothing is kept, so nothing more is read.
      if total.load(ordering: .relaxed) > limits.totalBytes { return FileResult.skipped }
      let content = reader.read(files[index].path, limit: limits.text.fileBytes)
      let result = FileResult(files[index], content: content, limits: limits)
      if case .file(let file) = result { total.add(file.bytes.count, ordering: .relaxed) }
      return result
    })
  return (results, total.load(ordering: .relaxed) <= limits.totalBytes)
}

/// What became of a listed file.
enum FileResult: Sendable {
  case file(SourceFile)
  case problem(LayoutProblem)
  case skipped

  /// Checks a file's content, while it is in the cache, or says why there is none.
  init(_ listed: ListedFile, content: FileContent, limits: StoreLimits, checksStructure: Bool = true) {
    let path = listed.path
    switch content {
    case .bytes(let bytes):
      self = .file(
        SourceFile(
          path: path, kind: listed.kind, bytes: bytes, limits: limits.text, checksStructure: checksStructure))
    case .tooLarge:
      self = .problem(LayoutProblem(.tooLarge, path: path, detail: String(limits.text.fileBytes)))
    case .notAFile, .failed(ENXIO): self = .problem(LayoutProblem(.notAFile, path: path))
    case .failed(ELOOP): self = .problem(LayoutProblem(.symbolicLink, path: path))
    case .failed(let number):
      self = .problem(LayoutProblem(.unreadable, path: path, detail: SystemReason(number).text?.english ?? ""))
    }
  }

  /// The file, if it could be read.
  var file: SourceFile? {
    if case .file(let file) = self { return file }
    return nil
  }

  /// The problem, if there is one.
  var problem: LayoutProblem? {
    if case .problem(let problem) = self { return problem }
    return nil
  }
}
