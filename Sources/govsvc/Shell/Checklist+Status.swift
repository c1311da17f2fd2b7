import CaseLogic
import CatalogModel

extension CaseSheet {
  /// Reads the values of `--answer`.
  func answers(given texts: [String]) throws(Failure) -> Answers {
    do throws(AnswerError) {
      return try answers(texts)
    } catch {
      throw Failure(.usage, error.message)
    }
  }
}

extension Checklist {
  /// How a run that was asked for it ends: well, where all that matters is answered and can be filed.
  ///
  /// What the applicant does not know and says so is an answer, too.
  var status: ExitStatus {
    let isAnswered =
      missing.isEmpty && situation.invalid.isEmpty && situation.forbidden.isEmpty && situation.emptyOffers.isEmpty
      && situation.gap == nil && situation.overlap == nil && situation.isExact
    return isAnswered ? .success : .findings
  }
}
