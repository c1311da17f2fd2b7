import CatalogText

/// Who may differ from a standard in which element: the dictionary, then the catalog, then the standard itself.
public struct VariationPolicy: Sendable {
  private let catalog: [(pattern: String, variation: Variation)]

  init(manifest: SourceFile?) {
    catalog = Self.pairs(of: manifest?.value(.elements)).compactMap { pattern, value in
      Variation(rawValue: value).map { (pattern, $0) }
    }
  }

  /// The variation of an element of an item that follows `standard`.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - path: Its path, such as `cases[name-change].limits.promised`.
  ///   - standard: The standard the item follows.
  /// - Returns: What the most special rule says.
  public func variation(of element: Element, at path: String, standard: SourceFile?) -> Variation {
    let lists: [(Key, Variation)] = [(.locked, .locked), (.narrow, .narrow), (.local, .local)]
    for (key, variation) in lists {
      let patterns = standard?.value(key)?.elements.map(\.text) ?? []
      if patterns.contains(where: { matches(path, pattern: $0) }) { return variation }
    }
    return catalog.first { matches(path, pattern: $0.pattern) }?.variation ?? element.variation
  }

  /// Whether a path is meant by a pattern: the element of the pattern or one under it.
  ///
  /// `*` and a missing `[id]` stand for any id.
  func matches(_ path: String, pattern: String) -> Bool {
    let steps = path.split(separator: ".")
    let wanted = pattern.split(separator: ".").filter { $0 != "*" }
    guard !wanted.isEmpty, steps.count >= wanted.count else { return false }
    return zip(steps, wanted).allSatisfy { step, want in
      step == want || step.prefix { $0 != "[" } == want
    }
  }

  /// The pairs of a mapping of scalars.
  static func pairs(of value: Value?) -> [(String, String)] {
    guard let value, let tree = value.file.tree, tree.nodes[value.node].isMapping else { return [] }
    return tree.entries(of: value.node).map { (tree.text($0.key), tree.text($0.value)) }
  }
}
