import CatalogModel
import CatalogStore

/// The rules that are on, by what they look at.
struct ActiveRules: Sendable {
  private let layoutRules: [any LayoutRule.Type]
  private let fileRules: [any FileRule.Type]
  private var everyFileRules: [any FileRule.Type]
  private var listedRules: [any ListedRule.Type]
  private var itemRules: [any ItemRule.Type]
  private let catalogRules: [any CatalogRule.Type]
  private let idleRules: [any IdleSuppressionRule.Type]
  private let policy: SeverityPolicy
  /// Which texts the rules about wording read.
  let wording: WordingReach

  init(_ policy: SeverityPolicy) {
    self.policy = policy
    layoutRules = RuleRegistry.layout.filter { policy[$0.info.code] != nil }
    fileRules = RuleRegistry.file.filter { policy[$0.info.code] != nil }
    everyFileRules = fileRules.filter { $0.looksAtFilesInOrder }
    listedRules = RuleRegistry.listed.filter { policy[$0.info.code] != nil }
    itemRules = (RuleRegistry.itemStructure + RuleRegistry.item).filter { policy[$0.info.code] != nil }
    catalogRules = RuleRegistry.catalog.filter { policy[$0.info.code] != nil }
    idleRules = RuleRegistry.idle.filter { policy[$0.info.code] != nil }
    wording = listedRules.reduce(into: .none) { $0.formUnion($1.wording) }
  }

  /// The same with the lists that are walked for each file and item in memory of their own.
  ///
  /// Threads that count references to one and the same list wait for each other.
  func forOneThread() -> ActiveRules {
    var copy = self
    copy.everyFileRules = everyFileRules.map { $0 }
    copy.listedRules = listedRules.map { $0 }
    copy.itemRules = itemRules.map { $0 }
    return copy
  }

  /// Whether there is an error among findings that keeps guides from being written.
  func haveError(_ findings: [Finding], except suppressions: Suppressions) -> Bool {
    findings.contains { policy[$0.code] == .error && ($0.breaksGuides || !suppressions.mayPassOver($0)) }
  }

  /// Findings about the layout.
  func layout(_ problems: [LayoutProblem]) -> [Finding] {
    var findings = Findings()
    for problem in problems {
      for rule in layoutRules { rule.check(problem, &findings) }
    }
    return findings.all
  }

  /// Findings about one file; a file that is in order costs next to nothing.
  func file(_ file: SourceFile) -> [Finding] {
    var findings = Findings()
    let isInOrder = file.refusals.isEmpty && file.issues.isEmpty
    for rule in isInOrder ? everyFileRules : fileRules { rule.check(file, &findings) }
    return findings.all
  }

  /// Findings about one file beside the catalog's lists.
  func listed(_ subject: FileSubject) -> [Finding] {
    var findings = Findings()
    for rule in listedRules { rule.check(subject, &findings) }
    return findings.all
  }

  /// Findings about one effective item.
  func item(_ item: EffectiveItem, in catalog: Catalog) -> [Finding] {
    item.withView { view in
      let subject = ItemSubject(item, view, in: catalog)
      var findings = Findings(item: item)
      for rule in itemRules { rule.check(subject, &findings) }
      return findings.all
    } ?? []
  }

  /// Findings about what passes over nothing.
  func idle(_ suppressions: [IdleSuppression]) -> [Finding] {
    var findings = Findings()
    for suppression in suppressions {
      for rule in idleRules { rule.check(suppression, &findings) }
    }
    return findings.all
  }

  /// As few texts are compared sooner than a thread is started.
  private static let fewTexts = 1000

  /// Findings about the catalog, in the order of the rules, each of which is one thread's.
  func catalog(_ survey: CatalogSurvey, jobs: Int?) -> [Finding] {
    let jobs = survey.entries.count < Self.fewTexts ? 1 : jobs ?? availableCores()
    return parallelMap(catalogRules.count, jobs: jobs) { position in
      var findings = Findings()
      catalogRules[position].check(survey, &findings)
      return findings.all
    }.flatMap { $0 }
  }
}
