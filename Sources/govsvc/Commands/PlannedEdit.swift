import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// An edit of one file: planned, told, and written unless it adds errors.
struct PlannedEdit {
  /// The standard, item or file to edit.
  let item: String
  let isDryRun: Bool
  let isForced: Bool

  /// Plans the operations, tells what they do, and writes.
  ///
  /// - Parameters:
  ///   - options: Which catalog.
  ///   - session: Where it is told.
  ///   - operations: What to do to the file that was named, as the catalog is once it is locked.
  /// - Returns: How the run ended.
  /// - Throws: `Failure` where the edit is refused or cannot be written.
  func execute(
    _ options: CatalogOptions, in session: inout Session,
    _ operations: (SourceFile, Catalog) throws(EditError) -> [EditOperation]
  ) throws(Failure) -> ExitStatus {
    let root = try session.root(options)
    // The lock is taken before reading, so that edits that run at the same time wait for each other.
    guard !isDryRun else {
      _ = try plan(root, options, in: &session, operations)
      return .success
    }
    var writer: CatalogWriter
    do throws(StoreError) {
      writer = try CatalogWriter(root)
    } catch {
      throw Failure(error)
    }
    guard let plan = try plan(root, options, in: &session, operations) else { return .success }
    // What was planned is told before anything is written: an output that cannot be written leaves all as it was.
    session.output.flush()
    guard session.output.trouble == nil else { return .success }
    do throws(StoreError) {
      try apply(plan, with: &writer, force: isForced)
    } catch {
      throw Failure(error)
    }
    let report = EditText(language: session.language, paint: session.painter)
    let undo = report.undo(plan, catalog: options.folder) ?? "\n"
    session.output.write(Bilingual("已写入。", "written; ")[session.language] + undo)
    return .success
  }

  /// Makes the plan and tells it; nil where there is nothing to write.
  private func plan(
    _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session,
    _ operations: (SourceFile, Catalog) throws(EditError) -> [EditOperation]
  ) throws(Failure) -> EditPlan? {
    let loaded = try session.load(root, options)
    let file = try session.select(item, in: loaded).file
    let plan: EditPlan
    do throws(EditError) {
      plan = try CatalogEdit.plan(try operations(file, loaded.catalog), on: file, in: loaded, jobs: options.threads)
    } catch {
      throw Failure(.usage, error.message)
    }
    let report = EditText(language: session.language, paint: session.painter)
    session.output.write(report.text(of: plan))
    if plan.isNoOp {
      session.output.write(Bilingual("没有需要改动的内容\n", "nothing to change\n")[session.language])
      return nil
    }
    showFindings(of: plan, in: loaded, session: &session)
    if plan.addsErrors, !isForced { throw Self.refusal }
    if isDryRun {
      session.output.write(Bilingual("未写入（--dry-run）\n", "not written (--dry-run)\n")[session.language])
    }
    return plan
  }

  private func showFindings(of plan: EditPlan, in loaded: LoadedCatalog, session: inout Session) {
    guard !plan.addedFindings.isEmpty else { return }
    var texts = Dictionary(loaded.catalog.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for change in plan.changes { texts[change.path] = change.new }
    let shown = plan.addedFindings.prefix(10)
    let paths = Set(shown.flatMap { [$0.finding.place.path] + $0.finding.related.map(\.place.path) })
    let excerpts = Excerpts(texts.filter { paths.contains($0.key) })
    let report = FindingsText(language: session.language, painter: session.painter, excerpts: excerpts)
    session.output.write("\n" + shown.map { report.text(of: $0) + "\n" }.joined())
  }

  private static let refusal = Failure(
    .usage, Bilingual("这次修改会增加错误，未写入", "the edit would add errors; nothing was written"),
    hint: Bilingual("确需写入的，加 --force", "To write it nevertheless: --force"))
}
