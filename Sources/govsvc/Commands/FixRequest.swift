import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import FindingReports
import Wording

/// What `validate --fix`, `--fix-unsafe` or `--diff` was asked for.
struct FixRequest {
  /// Whether fixes that a person should look at are made too.
  let isDaring: Bool
  /// Whether the patch is only shown.
  let showsPatch: Bool
  /// What to do about the findings that stay.
  let validate: ValidateRequest

  /// Nil where nothing is to be fixed.
  init?(fix: Bool, fixUnsafe: Bool, diff: Bool, _ validate: ValidateRequest) {
    guard fix || fixUnsafe || diff else { return nil }
    isDaring = fixUnsafe
    showsPatch = diff
    self.validate = validate
  }

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    if showsPatch, validate.outputs != [.text] {
      throw Failure(
        .usage, Bilingual("--diff 只输出补丁，不能与 --format 一起使用", "--diff writes a patch only and takes no --format"))
    }
    if validate.since != nil {
      throw Failure(
        .usage,
        Bilingual(
          "改正时不能用 --since：改正的是目录现在的问题", "--since cannot be combined with fixing, which looks at the catalog as it is"))
    }
    try validate.checkOutputs()
    if validate.paths == ["-"] { return try standardInput(in: &session) }
    let root = try session.root(options, near: folderToSearchFrom(validate.paths))
    if showsPatch {
      let (fixing, _) = try fixed(root, options, in: &session)
      return show(fixing, prefix: root.pathInRepository ?? "", in: &session)
    }
    // The lock is taken before reading, so that an interrupted write is completed and nobody writes in between.
    var writer: CatalogWriter
    do throws(StoreError) {
      writer = try CatalogWriter(root)
    } catch {
      throw Failure(error)
    }
    let (fixing, scope) = try fixed(root, options, in: &session)
    do throws(StoreError) {
      try writer.write(fixing.files.map { FileChange(path: $0.path, expected: $0.old, contents: $0.new) })
    } catch {
      throw Failure(error)
    }
    let run = FindingsRun(fixing.left, of: fixing.validation).restricted { isWanted($0, scope) }
    tell(fixing, leaving: run, in: &session)
    let catalog = fixing.loaded.catalog
    return try validate.report(run, texts: { Excerpts(catalog, paths: $0) }, root: root, in: &session)
  }

  private func isWanted(_ judged: JudgedFinding, _ scope: FindingScope) -> Bool {
    validate.choice.includes(judged.finding.code) && scope.includes(judged)
  }

  private func fixed(
    _ root: CatalogRoot, _ options: CatalogOptions, in session: inout Session
  ) throws(Failure) -> (Fixing, FindingScope) {
    let loaded = try session.load(root, options)
    let scope = try FindingScope(validate.paths, in: loaded, session: session)
    let progress = Progress(Bilingual("正在改正", "fixing"), in: session)
    defer { progress?.finish() }
    let fixing = Fixing(
      loaded, isDaring: isDaring, enabling: validate.choice.enabled, jobs: options.threads
    ) { isWanted($0, scope) }
    return (fixing, scope)
  }

  /// Fixes a text: it goes to standard output, what is left to be said to standard error.
  private func standardInput(in session: inout Session) throws(Failure) -> ExitStatus {
    guard validate.outputs.allSatisfy({ $0 == .text || $0.path != nil }) else {
      throw Failure(
        .usage,
        Bilingual(
          "改正标准输入时，标准输出是改正后的文件，不能再输出其他格式", "with --fix - the fixed text goes to standard output, no other form"),
        hint: Bilingual("其他格式写成“格式=文件”", "Write other forms as FORMAT=FILE"))
    }
    let file = try StandardInputFile.read()
    // Only the beginning of a longer text was read: it would come out cut off.
    guard file.bytes.count <= TextLimits.standard.fileBytes else {
      throw Failure(.noInput, Bilingual("标准输入超过 2 MiB，未改正", "standard input is longer than 2 MiB and was not fixed"))
    }
    let alone = LoadedCatalog(root: nil, files: [file], problems: [])
    let fixing = Fixing(alone, isDaring: isDaring, enabling: validate.choice.enabled) { isWantedAlone($0, file) }
    if showsPatch { return show(fixing, prefix: nil, in: &session) }
    let bytes = fixing.files.first?.new ?? file.bytes
    session.output.write(bytes)
    let left = fixing.left.filter { isWantedAlone($0, file) }
    let run = FindingsRun(findings: left, fileCount: 1, itemCount: fixing.validation.itemCount)
    tellRefused(fixing, in: &session)
    let excerpts = Excerpts([file.path: bytes])
    let setting = FindingsReport.Setting(
      language: session.language, prefix: "", version: productVersion, failLevel: validate.reportLevel)
    for output in validate.outputs {
      let shown = validate.most(output.format)
      let run = run.gravestFirst(shown)
      let report = try validate.bytes(output.format, run, excerpts, shown: shown, setting: setting)
      if let path = output.path {
        do throws(StoreError) { try writeFile(report, to: path) } catch { throw Failure(error) }
      } else if !session.isQuiet {
        session.output.flush()
        StandardStreams.writeError(String(decoding: report, as: UTF8.self))
      }
    }
    return validate.failLevel.map(run.reaches) == true ? .findings : .success
  }

  private func isWantedAlone(_ judged: JudgedFinding, _ file: SourceFile) -> Bool {
    validate.choice.includes(judged.finding.code) && FindingsRun.isTold(judged, checkingAlone: file)
  }
}

extension FixRequest {
  /// Shows the patch; a terminal gets it in colours and without characters that could steer it.
  private func show(_ fixing: Fixing, prefix: String?, in session: inout Session) -> ExitStatus {
    let isForPeople = session.painter.isColoured || StandardStreams.isTerminal(1)
    for file in fixing.files {
      let diff = UnifiedDiff(path: prefix.map { $0 + file.path }, old: file.old, new: file.new)
      guard isForPeople else {
        session.output.write(diff.bytes)
        continue
      }
      for line in diff.lines {
        let text = terminalSafe(String(decoding: line.bytes, as: UTF8.self))
        session.output.write((line.kind.style.map { session.painter(text, $0) } ?? text) + "\n")
      }
    }
    let (count, files) = (fixing.mended, fixing.files.count)
    session.note(
      count == 0
        ? Bilingual("没有可以改正的问题", "there is nothing to fix")
        : Bilingual(
          "可以改正 \(count) 个问题，涉及 \(files) 个文件；未写入（--diff）",
          "\(counted(count, "finding")) in \(counted(files, "file")) would be fixed; not written (--diff)"))
    tellRefused(fixing, in: &session)
    return count > 0 && validate.failLevel != nil ? .findings : .success
  }

  /// Says what was fixed, and what could be with `--fix-unsafe`.
  private func tell(_ fixing: Fixing, leaving run: FindingsRun, in session: inout Session) {
    let shown = validate.most(.text)
    for file in fixing.files.prefix(shown) {
      session.note(
        Bilingual("已改正 \(file.path)：\(file.mended) 个问题", "fixed \(file.path): \(counted(file.mended, "finding"))"))
    }
    if fixing.files.count > shown {
      let rest = fixing.files.count - shown
      session.note(Bilingual("……还有 \(rest) 个文件", "… and \(counted(rest, "more file"))"))
    }
    tellRefused(fixing, in: &session)
    let (count, files) = (fixing.mended, fixing.files.count)
    var (chinese, english) = ("没有可以改正的问题", "there is nothing to fix")
    if count > 0 {
      chinese = "共改正 \(count) 个问题，涉及 \(files) 个文件"
      english = "\(counted(count, "finding")) in \(counted(files, "file")) fixed"
    }
    // Where findings are told as text, their closing line says so.
    let isTold = !validate.outputs.contains { $0.path == nil && $0.format != .text }
    let rest = run.findings.count { $0.finding.fixes.contains { $0.applicability == .unsafe } }
    if rest > 0, !isTold {
      chinese += "；另有 \(rest) 个可用 --fix-unsafe 改正，改后须核对"
      english += "; \(rest) more can be fixed with --fix-unsafe, to be checked"
    }
    session.note(Bilingual(chinese, english))
  }

  private func tellRefused(_ fixing: Fixing, in session: inout Session) {
    for refused in fixing.refused.prefix(validate.most(.text)) {
      let finding = refused.finding.finding
      let texts = Excerpts(fixing.loaded.catalog, paths: [finding.place.path])
      let place = texts.place(of: finding)
      session.note(
        Bilingual(
          "未改正 \(place) \(finding.code)“\(refused.fix.title.chinese)”：\(refused.reason.chinese)",
          "not fixed \(place) \(finding.code) “\(refused.fix.title.english)”: \(refused.reason.english)"))
    }
  }
}

extension UnifiedDiff.LineKind {
  /// How a line of a patch looks in a terminal; nil for plain.
  fileprivate var style: TextStyle? {
    switch self {
    case .file: .strong
    case .place: .note
    case .removed: .error
    case .added: .good
    case .common, .remark: nil
    }
  }
}
