import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Wording

/// The findings in one file.
struct FindingsAtPlaces {
  private var findings: [JudgedFinding] = []

  init(_ findings: [JudgedFinding], _ path: String) {
    self.findings = findings.filter { $0.finding.place.path == path }
  }

  private init() {}

  /// The findings in each of some files.
  static func byPath(_ findings: [JudgedFinding], of files: [String: SourceFile]) -> [String: FindingsAtPlaces] {
    var byPath = files.mapValues { _ in FindingsAtPlaces() }
    for judged in findings { byPath[judged.finding.place.path]?.findings.append(judged) }
    return byPath
  }

  /// Whether a rule finds something in a stretch.
  func has(_ code: RuleCode, at span: ByteSpan) -> Bool {
    findings.contains { $0.finding.code == code && $0.finding.place.span.meets(span) }
  }

  /// The rules over text and structure that find an error in a stretch; what other rules find there could not be seen
  /// before.
  func errors(at span: ByteSpan) -> Set<RuleCode> {
    var codes: Set<RuleCode> = []
    for judged in findings where judged.severity == .error && judged.finding.place.span.meets(span) {
      if judged.finding.code.number < 200 { codes.insert(judged.finding.code) }
    }
    return codes
  }
}

extension FixCandidate {
  /// Why the fix should not be made, seen from its own place; nil where all is well.
  func objection(
    _ before: FindingsAtPlaces, _ after: FindingsAtPlaces, _ places: EditedPlaces
  ) -> Bilingual? {
    let finding = judged.finding
    if finding.place.path == fix.path, after.has(finding.code, at: places.span(finding.place.span)) { return .stays }
    for edit in fix.edits {
      let fresh = after.errors(at: places.span(edit.span)).subtracting(before.errors(at: edit.span))
      if let code = fresh.min() { return .newError(code) }
    }
    return nil
  }
}

/// A file by itself and what the rules find in it.
struct TextState {
  let file: SourceFile
  let findings: [JudgedFinding]

  init(_ file: SourceFile, _ policy: SeverityPolicy, baseline: SourceFile?) {
    self.file = file
    let files = [file] + (file.kind == .baseline ? [] : [baseline].compactMap { $0 })
    findings = Validation(LoadedCatalog(root: nil, files: files, problems: []), policy: policy).findings
      .filter { $0.finding.place.path == file.path }
  }

  /// Why some fixes should not be made; nil where all is well.
  func objection(to after: TextState, _ batch: [FixCandidate], isGuess: Bool) -> Bilingual? {
    if file.tree != nil, after.file.tree == nil { return .unreadable }
    let places = EditedPlaces(batch.flatMap(\.fix.edits))
    let later = FindingsAtPlaces(after.findings, file.path)
    for candidate in batch {
      let finding = candidate.judged.finding
      if later.has(finding.code, at: places.span(finding.place.span)) { return .stays }
      let lines = file.bytes.lines(of: candidate.extent)
      guard after.kinds(in: places.span(lines)).isSubset(of: kinds(in: lines)) else { return .unreadable }
    }
    if isGuess, after.file.refusals.count > file.refusals.count { return .moreErrors }
    return nil
  }

  /// Why the text is refused in a stretch.
  private func kinds(in span: ByteSpan) -> Set<Refusal.Kind> {
    Set(file.refusals.filter { $0.span.meets(span) }.map(\.kind))
  }
}

extension Bilingual {
  static let stays = Bilingual("改后问题仍在", "the finding would stay")
  static let unreadable = Bilingual("改后文件有新的语法错误", "the file would have a new syntax error")
  static let overlapping = Bilingual("与其他改动重叠", "it overlaps another change")
  static let moreErrors = Bilingual("改后错误更多", "there would be more errors")

  static func newError(_ code: RuleCode) -> Bilingual {
    Bilingual("改后此处会出现 \(code)", "\(code) would be found there instead")
  }
}
