extension DecisionSearch {
  /// The tree from no answer on.
  mutating func tree(nodeLimit: Int) -> QuestionTree {
    var tree = QuestionTree()
    guard let start = try? point(Answers()) else { return tree.whole(.cut) }
    if start.isImpossible {
      tree.isOptimal = true
      return tree
    }
    var search = self
    let steps = stepsLeft
    do throws(OutOfSteps) {
      _ = try search.average(start)
      tree.isOptimal = true
      best = search.best
    } catch {
      best = [:]
    }
    var builder = TreeBuilder(tree: tree, nodeLimit: nodeLimit)
    // Nodes cost less than the search for the best order, and there are many.
    var nodes = with(steps: 4 * steps)
    builder.tree.root = builder.node(start, &nodes)
    return builder.tree
  }
}

/// Makes the nodes of a tree, each after those it leads to.
private struct TreeBuilder {
  var tree: QuestionTree
  let nodeLimit: Int
  private var nodeOfResidue: [Residue: Int] = [:]
  private var nodeOfContent: [QuestionTree.Node: Int] = [:]
  /// Nodes that are begun.
  private var openNodes = 0

  init(tree: QuestionTree, nodeLimit: Int) {
    self.tree = tree
    self.nodeLimit = nodeLimit
  }

  /// The node of a point.
  mutating func node(_ point: DecisionSearch.Point, _ search: inout DecisionSearch) -> Int {
    if point.candidates.isEmpty {
      return add(.cases(point.cases.certain.union(point.cases.open.flatMap { $0 }).sorted()))
    }
    let residue = Residue(point, search.questionnaire)
    if let known = nodeOfResidue[residue] { return known }
    guard tree.nodes.count + openNodes < nodeLimit else { return add(.cut) }
    openNodes += 1
    defer { openNodes -= 1 }
    guard let question = try? search.best[residue]?.question ?? search.quickest(point) else { return add(.cut) }
    var branches: [QuestionTree.Branch] = []
    for value in search.values(of: question, at: point) {
      let target: Int
      do throws(DecisionSearch.OutOfSteps) {
        guard let next = try search.point(point, answering: question, value) else { continue }
        target = node(next, &search)
      } catch {
        target = add(.cut)
      }
      if let position = branches.firstIndex(where: { $0.node == target }) {
        branches[position].values.append(value)
      } else {
        branches.append(QuestionTree.Branch(values: [value], node: target))
      }
    }
    let number = add(.question(question, branches))
    nodeOfResidue[residue] = number
    return number
  }

  /// The number of a node, which stands once.
  private mutating func add(_ node: QuestionTree.Node) -> Int {
    if let known = nodeOfContent[node] { return known }
    nodeOfContent[node] = tree.nodes.count
    return tree.append(node)
  }
}

extension QuestionTree {
  /// A tree of one node.
  fileprivate func whole(_ node: Node) -> QuestionTree {
    var tree = self
    tree.root = tree.append(node)
    return tree
  }

  /// Adds a node whose branches stand already.
  fileprivate mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    guard case .question(_, let branches) = node else {
      depths.append(0)
      averages.append(0)
      return nodes.count - 1
    }
    let answers = branches.reduce(0) { $0 + $1.values.count }
    let sum = branches.reduce(0.0) { $0 + averages[$1.node] * Double($1.values.count) }
    depths.append(1 + (branches.map { depths[$0.node] }.max() ?? 0))
    averages.append(1 + sum / Double(max(1, answers)))
    return nodes.count - 1
  }
}
