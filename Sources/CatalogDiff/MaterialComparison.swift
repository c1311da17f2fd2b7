import CatalogModel
import Wording

extension RecordComparison {
  /// Compares the materials and what the cases require of them.
  mutating func compareMaterials(_ element: Element) {
    if passesOverSame, rootsSaySame(.materials) { return compareRequirements() }
    let (before, after) = (Array(old.records(.materials)), Array(new.records(.materials)))
    if before.isEmpty && after.isEmpty {
      if old.has(.materials) != new.has(.materials) {
        compareList(element, old, new, Scope())
      }
      return compareRequirements()
    }
    let match = matches[.materials] ?? ListMatch(before, after)
    let pairs = match.pairs.filter { !(passesOverSame && before[$0.old].saysSame(as: after[$0.new])) }
    if pairs.isEmpty, match.dropped.isEmpty, match.added.isEmpty { return compareRequirements() }
    let (oldUse, newUse) = (MaterialUse(old), MaterialUse(new))
    for pair in pairs {
      noteRename(element, before[pair.old], after[pair.new], Scope())
      compareMaterial(element, before[pair.old], after[pair.new], position: pair.new, newUse)
    }
    for position in match.dropped { note(before[position], isAdded: false, element, position, oldUse, other: newUse) }
    for position in match.added { note(after[position], isAdded: true, element, position, newUse, other: oldUse) }
    compareRequirements()
  }

  private mutating func compareMaterial(
    _ element: Element, _ before: Record, _ after: Record, position: Int, _ use: MaterialUse
  ) {
    var scope = inner(element, after, position: position, Scope())
    if let shared = after.text(.use), before.text(.use) == shared { scope.sharedMaterial = shared }
    let first = differences.count
    compare(before, after, scope)
    let cases = (use.rows[after.id ?? ""] ?? []).compactMap { $0.serviceCase.map { concerned($0) } }
    for index in differences[first...].indices where differences[index].kind.isOfUse {
      differences[index].cases = cases
    }
  }

  /// Notes a material that came or went, with the cases that name it; not where it only follows a case, or only stands
  /// in for another material.
  private mutating func note(
    _ material: Record, isAdded: Bool, _ element: Element, _ position: Int, _ use: MaterialUse,
    other: MaterialUse
  ) {
    let id = material.id ?? ""
    let rows = use.rows[id] ?? []
    let comingCases = isAdded ? newCases : goneCases
    if rows.isEmpty && use.alternatives.contains(id) && !other.alternatives.contains(id) { return }
    let cases = rows.compactMap(\.serviceCase)
    if !cases.isEmpty, cases.allSatisfy({ comingCases.contains($0.id ?? "") }) { return }
    let isNeeded = rows.contains { $0.requirement.necessity != "非必要" }
    let kind: ChangeKind = isAdded ? .materialAdded : .materialDropped
    let verdict = Verdict(kind, !isNeeded ? .neutral : isAdded ? .heavier : .lighter)
    let plain = Change.Words(material, isAdded: isAdded, Scope())
    var message = plain.message
    let isOptional = !rows.isEmpty && !isNeeded
    if rows.isEmpty {
      message = Bilingual(message.chinese + "（没有情形需要）", message.english + " (no case needs it)")
    } else if isOptional {
      message = Bilingual(message.chinese + "（非必要）", message.english + " (optional)")
    } else if !isAdded, !cases.isEmpty {
      let count = Set(cases.map(\.index)).count
      message = Bilingual(
        message.chinese + "（原 \(count) 个情形需要）",
        message.english + " (\(count) \(count == 1 ? "case" : "cases") needed it)")
    }
    append(
      verdict, material, isAdded: isAdded, element, position, Scope(), cases: cases.map { concerned($0) },
      words: Change.Words(message, old: plain.old, new: plain.new))
  }
}

extension ChangeKind {
  /// Whether a change of a material says something of the cases that need it.
  fileprivate var isOfUse: Bool {
    switch self {
    case .necessityRaised, .necessityLowered, .originalsMore, .originalsFewer, .copiesMore, .copiesFewer, .waiverAdded,
      .waiverDropped, .waiverChanged, .licenceAdded, .licenceDropped:
      true
    default: false
    }
  }
}

/// Which cases of one side name which materials.
struct MaterialUse {
  /// One naming.
  struct Row {
    let serviceCase: Record?
    let requirement: Requirement
  }

  private(set) var rows: [String: [Row]] = [:]
  private(set) var alternatives: Set<String> = []

  init(_ root: Record) {
    let cases: [Record?] = root.records(.cases).isEmpty ? [nil] : root.records(.cases).map { $0 }
    for serviceCase in cases {
      for requirement in root.item.requirements(of: serviceCase) {
        rows[requirement.materialID, default: []].append(Row(serviceCase: serviceCase, requirement: requirement))
        alternatives.formUnion(requirement.alternatives)
      }
    }
  }
}
