import CatalogText

/// A whole catalog in memory: its files, found by what they say.
public struct Catalog: Sendable {
  /// What every copy of a catalog shares.
  private final class Contents: Sendable {
    let manifest: SourceFile?
    let organizations: SourceFile?
    let licences: SourceFile?
    let retired: SourceFile?
    let baseline: SourceFile?
    let materials: [SourceFile]
    let standards: [SourceFile]
    let items: [SourceFile]
    let policy: VariationPolicy
    let saysWhoMayDiffer: Bool
    let otherStandards: (@Sendable () -> [String])?
    let materialsByID: [String: SourceFile]
    let standardsByCode: [String: SourceFile]

    init(
      _ files: [SourceFile], _ otherStandards: (@Sendable () -> [String])?, earlier: [String: SourceFile] = [:]
    ) {
      self.otherStandards = otherStandards
      manifest = files.first { $0.kind == .catalog }
      organizations = files.first { $0.kind == .organizations }
      licences = files.first { $0.kind == .licences }
      retired = files.first { $0.kind == .retired }
      baseline = files.first { $0.kind == .baseline }
      materials = files.filter { $0.kind == .material }
      standards = files.filter { $0.kind == .standard }
      items = files.filter { $0.kind == .item }
      materialsByID = Dictionary(materials.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
      standardsByCode = Dictionary(standards.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
      policy = VariationPolicy(manifest: manifest, earlier: earlier)
      saysWhoMayDiffer = manifest?.value(.elements) != nil || !earlier.isEmpty
    }

    /// The same once more.
    init(_ other: Contents) {
      (manifest, organizations, licences) = (other.manifest, other.organizations, other.licences)
      (retired, baseline) = (other.retired, other.baseline)
      (materials, standards, items) = (other.materials, other.standards, other.items)
      (policy, saysWhoMayDiffer, otherStandards) = (other.policy, other.saysWhoMayDiffer, other.otherStandards)
      (materialsByID, standardsByCode) = (other.materialsByID, other.standardsByCode)
    }

    init(_ old: Contents, replacing file: SourceFile) {
      func replaced(_ files: [SourceFile]) -> [SourceFile] {
        guard let index = files.firstIndex(where: { $0.path == file.path }) else { return files }
        var files = files
        files[index] = file
        return files
      }
      func replaced(_ old: SourceFile?) -> SourceFile? { old?.path == file.path ? file : old }
      otherStandards = old.otherStandards
      manifest = replaced(old.manifest)
      organizations = replaced(old.organizations)
      licences = replaced(old.licences)
      retired = replaced(old.retired)
      baseline = replaced(old.baseline)
      materials = file.kind == .material ? replaced(old.materials) : old.materials
      standards = file.kind == .standard ? replaced(old.standards) : old.standards
      items = file.kind == .item ? replaced(old.items) : old.items
      var (materialsByID, standardsByCode) = (old.materialsByID, old.standardsByCode)
      if materialsByID[file.stem]?.path == file.path { materialsByID[file.stem] = file }
      if standardsByCode[file.stem]?.path == file.path { standardsByCode[file.stem] = file }
      (self.materialsByID, self.standardsByCode) = (materialsByID, standardsByCode)
      policy = file.kind == .catalog ? VariationPolicy(manifest: manifest) : old.policy
      saysWhoMayDiffer = file.kind == .catalog ? manifest?.value(.elements) != nil : old.saysWhoMayDiffer
    }
  }

  private let contents: Contents

  /// The manifest `govsvc.yaml`.
  public var manifest: SourceFile? { contents.manifest }
  /// `organizations.yaml`, if there is one.
  public var organizations: SourceFile? { contents.organizations }
  /// `licences.yaml`, if there is one.
  public var licences: SourceFile? { contents.licences }
  /// `retired.yaml`, if there is one.
  public var retired: SourceFile? { contents.retired }
  /// `baseline.yaml`, if there is one.
  public var baseline: SourceFile? { contents.baseline }
  /// Shared materials in order of path.
  public var materials: [SourceFile] { contents.materials }
  /// Standards in order of path.
  public var standards: [SourceFile] { contents.standards }
  /// Items in order of path.
  public var items: [SourceFile] { contents.items }
  /// What the catalog allows items to differ in.
  public var policy: VariationPolicy { contents.policy }
  /// Whether the manifest, or an earlier version of a standard, names elements that items may differ in, or may not.
  public var saysWhoMayDiffer: Bool { contents.saysWhoMayDiffer }

  /// The file names of all standards without `.yaml`, also of those that are not in memory.
  public var standardNames: [String] { contents.otherStandards?() ?? standards.map(\.stem) }

  /// Makes a catalog of files in order of path.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - standardNames: The file names of all standards without `.yaml`, where they are not among the files.
  public init(files: [SourceFile], standardNames: (@Sendable () -> [String])? = nil) {
    contents = Contents(files, standardNames)
  }

  /// The same catalog with another version of one file, found by its path; where there is none, nothing changes.
  public func replacing(_ file: SourceFile) -> Catalog { Catalog(Contents(contents, replacing: file)) }

  private init(_ contents: Contents) { self.contents = contents }

  /// The same catalog for a thread that keeps and lets go of it all the time.
  ///
  /// Threads that count references to one and the same object wait for each other.
  public func forOneThread() -> Catalog { Catalog(Contents(contents)) }

  /// The same catalog, in which standards that another one has too let differ what they let differ there.
  public func holding(variationsOf earlier: Catalog) -> Catalog {
    var versions: [String: SourceFile] = [:]
    for standard in standards {
      guard let version = earlier.standard(standard.stem) else { continue }
      let (before, after) = (version.variationLists, standard.variationLists)
      let isSame = before.elementsEqual(after) { $0.variation == $1.variation && $0.value.text == $1.value.text }
      if !isSame { versions[standard.path] = version }
    }
    return versions.isEmpty ? self : Catalog(Contents(files, contents.otherStandards, earlier: versions))
  }

  /// Every file, in the order manifest, lists, materials, standards, items.
  public var files: [SourceFile] {
    [manifest, organizations, licences, retired, baseline].compactMap { $0 } + materials + standards + items
  }

  /// The standard with a 基本编码 or a local code.
  public func standard(_ code: String) -> SourceFile? { contents.standardsByCode[code] }

  /// The shared material with an id.
  public func material(_ id: String) -> SourceFile? { contents.materialsByID[id] }

  /// The code of the standard an item follows: the end of its 实施编码, or what it says.
  public func standardCode(of item: SourceFile) -> String? {
    if let code = item.text(.code), code.utf8.count == 31 {
      return String(code.suffix(12))
    }
    return item.text(.standard)
  }

  /// The standard an item follows, if the catalog has it.
  public func standard(of item: SourceFile) -> SourceFile? {
    standardCode(of: item).flatMap { contents.standardsByCode[$0] }
  }

  /// The effective item of an item's or a standard's file.
  public func effective(_ file: SourceFile) -> EffectiveItem {
    effective(file, standard: file.kind == .standard ? file : standard(of: file), records: nil)
  }

  /// The effective item of an item's file over a standard that need not be in this catalog.
  ///
  /// - Parameters:
  ///   - item: The item's file.
  ///   - standard: The standard it follows, if there is one.
  ///   - records: The standard's records, made once for all items that follow it.
  /// - Returns: The item with its standard below it.
  public func effective(
    _ item: SourceFile, over standard: SourceFile?, records: StandardRecords?
  ) -> EffectiveItem {
    effective(item, standard: standard, records: records)
  }

  /// The effective item of an item's or a standard's file with only some of its records.
  ///
  /// The others are as if nobody said them. What holds no records is all there; overrides are not noted.
  ///
  /// - Parameters:
  ///   - file: The item's file, or that of a standard by itself.
  ///   - standard: The standard the item follows, if there is one.
  ///   - keys: The keys of the elements whose records are wanted: lists, and those that hold one record.
  /// - Returns: As much of the item.
  public func effective(_ file: SourceFile, over standard: SourceFile?, records keys: KeySet) -> EffectiveItem {
    let item = file.kind == .item ? file : nil
    let standard = item == nil ? file : standard
    var assembly = EffectiveAssembly(sharedMaterials: contents.materialsByID)
    assembly.assemble([standard, item].compactMap { $0 }, records: keys)
    return EffectiveItem(standard: standard, item: item, assembly: assembly)
  }

  private func effective(_ file: SourceFile, standard: SourceFile?, records: StandardRecords?) -> EffectiveItem {
    var assembly = EffectiveAssembly(
      sharedMaterials: contents.materialsByID, standard: file.kind == .item ? records : nil)
    let item = file.kind == .item ? file : nil
    assembly.assemble([standard, item].compactMap { $0 })
    return EffectiveItem(standard: standard, item: item, assembly: assembly)
  }

  /// The items that follow a standard, in order of path.
  public func items(of standard: SourceFile) -> [SourceFile] {
    items.filter { self.standard(of: $0) === standard }
  }
}
