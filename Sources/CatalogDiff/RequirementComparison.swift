import CatalogModel
import Wording

extension RecordComparison {
  /// Compares what each case that is on both sides requires.
  mutating func compareRequirements() {
    if knowsRequirements || requiresTheSame { return }
    let hasCases = !old.records(.cases).isEmpty && !new.records(.cases).isEmpty
    let lone = loneMaterials()
    let sameRows = passesOverSame ? views.flatMap { SameRequirements(old, new, $0, lone: lone) } : nil
    for pair in cases where hasCases == (pair.concerned != nil) {
      if let rest = sameRows?.rest(of: pair.old, pair.new) {
        if rest.old.isEmpty && rest.new.isEmpty { continue }
        compareRows(rest.old.map { row($0, names) }, rest.new.map { row($0, IDNames()) }, pair)
      } else {
        compareRows(
          old.item.requirements(of: pair.old).map { row($0, names) },
          new.item.requirements(of: pair.new).map { row($0, IDNames()) }, pair)
      }
    }
  }

  /// Whether all that decides what the cases require says the same on both sides.
  ///
  /// Where requirements are written, materials do not decide: a requirement says itself what is compared here.
  private var requiresTheSame: Bool {
    let isWritten = old.item.isRequirementWritten
    guard passesOverSame, isWritten == new.item.isRequirementWritten, rootsSaySame(.requires),
      isWritten || rootsSaySame(.materials)
    else { return false }
    if rootsSaySame(.cases) { return true }
    guard cases.count == old.records(.cases).count, cases.count == new.records(.cases).count else { return false }
    return cases.allSatisfy { pair in
      guard let before = pair.old, let after = pair.new else { return false }
      return before.isAddition == after.isAddition
        && [Key.id, .requires, .add, .without].allSatisfy { before.saysSame($0, as: after) }
    }
  }

  /// A requirement with the ids by which it is matched.
  private struct Row {
    let requirement: Requirement
    let material: String
    /// The material and what will do instead of it.
    let group: Set<String>
    var id: String? { requirement.record?.text(.id) }
  }

  private func row(_ requirement: Requirement, _ names: IDNames) -> Row {
    let material = names.name(requirement.materialID, in: .materials)
    let others = requirement.alternatives.map { names.name($0, in: .materials) }
    return Row(requirement: requirement, material: material, group: Set(others + [material]))
  }

  private mutating func compareRows(_ before: [Row], _ after: [Row], _ pair: CasePair) {
    var (oldLeft, newLeft) = (before, after)
    let tests: [(Row, Row) -> Bool] = [
      { $0.material == $1.material && $0.id == $1.id }, { $0.material == $1.material },
      { $0.group.contains($1.material) && $1.group.contains($0.material) },
    ]
    var pairs: [(Row, Row)] = []
    for test in tests {
      oldLeft.removeAll { old in
        guard let position = newLeft.firstIndex(where: { test(old, $0) }) else { return false }
        pairs.append((old, newLeft.remove(at: position)))
        return true
      }
    }
    for (old, new) in pairs { compareRow(old, new, pair) }
    let (dropped, added) = oldLeft.isEmpty && newLeft.isEmpty ? ([], []) : loneMaterials()
    for row in oldLeft where !dropped.contains(row.requirement.materialID) { note(row, isAdded: false, pair) }
    for row in newLeft where !added.contains(row.requirement.materialID) { note(row, isAdded: true, pair) }
  }

  /// The ids of materials that are on one side only.
  private mutating func loneMaterials() -> (dropped: Set<String>, added: Set<String>) {
    if let known = knownLoneMaterials { return known }
    let found = findLoneMaterials()
    knownLoneMaterials = found
    return found
  }

  private func findLoneMaterials() -> (dropped: Set<String>, added: Set<String>) {
    guard let match = matches[.materials] else { return ([], []) }
    let (before, after) = (old.records(.materials), new.records(.materials))
    return (Set(match.dropped.compactMap { before[$0].id }), Set(match.added.compactMap { after[$0].id }))
  }

  /// Notes a requirement that came or went; one whose material did is not told by itself.
  private mutating func note(_ row: Row, isAdded: Bool, _ pair: CasePair) {
    guard let element = ElementDictionary.current.definition(of: .requires, in: .serviceCase) else { return }
    let isNeeded = row.requirement.necessity != "非必要"
    let burden: Burden = !isNeeded ? .neutral : isAdded ? .heavier : .lighter
    let name = row.requirement.name
    let message =
      isAdded
      ? Bilingual("需要材料“\(name)”", "material “\(name)” now needed")
      : Bilingual("不再需要材料“\(name)”", "material “\(name)” no longer needed")
    let origin = row.requirement.origin
    let isLeftOut = (isAdded ? pair.old : pair.new)?.texts(.without).contains { id in
      (isAdded ? names.name(id, in: .materials) : id) == row.material
    }
    let scope = scope(row, pair)
    differences.append(
      Difference(
        kind: isAdded ? .requirementAdded : .requirementDropped, burden: burden, element: element,
        path: String(scope.path.dropLast()), record: name, old: isAdded ? nil : name, new: isAdded ? name : nil,
        oldPlace: isAdded ? nil : origin?.place, newPlace: isAdded ? origin?.place : nil,
        cause: isLeftOut ?? false ? .item : cause(origin, nil, scope), cases: scope.cases, message: message))
  }

  private func scope(_ row: Row, _ pair: CasePair) -> Scope {
    var scope = Scope()
    if let id = pair.new?.id ?? pair.old?.id { scope.path = "cases[\(id)]." }
    scope.path += "requires[\(row.id ?? row.material)]."
    scope.record = row.requirement.name
    scope.subject = Bilingual("材料“\(row.requirement.name)”", "material “\(row.requirement.name)” ")
    scope.cases = [pair.concerned].compactMap { $0 }
    return scope
  }
}

extension RecordComparison {
  private mutating func compareRow(_ before: Row, _ after: Row, _ pair: CasePair) {
    let scope = scope(after, pair)
    let (old, new) = (before.requirement, after.requirement)
    guard old.record != nil || new.record != nil else { return }
    compareGroups(before, after, scope)
    for element in ElementDictionary.current.elements(of: .requirement) {
      switch element.key {
      case .id, .material, .alternatives: continue
      case .necessity, .original, .copy: compareCount(element, old, new, scope)
      case .when: compareCondition(element, old.when, new.when, scope)
      case .checks: compareList(element, old.record, new.record, scope)
      default:
        if element.type.isList {
          compareSet(element, old.record, new.record, scope)
        } else {
          compareScalar(element, old.record, new.record, scope)
        }
      }
    }
  }

  /// Compares what a requirement says itself or leaves to its material; a change of the material is told there.
  private mutating func compareCount(_ element: Element, _ old: Requirement, _ new: Requirement, _ scope: Scope) {
    let (oldOwn, newOwn) = (old.record?[element.key], new.record?[element.key])
    guard oldOwn != nil || newOwn != nil else { return }
    let (before, after) = (said(element.key, old), said(element.key, new))
    guard before != after else { return }
    let verdict = Verdict(element, from: before, to: after)
    let (oldValue, newValue) = (oldOwn ?? old.material?[element.key], newOwn ?? new.material?[element.key])
    add(verdict, element, oldValue, newValue, scope, Change.Words(element, verdict, before, after, scope))
  }

  private func said(_ key: Key, _ requirement: Requirement) -> String {
    switch key {
    case .necessity: requirement.necessity
    case .original: String(requirement.original)
    default: String(requirement.copy)
    }
  }

  private mutating func compareGroups(_ before: Row, _ after: Row, _ scope: Scope) {
    guard before.group != after.group,
      let element = ElementDictionary.current.definition(of: .alternatives, in: .requirement)
    else { return }
    let (oldValue, newValue) = (before.requirement.record?[.alternatives], after.requirement.record?[.alternatives])
    for (isAdded, ids) in [
      (false, before.group.subtracting(after.group)), (true, after.group.subtracting(before.group)),
    ] {
      for id in ids.sorted() {
        let root = isAdded ? new : old
        let name =
          root.records(.materials).first { record in
            record.id.map { isAdded ? $0 : names.name($0, in: .materials) } == id
          }?.title ?? id
        let verdict = isAdded ? Verdict(.alternativeAdded, .lighter) : Verdict(.alternativeDropped, .heavier)
        let subject = scope.subject
        let message =
          isAdded
          ? Bilingual("\(subject.chinese)可以用“\(name)”代替", "\(subject.english)may be replaced by “\(name)”")
          : Bilingual("\(subject.chinese)不再可以用“\(name)”代替", "\(subject.english)may no longer be replaced by “\(name)”")
        let words = Change.Words(message, old: isAdded ? nil : name, new: isAdded ? name : nil)
        add(verdict, element, oldValue, newValue, scope, words)
      }
    }
  }
}
