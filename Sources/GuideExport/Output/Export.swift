public import CatalogModel
public import CatalogStore
import Synchronization
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
  let export = try PendingExport(loaded.catalog, root: loaded.root, to: outputDir, run)
  return try export.abandoningWhenInterrupted { () throws(ExportError) in
    _ = parallelFold(
      files.count, jobs: run.jobs, state: { export.visitor() },
      body: { visitor, number in visitor.visit(loaded.catalog.effective(files[number]), number: number) },
      result: { $0.finish() })
    return try export.commit()
  }
}

/// An export whose items come one by one, from several threads: nothing of it is seen before ``commit()``.
///
/// What has been written lies in a folder beside the output folder; it is removed where the export is given up.
public final class PendingExport: Sendable {
  let job: ExportJob
  private let folder: OutputFolder
  private let outcomes = Mutex<[GuideOutcomes]>([])

  /// Begins an export.
  ///
  /// - Parameters:
  ///   - catalog: The catalog, or that part of it that lies in the root and in `materials/`.
  ///   - root: Its folder, which must not be overwritten; nil where it has none.
  ///   - outputDir: The folder; it need not exist, and is only replaced when an earlier export wrote it.
  ///   - run: How to export; its selection is not looked at.
  /// - Throws: Why the folder cannot be written, or the schema not be read.
  public init(
    _ catalog: Catalog, root: CatalogRoot?, to outputDir: String, _ run: ExportRun
  ) throws(ExportError) {
    do {
      folder = try OutputFolder(outputDir, catalog: root, replacingEdited: run.replacingEdited)
    } catch {
      throw .store(error)
    }
    do throws(ExportError) {
      job = try ExportJob(catalog, run, folder: folder, outputDir: outputDir)
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// A visitor for one thread; what it has written counts when it has finished.
  public func visitor() -> GuideVisitor {
    GuideVisitor(job) { [self] found in outcomes.withLock { $0.append(found) } }
  }

  /// Does `body`; where the process is asked to end meanwhile, what was built is removed first.
  public func abandoningWhenInterrupted<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    try folder.abandoningWhenInterrupted(body)
  }

  /// Writes index and manifest, and puts the folder in its place.
  ///
  /// - Returns: What was written.
  /// - Throws: Why nothing was written; then the export has been given up.
  public func commit() throws(ExportError) -> ExportReport {
    let found = outcomes.withLock { $0 }
    do throws(ExportError) {
      return try job.publish(found)
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// Gives the export up; the output folder stays as it was.
  public func abandon() { folder.abandon() }
}
