import CatalogModel

extension GuideReader {
  /// What 材料说明 tells of a material, beside its legal bases.
  static let detailKeys: [Key] = [
    .kind, .source, .issuer, .licences, .paperSize, .medium, .blankForm, .sample, .fillNotes, .supplementWithin,
  ]

  /// Whether there is anything to tell of a material under 材料说明.
  mutating func hasDetails(_ material: Int) -> Bool {
    for key in Self.detailKeys {
      guard let value = item.value(material, key) else { continue }
      switch labels.form(key, .material) {
      case .scalar: if !content(value).isEmpty { return true }
      case .list, .licences: if saysAnything(value) { return true }
      }
    }
    return !materialBases(material).isEmpty
  }

  /// Whether a list reads as more than nothing: two elements have a mark between them.
  private mutating func saysAnything(_ list: ItemView.Node) -> Bool {
    var count = 0
    for element in item.elements(list) {
      count += 1
      if count > 1 || !content(element).isEmpty { return true }
    }
    return false
  }

  /// The bases a material names and those of its own, as they are cited.
  mutating func materialBases(_ material: Int) -> Text {
    note(readingOf: .bases)
    let own = item.records(material, .basis)
    if own.isEmpty, let value = item.value(material, .bases) {
      var elements = item.elements(value)
      if let first = elements.next(), elements.next() == nil {
        // Read first: the index would be held twice while it is read.
        let id = content(first)
        guard let basis = bases.record(id) else { return .empty }
        return knownCitation(basis)
      }
    }
    var bases = namedBases(material)
    for basis in own { bases.append(Int(basis)) }
    return cited(bases)
  }
}
