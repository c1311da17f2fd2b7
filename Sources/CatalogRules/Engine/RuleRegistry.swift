public import CatalogModel

/// Every rule there is, in order of code.
public enum RuleRegistry {
  /// All rules, in order of code.
  public static let all: [any Rule.Type] = sorted(
    plain(layout) { $0 } + plain(file) { $0 } + plain(listed) { $0 } + plain(itemStructure) { $0 } + plain(item) { $0 }
      + plain(catalog) { $0 })

  private static let byCode = Dictionary(
    all.map { ($0.info.code, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byName = Dictionary(
    all.map { ($0.info.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule with a code.
  public static func rule(_ code: RuleCode) -> (any Rule.Type)? { byCode[code] }

  /// The rule with a code such as `GS0412` or a name such as `promised-over-statutory`.
  public static func rule(named text: String) -> (any Rule.Type)? {
    RuleCode(text).flatMap { byCode[$0] } ?? byName[text]
  }

  /// Rules as nothing more than rules, one by one: a cast of the whole list would search for every conformance.
  private static func plain<Kind>(_ rules: [Kind], _ asRule: (Kind) -> any Rule.Type) -> [any Rule.Type] {
    rules.map(asRule)
  }

  private static func sorted(_ rules: [any Rule.Type]) -> [any Rule.Type] {
    rules.sorted { $0.info.code < $1.info.code }
  }
}
