public import CatalogModel
import CatalogText
import Glibc
import Wording

/// Loads the catalog in a folder: every file is read, parsed and checked for structure on its own.
///
/// - Parameters:
///   - root: The catalog's folder.
///   - jobs: Threads; nil is one for each core, and more where they wait for the disk.
///   - limits: What a catalog may hold.
/// - Returns: The files that could be read, and a problem for each that could not.
/// - Throws: Only for the root itself.
public func loadCatalog(
  _ root: CatalogRoot, jobs: Int? = nil, limits: StoreLimits = .standard
) throws(StoreError) -> LoadedCatalog {
  try ListedCatalog(root, limits: limits, jobs: jobs).load(jobs: jobs)
}

/// The paths of the files that loading the catalog would read, in order of path.
func catalogFiles(in root: CatalogRoot, limits: StoreLimits = .standard) throws(StoreError) -> [String] {
  let table = try ListedCatalog(root, limits: limits).table
  return (0..<table.count).map { table.path($0) }
}

/// What became of a listed file.
public enum FileResult: Sendable {
  /// It was read.
  case file(SourceFile)
  /// It could not be taken in.
  case problem(LayoutProblem)

  /// Checks a file's content, while it is in the cache, or says why there is none.
  init(_ listed: ListedFile, content: FileContent, limits: StoreLimits, checksStructure: Bool = true) {
    let path = listed.path
    switch content {
    case .bytes(let bytes) where bytes.count <= limits.text(of: listed.kind).fileBytes:
      self = .file(
        SourceFile(
          path: path, kind: listed.kind, bytes: bytes, limits: limits.text(of: listed.kind),
          checksStructure: checksStructure))
    case .tooLarge, .bytes:
      self = .problem(
        LayoutProblem(.tooLarge, path: path, detail: String(limits.text(of: listed.kind).fileBytes)))
    case .notAFile, .failed(ENXIO): self = .problem(LayoutProblem(.notAFile, path: path))
    case .failed(ELOOP): self = .problem(LayoutProblem(.symbolicLink, path: path))
    case .failed(let number):
      self = .problem(LayoutProblem(.unreadable, path: path, detail: SystemReason(number).text?.english ?? ""))
    }
  }

  /// The file, if it could be read.
  public var file: SourceFile? {
    if case .file(let file) = self { return file }
    return nil
  }

  /// The problem, if there is one.
  public var problem: LayoutProblem? {
    if case .problem(let problem) = self { return problem }
    return nil
  }
}
