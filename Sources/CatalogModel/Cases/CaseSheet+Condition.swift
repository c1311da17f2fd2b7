public import CaseLogic

extension CaseSheet {
  /// The condition a value writes, over the positions of this sheet; what cannot be translated is left out.
  ///
  /// For conditions outside of questions and cases: those of requirements, checks, fees, reductions and the like.
  public func condition(_ value: Value) -> Condition {
    var reader = self.reader
    return reader.condition(value)
  }
}
