import CatalogModel
import CatalogRules
import CatalogStore
import FindingReports
import Wording

/// What `validate` was asked for.
struct ValidateRequest {
  let paths: [String]
  let outputs: [FindingOutput]
  /// How many findings to list; nil for as many as a format lists by itself.
  let most: Int?
  let choice: RuleChoice
  /// The level from which on the run fails; nil where it never does.
  let failLevel: Severity?
  /// The level from which on a finding counts as failed in a report.
  let reportLevel: Severity
  let isSummaryOnly: Bool
  let remembers: Bool
  /// The revision whose findings are left out; nil where all are told.
  var since: String?

  /// As many findings as formats for people list by themselves.
  private static let shownToPeople = 200

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    try checkOutputs()
    if since != nil, paths.contains("-") {
      throw Failure(
        .usage,
        Bilingual("“-”（标准输入）不能与 --since 一起使用", "- (standard input) cannot be combined with --since"))
    }
    let clock = ContinuousClock()
    let start = clock.now
    let told = try paths == ["-"] ? standardInput(in: &session) : catalog(options, in: &session)
    let time = start.duration(to: clock.now)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let run = told.run.restricted { choice.includes($0.finding.code) }
    try write(run, told, seconds: StandardStreams.isTerminal(1) ? seconds : nil, in: &session)
    return failLevel.map(run.reaches) == true ? .findings : .success
  }

  /// Reports findings of a catalog that are known already.
  func report(
    _ run: FindingsRun, texts: @escaping (_ paths: Set<String>) -> Excerpts, root: CatalogRoot?,
    in session: inout Session
  ) throws(Failure) -> ExitStatus {
    try write(run, Told(run: run, texts: texts, root: root), seconds: nil, in: &session)
    return failLevel.map(run.reaches) == true ? .findings : .success
  }

  func checkOutputs() throws(Failure) {
    if let path = outputs.compactMap(\.path).first(where: Self.isCatalogText) {
      throw Failure(
        .usage,
        Bilingual("报告不写入“\(path)”：.yaml 是目录的文件", "no report is written to “\(path)”: .yaml files are a catalog's"))
    }
    let places = outputs.map { $0.path ?? "" }
    guard Set(places).count < places.count else { return }
    throw Failure(
      .usage, Bilingual("两种格式不能写到同一个地方", "two formats cannot be written to the same place"),
      hint: Bilingual(
        "只有一种格式可写到标准输出，其余写成“格式=文件”", "One format goes to standard output; write the others as FORMAT=FILE"))
  }

  /// Whether a path has the name of a catalog's file, which a report in its place would destroy.
  private static func isCatalogText(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  /// What was found, and what it takes to tell it.
  private struct Told {
    let run: FindingsRun
    let texts: (_ paths: Set<String>) -> Excerpts
    /// The catalog; nil for a file from standard input.
    var root: CatalogRoot?

    /// The path of the catalog in its repository.
    var prefix: String { root?.pathInRepository ?? "" }
  }

  private func catalog(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> Told {
    if paths.contains("-") {
      throw Failure(
        .usage, Bilingual("“-”（标准输入）不能与其他路径一起使用", "- (standard input) cannot be combined with other paths"))
    }
    let near = folderToSearchFrom(paths)
    let root = try session.root(options, near: near)
    if paths.isEmpty, since == nil { return try whole(root, options, in: &session) }
    let loaded = try session.load(root, options)
    let scope = try FindingScope(paths, in: loaded, session: session)
    if let since {
      let request = SinceRequest(revision: since, enabled: choice.enabled)
      let run = try request.run(loaded, root, options, in: &session).restricted { scope.includes($0) }
      return Told(run: run, texts: { Excerpts(loaded.catalog, paths: $0) }, root: root)
    }
    let progress = Progress(Bilingual("正在校验", "validating"), in: session)
    defer { progress?.finish() }
    let policy = SeverityPolicy(manifest: loaded.catalog.manifest, enabling: choice.enabled)
    let validation = Validation(loaded, policy: policy, jobs: options.threads)
    let run = FindingsRun(validation).restricted { scope.includes($0) }
    return Told(run: run, texts: { Excerpts(loaded.catalog, paths: $0) }, root: root)
  }

  /// Checks a whole folder, reading each file only for its turn.
  private func whole(
    _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> Told {
    do throws(StoreError) {
      let start = CatalogStamps.now()
      let texts: (Set<String>) -> Excerpts = { Excerpts(root.texts(of: $0, limits: options.limits)) }
      let canRemember = remembers && choice.enabled.isEmpty
      let memory =
        canRemember ? session.cacheFolder.flatMap { RunMemory($0, root: root, version: toolIdentity()) } : nil
      if let known = memory?.recall(limits: options.limits, jobs: options.threads) {
        return Told(run: known.run(in: &session), texts: texts, root: root)
      }
      let listed = try ListedCatalog(root, limits: options.limits, jobs: options.jobs)
      let stamps = memory == nil ? nil : CatalogStamps(listed, jobs: options.jobs)
      if let memory, let stamps, let known = memory.recall(listed, stamps, start: start) {
        return Told(run: known.run(in: &session), texts: texts, root: root)
      }
      let lists = try listed.lists(jobs: options.jobs)
      session.adopt(languageOf: lists.catalog)
      let progress = Progress(Bilingual("正在校验", "validating"), in: session)
      defer { progress?.finish() }
      let validation = try Validation(listed, lists, enabling: choice.enabled, jobs: options.jobs)
      if let memory, let stamps {
        let run = RememberedRun(validation, languageTag: lists.catalog.manifest?.text(.language))
        memory.keep(run, of: listed, stamps, start: start)
      }
      return Told(run: FindingsRun(validation), texts: texts, root: root)
    } catch {
      throw Failure(error)
    }
  }

  private func standardInput(in session: inout Session) throws(Failure) -> Told {
    let file = try StandardInputFile.read()
    return Told(run: FindingsRun(checkingAlone: file), texts: { _ in Excerpts([file.path: file.bytes]) })
  }

  private func write(_ run: FindingsRun, _ told: Told, seconds: Double?, in session: inout Session) throws(Failure) {
    for output in outputs {
      let shown = most(output.format)
      let run = run.gravestFirst(shown)
      let excerpts = told.texts(run.paths(ofFirst: shown, withSuppressed: output.format.tellsSuppressed))
      if output == .text {
        write(run, excerpts, shown: shown, seconds: seconds, in: &session)
      } else {
        let setting = FindingsReport.Setting(
          language: session.language, prefix: told.prefix, version: productVersion, failLevel: reportLevel)
        let bytes = try bytes(output.format, run, excerpts, shown: shown, setting: setting)
        guard let path = output.path else {
          session.output.write(bytes)
          continue
        }
        do throws(StoreError) { try writeFile(bytes, to: path) } catch { throw Failure(error) }
      }
    }
    guard outputs.allSatisfy({ $0.path != nil }) else { return }
    session.output.write(FindingsSummary(run).closing(session.language, seconds: seconds) + "\n")
  }

  /// How many findings a format lists.
  func most(_ format: FindingFormat) -> Int { most ?? (format.isForPeople ? Self.shownToPeople : .max) }

  func bytes(
    _ format: FindingFormat, _ run: FindingsRun, _ excerpts: Excerpts, shown: Int, setting: FindingsReport.Setting
  ) throws(Failure) -> [UInt8] {
    do {
      return try FindingsReport(run, excerpts: excerpts, setting: setting, shown: shown).bytes(format)
    } catch {
      throw Failure(.internalFault, Bilingual("无法写出报告：\(error)", "the report cannot be written: \(error)"))
    }
  }

  private func write(
    _ run: FindingsRun, _ excerpts: Excerpts, shown: Int, seconds: Double?, in session: inout Session
  ) {
    let summary = FindingsSummary(run)
    if !isSummaryOnly {
      let report = FindingsText(language: session.language, painter: session.painter, excerpts: excerpts)
      for judged in run.findings.prefix(shown) where session.output.trouble == nil {
        session.output.write(report.text(of: judged) + "\n")
      }
      if let rest = summary.rest(shown: shown, session.language) { session.output.write(rest + "\n") }
    }
    session.output.write(summary.closing(session.language, seconds: seconds) + "\n")
  }
}

extension RememberedRun {
  /// The run to report, in the catalog's language.
  fileprivate func run(in session: inout Session) -> FindingsRun {
    session.adopt(languageTag: languageTag)
    return FindingsRun(validation)
  }
}
