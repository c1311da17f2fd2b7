/// What the format refuses in a questionnaire, and what the proof over its paths shows.
public struct QuestionnaireReview: Hashable, Sendable {
  /// What the format refuses, as ``Questionnaire/structureProblems()`` says it.
  public var structure: [StructureProblem]
  /// The proof over all paths; nil where that was not asked for.
  public var paths: PathReport?

  /// Makes a review.
  public init(structure: [StructureProblem], paths: PathReport?) {
    self.structure = structure
    self.paths = paths
  }
}

extension Questionnaire {
  /// Looks for structure problems and, if asked to, proves the cases; what both need is found out once.
  ///
  /// - Parameters:
  ///   - provesCases: Whether to look at the paths.
  ///   - steps: How much may be looked at, as in ``paths(steps:)``.
  /// - Returns: The review.
  public func review(provesCases: Bool, steps: Int = PathReport.stepLimit) -> QuestionnaireReview {
    if let report = PlainTable.report(of: self) {
      return QuestionnaireReview(structure: [], paths: provesCases ? report : nil)
    }
    let problems = structureProblems()
    return QuestionnaireReview(
      structure: problems, paths: provesCases ? paths(steps: steps, structure: problems) : nil)
  }
}
