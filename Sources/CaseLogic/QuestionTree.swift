/// The questions that decide the case, each with where its answers lead; equal parts stand once.
///
/// The tree takes one option at each question, also where several may be chosen: several lead to the cases of each.
public struct QuestionTree: Hashable, Sendable {
  /// Answers to a question that lead to the same.
  public struct Branch: Hashable, Sendable {
    /// The answers, in file order; numbers as the stretches that conditions tell apart.
    public var values: [Path.Value]
    /// The node they lead to.
    public var node: Int
  }

  /// A place in the tree.
  public enum Node: Hashable, Sendable {
    /// A question, with its answers that can occur.
    case question(Int, [Branch])
    /// The case; none where no case applies, several where the questions do not tell them apart.
    case cases([Int])
    /// Questions and cases that are left out, since the tree would grow too large.
    case cut
  }

  /// The nodes; each stands after those it leads to.
  public internal(set) var nodes: [Node] = []
  /// The most questions that are asked from each node on.
  public internal(set) var depths: [Int] = []
  /// How many questions are asked on average from each node on, every answer being as likely as any other.
  public internal(set) var averages: [Double] = []
  /// Where the tree begins; nil where no answer can occur.
  public internal(set) var root: Int?
  /// Whether no order of the questions asks fewer on average; else each question leaves the fewest cases on average.
  public internal(set) var isOptimal = false

  /// Whether something is left out; depth and average are then too small.
  public var isCut: Bool { nodes.contains(.cut) }
  /// The most questions that are asked.
  public var depth: Int { root.map { depths[$0] } ?? 0 }
  /// How many questions are asked on average.
  public var average: Double { root.map { averages[$0] } ?? 0 }

  /// How many ways of answering lead to each node, from the root on; the largest `Int` where there are more.
  ///
  /// A node that several ways share is written once and referred to by the others.
  public var references: [Int] {
    var counts = [Int](repeating: 0, count: nodes.count)
    for node in nodes {
      guard case .question(_, let branches) = node else { continue }
      for branch in branches { counts[branch.node] += 1 }
    }
    if let root { counts[root] += 1 }
    return counts
  }
}

extension Questionnaire {
  /// How many nodes a tree has at most unless told otherwise.
  public static let treeNodeLimit = 2_000

  /// The tree of the questions that decide the case.
  ///
  /// The order of questions is the best there is while the search for it stays within `steps`; beyond, the question is
  /// asked after which the fewest cases are left on average. Of several equally good ones the first in file order is.
  ///
  /// - Parameters:
  ///   - nodes: How many nodes the tree may have; what goes beyond is ``QuestionTree/Node/cut``.
  ///   - steps: How much may be done, a step being one line of a condition looked at.
  /// - Returns: The tree.
  public func questionTree(nodes: Int = treeNodeLimit, steps: Int = DecisionSearch.stepLimit) -> QuestionTree {
    var search = DecisionSearch(self, steps: steps)
    return search.tree(nodeLimit: nodes)
  }
}
