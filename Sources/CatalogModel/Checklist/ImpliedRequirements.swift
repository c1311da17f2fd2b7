import CatalogText

extension EffectiveItem {
  /// Whether the standard, or the item that stands alone, writes any requirement.
  ///
  /// What a body writes over a standard that requires every material does not make the others superfluous.
  public var isRequirementWritten: Bool {
    root.baseSays(.requires)
      || root.records(.cases).contains { !$0.isAddition && ($0.baseSays(.requires) || $0.baseSays(.add)) }
  }

  /// A requirement of every material, with the body's words for those it speaks of.
  ///
  /// A material of the body's own that its requirements name somewhere is needed only there.
  func everyMaterial(without left: Set<String>, replacing rows: [Requirement]) -> [Requirement] {
    let named = materialsNamedByRequirements()
    var rest = rows
    var all: [Requirement] = []
    for material in root.records(.materials) {
      let id = material.id ?? ""
      let own = rest.filter { $0.materialID == id }
      rest.removeAll { $0.materialID == id }
      if !own.isEmpty {
        all += own.map { Requirement(record: $0.record, material: material, isAddition: material.isAddition) }
      } else if !left.contains(id), !(material.isAddition && named.contains(id)) {
        all.append(Requirement(record: nil, material: material, isAddition: material.isAddition))
      }
    }
    return all + rest
  }

  private func materialsNamedByRequirements() -> Set<String> {
    let rows = records(of: .requirement)
    return Set(rows.flatMap { row in (row.text(.material).map { [$0] } ?? []) + row.texts(.alternatives) })
  }
}

extension Record {
  /// Whether the mapping of the standard, or of the only file there is, says the element.
  fileprivate func baseSays(_ key: Key) -> Bool {
    guard let tree = base.file.tree, tree.nodes[base.node].isMapping else { return false }
    return tree.value(of: key.rawValue, in: base.node) != nil
  }
}
