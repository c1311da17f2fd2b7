import CatalogText

/// Who may differ from a standard in which element: the dictionary, then the catalog, then the standard itself.
public struct VariationPolicy: Sendable {
  private let catalog: [(pattern: String, variation: Variation)]
  /// Earlier versions of standards, by path, whose lists hold instead of their own.
  private let earlier: [String: SourceFile]

  init(manifest: SourceFile?, earlier: [String: SourceFile] = [:]) {
    self.earlier = earlier
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
    let speaking = standard.map { earlier[$0.path] ?? $0 }
    let own = (speaking?.variationLists ?? []).map { (pattern: $0.value.text, variation: $0.variation) }
    return nearest(own, to: path) ?? nearest(catalog, to: path) ?? element.variation
  }

  /// What the pattern that fits a path most closely says; the first of several that fit alike.
  private func nearest(_ rules: [(pattern: String, variation: Variation)], to path: String) -> Variation? {
    guard !rules.isEmpty else { return nil }
    var best: (closeness: Int, variation: Variation)?
    for rule in rules {
      guard let closeness = closeness(of: rule.pattern, to: path), closeness > best?.closeness ?? 0 else { continue }
      best = (closeness, rule.variation)
    }
    return best?.variation
  }

  /// How closely a pattern fits a path: the more steps the closer, and an id closer than none.
  ///
  /// A pattern means its element and what is under it; `*` and a missing `[id]` stand for any id.
  ///
  /// - Returns: Nil where the pattern does not mean the path.
  private func closeness(of pattern: String, to path: String) -> Int? {
    let steps = path.split(separator: ".")
    let wanted = pattern.split(separator: ".").filter { $0 != "*" }
    guard !wanted.isEmpty, steps.count >= wanted.count else { return nil }
    var closeness = 0
    for (step, want) in zip(steps, wanted) {
      let key = step.prefix { $0 != "[" }
      guard step == want || key == want else { return nil }
      closeness += want == key ? 100 : 101
    }
    return closeness
  }

  /// The pairs of a mapping of scalars.
  static func pairs(of value: Value?) -> [(String, String)] {
    guard let value, let tree = value.file.tree, tree.nodes[value.node].isMapping else { return [] }
    return tree.entries(of: value.node).map { (tree.text($0.key), tree.text($0.value)) }
  }
}

extension SourceFile {
  /// What a standard says of who may differ from it in which element: a pattern, and who; in the order in which they
  /// count.
  public var variationLists: [(value: Value, variation: Variation)] {
    let lists: [(Key, Variation)] = [(.locked, .locked), (.narrow, .narrow), (.local, .local)]
    return lists.flatMap { key, variation in (value(key)?.elements ?? []).map { ($0, variation) } }
  }
}
