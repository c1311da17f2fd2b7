import CaseLogic
public import CatalogModel

/// Whether every situation of a standard, or of an item that stands alone, belongs to exactly one case, and what the
/// rules find in its questions, conditions and cases.
public struct CasesReview: Sendable {
  /// What the proof has shown.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Every situation belongs to exactly one case.
    case exact
    /// Some situation belongs to no case or to several, or cannot be answered at all.
    case faulty
    /// The conditions are too tangled to be decided in the steps a proof may take.
    case undecided
    /// Conditions cannot be read, or are refused by the format, so that nothing was proved.
    case unreadable
  }

  /// The standard or item.
  public let item: EffectiveItem
  /// How many questions it asks.
  public let questionCount: Int
  /// How many of them decide the case.
  public let selectingCount: Int
  /// How many cases it has; one where none is written.
  public let caseCount: Int
  /// How many paths lead through the questions that decide the case, `Int.max` where there are more; nil where they
  /// were not counted.
  public let pathCount: Int?
  /// How many joint answers the questions that decide the case take, `Int.max` where there are more; nil where several
  /// options cannot be chosen at any of them, where nothing was proved, and where it takes too many steps.
  public let jointAnswerCount: Int?
  /// What the proof has shown.
  public let outcome: Outcome
  /// What was found, in order of path, place and code.
  public let findings: [JudgedFinding]

  /// Proves the cases of an effective item.
  ///
  /// - Parameters:
  ///   - item: A standard by itself, or an item that follows none.
  ///   - catalog: The catalog it belongs to.
  ///   - policy: The severities.
  public init(_ item: EffectiveItem, in catalog: Catalog, policy: SeverityPolicy) {
    let reviewed = item.withView { CasesReview(ItemSubject(item, $0, in: catalog), policy) }
    self = reviewed ?? CasesReview(unread: item)
  }

  /// An item of which nothing can be told.
  private init(unread item: EffectiveItem) {
    self.item = item
    (questionCount, selectingCount, caseCount, pathCount, jointAnswerCount) = (0, 0, 1, nil, nil)
    (outcome, findings) = (.unreadable, [])
  }

  private init(_ subject: ItemSubject, _ policy: SeverityPolicy) {
    let sheet = subject.sheet
    item = subject.item
    questionCount = sheet.questions.count
    selectingCount = sheet.questionnaire.selectingQuestions().count { $0 }
    caseCount = max(1, sheet.cases.count)
    outcome = Outcome(subject)
    pathCount = Self.pathCount(of: subject)
    jointAnswerCount = pathCount == nil ? nil : Self.jointAnswerCount(of: sheet.questionnaire)
    var found = Findings(item: item)
    for rule in RuleRegistry.caseRules where policy[rule.info.code] != nil { rule.check(subject, &found) }
    findings = Validation.merged(found.all, policy)
  }

  /// Whether the item tells situations apart at all.
  public var hasCases: Bool { questionCount > 0 || caseCount > 1 }

  /// Whether every situation is proved to belong to exactly one case and no error was found.
  public var isInOrder: Bool { outcome == .exact && !findings.contains { $0.severity == .error } }

  private static func jointAnswerCount(of table: Questionnaire) -> Int? {
    let mayChooseSeveral = zip(table.questions, table.selectingQuestions()).contains { $0.kind == .many && $1 }
    return mayChooseSeveral ? table.jointAnswerCount(steps: 100_000) : nil
  }

  private static func pathCount(of subject: ItemSubject) -> Int? {
    guard let proof = subject.proof else { return subject.sheet.problems.isEmpty ? 1 : nil }
    return proof.isComplete && proof.isCounted ? proof.pathCount : nil
  }
}

extension CasesReview.Outcome {
  fileprivate init(_ subject: ItemSubject) {
    guard let proof = subject.proof else {
      // Without questions and further cases there is nothing to be proved.
      self = subject.sheet.problems.isEmpty ? .exact : .unreadable
      return
    }
    switch proof.obstacle {
    case .structure: self = .unreadable
    case .stepLimit: self = proof.gaps.isEmpty && proof.overlaps.isEmpty ? .undecided : .faulty
    case nil: self = proof.isExactCover && proof.pathCount > 0 ? .exact : .faulty
    }
  }
}
