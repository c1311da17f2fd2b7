public import CatalogModel
import CatalogText

/// What a rule over one file looks its codes up in: the catalog's lists, prepared once.
public final class CatalogLists: Sendable {
  /// The catalog, or that part of it that lies in the root and in `materials/`.
  public let catalog: Catalog
  /// The codes of `organizations.yaml`.
  public let bodies: ByteTable
  /// The codes of `licences.yaml`.
  public let licences: ByteTable
  /// The codes of `retired.yaml`, each with the number of its row.
  public let retired: ByteTable
  /// The rows of `retired.yaml`.
  public let retiredRows: [Value]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    bodies = Self.codes(catalog.organizations?.value(.organizations)?.elements ?? [])
    licences = Self.codes(catalog.licences?.value(.licences)?.elements ?? [])
    retiredRows = catalog.retired?.value(.retired)?.elements ?? []
    retired = Self.codes(retiredRows)
  }

  /// The same for a thread of its own, as ``Catalog/forOneThread()`` is.
  init(forOneThread other: CatalogLists) {
    catalog = other.catalog.forOneThread()
    (bodies, licences, retired) = (other.bodies, other.licences, other.retired)
    retiredRows = other.retiredRows
  }

  /// Whether the list of bodies can be read: of one that cannot, nobody can tell which bodies are missing.
  var canTellBodies: Bool { catalog.organizations.map { $0.tree != nil } ?? true }
  /// Whether the list of e-licence types can be read.
  var canTellLicences: Bool { catalog.licences.map { $0.tree != nil } ?? true }

  private static func codes(_ rows: [Value]) -> ByteTable {
    var table = ByteTable(capacity: rows.count)
    for (index, row) in rows.enumerated() {
      if let code = row.value(.code) { table.insert(code.text, index) }
    }
    return table
  }
}

/// The file of a standard, an item, a shared material or the bodies, with the places that rules over files look at.
public final class FileSubject: Sendable {
  /// The file.
  public let file: SourceFile
  /// The catalog's lists.
  public let lists: CatalogLists
  /// The values of `licences`, at any depth.
  public let licences: [Value]
  /// The values of `handling`, at any depth.
  public let handlings: [Value]
  /// The values of `use`, at any depth.
  public let uses: [Value]
  /// The texts in which the rules about wording may find something; empty in nearly every file.
  let looseTexts: [LooseText]

  init(_ file: SourceFile, _ lists: CatalogLists, _ wording: WordingReach = .all) {
    self.file = file
    self.lists = lists
    licences = FileSubject.values(under: .licences, in: file)
    handlings = FileSubject.values(under: .handling, in: file)
    uses = FileSubject.values(under: .use, in: file)
    let isLoose = file.tree.map { LooseTextFilter.current.passes($0, file.kind, wording) } ?? false
    looseTexts = isLoose ? LooseText.all(in: file) : []
  }

  private static func values(under key: Key, in file: SourceFile) -> [Value] {
    guard let tree = file.tree, tree.mayHave(key: key.rawValue) else { return [] }
    return file.values(under: key)
  }
}
