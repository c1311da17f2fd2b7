public import CatalogModel

/// The cases of two items side by side: those of two bodies, or of one item in two places.
public struct ItemContrast: Sendable {
  /// The one item.
  public let one: EffectiveItem
  /// The other item.
  public let other: EffectiveItem
  /// The cases that both have, with what differs.
  public let pairs: [CaseContrast]
  /// What only the one has.
  public let onlyOne: [CaseContrast.Side]
  /// What only the other has.
  public let onlyOther: [CaseContrast.Side]

  /// Matches the cases of two items, by id where both follow one standard, else by name and materials.
  public init(_ one: EffectiveItem, _ other: EffectiveItem) {
    self.one = one
    self.other = other
    let (left, right) = (Self.sides(of: one), Self.sides(of: other))
    var found: [(one: Int, other: Int)] = []
    let isOneStandard = (one.standard ?? one.file) === (other.standard ?? other.file)
    if isOneStandard {
      for index in left.indices {
        let id = left[index].record?.id
        if let partner = right.firstIndex(where: { $0.record?.id == id }) { found.append((index, partner)) }
      }
    } else {
      let match = VariantMatch(left.map(Self.variant), right.map(Self.variant))
      found = match.pairs.map { ($0.one, $0.other) }
    }
    pairs = found.map { CaseContrast(left[$0.one], right[$0.other], comparesCodes: false) }
    onlyOne = left.indices.filter { index in !found.contains { $0.one == index } }.map { left[$0] }
    onlyOther = right.indices.filter { index in !found.contains { $0.other == index } }.map { right[$0] }
  }

  private static func sides(of item: EffectiveItem) -> [CaseContrast.Side] {
    let sheet = CaseSheet(item)
    if sheet.cases.isEmpty { return [CaseContrast.Side(item, sheet: sheet, case: nil)] }
    return sheet.cases.indices.filter { item.offers(sheet.cases[$0]) }
      .map { CaseContrast.Side(item, sheet: sheet, case: $0) }
  }

  private static func variant(_ side: CaseContrast.Side) -> Variant {
    Variant(name: side.name, materials: side.filing.lines.map(\.name))
  }
}
