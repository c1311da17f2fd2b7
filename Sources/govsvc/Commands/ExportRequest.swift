import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import GuideExport
import Wording

/// What `export` was asked for.
struct ExportRequest {
  let format: GuideFormat
  let items: [String]
  let output: String
  let isChecked: Bool
  let replacingEdited: Bool

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    if items.isEmpty, output != "-" { return try exportAll(options, in: &session) }
    let loaded = try session.load(options)
    let selection = try selection(in: loaded, session: session)
    if output == "-" { return try writeOne(selection, in: loaded, session: &session) }
    let validation = Validation(loaded, jobs: options.threads)
    if let refusal = refusal(validation, in: &session, texts: { Excerpts(loaded.catalog, paths: $0) }) {
      return refusal
    }
    let progress = Progress(Bilingual("正在导出", "exporting"), in: session)
    defer { progress?.finish() }
    do throws(ExportError) {
      let report = try export(loaded, to: output, run(options, selection))
      return succeed(report, in: &session)
    } catch {
      throw Failure(error)
    }
  }

  private func run(_ options: CatalogOptions, _ selection: [SourceFile]? = nil) -> ExportRun {
    ExportRun(
      format: format, toolVersion: productVersion, selection: selection, check: isChecked, jobs: options.threads,
      replacingEdited: replacingEdited)
  }

  private func succeed(_ report: ExportReport, in session: inout Session) -> ExitStatus {
    session.output.write(words(on: report)[session.language] + "\n")
    return .success
  }

  /// The files that were asked for; nil where that is all.
  private func selection(in loaded: LoadedCatalog, session: Session) throws(Failure) -> [SourceFile]? {
    guard !items.isEmpty else { return nil }
    var files: [SourceFile] = []
    for text in items {
      let file = try session.select(text, in: loaded).file
      let followers = file.kind == .standard ? loaded.catalog.items(of: file) : []
      for one in followers.isEmpty ? [file] : followers where !files.contains(where: { $0 === one }) {
        files.append(one)
      }
    }
    return files
  }

  /// Shows the errors that stop the export, if there are any.
  private func refusal(
    _ validation: Validation, in session: inout Session, texts: (_ paths: Set<String>) -> Excerpts
  ) -> ExitStatus? {
    let run = FindingsRun(
      findings: validation.errorsInTheWay, fileCount: validation.fileCount, itemCount: validation.itemCount)
    guard !run.findings.isEmpty else { return nil }
    let excerpts = texts(run.paths(ofFirst: 10))
    let report = FindingsText(language: session.language, painter: session.errorPainter, excerpts: excerpts)
    StandardStreams.writeError(run.findings.prefix(10).map { report.text(of: $0) + "\n" }.joined())
    let count = run.findings.count
    session.report(
      Failure(
        .usage, Bilingual("目录有 \(count) 个错误，未导出", "the catalog has \(counted(count, "error")); nothing was exported"),
        hint: validation.count(.error) > 0
          ? Bilingual("全部错误见：govsvc validate", "All errors: govsvc validate")
          : Bilingual(
            "这些错误虽已允许或者记入基线，但写出的指南会不完整、不符合格式，须先改正",
            "They are let pass, but guides would be incomplete or break the schema; mend them first")))
    return .usage
  }

  private func writeOne(
    _ selection: [SourceFile]?, in loaded: LoadedCatalog, session: inout Session
  ) throws(Failure) -> ExitStatus {
    let files = selection ?? loaded.catalog.guideFiles
    guard files.count == 1, let file = files.first else {
      let list = files.prefix(10).map { ItemSelector.selector(of: $0, in: loaded.catalog) }.joined(separator: "\n")
      throw Failure(
        .usage,
        Bilingual(
          "标准输出只能写一份指南，这里有 \(files.count) 份，请写明其中一个：", "standard output takes one guide, not \(files.count); name one:"),
        hint: Bilingual(list, list))
    }
    let guide = GuideDocument(loaded.catalog.effective(file), in: loaded.catalog)
    switch format {
    case .markdown: session.output.write(markdown(guide))
    case .xml:
      do {
        session.output.write(try xml(guide))
      } catch {
        throw Failure(.usage, Bilingual("无法写成 XML：\(error)", "cannot be written as XML: \(error)"))
      }
    }
    return .success
  }

  private func words(on report: ExportReport) -> Bilingual {
    let isXML = format == .xml && isChecked
    let chinese = isXML ? "，检查 \(report.checked) 份，\(report.unchanged) 份未变、无需再查" : ""
    let english = isXML ? ", \(report.checked) checked, \(report.unchanged) unchanged since their last check" : ""
    return Bilingual(
      "已导出 \(report.guides) 份指南到 \(output)（\(report.files) 个文件，\(report.bytes) 字节\(chinese)）",
      "exported \(counted(report.guides, "guide")) to \(output) (\(report.files) files, \(report.bytes) bytes\(english))"
    )
  }
}

// MARK: - The whole catalog

extension ExportRequest {
  /// Exports every guide, made right after its item has been checked, while its file is at hand.
  private func exportAll(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    RoomyHeap.prepare()
    let root = try session.root(options)
    let (listed, lists) = try read(root, options)
    session.adopt(languageOf: lists.catalog)
    let progress = Progress(Bilingual("正在导出", "exporting"), in: session)
    defer { progress?.finish() }
    let texts: (Set<String>) -> Excerpts = { Excerpts(listed.root.texts(of: $0, limits: listed.limits)) }
    let export: PendingExport
    do throws(ExportError) {
      export = try PendingExport(lists.catalog, root: root, to: output, run(options))
    } catch {
      // What is wrong with the catalog is told before what is wrong with the folder.
      let validation = try check(listed, lists, options)
      if let refusal = refusal(validation, in: &session, texts: texts) { return refusal }
      throw Failure(validation.itemCount > 0 ? error : .nothingToExport)
    }
    return try export.abandoningWhenInterrupted { () throws(Failure) -> ExitStatus in
      let validation = try check(listed, lists, options) { export.visitor() }
      if let refusal = refusal(validation, in: &session, texts: texts) {
        export.abandon()
        return refusal
      }
      do throws(ExportError) {
        // An error that ended the visits is told above; were it passed over, guides would be missing without a word.
        guard validation.itemCount > 0, !validation.hasEndedVisits else { throw .nothingToExport }
        return succeed(try export.commit(), in: &session)
      } catch {
        export.abandon()
        throw Failure(error)
      }
    }
  }

  private func read(
    _ root: CatalogRoot, _ options: CatalogOptions
  ) throws(Failure) -> (ListedCatalog, ListedCatalog.Lists) {
    do throws(StoreError) {
      let listed = try ListedCatalog(root, limits: options.limits, jobs: options.jobs)
      return (listed, try listed.lists(jobs: options.threads))
    } catch {
      throw Failure(error)
    }
  }

  private func check(
    _ listed: ListedCatalog, _ lists: ListedCatalog.Lists, _ options: CatalogOptions,
    visitor: (@Sendable () -> any ItemVisitor)? = nil
  ) throws(Failure) -> Validation {
    do throws(StoreError) {
      // Only errors stop an export, and only they are told.
      return try Validation(listed, lists, findsErrorsAlone: true, jobs: options.threads, visitor: visitor)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// Why nothing was exported.
  init(_ error: ExportError) {
    switch error {
    case .store(let error): self.init(error)
    case .nothingToExport: self.init(.usage, Bilingual("没有可以导出的事项", "there is nothing to export"))
    case .schema(let error):
      self.init(.internalFault, Bilingual("程序内部错误：\(error)", "fault of govsvc: \(error)"))
    case .broken(let faults):
      let lines = faults.prefix(10)
      func list(_ language: Language) -> String {
        lines.map { "\($0.path):\($0.line): \($0.message[language])" }.joined(separator: "\n")
      }
      self.init(
        .usage, Bilingual("有指南不符合格式，未导出", "guides break the schema; nothing was exported"),
        hint: Bilingual(list(.chinese), list(.english)))
    }
  }
}
