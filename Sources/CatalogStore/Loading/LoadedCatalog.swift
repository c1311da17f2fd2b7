public import CatalogModel

/// A catalog as it was loaded, and what of it could not be.
public struct LoadedCatalog: Sendable {
  /// The folder it was read from; nil for a git revision.
  public let root: CatalogRoot?
  /// Its files, each with its own refusals and issues.
  public let catalog: Catalog
  /// What could not be taken in, in order of path.
  public let problems: [LayoutProblem]

  /// Makes a loaded catalog of files and problems in any order.
  public init(root: CatalogRoot?, files: [SourceFile], problems: [LayoutProblem]) {
    self.root = root
    catalog = Catalog(files: files)
    self.problems = LayoutProblem.inOrder(problems)
  }

  /// The same catalog with another version of one file; all others are used as they are.
  public func replacing(_ file: SourceFile) -> LoadedCatalog {
    LoadedCatalog(root: root, catalog: catalog.replacing(file), problems: problems)
  }

  /// The same catalog, in which standards that another one has too let differ what they let differ there.
  public func holding(variationsOf earlier: Catalog) -> LoadedCatalog {
    LoadedCatalog(root: root, catalog: catalog.holding(variationsOf: earlier), problems: problems)
  }

  private init(root: CatalogRoot?, catalog: Catalog, problems: [LayoutProblem]) {
    self.root = root
    self.catalog = catalog
    self.problems = problems
  }
}

extension LayoutProblem {
  /// Problems in order of path, those of one path in order of their kinds' names.
  public static func inOrder(_ problems: [LayoutProblem]) -> [LayoutProblem] {
    problems.sorted {
      $0.path == $1.path ? precedes($0.kind.rawValue, $1.kind.rawValue) : precedes($0.path, $1.path)
    }
  }
}

/// Where a catalog is read from.
public enum CatalogSource: Hashable, Sendable {
  /// A folder.
  case folder(CatalogRoot)
  /// A commit of a git repository: any path in the repository, the commit's full hexadecimal id, and the catalog's
  /// folder relative to the top of the repository (`""` is the top).
  case revision(repository: String, commit: String, folder: String)
}
