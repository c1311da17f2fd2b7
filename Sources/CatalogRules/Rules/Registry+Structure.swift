extension RuleRegistry {
  /// Rules over the layout.
  static let layout: [any LayoutRule.Type] = []

  /// Rules over one file.
  static let file: [any FileRule.Type] = [
    UnknownElement.self
  ]
}
