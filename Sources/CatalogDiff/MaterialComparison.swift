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
    let pairs = match.pairs.filter { !(passesOverSame && saySame(before[$0.old], after[$0.new])) }
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
    guard differences[first...].contains(where: { $0.kind.isOfUse }) else { return }
    let cases = use.rows(of: after.id ?? "").compactMap { $0.serviceCase.map { concerned($0) } }
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
    let rows = use.rows(of: id)
    let comingCases = isAdded ? newCases : goneCases
    if rows.isEmpty && use.isAlternative(id) && !other.isAlternative(id) { return }
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

/// Which cases of one side name which materials, found when it is asked.
struct MaterialUse {
  /// One naming.
  struct Row {
    let serviceCase: Record?
    let requirement: Requirement
  }

  private let root: Record
  private let isWritten: Bool

  init(_ root: Record) {
    self.root = root
    isWritten = root.item.isRequirementWritten
  }

  /// The cases; nil stands for the implicit one.
  private var cases: [Record?] {
    let cases = root.records(.cases)
    return cases.isEmpty ? [nil] : cases.map { $0 }
  }

  /// Where the material of an id is asked for, case by case.
  func rows(of id: String) -> [Row] {
    var rows: [Row] = []
    let general = isWritten && !id.isEmpty ? root.item.requirements(ofEveryCaseNaming: id) : []
    for serviceCase in cases {
      let requirements =
        id.isEmpty || !isWritten
        ? root.item.requirements(of: serviceCase).filter { $0.materialID == id }
        : root.item.requirements(of: serviceCase, naming: id, general: general)
      for requirement in requirements { rows.append(Row(serviceCase: serviceCase, requirement: requirement)) }
    }
    return rows
  }

  /// Whether the material of an id will do instead of another in some case.
  func isAlternative(_ id: String) -> Bool {
    cases.contains { serviceCase in
      root.item.requirements(of: serviceCase).contains { $0.alternatives.contains(id) }
    }
  }
}
