import CatalogModel
import CatalogStore
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
  func publish(_ outcomes: [GuideOutcomes]) throws(ExportError) -> ExportReport {
    if let first = outcomes.flatMap(\.failed).min(by: { $0.number < $1.number }) { throw .store(first.error) }
    let faults = outcomes.flatMap(\.broken)
    guard faults.isEmpty else {
      throw .broken(faults.sorted { $0.number < $1.number }.flatMap(\.faults))
    }
    let written = outcomes.map(\.written)
    let guides = written.flatMap(\.guides)
    guard !guides.isEmpty else { throw .nothingToExport }
    let bytes = try publish(written)
    return ExportReport(
      guides: guides.count, files: guides.count + 2, bytes: guides.reduce(bytes) { $0 + $1.byteCount },
      checked: guides.count { $0.isCheckedNow }, unchanged: guides.count { $0.isChecked && !$0.isCheckedNow })
  }

  /// What is made of the rows of all guides.
  private enum Part {
    case index(Result<ExportManifest.File, ExportError>)
    /// The rows of the manifest.
    case rows([UInt8])
  }

  /// Writes index and manifest, each a work of milliseconds on two threads; returns how many bytes they have.
  private func publish(_ written: [GuideRows]) throws(ExportError) -> Int {
    // A closure that throws a type of its own would have to be spelt out; the outcome is carried instead.
    let parts = parallelMap(2, jobs: run.jobs) { part in
      GuideRows.withOrdered(written) { guides -> Part in
        part == 0
          ? .index(Result { () throws(ExportError) in try writeIndex(guides) })
          : .rows(ExportManifest.rows(guides.count) { guides[$0].manifest })
      }
    }
    var file: ExportManifest.File?
    var rows: [UInt8] = []
    for part in parts {
      switch part {
      case .index(let index): file = try index.get()
      case .rows(let made): rows = made
      }
    }
    guard let file else { throw .nothingToExport }
    let manifest = ExportManifest(
      format: run.format, catalog: catalogName, toolVersion: run.toolVersion, schemaHash: schemaHash)
    let document = manifest.document([ExportManifest.row(file), rows])
    try putManifest(document)
    do {
      try folder.commit()
    } catch {
      throw .store(error)
    }
    return file.bytes + document.count
  }

  /// Writes the manifest, and digests it meanwhile.
  private func putManifest(_ document: [UInt8]) throws(ExportError) {
    let name = ExportManifest.name
    let made = parallelMap(2, jobs: run.jobs) { part -> Result<SHA256?, StoreError> in
      Result { () throws(StoreError) in
        if part == 0 { return SHA256(document) }
        try folder.put(path: name, bytes: document)
        return nil
      }
    }
    do throws(StoreError) {
      for part in made {
        if let digest = try part.get() { folder.note(digest, of: name) }
      }
    } catch {
      throw .store(error)
    }
  }

  private func writeIndex(_ guides: [GuideRows.Lent]) throws(ExportError) -> ExportManifest.File {
    let index = GuideIndex(catalog: catalogName)
    let name = run.format.index
    let bytes: [UInt8]
    do throws(XMLWriteError) {
      switch run.format {
      case .markdown: bytes = index.markdown(guides.count) { (guides[$0].heading, guides[$0].index) }
      case .xml: bytes = try index.xml(guides.count) { guides[$0].index }
      }
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
