import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// What `cases verify` was asked for.
struct CasesVerifyRequest {
  let items: [String]
  let isJSON: Bool
  let isSummaryOnly: Bool

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, files) = try files(options, in: &session)
    let policy = SeverityPolicy(manifest: catalog.manifest)
    let progress = Progress(Bilingual("正在证明", "proving"), in: session)
    let reviews = parallelMap(files.count, jobs: options.threads) { index in
      CasesReview(catalog.effective(files[index]), in: catalog, policy: policy)
    }
    progress?.finish()
    // Where items were named, each gets its line.
    let shown = items.isEmpty ? reviews.filter { $0.hasCases || !$0.isInOrder } : reviews
    write(shown, leftOut: reviews.count - shown.count, catalog, in: &session)
    return shown.allSatisfy(\.isInOrder) ? .success : .findings
  }

  /// The standards and lone items to look at, each once.
  private func files(
    _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> (Catalog, [SourceFile]) {
    if items.count == 1 {
      let (catalog, selection) = try session.find(items[0], options)
      return (catalog, [owner(of: selection.file, in: catalog, &session)])
    }
    let loaded = try session.load(options)
    session.noteUnread(loaded)
    let catalog = loaded.catalog
    if items.isEmpty {
      return (catalog, catalog.standards + catalog.items.filter { catalog.standard(of: $0) == nil })
    }
    var files: [SourceFile] = []
    for text in items {
      let file = owner(of: try session.select(text, in: loaded).file, in: catalog, &session)
      if !files.contains(where: { $0 === file }) { files.append(file) }
    }
    return (catalog, files)
  }

  /// The file that says the cases of an item: its standard's, where it follows one.
  private func owner(of file: SourceFile, in catalog: Catalog, _ session: inout Session) -> SourceFile {
    guard file.kind == .item, let standard = catalog.standard(of: file) else { return file }
    session.note(
      Bilingual(
        "“\(file.stem)”沿用标准 \(standard.stem) 的情形，检查的是标准",
        "“\(file.stem)” follows the cases of standard \(standard.stem), which is what is checked"))
    return standard
  }

  private func write(_ reviews: [CasesReview], leftOut: Int, _ catalog: Catalog, in session: inout Session) {
    let paths = reviews.flatMap { review in
      review.findings.flatMap { [$0.finding.place.path] + $0.finding.related.map(\.place.path) }
    }
    let excerpts = Excerpts(catalog, paths: paths)
    if isJSON { return session.output.write(CasesReviewJSON(excerpts: excerpts).text(of: reviews, leftOut: leftOut)) }
    let report = CasesReviewText(language: session.language, painter: session.painter, excerpts: excerpts)
    if !isSummaryOnly {
      for review in reviews where session.output.trouble == nil { session.output.write(report.text(of: review)) }
    }
    if items.count != 1 || isSummaryOnly {
      session.output.write(report.summary(of: reviews, leftOut: leftOut) + "\n")
    }
  }
}
