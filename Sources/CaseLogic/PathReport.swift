/// What the proof over all paths has shown.
public struct PathReport: Hashable, Sendable {
  /// Why a proof could not be given.
  public enum Obstacle: Hashable, Sendable {
    /// The questionnaire has structure problems in what selects; no path was looked at.
    case structure
    /// The conditions are too tangled to be decided in the steps allowed.
    case stepLimit
  }

  /// How many gaps, overlaps and empty offers are kept.
  public static let listingLimit = 100

  /// How many steps a proof may take unless told otherwise.
  public static let stepLimit = 300_000_000

  /// The paths that no never row excludes and on which every question has an option.
  ///
  /// This and the other numbers of paths are the largest `Int` where there are more.
  public var pathCount = 0
  /// Whether paths were counted.
  ///
  /// Where there are too many conditions for that, faults are searched for: then it is proved whether there are gaps,
  /// overlaps and the rest, but all numbers only tell that there are some, and ten gaps at most are told.
  public var isCounted = true
  /// Why the report is not a proof; nil if all paths were looked at.
  public var obstacle: Obstacle?
  /// Paths that lead to no case, those with answers in common together, in file order.
  public var gaps: [Gap] = []
  /// How many paths lead to no case.
  public var gapCount = 0
  /// Paths that lead to several cases, one for each set of cases; true also without a proof.
  public var overlaps: [Overlap] = []
  /// How many paths lead to several cases.
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
  /// Never rows that exclude every path: those that do so alone or, if there are none, all that together do.
  public var neverRowsExcludingAll: [Int] = []

  /// Makes an empty report.
  public init(obstacle: Obstacle? = nil) {
    self.obstacle = obstacle
  }

  /// Whether all paths were looked at; false means “not proved”, never “wrong”.
  public var isComplete: Bool { obstacle == nil }

  /// Whether every situation is proved to lead to exactly one case on each of its paths.
  public var isExactCover: Bool {
    isComplete && gapCount == 0 && overlapCount == 0 && emptyOfferCount == 0
  }

  /// The sum of two numbers of paths.
  static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? .max : sum
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
