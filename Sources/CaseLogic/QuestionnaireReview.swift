/// What the format refuses in a questionnaire, and what its paths lead to.
public struct QuestionnaireReview: Hashable, Sendable {
  /// What the format refuses, as ``Questionnaire/structureProblems()`` says it.
  public var structure: [StructureProblem]
  /// What following every path has shown; nil where that was not asked for.
  public var paths: PathReport?

  /// Makes a review.
  public init(structure: [StructureProblem], paths: PathReport?) {
    self.structure = structure
    self.paths = paths
  }
}

extension Questionnaire {
  /// Looks for structure problems and, if asked to, follows every path; what both need is found out once.
  ///
  /// - Parameters:
  ///   - followsPaths: Whether to follow the paths.
  ///   - limit: How many paths are followed at most, as in ``paths(limit:)``.
  /// - Returns: The review.
  public func review(followsPaths: Bool, limit: Int = 100_000) -> QuestionnaireReview {
    if let report = PlainTable.report(of: self, limit: limit) {
      return QuestionnaireReview(structure: [], paths: followsPaths ? report : nil)
    }
    let problems = structureProblems()
    return QuestionnaireReview(
      structure: problems, paths: followsPaths ? paths(limit: limit, structure: problems) : nil)
  }
}
