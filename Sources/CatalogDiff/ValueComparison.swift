import CaseLogic
import CatalogModel
import ServiceCodes
import Wording

extension RecordComparison {
  /// Compares an element that holds one value; a value that is the default is the same as none.
  mutating func compareScalar(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    let (oldValue, newValue) = (before?[element.key], after?[element.key])
    if oldValue == nil && newValue == nil { return }
    let old = canonical(oldValue, element, before)
    let new = canonical(newValue, element, after)
    guard old != new else { return }
    let verdict = Verdict(element, from: old, to: new)
    add(verdict, element, oldValue, newValue, scope, Change.Words(element, verdict, old, new, scope))
  }

  /// A value's text as it is compared: written in the one way its type has.
  func canonical(_ value: Value?, _ element: Element, _ record: Record?) -> String? {
    guard let value else { return record == nil ? nil : element.fallback }
    let text = withoutTrailingSpace(value.text)
    switch element.type {
    case .timeLimit: return TimeLimit(parsing: text)?.description ?? text
    case .integer: return Int(text).map(String.init) ?? text
    case .money: return FeeAmount(text)?.description ?? text
    default: return text
    }
  }

  /// Compares an element that lists values whose order carries no meaning.
  mutating func compareSet(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    let (oldValue, newValue) = (before?[element.key], after?[element.key])
    if oldValue == nil && newValue == nil { return }
    var old = oldValue?.elements.map { withoutTrailingSpace($0.text) } ?? []
    var new = newValue?.elements.map { withoutTrailingSpace($0.text) } ?? []
    var isFirstSaid = oldValue == nil || newValue == nil
    if case .list(.reference(let list)) = element.type {
      (old, new) = references(list, element, oldValue == nil ? nil : old, newValue == nil ? nil : new)
      isFirstSaid = false
    }
    guard Set(old) != Set(new) else {
      return compareEmptiness(element, oldValue, newValue, old.isEmpty, scope)
    }
    if case .list(.prose) = element.type {
      let verdict = Verdict(.wording)
      let words = Change.Words(element, verdict, old.joined(separator: "\n"), new.joined(separator: "\n"), scope)
      return add(verdict, element, oldValue, newValue, scope, words)
    }
    for (isAdded, values) in [(false, old.filter { !new.contains($0) }), (true, new.filter { !old.contains($0) })]
    where !values.isEmpty {
      let verdict = Verdict(choiceOf: element, isAdded: isAdded, isFirstSaid: isFirstSaid)
      let titles = values.map { title($0, element, isAdded ? self.new : self.old, isOld: !isAdded) }
      let words = Change.Words(choicesOf: element, isAdded: isAdded, titles, scope)
      add(verdict, element, oldValue, newValue, scope, words)
    }
  }

  /// Tells an empty list from one that is not said at all.
  private mutating func compareEmptiness(
    _ element: Element, _ old: Value?, _ new: Value?, _ isEmpty: Bool, _ scope: Scope
  ) {
    guard (old == nil) != (new == nil), isEmpty, element.owner == .service || element.owner == .serviceCase else {
      return
    }
    if case .list(.reference) = element.type { return }
    let verdict = Verdict(.valueChanged)
    add(verdict, element, old, new, scope, Change.Words(emptinessOf: element, isSaid: new != nil, scope))
  }

  /// Ids of a list as the new side calls them.
  ///
  /// Left out are those of records that came or went, which is told of the record. A case without ids has all.
  private func references(
    _ list: Key, _ element: Element, _ old: [String]?, _ new: [String]?
  ) -> (old: [String], new: [String]) {
    let oldIDs = self.old.records(list).compactMap { $0.id }.map { names.name($0, in: list) }
    let newIDs = self.new.records(list).compactMap { $0.id }
    let hasAll = element.owner == .serviceCase
    let both = Set(oldIDs).intersection(newIDs)
    let before = old.map { $0.map { names.name($0, in: list) } } ?? (hasAll ? oldIDs : [])
    let after = new ?? (hasAll ? newIDs : [])
    // An id that names nothing on either side is compared as it stands.
    let known = Set(oldIDs).union(newIDs)
    func isCompared(_ id: String) -> Bool { both.contains(id) || !known.contains(id) }
    return (before.filter(isCompared), after.filter(isCompared))
  }

  private func title(_ text: String, _ element: Element, _ root: Record, isOld: Bool) -> String {
    guard case .list(.reference(let list)) = element.type else { return text }
    return root.records(list).first { record in
      record.id.map { isOld ? names.name($0, in: list) : $0 } == text
    }?.title ?? text
  }

  /// Compares pairs of elements or rules and what is said of them.
  mutating func comparePolicy(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    let (old, new) = (before?[element.key], after?[element.key])
    let (oldText, newText) = (old.map(canonicalText), new.map(canonicalText))
    guard (oldText ?? "{}") != (newText ?? "{}") else { return }
    let verdict = Verdict(.valueChanged)
    add(verdict, element, old, new, scope, Change.Words(rewritten: element, scope))
  }
}

extension RecordComparison {
  /// Compares two conditions; nil always holds.
  mutating func compareCondition(_ element: Element, _ before: Value?, _ after: Value?, _ scope: Scope) {
    if before == nil && after == nil { return }
    if names.lists.isEmpty, names.options.isEmpty, before.map(canonicalText) == after.map(canonicalText) { return }
    let (oldSheet, newSheet) = (sheet(.old), sheet(.new))
    let oldCondition = before.map { oldSheet.condition($0) }
    let newCondition = after.map { newSheet.condition($0) }
    let old = oldCondition.map { Clauses($0, of: oldSheet, names: names) }
    let new = newCondition.map { Clauses($0, of: newSheet, names: IDNames()) }
    var order = ConditionOrder(from: old, to: new)
    if order == .same { return }
    // An option that came or went is told at its question, with the cases it leads to.
    let (oldOptions, newOptions) = (options(oldSheet, names), options(newSheet, IDNames()))
    if let old, let new {
      order = ConditionOrder(from: old.keeping(newOptions), to: new.keeping(oldOptions))
      if order == .same { return }
    }
    let verdict = Verdict(condition: element, order)
    let words = Change.Words(
      condition: element, verdict, oldCondition.map(oldSheet.sentences), newCondition.map(newSheet.sentences), scope)
    add(verdict, element, before, after, scope, words)
  }

  private func options(_ sheet: CaseSheet, _ names: IDNames) -> [String: Set<String>] {
    var options: [String: Set<String>] = [:]
    for (position, question) in sheet.questions.enumerated() {
      guard let id = question.id else { continue }
      options[names.question(id)] = Set(sheet.optionIDs(position).map { names.option($0, of: id) })
    }
    return options
  }
}

extension CaseSheet {
  /// A condition as a person says it.
  fileprivate func sentences(_ condition: Condition) -> Bilingual {
    Bilingual(sentence(condition, .chinese), sentence(condition, .english))
  }
}
