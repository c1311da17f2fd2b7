extension RuleRegistry {
  /// Rules over one effective item.
  static let item: [any ItemRule.Type] = [
    PromisedOverStatutory.self
  ]

  /// Rules over the catalog.
  static let catalog: [any CatalogRule.Type] = []
}
