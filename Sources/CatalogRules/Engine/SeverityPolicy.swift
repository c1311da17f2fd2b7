public import CatalogModel
import CatalogText
import Wording

/// Which severity each rule has in a catalog: the rule's own, unless the manifest says otherwise.
public struct SeverityPolicy: Sendable {
  private var severities: [RuleCode: Severity] = [:]
  /// Pairs of the manifest whose key is no rule.
  let unknownRules: [Value]

  /// Reads the `rules` of a manifest.
  ///
  /// - Parameters:
  ///   - manifest: The manifest, if there is one.
  ///   - enabling: Rules that are on even where they are off by default.
  public init(manifest: SourceFile?, enabling: Set<RuleCode> = []) {
    for rule in RuleRegistry.all {
      severities[rule.info.code] = rule.info.severity ?? (enabling.contains(rule.info.code) ? .note : nil)
    }
    var unknown: [Value] = []
    for (key, value) in Self.entries(of: manifest) {
      guard let rule = RuleRegistry.rule(named: key.text) else {
        unknown.append(key)
        continue
      }
      if value.text == "关闭" {
        severities[rule.info.code] = nil
      } else if let severity = Severity.allCases.first(where: { $0.label.chinese == value.text }) {
        severities[rule.info.code] = severity
      }
    }
    unknownRules = unknown
  }

  /// The same with every rule off that finds no errors.
  var errorsAlone: SeverityPolicy {
    // What passes over nothing is known only where every rule has looked.
    guard RuleRegistry.idle.allSatisfy({ self[$0.info.code] != .error }) else { return self }
    var policy = self
    policy.severities = severities.filter { $0.value == .error }
    return policy
  }

  /// The severity of a rule; nil where it is off.
  public subscript(code: RuleCode) -> Severity? { severities[code] }

  /// The pairs under `rules` of a manifest.
  static func entries(of manifest: SourceFile?) -> [(key: Value, value: Value)] {
    guard let manifest, let rules = manifest.value(.rules), let tree = manifest.tree,
      tree.nodes[rules.node].isMapping
    else { return [] }
    return tree.entries(of: rules.node).map {
      (Value(file: manifest, node: $0.key), Value(file: manifest, node: $0.value))
    }
  }
}
