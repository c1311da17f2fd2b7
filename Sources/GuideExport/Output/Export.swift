import CatalogModel
public import CatalogStore
import XMLIO

/// Writes a guide for each selected item into a folder, with an index and a manifest, as a whole or not at all.
///
/// Guides lie at `BODY/CODE.xml` or `.md`, those of standards without items at `standards/CODE`; the checklist of each
/// case stands inside of its guide, where links and the guide's other sections reach it. XML is checked against
/// `docs/schema/guide.xsd` first; a guide of the same bytes as one the earlier export into the folder had checked
/// needs no second check. The catalog should have passed its rules before.
///
/// - Parameters:
///   - loaded: The catalog.
///   - outputDir: The folder; it need not exist, and is only replaced when an earlier export wrote it.
///   - run: What to export, and how.
/// - Returns: What was written.
/// - Throws: Why nothing was written.
public func export(
  _ loaded: LoadedCatalog, to outputDir: String, _ run: ExportRun
) throws(ExportError) -> ExportReport {
  let files = run.selection ?? loaded.catalog.guideFiles
  guard !files.isEmpty else { throw .nothingToExport }
  let folder: OutputFolder
  do {
    folder = try OutputFolder(outputDir, catalog: loaded.root, replacingEdited: run.replacingEdited)
  } catch {
    throw .store(error)
  }
  do throws(ExportError) {
    let job = try ExportJob(loaded.catalog, run, folder: folder, outputDir: outputDir)
    return try folder.abandoningWhenInterrupted { () throws(ExportError) in try job.perform(files) }
  } catch {
    folder.abandon()
    throw error
  }
}

/// One export on its way.
struct ExportJob: Sendable {
  let catalog: Catalog
  let names: CatalogNames
  let run: ExportRun
  let folder: OutputFolder
  let schema: XMLSchema?
  let schemaHash: SHA256?
  let checkedBefore: Set<SHA256>

  init(_ catalog: Catalog, _ run: ExportRun, folder: OutputFolder, outputDir: String) throws(ExportError) {
    self.catalog = catalog
    self.run = run
    self.folder = folder
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

  func perform(_ files: [SourceFile]) throws(ExportError) -> ExportReport {
    let results = parallelMap(
      (files.count + 1) / 2, jobs: run.jobs, state: { ExportWorker(self) },
      body: { worker, pair in
        let (first, second) = (pair * 2, pair * 2 + 1)
        return second < files.count ? worker.write(files[first], and: files[second]) : [worker.write(files[first])]
      }
    ).joined()
    var written: [WrittenGuide] = []
    var faults: [GuideFault] = []
    for result in results {
      switch result {
      case .written(let guide): written.append(guide)
      case .broken(let found): faults += found
      case .failed(let error): throw .store(error)
      }
    }
    guard faults.isEmpty else { throw .broken(faults) }
    written.sort { $0.entry.path.utf8.lexicographicallyPrecedes($1.entry.path.utf8) }
    let index = try writeIndex(written.map(\.entry))
    let manifest = ExportManifest(
      format: run.format, catalog: catalog.manifest?.text(.name) ?? "", toolVersion: run.toolVersion,
      schemaHash: schemaHash, files: [index] + written.map(\.file)
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
    let index = GuideIndex(catalog: catalog.manifest?.text(.name) ?? "", entries: entries)
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
