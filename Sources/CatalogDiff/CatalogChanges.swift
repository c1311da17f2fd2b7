/// Everything that changed between two states of a catalog.
public struct CatalogChanges: Sendable {
  /// The subjects that changed, in order of code; standards before items, then the other kinds.
  public let subjects: [SubjectChanges]

  /// How many changes there are of each weight, by its raw value.
  private let counts: [Int]
  /// Codes and ids that changed.
  public let codeChanges: Int

  init(subjects: [SubjectChanges]) {
    self.subjects = subjects
    var counts = [Int](repeating: 0, count: Change.Weight.allCases.count)
    var codeChanges = 0
    for subject in subjects {
      for index in subject.changes.indices {
        counts[subject.changes[index].weight.rawValue] += 1
        if subject.changes[index].kind.isIdentity { codeChanges += 1 }
      }
    }
    self.counts = counts
    self.codeChanges = codeChanges
  }

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

  private func count(_ weight: Change.Weight) -> Int { counts[weight.rawValue] }
}
