public import CatalogModel

/// Catalogs for tests, made of texts or of the reference catalog.
public enum TestCatalog {
  /// A catalog of texts by path.
  public static func make(_ texts: [String: String]) -> Catalog {
    make(texts.map { ($0.key, Array($0.value.utf8)) })
  }

  /// A catalog of bytes by path.
  public static func make(_ files: [(path: String, bytes: [UInt8])]) -> Catalog {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Catalog(
      files: sorted.compactMap { path, bytes in
        kind(of: path).map { SourceFile(path: path, kind: $0, bytes: bytes) }
      })
  }

  /// The reference catalog of the repository.
  public static func guangdong(_ file: String = #filePath) -> Catalog {
    make(Repository.yamlFiles(under: Repository.root(file) + "/catalogs/guangdong"))
  }

  private static func kind(of path: String) -> FileKind? {
    switch path {
    case "govsvc.yaml": .catalog
    case "organizations.yaml": .organizations
    case "licences.yaml": .licences
    case "retired.yaml": .retired
    case "baseline.yaml": .baseline
    case _ where path.hasPrefix("standards/"): .standard
    case _ where path.hasPrefix("items/"): .item
    case _ where path.hasPrefix("materials/"): .material
    default: nil
    }
  }
}
