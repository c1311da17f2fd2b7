import CatalogModel
import ServiceCodes
import Wording

extension RecordComparison {
  /// Compares a case's own limits and visits where either side has one of its own: what holds in the case counts.
  mutating func compareCaseLimits(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    if element.key == .visits {
      return compareCaseValue(
        element, (before?[.visits], self.old[.visits]), (after?[.visits], self.new[.visits]), scope)
    }
    let (oldLimits, newLimits) = (before?.record(.limits), after?.record(.limits))
    guard oldLimits != nil || newLimits != nil else { return }
    var scope = scope
    scope.path += "limits."
    let (oldRoot, newRoot) = (self.old.record(.limits), self.new.record(.limits))
    for inner in ElementDictionary.current.elements(of: .limits) {
      guard inner.type == .timeLimit else {
        compareScalar(inner, oldLimits, newLimits, scope)
        continue
      }
      compareCaseValue(
        inner, (oldLimits?[inner.key], oldRoot?[inner.key]), (newLimits?[inner.key], newRoot?[inner.key]), scope)
    }
  }

  private mutating func compareCaseValue(
    _ element: Element, _ before: (own: Value?, general: Value?), _ after: (own: Value?, general: Value?),
    _ scope: Scope
  ) {
    guard before.own != nil || after.own != nil else { return }
    let (oldValue, newValue) = (before.own ?? before.general, after.own ?? after.general)
    let (old, new) = (canonical(oldValue, element, nil), canonical(newValue, element, nil))
    guard old != new else { return }
    let verdict = Verdict(element, from: old, to: new)
    let words = Change.Words(element, verdict, old, new, scope)
    add(verdict, element, oldValue, newValue, scope, words)
  }

  /// Compares which cases a body handles.
  mutating func compareOffers(_ element: Element) {
    let (before, after) = (old.item.notOffered, new.item.notOffered)
    if before.isEmpty && after.isEmpty { return }
    for pair in cases {
      guard let oldCase = pair.old, let newCase = pair.new, let concerned = pair.concerned else { continue }
      let oldRow = before.first { $0.texts(.cases).contains(oldCase.id ?? "") }
      let newRow = after.first { $0.texts(.cases).contains(newCase.id ?? "") }
      var scope = Scope()
      scope.cases = [concerned]
      scope.record = concerned.name
      switch (oldRow, newRow) {
      case (nil, nil): continue
      case (let oldRow?, let newRow?):
        scope.path = "not-offered[\(newCase.id ?? "")]."
        compareRow(oldRow, newRow, scope)
      case (nil, let newRow?):
        let message = Bilingual("不再办理情形“\(concerned.name)”", "case “\(concerned.name)” no longer handled here")
        add(Verdict(.caseWithdrawn, .heavier), element, nil, newRow[.cases], scope, Change.Words(message))
      case (let oldRow?, nil):
        let message = Bilingual("开始办理情形“\(concerned.name)”", "case “\(concerned.name)” now handled here")
        add(Verdict(.caseOffered, .lighter), element, oldRow[.cases], nil, scope, Change.Words(message))
      }
    }
  }

  private mutating func compareRow(_ before: Record, _ after: Record, _ scope: Scope) {
    for key in [Key.handledBy, .note] {
      guard let element = ElementDictionary.current.definition(of: key, in: .notOffered) else { continue }
      compareScalar(element, before, after, scope)
    }
  }
}
