public import CatalogModel

/// Every rule there is, in order of code.
public enum RuleRegistry {
  /// All rules, in order of code.
  public static let all: [any Rule.Type] = sorted(
    plain(layout) { $0 } + plain(file) { $0 } + plain(listed) { $0 } + plain(itemStructure) { $0 } + plain(item) { $0 }
      + plain(catalog) { $0 } + plain(idle) { $0 } + plain(policyChange) { $0 })

  private static let names = RuleNames(all)

  /// The rule with a code, or that was once known by it.
  public static func rule(_ code: RuleCode) -> (any Rule.Type)? { names.rule(code) }

  /// The rule with a code such as `GS0412`, present or former, or a name such as `promised-over-statutory`.
  public static func rule(named text: String) -> (any Rule.Type)? { names.rule(named: text) }

  /// Rules as nothing more than rules, one by one: a cast of the whole list would search for every conformance.
  private static func plain<Kind>(_ rules: [Kind], _ asRule: (Kind) -> any Rule.Type) -> [any Rule.Type] {
    rules.map(asRule)
  }

  private static func sorted(_ rules: [any Rule.Type]) -> [any Rule.Type] {
    // A rule's description is copied as a whole whenever its code is asked for.
    rules.map { (code: $0.info.code, rule: $0) }.sorted { $0.code < $1.code }.map(\.rule)
  }
}

/// Rules by what they are called.
struct RuleNames: Sendable {
  private let byCode: [RuleCode: any Rule.Type]
  private let byName: [String: any Rule.Type]

  init(_ rules: [any Rule.Type]) {
    let present = rules.map { ($0.info.code, $0) }
    let former = rules.flatMap { rule in rule.info.formerCodes.map { ($0, rule) } }
    byCode = Dictionary(present + former, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(rules.map { ($0.info.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func rule(_ code: RuleCode) -> (any Rule.Type)? { byCode[code] }

  func rule(named text: String) -> (any Rule.Type)? { RuleCode(text).flatMap { byCode[$0] } ?? byName[text] }
}
