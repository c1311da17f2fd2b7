import CatalogModel
public import CatalogStore

/// Everything that changed from one loaded state of a catalog to another.
///
/// As the comparison of two catalogs, but a file that could not be read on one side is told as not compared, where it
/// would else seem to have come or gone.
///
/// - Parameters:
///   - old: The earlier state.
///   - new: The later state.
///   - jobs: Threads; nil is one for each core.
/// - Returns: The changes in order of code.
public func changes(from old: LoadedCatalog, to new: LoadedCatalog, jobs: Int? = nil) -> CatalogChanges {
  CatalogComparison(
    old: old.catalog, new: new.catalog, jobs: jobs ?? availableCores(),
    unread: (UnreadFiles(old.problems), UnreadFiles(new.problems))
  ).run()
}

/// What of a state of a catalog may be there and was not read.
struct UnreadFiles: Sendable {
  private let paths: Set<String>

  init(_ problems: [LayoutProblem] = []) {
    paths = Set(problems.filter { Self.hides($0.kind) }.map(\.path))
  }

  private static func hides(_ kind: LayoutProblem.Kind) -> Bool {
    switch kind {
    case .unreadable, .notAFile, .symbolicLink, .tooLarge, .tooManyFiles, .tooManyBytes, .tooDeep, .unknownPlace: true
    case .reservedPlace, .nameNotUTF8, .nameCollision, .missingManifest, .unfinishedWrite: false
    }
  }

  /// Whether a file, or a folder around it, was not read.
  func contains(_ path: String) -> Bool {
    if paths.isEmpty { return false }
    if paths.contains(path) || paths.contains(".") { return true }
    let parts = path.split(separator: "/")
    return parts.indices.dropFirst().contains { paths.contains(parts[..<$0].joined(separator: "/")) }
  }
}

extension CatalogComparison {
  /// Two files that are one subject, one of which may be there without having been read.
  static func pair(
    _ before: SourceFile?, _ after: SourceFile?, _ unread: (old: UnreadFiles, new: UnreadFiles)
  ) -> SubjectPair {
    marked(SubjectPair(old: before, new: after), unread)
  }

  /// The pair, told whether the side it lacks is only unread.
  static func marked(_ pair: SubjectPair, _ unread: (old: UnreadFiles, new: UnreadFiles)) -> SubjectPair {
    var pair = pair
    if pair.new == nil, let old = pair.old { pair.isUnread = unread.new.contains(old.path) }
    if pair.old == nil, let new = pair.new { pair.isUnread = unread.old.contains(new.path) }
    return pair
  }
}
