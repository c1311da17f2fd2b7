/// What following every path has shown.
public struct PathReport: Hashable, Sendable {
  /// Why a proof could not be given.
  public enum Obstacle: Hashable, Sendable {
    /// The questionnaire has structure problems in what selects; no path was followed.
    case structure
    /// There are more paths than the limit allows to follow.
    case pathLimit
  }

  /// How many gaps, overlaps and empty offers are kept.
  public static let listingLimit = 100

  /// The paths followed that no never row excludes and on which every question has an option.
  public var pathCount = 0
  /// Why the report is not a proof; nil if every path was followed.
  public var obstacle: Obstacle?
  /// The first paths that lead to no case; true also without a proof.
  public var gaps: [Path] = []
  /// How many of the paths followed lead to no case.
  public var gapCount = 0
  /// Paths that lead to several cases, one for each set of cases; true also without a proof.
  public var overlaps: [Overlap] = []
  /// How many of the paths followed lead to several cases.
  public var overlapCount = 0
  /// Questions asked without any option offered, one path for each question; true also without a proof.
  public var emptyOffers: [EmptyOffer] = []
  /// How many paths end so.
  public var emptyOfferCount = 0
  /// Cases on no path; empty without a proof.
  public var unreachableCases: [Int] = []
  /// Options, of selecting questions asked on some path, that are on no path; empty without a proof.
  public var unreachableOptions: [OptionPlace] = []
  /// Selecting questions that no path asks; empty without a proof.
  public var unaskedQuestions: [Int] = []
  /// Never rows, those of joint answers aside, that match no path; empty without a proof.
  public var neverRowsWithoutEffect: [Int] = []

  /// Makes an empty report.
  public init(obstacle: Obstacle? = nil) {
    self.obstacle = obstacle
  }

  /// Whether every path was followed; false means “not proved”, never “wrong”.
  public var isComplete: Bool { obstacle == nil }

  /// Whether every situation is proved to lead to exactly one case on each of its paths.
  public var isExactCover: Bool {
    isComplete && gapCount == 0 && overlapCount == 0 && emptyOfferCount == 0
  }
}

/// The case that comes nearest to a path without one.
public struct NearestCase: Hashable, Sendable {
  /// The case.
  public var caseIndex: Int
  /// Those lines of its `when` that do not hold on the path, by index.
  public var lines: [Int]

  /// Names a case and what keeps it from applying.
  public init(caseIndex: Int, lines: [Int]) {
    self.caseIndex = caseIndex
    self.lines = lines
  }
}
