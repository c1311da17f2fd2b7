import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Wording

/// A catalog on its way from round to round.
struct FixRun {
  private(set) var loaded: LoadedCatalog
  /// What the rules find in it now.
  private(set) var validation: Validation
  /// How many findings were mended, by path.
  private(set) var mended: [String: Int] = [:]
  /// Why fixes were refused, by identity.
  private var refusals: [String: Bilingual] = [:]
  private let enabling: Set<RuleCode>
  private let jobs: Int

  var catalog: Catalog { loaded.catalog }

  /// As many times as what was refused is tried again.
  static let mostPasses = 20
  /// As many rounds as are made over a catalog.
  static let mostRounds = 200
  /// As many rounds as are made over one text; each mends at least one of its lines, or gives one up.
  static let mostTextRounds = 100_000

  init(_ loaded: LoadedCatalog, enabling: Set<RuleCode>, jobs: Int) {
    self.loaded = loaded
    self.enabling = enabling
    self.jobs = jobs
    let policy = SeverityPolicy(manifest: loaded.catalog.manifest, enabling: enabling)
    validation = Validation(loaded, policy: policy, jobs: jobs)
  }

  /// How many findings were mended.
  var count: Int { mended.values.reduce(0, +) }

  /// Whether fixes were refused.
  var hasRefused: Bool { !refusals.isEmpty }

  /// Mends until no fix is left, texts first, sure fixes before guesses.
  mutating func mendAll(_ steps: [Fix.Applicability], _ isWanted: (JudgedFinding) -> Bool) {
    refusals = [:]
    var step = 0
    // What a guess has made readable may be mended surely again.
    for _ in 0..<Self.mostRounds where step < steps.count {
      step = mendTexts(steps[step], isWanted) ? 0 : step + 1
    }
    step = 0
    for _ in 0..<Self.mostRounds where step < steps.count {
      step = mendCatalog(steps[step], isWanted) ? 0 : step + 1
    }
  }

  private func validation(of loaded: LoadedCatalog) -> Validation {
    Validation(loaded, policy: SeverityPolicy(manifest: loaded.catalog.manifest, enabling: enabling), jobs: jobs)
  }

  /// The fixes that were refused, at the places their findings have now.
  func refusedFixes(_ isWanted: (JudgedFinding) -> Bool) -> [Fixing.Refused] {
    guard !refusals.isEmpty else { return [] }
    let texts = catalog.texts
    return validation.findings.filter(isWanted).flatMap { judged in
      judged.finding.fixes.compactMap { fix in
        refusals[FixCandidate.identity(of: judged, fix, in: texts)].map {
          Fixing.Refused(finding: judged, fix: fix, reason: $0)
        }
      }
    }
  }
}

extension FixRun {
  /// What the rules find now, without the fixes that were refused.
  var findingsLeft: [JudgedFinding] {
    guard !refusals.isEmpty else { return validation.findings }
    let texts = catalog.texts
    return validation.findings.map { judged in
      let finding = judged.finding
      let fixes = finding.fixes.filter { refusals[FixCandidate.identity(of: judged, $0, in: texts)] == nil }
      guard fixes.count < finding.fixes.count else { return judged }
      let rest = Finding(
        finding.code, at: finding.place, item: finding.item, element: finding.element, arguments: finding.arguments,
        related: finding.related, fixes: fixes)
      return JudgedFinding(finding: rest, severity: judged.severity, affectedItems: judged.affectedItems)
    }
  }
}

// Texts, each file by itself: what is wrong with a text hides everything else in it.
extension FixRun {
  /// Mends what is wrong with texts until no fix is left, the manifest first, because it says which rules are on;
  /// whether anything was mended.
  private mutating func mendTexts(_ applicability: Fix.Applicability, _ isWanted: (JudgedFinding) -> Bool) -> Bool {
    let concerned = Set(
      validation.findings.filter { $0.isOfText && isWanted($0) }.flatMap { judged in
        judged.finding.fixes.filter { $0.applicability == applicability }.map(\.path)
      })
    guard !concerned.isEmpty else { return false }
    let known = count
    // The manifest is the first of them.
    for file in [catalog.manifest].compactMap({ $0 }) where concerned.contains(file.path) {
      if let next = mend(file, applicability, isWanted) { loaded = loaded.replacing([next.path: next]) }
    }
    var changed: [String: SourceFile] = [:]
    for file in catalog.files where file.kind != .catalog && concerned.contains(file.path) {
      changed[file.path] = mend(file, applicability, isWanted)
    }
    guard count > known else { return false }
    loaded = loaded.replacing(changed)
    validation = validation(of: loaded)
    return true
  }

  /// One file mended until no fix is left; nil where nothing changed.
  private mutating func mend(
    _ file: SourceFile, _ applicability: Fix.Applicability, _ isWanted: (JudgedFinding) -> Bool
  ) -> SourceFile? {
    let policy = SeverityPolicy(
      manifest: file.kind == .catalog ? file : catalog.manifest, enabling: enabling)
    var state = TextState(file, policy, baseline: catalog.baseline)
    for _ in 0..<Self.mostTextRounds {
      let wanted = state.findings.filter { $0.isOfText && isWanted($0) }
      let all = FixCandidate.all(
        of: wanted, allowing: applicability, without: refusals.keys, in: [file.path: state.file.bytes])
      // Of one line only one fix at a time: what else is told of it may look different then.
      var batch = FixCandidate.together(all) { state.file.bytes.lines(of: $0.extent) }
      guard !batch.isEmpty else { break }
      while let next = attempt(batch, on: state, policy) {
        switch next {
        case .made(let after):
          state = after
          mended[file.path, default: 0] += batch.count
          batch = []
        case .refused(let reason):
          if batch.count == 1 {
            refusals[batch[0].identity(in: [file.path: state.file.bytes])] = reason
            batch = []
          } else {
            batch.removeLast(batch.count - batch.count / 2)
          }
        }
      }
    }
    return state.file.bytes == file.bytes ? nil : state.file
  }

  private enum Attempt<State> {
    case made(State)
    case refused(Bilingual)
  }

  /// What becomes of some fixes of one file; nil where there are none.
  private func attempt(_ batch: [FixCandidate], on state: TextState, _ policy: SeverityPolicy) -> Attempt<TextState>? {
    guard let first = batch.first else { return nil }
    guard let file = state.file.edited(batch.flatMap(\.fix.edits)) else { return .refused(.overlapping) }
    let after = TextState(file, policy, baseline: catalog.baseline)
    if let reason = state.objection(to: after, batch, isGuess: first.fix.applicability == .unsafe) {
      return .refused(reason)
    }
    return .made(after)
  }
}

// The whole catalog, once its texts are as they can be.
extension FixRun {
  /// Makes one round of fixes; whether there was any to be made or refused.
  private mutating func mendCatalog(_ applicability: Fix.Applicability, _ isWanted: (JudgedFinding) -> Bool) -> Bool {
    let wanted = validation.findings.filter { !$0.isOfText && isWanted($0) }
    var all = FixCandidate.all(
      of: wanted, allowing: applicability, without: refusals.keys, in: refusals.isEmpty ? [:] : catalog.texts)
    let manifest = all.filter { $0.fix.path == catalog.manifest?.path }
    if !manifest.isEmpty { all = manifest }
    var batch = FixCandidate.together(all) { $0.extent }
    guard !batch.isEmpty else { return false }
    while !batch.isEmpty {
      switch attempt(batch) {
      case .made(let (after, found)):
        loaded = after
        validation = found
        for candidate in batch { mended[candidate.fix.path, default: 0] += 1 }
        return true
      case .refused(let reason):
        if batch.count == 1 {
          refusals[batch[0].identity(in: catalog.texts)] = reason
          return true
        }
        batch.removeLast(batch.count - batch.count / 2)
      }
    }
    return true
  }

  private func attempt(_ batch: [FixCandidate]) -> Attempt<(LoadedCatalog, Validation)> {
    var changed: [String: SourceFile] = [:]
    var edits: [String: [TextEdit]] = [:]
    for candidate in batch { edits[candidate.fix.path, default: []] += candidate.fix.edits }
    for file in catalog.files {
      guard let own = edits[file.path] else { continue }
      guard let next = file.edited(own) else { return .refused(.overlapping) }
      guard next.tree != nil, next.refusals.count <= file.refusals.count else { return .refused(.unreadable) }
      changed[file.path] = next
    }
    let after = loaded.replacing(changed)
    let found = validation(of: after)
    let before = FindingsAtPlaces.byPath(validation.findings, of: changed)
    let later = FindingsAtPlaces.byPath(found.findings, of: changed)
    let places = edits.mapValues { EditedPlaces($0) }
    for candidate in batch {
      let path = candidate.fix.path
      guard let before = before[path], let later = later[path], let places = places[path] else { continue }
      if let reason = candidate.objection(before, later, places) { return .refused(reason) }
    }
    if batch.contains(where: { $0.fix.applicability == .unsafe }), found.count(.error) > validation.count(.error) {
      return .refused(.moreErrors)
    }
    return .made((after, found))
  }
}

extension JudgedFinding {
  /// Whether it is about the text of a file, which is looked at before everything else.
  var isOfText: Bool { finding.code.number < 100 }
}

extension Catalog {
  /// The bytes of its files by path.
  var texts: [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LoadedCatalog {
  /// The same catalog with other versions of some files, by path.
  func replacing(_ files: [String: SourceFile]) -> LoadedCatalog {
    guard !files.isEmpty else { return self }
    return LoadedCatalog(root: root, files: catalog.files.map { files[$0.path] ?? $0 }, problems: problems)
  }
}

extension SourceFile {
  /// The file with edits made; nil where they overlap.
  func edited(_ edits: [TextEdit]) -> SourceFile? {
    do throws(EditConflict) {
      return SourceFile(path: path, kind: kind, bytes: try edits.applied(to: bytes))
    } catch {
      return nil
    }
  }
}
