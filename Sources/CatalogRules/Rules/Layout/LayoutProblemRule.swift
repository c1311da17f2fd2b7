import CatalogModel
import CatalogStore
import Wording

/// A rule that says in words what is wrong with the layout; each kind of problem has one.
protocol LayoutProblemRule: LayoutRule {
  /// The kind of problem.
  static var kind: LayoutProblem.Kind { get }
  /// What fills placeholders of the rule's own, besides `{path}` and `{detail}`.
  static func arguments(_ problem: LayoutProblem) -> [Argument]
}

extension LayoutProblemRule {
  static func arguments(_ problem: LayoutProblem) -> [Argument] { [] }

  static func check(_ problem: LayoutProblem, _ findings: inout Findings) {
    guard problem.kind == kind else { return }
    let general = [
      Argument("path", quotable(problem.path, most: 200)), Argument("detail", quotable(problem.detail, most: 200)),
    ]
    findings.add(Self.self, at: Place(file: problem.path), arguments: general + arguments(problem))
  }
}
