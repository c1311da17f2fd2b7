import CatalogModel
import CatalogStore

/// The rules that are on, by what they look at.
struct ActiveRules: Sendable {
  private let layoutRules: [any LayoutRule.Type]
  private let fileRules: [any FileRule.Type]
  private let everyFileRules: [any FileRule.Type]
  private let listedRules: [any ListedRule.Type]
  private let itemRules: [any ItemRule.Type]
  private let catalogRules: [any CatalogRule.Type]
  private let idleRules: [any IdleSuppressionRule.Type]
  private let policy: SeverityPolicy

  init(_ policy: SeverityPolicy) {
    self.policy = policy
    layoutRules = RuleRegistry.layout.filter { policy[$0.info.code] != nil }
    fileRules = RuleRegistry.file.filter { policy[$0.info.code] != nil }
    everyFileRules = fileRules.filter { $0.looksAtFilesInOrder }
    listedRules = RuleRegistry.listed.filter { policy[$0.info.code] != nil }
    itemRules = (RuleRegistry.itemStructure + RuleRegistry.item).filter { policy[$0.info.code] != nil }
    catalogRules = RuleRegistry.catalog.filter { policy[$0.info.code] != nil }
    idleRules = RuleRegistry.idle.filter { policy[$0.info.code] != nil }
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

  /// Findings about the catalog.
  func catalog(_ survey: CatalogSurvey) -> [Finding] {
    var findings = Findings()
    for rule in catalogRules { rule.check(survey, &findings) }
    return findings.all
  }
}
