extension RuleRegistry {
  /// Rules over the layout.
  static let layout: [any LayoutRule.Type] = []

  /// Rules over one file.
  static let file: [any FileRule.Type] = [
    UnknownElement.self
  ]

  /// Rules over one effective item.
  static let item: [any ItemRule.Type] = [
    PromisedOverStatutory.self
  ]

  /// Rules over the catalog.
  static let catalog: [any CatalogRule.Type] = []
}
