public import CatalogModel
public import CatalogStore

/// What a change brings: the findings of a catalog that an earlier revision of it did not have.
///
/// The earlier revision also says what counts: its severities, its manifest, its baseline and its allowances hold for
/// both, so that a change cannot relax its own check. What the change does to them is found instead.
public struct NewFindings: Sendable {
  /// The run that is reported: new findings only, and those of them that are passed over.
  public let validation: Validation
  /// How many findings both revisions have.
  public let keptCount: Int
  /// How many findings of the earlier revision are gone.
  public let goneCount: Int

  /// Compares two revisions.
  ///
  /// - Parameters:
  ///   - old: The earlier revision; without a manifest it has no policy, and the newer one's holds, which is told.
  ///   - new: The newer one.
  ///   - enabling: Rules that are on even where they are off by default.
  ///   - jobs: How many threads.
  public init(from old: LoadedCatalog, to new: LoadedCatalog, enabling: Set<RuleCode> = [], jobs: Int) {
    let manifest = old.catalog.manifest ?? new.catalog.manifest
    let policy = SeverityPolicy(manifest: manifest, enabling: enabling)
    let before = Validation(old, policy: policy, jobs: jobs)
    let governed = new.governed(by: manifest).holding(variationsOf: old.catalog)
    var known: Set<AllowanceKey> = []
    for file in old.catalog.files {
      for allowance in Allowance.all(in: file) where allowance.isInForce { known.formUnion(allowance.keys) }
    }
    let suppressions = Suppressions(Baseline(old.catalog.baseline), known: known)
    let after = Validation(governed, policy: policy, suppressions: suppressions, jobs: jobs)
    // What the rules say of the manifest that holds was said of the earlier revision; the other has its own turn.
    let own = NewFindings.ofManifest(new.catalog.manifest, policy, manifest, suppressions)
    let path = own == nil ? nil : manifest?.path
    var difference = FindingDifference(before.findings + before.suppressed.map(\.judged))
    // What is passed over takes its like first: a finding beside it that is not passed over is the new one.
    let passedOver = after.suppressed.filter { $0.judged.finding.place.path != path } + (own?.suppressed ?? [])
    let suppressed = passedOver.filter { difference.isNew($0.judged) }
    let reported = after.findings.filter { $0.finding.place.path != path } + (own?.reported ?? [])
    let news = reported.filter { difference.isNew($0) }
    var changes = Findings()
    for change in PolicyChanges(from: old.catalog, to: new.catalog).all {
      for rule in RuleRegistry.policyChange where policy[rule.info.code] != nil { rule.check(change, &changes) }
    }
    let told = Validation.merged(changes.all, policy)
    validation = Validation(
      findings: Validation.inOrder(news + told), suppressed: suppressed, fileCount: after.fileCount,
      itemCount: after.itemCount)
    keptCount = difference.keptCount
    goneCount = difference.restCount
  }

  /// What the rules over files find in a manifest that does not hold; nil where it does.
  private static func ofManifest(
    _ file: SourceFile?, _ policy: SeverityPolicy, _ holding: SourceFile?, _ suppressions: Suppressions
  ) -> Suppressions.Outcome? {
    guard let file, file !== holding else { return nil }
    var suppressions = suppressions
    suppressions.add(file)
    return suppressions.sorted(Validation.merged(ActiveRules(policy).file(file), policy), policy)
  }
}

/// The findings of an earlier revision, of which each stands for one of a newer.
struct FindingDifference {
  private var known: [String: Int] = [:]
  private(set) var keptCount = 0
  private var count: Int

  init(_ findings: [JudgedFinding]) {
    count = findings.count
    for judged in findings {
      for fingerprint in Self.fingerprints(of: judged) { known[fingerprint, default: 0] += 1 }
    }
  }

  /// How many findings of the earlier revision were not met again.
  var restCount: Int { max(0, count - keptCount) }

  /// Whether the earlier revision has no finding like this that is not yet met again, for one of its items at least.
  mutating func isNew(_ judged: JudgedFinding) -> Bool {
    var isKnown = true
    for fingerprint in Self.fingerprints(of: judged) {
      let count = known[fingerprint, default: 0]
      if count > 0 { known[fingerprint] = count - 1 } else { isKnown = false }
    }
    if isKnown { keptCount += 1 }
    return !isKnown
  }

  /// One fingerprint for each item that has a finding by itself.
  private static func fingerprints(of judged: JudgedFinding) -> [String] {
    [judged.finding.fingerprint] + judged.itemsOfTheirOwn.map { judged.finding.fingerprint(of: $0) }
  }
}

extension LoadedCatalog {
  /// The same catalog with another revision's manifest; the findings in its own are not to be had from it.
  fileprivate func governed(by manifest: SourceFile?) -> LoadedCatalog {
    guard let manifest, manifest !== catalog.manifest else { return self }
    let files = catalog.files.filter { $0.kind != .catalog }
    return LoadedCatalog(root: root, files: [manifest] + files, problems: problems)
  }
}
