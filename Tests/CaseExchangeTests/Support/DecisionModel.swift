import Testing
import XMLIO

/// The decision tables of an exported document, as another tool would run them.
struct DecisionModel {
  struct Table {
    let hitPolicy: String
    let inputs: [String]
    let rules: [(tests: [String], outputs: [String])]
    let fallback: String?

    /// The outputs of the rules that match.
    func outputs(_ context: [String: FEELValue]) throws -> [[String]] {
      let inputs = inputs.map { context[$0] ?? .null }
      return try rules.filter { rule in
        try zip(rule.tests, inputs).allSatisfy { test, input in try FEELOracle.holds(test, for: input) }
      }.map(\.outputs)
    }
  }

  /// By the decision's name.
  private(set) var tables: [String: Table] = [:]

  init(_ document: [UInt8]) throws {
    for decision in try readXML(document).elements where decision.name == "decision" {
      let table = try #require(decision.first("decisionTable"))
      func text(_ node: XMLNode) -> String { node.first("text")?.text ?? "" }
      let inputs = table.elements.filter { $0.name == "input" }.compactMap { $0.first("inputExpression") }.map(text)
      let rules = table.elements.filter { $0.name == "rule" }.map { rule in
        (
          tests: rule.elements.filter { $0.name == "inputEntry" }.map(text),
          outputs: rule.elements.filter { $0.name == "outputEntry" }.map(text)
        )
      }
      tables[decision.attribute("name") ?? ""] = Table(
        hitPolicy: table.attribute("hitPolicy") ?? "UNIQUE", inputs: inputs, rules: rules,
        fallback: table.first("output")?.first("defaultOutputEntry").map(text))
    }
  }
}
