import CaseExchange
import CatalogEdit
import CatalogModel
import FindingReports
import Wording

/// What `cases import` was asked for.
struct CasesImportRequest {
  let file: NamedFile
  let format: ExchangeFormat?
  let decision: String?

  private static let longest = 16 << 20
  private static let mostShown = 20

  /// Writes the table in the catalog's text.
  func write(to output: NamedFile, in session: inout Session) throws(Failure) -> ExitStatus {
    let table = try table(file.read(limit: Self.longest), known: nil, in: &session)
    try output.write(Array(table.catalogText.utf8), in: &session)
    return .success
  }

  /// Makes an item's questions and cases those of the table.
  func edit(
    _ edit: PlannedEdit, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> ExitStatus {
    let bytes = try file.read(limit: Self.longest)
    let (catalog, selection) = try session.find(edit.item, options)
    // Read once without the lock, so that what is refused is told as such.
    let known = try known(selection.file, in: catalog)
    _ = try table(bytes, known: known, in: &session)
    return try edit.execute(options, in: &session) { file, catalog throws(EditError) in
      guard let known = try? self.known(file, in: catalog), let table = try? read(bytes, known: known) else {
        throw .unreadable(path: file.path)
      }
      return known.operations(toBecome: table)
    }
  }

  private func known(_ file: SourceFile, in catalog: Catalog) throws(Failure) -> DecisionTable {
    do throws(ExchangeRefusal) {
      return try DecisionTable(CaseSheet(catalog.effective(file)), mayBeEmpty: true)
    } catch {
      throw Failure(.usage, error.message, hint: error.cure)
    }
  }

  private func read(_ bytes: [UInt8], known: DecisionTable?) throws(ExchangeRefusals) -> DecisionTable {
    switch format ?? (bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") ? .dmn : .csv) {
    case .dmn: try DecisionTable(dmn: bytes, decision: decision, known: known)
    case .csv: try DecisionTable(csv: bytes, known: known)
    }
  }

  /// The table; what is refused is told, each with its place.
  private func table(
    _ bytes: [UInt8], known: DecisionTable?, in session: inout Session
  ) throws(Failure) -> DecisionTable {
    do throws(ExchangeRefusals) {
      return try read(bytes, known: known)
    } catch {
      let language = session.language
      let label = session.errorPainter(Bilingual("错误", "error")[language], .error)
      let cure = Bilingual("怎么改：", "cure: ")[language]
      for refusal in error.all.prefix(Self.mostShown) {
        let place = refusal.place.map { ":\($0.line):\($0.column)" } ?? ""
        StandardStreams.writeError(
          terminalSafe(file.name) + place + ": " + label + " " + terminalSafe(refusal.message[language]) + "\n   = "
            + cure + terminalSafe(refusal.cure[language]) + "\n")
      }
      throw Failure(
        .usage,
        Bilingual(
          "有 \(error.all.count) 处不能表示，未导入",
          "\(counted(error.all.count, "thing")) cannot be represented; nothing was imported"))
    }
  }
}
