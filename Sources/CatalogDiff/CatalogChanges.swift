/// Everything that changed between two states of a catalog.
public struct CatalogChanges: Sendable {
  /// The subjects that changed, in order of code; standards before items, then the other kinds.
  public let subjects: [SubjectChanges]

  /// Whether nothing changed.
  public var isEmpty: Bool { subjects.isEmpty }
  /// Changes that are heavier for the applicant.
  public var heavier: Int { count(.heavier) }
  /// Changes that are lighter for the applicant.
  public var lighter: Int { count(.lighter) }
  /// Changes that are neither and not only a matter of words.
  public var neutral: Int { count(.neutral) }
  /// Changes of words.
  public var wording: Int { count(.wording) }
  /// Codes and ids that changed.
  public var codeChanges: Int {
    subjects.reduce(0) { $0 + $1.changes.count { $0.kind.isIdentity } }
  }

  private func count(_ weight: Change.Weight) -> Int {
    subjects.reduce(0) { $0 + $1.changes.count { $0.weight == weight } }
  }
}
