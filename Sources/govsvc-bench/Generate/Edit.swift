/// A small change between the two revisions of a generated catalog; one file in 20 has one.
enum Edit: Int, CaseIterable {
  /// The promised limit is shortened.
  case promisedLimit
  /// The item is renamed; where only the standard says the name, a window moves.
  case name
  /// One more material is required.
  case material
  /// The limit of one case is shortened.
  case caseLimit

  /// The change of file `number` since the first revision, if it has one.
  init?(of number: Int, revision: Int) {
    guard revision > 1, number % 20 == 7 else { return nil }
    self.init(rawValue: number / 20 % Self.allCases.count)
  }
}
