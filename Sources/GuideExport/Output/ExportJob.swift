import CatalogModel
import CatalogStore
import Glibc
import XMLIO

/// One export on its way.
struct ExportJob: Sendable {
  let catalogName: String
  let names: CatalogNames
  let run: ExportRun
  let folder: OutputFolder
  let schema: XMLSchema?
  let schemaHash: SHA256?
  let checkedBefore: Set<SHA256>

  init(_ catalog: Catalog, _ run: ExportRun, folder: OutputFolder, outputDir: String) throws(ExportError) {
    self.run = run
    self.folder = folder
    catalogName = catalog.manifest?.text(.name) ?? ""
    names = CatalogNames(catalog)
    guard run.format == .xml else {
      (schema, schemaHash, checkedBefore) = (nil, nil, [])
      return
    }
    let bytes: [UInt8]
    do {
      bytes = try guideSchema()
    } catch {
      throw .broken([GuideFault(path: "guide.xsd", error)])
    }
    let hash = SHA256(bytes)
    do {
      schema = run.check ? try XMLSchema(bytes: bytes, name: "guide.xsd") : nil
    } catch {
      throw .schema(error)
    }
    schemaHash = hash
    checkedBefore = ExportManifest.checkedHashes(in: outputDir, schemaHash: hash)
  }

  /// Writes what belongs to all guides, and puts the folder in its place.
  func publish(_ outcomes: [GuideOutcome]) throws(ExportError) -> ExportReport {
    var written: [WrittenGuide] = []
    written.reserveCapacity(outcomes.count)
    var failures: [(number: Int, error: StoreError)] = []
    var faults: [(number: Int, found: [GuideFault])] = []
    for outcome in outcomes {
      switch outcome {
      case .written(let guide): written.append(guide)
      case .broken(let number, let found): faults.append((number, found))
      case .failed(let number, let error): failures.append((number, error))
      }
    }
    if let first = failures.min(by: { $0.number < $1.number }) { throw .store(first.error) }
    guard faults.isEmpty else {
      throw .broken(faults.sorted { $0.number < $1.number }.flatMap(\.found))
    }
    guard !written.isEmpty else { throw .nothingToExport }
    // Each thread's guides come in order, so that little is left to sort.
    written.sort { precedes($0.entry.path, $1.entry.path) }
    return try publish(written)
  }

  private func publish(_ written: [WrittenGuide]) throws(ExportError) -> ExportReport {
    let index = try writeIndex(written.map(\.entry))
    let manifest = ExportManifest(
      format: run.format, catalog: catalogName, toolVersion: run.toolVersion, schemaHash: schemaHash,
      files: [index] + written.map(\.file)
    ).document
    try put(ExportManifest.name, manifest)
    do {
      try folder.commit()
    } catch {
      throw .store(error)
    }
    return ExportReport(
      guides: written.count, files: written.count + 2,
      bytes: written.reduce(index.bytes + manifest.count) { $0 + $1.file.bytes },
      checked: written.count { $0.isCheckedNow }, unchanged: written.count { $0.file.isChecked && !$0.isCheckedNow })
  }

  private func writeIndex(_ entries: [GuideIndex.Entry]) throws(ExportError) -> ExportManifest.File {
    let index = GuideIndex(catalog: catalogName, entries: entries)
    let name = run.format.index
    let bytes: [UInt8]
    do throws(XMLWriteError) {
      bytes = run.format == .xml ? try index.xml() : index.markdown
    } catch {
      throw .broken([GuideFault(path: name, error)])
    }
    let problems = schema.map { Self.problems(of: bytes, against: $0) } ?? []
    guard problems.isEmpty else { throw .broken(problems.map { GuideFault(path: name, $0) }) }
    let hash = try put(name, bytes)
    return ExportManifest.File(path: name, bytes: bytes.count, hash: hash, isChecked: schema != nil)
  }

  private static func problems(of bytes: [UInt8], against schema: XMLSchema) -> [XMLProblem] {
    do {
      var checker = try XMLSchemaChecker(schema: schema)
      return checker.check(bytes)
    } catch {
      return error.problems
    }
  }

  @discardableResult
  private func put(_ path: String, _ bytes: [UInt8]) throws(ExportError) -> SHA256 {
    do {
      return try folder.write(path: path, bytes: bytes)
    } catch {
      throw .store(error)
    }
  }
}

/// Whether a path comes before another, by bytes.
private func precedes(_ path: String, _ other: String) -> Bool {
  var (path, other) = (path, other)
  return path.withUTF8 { path in
    other.withUTF8 { other in
      guard let start = path.baseAddress, let otherStart = other.baseAddress else { return path.count < other.count }
      let order = memcmp(start, otherStart, min(path.count, other.count))
      return order == 0 ? path.count < other.count : order < 0
    }
  }
}
