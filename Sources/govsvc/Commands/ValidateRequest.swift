import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// What `validate` was asked for.
struct ValidateRequest {
  let paths: [String]
  let isJSON: Bool
  let shown: Int
  let failLevel: Severity
  let isSummaryOnly: Bool
  let remembers: Bool

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let (run, texts) = try paths == ["-"] ? standardInput(in: &session) : catalog(options, in: &session)
    let time = start.duration(to: clock.now)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    write(run, texts, seconds: StandardStreams.isTerminal(1) ? seconds : nil, in: &session)
    return run.reaches(failLevel) ? .findings : .success
  }

  private typealias Texts = (_ paths: Set<String>) -> Excerpts

  private func catalog(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> (FindingsRun, Texts) {
    if paths.contains("-") {
      throw Failure(
        .usage, Bilingual("“-”（标准输入）不能与其他路径一起使用", "- (standard input) cannot be combined with other paths"))
    }
    let near = folderToSearchFrom(paths)
    let root = try session.root(options, near: near)
    if paths.isEmpty { return try whole(root, options, in: &session) }
    let loaded = try session.load(root, options)
    let scope = try FindingScope(paths, in: loaded, session: session)
    let progress = Progress(Bilingual("正在校验", "validating"), in: session)
    defer { progress?.finish() }
    let run = FindingsRun(Validation(loaded, jobs: options.threads)).restricted { scope.includes($0) }
    return (run, { Excerpts(loaded.catalog, paths: $0) })
  }

  /// Checks a whole folder, reading each file only for its turn.
  private func whole(
    _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> (FindingsRun, Texts) {
    do throws(StoreError) {
      let start = CatalogStamps.now()
      let texts: Texts = { Excerpts(root.texts(of: $0, limits: options.limits)) }
      let memory = remembers ? session.cacheFolder.flatMap { RunMemory($0, root: root, version: toolIdentity()) } : nil
      if let known = memory?.recall(limits: options.limits, jobs: options.threads) {
        return (known.run(in: &session), texts)
      }
      let listed = try ListedCatalog(root, limits: options.limits)
      let stamps = memory == nil ? nil : CatalogStamps(listed, jobs: options.threads)
      if let memory, let stamps, let known = memory.recall(listed, stamps, start: start) {
        return (known.run(in: &session), texts)
      }
      let lists = try listed.lists(jobs: options.threads)
      session.adopt(languageOf: lists.catalog)
      let progress = Progress(Bilingual("正在校验", "validating"), in: session)
      defer { progress?.finish() }
      let validation = try Validation(listed, lists, jobs: options.threads)
      if let memory, let stamps {
        let run = RememberedRun(validation, languageTag: lists.catalog.manifest?.text(.language))
        memory.keep(run, of: listed, stamps, start: start)
      }
      return (FindingsRun(validation), texts)
    } catch {
      throw Failure(error)
    }
  }

  private func standardInput(in session: inout Session) throws(Failure) -> (FindingsRun, Texts) {
    let file = try StandardInputFile.read()
    return (FindingsRun(checkingAlone: file), { _ in Excerpts([file.path: file.bytes]) })
  }

  private func write(_ run: FindingsRun, _ texts: Texts, seconds: Double?, in session: inout Session) {
    let excerpts = texts(run.paths(ofFirst: shown))
    if isJSON { return session.output.write(FindingsJSON(excerpts: excerpts).text(of: run, shown: shown)) }
    let summary = FindingsSummary(run)
    if !isSummaryOnly {
      let report = FindingsText(language: session.language, painter: session.painter, excerpts: excerpts)
      for judged in run.findings.prefix(shown) where session.output.trouble == nil {
        session.output.write(report.text(of: judged) + "\n")
      }
      if let rest = summary.rest(shown: shown, session.language) { session.output.write(rest + "\n") }
    }
    session.output.write(summary.line(session.language, seconds: seconds) + "\n")
  }
}

extension RememberedRun {
  /// The run to report, in the catalog's language.
  fileprivate func run(in session: inout Session) -> FindingsRun {
    session.adopt(languageTag: languageTag)
    return FindingsRun(validation)
  }
}
