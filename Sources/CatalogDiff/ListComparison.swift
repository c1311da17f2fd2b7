import CatalogModel
import Wording

extension RecordComparison {
  /// Compares two lists of records.
  mutating func compareList(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    let old = before.map { Array($0.records(element.key)) } ?? []
    let new = after.map { Array($0.records(element.key)) } ?? []
    if old.isEmpty && new.isEmpty {
      if before?.has(element.key) != after?.has(element.key), before != nil, after != nil, element.owner == .service {
        let isSaid = after?.has(element.key) ?? false
        add(Verdict(.valueChanged), element, nil, nil, scope, Change.Words(emptinessOf: element, isSaid: isSaid, scope))
      }
      return
    }
    let isRootList = element.owner == .service && matches[element.key] != nil
    let match = isRootList ? matches[element.key] ?? ListMatch(old, new, views) : ListMatch(old, new, views)
    for pair in match.pairs {
      if passesOverSame, saySame(old[pair.old], new[pair.new]) { continue }
      noteRename(element, old[pair.old], new[pair.new], scope)
      compare(old[pair.old], new[pair.new], inner(element, new[pair.new], position: pair.new, scope))
    }
    if match.isReordered, element.key == .steps || element.key == .questions {
      let words = Change.Words(reordered: element, scope)
      add(Verdict(.reordered), element, old.first?.origin, new.first?.origin, scope, words)
    }
    for position in match.dropped { note(old[position], isAdded: false, element, position, scope) }
    for position in match.added { note(new[position], isAdded: true, element, position, scope) }
  }

  /// The scope of a record of a list.
  func inner(_ element: Element, _ record: Record, position: Int, _ scope: Scope) -> Scope {
    var inner = scope
    inner.path += "\(element.key.spelling)[\(record.identity ?? String(position + 1))]."
    inner.record = record.title ?? record.identity
    inner.subject = record.subject(in: scope, position: position)
    if record.kind == .serviceCase {
      inner.cases = [concerned(record)]
      inner.subject = Bilingual("", "")
    }
    return inner
  }

  /// Notes that a record has another id.
  mutating func noteRename(_ element: Element, _ before: Record, _ after: Record, _ scope: Scope) {
    guard let old = before.id, let new = after.id, old != new else { return }
    let words = Change.Words(renamed: after, from: old, to: new, scope)
    var scope = scope
    scope.record = after.title
    scope.path += "\(element.key.spelling)[\(new)]."
    if let id = ElementDictionary.current.definition(of: .id, in: after.kind) {
      add(Verdict(.idRenamed), id, before[.id], after[.id], scope, words)
    }
  }

  /// Notes that a record came or went.
  mutating func note(_ record: Record, isAdded: Bool, _ element: Element, _ position: Int, _ scope: Scope) {
    var verdict = Verdict(record.kind, isAdded: isAdded)
    var cases = scope.cases
    if record.kind == .option {
      guard let weighed = weigh(option: record, isAdded: isAdded) else { return }
      (verdict, cases) = weighed
    }
    append(verdict, record, isAdded: isAdded, element, position, scope, cases: cases)
  }

  /// Appends that a record came or went, judged already.
  mutating func append(
    _ verdict: Verdict, _ record: Record, isAdded: Bool, _ element: Element, _ position: Int, _ scope: Scope,
    cases: [ConcernedCase], words: Change.Words? = nil
  ) {
    let words = words ?? Change.Words(record, isAdded: isAdded, scope)
    let base = record.base
    differences.append(
      Difference(
        kind: verdict.kind, burden: verdict.burden, element: element,
        path: scope.path + "\(element.key.spelling)[\(record.identity ?? String(position + 1))]",
        record: record.title ?? record.identity, old: words.old, new: words.new,
        oldPlace: isAdded ? nil : base.place, newPlace: isAdded ? base.place : nil,
        cause: cause(isAdded ? nil : base, isAdded ? base : nil, scope), cases: cases, message: words.message))
  }
}

extension RecordComparison {
  /// Judges an option that came or went by the cases whose condition names it; nil where those came or went with it.
  private mutating func weigh(option: Record, isAdded: Bool) -> (Verdict, [ConcernedCase])? {
    let sheet = sheet(isAdded ? .new : .old)
    let gone = isAdded ? newCases : goneCases
    let kind: ChangeKind = isAdded ? .optionAdded : .optionDropped
    let question = sheet.questions.first { question in
      question.records(.options).contains { $0.index == option.index }
    }
    guard let question = question?.id, let id = option.id else { return (Verdict(kind), []) }
    let naming = sheet.cases.filter { record in
      guard let when = record[.when] else { return false }
      return Clauses(sheet.condition(when), of: sheet, names: IDNames()).namedOptions
        .contains { $0.question == question && $0.option == id }
    }
    if naming.isEmpty { return (Verdict(kind), []) }
    let staying = naming.filter { !gone.contains($0.id ?? "") }
    if staying.isEmpty { return nil }
    return (Verdict(kind, isAdded ? .lighter : .heavier), staying.map { concerned($0) })
  }

  /// Makes cases that came while others lost situations, or went while others gained them, neutral: the situations
  /// were divided anew.
  mutating func weighRedivision() {
    let kinds = Set(differences.map(\.kind))
    for (came, lost) in [(ChangeKind.caseAdded, ChangeKind.caseNarrowed), (.caseDropped, .caseWidened)]
    where kinds.contains(came) && kinds.contains(lost) {
      for index in differences.indices where [came, lost].contains(differences[index].kind) {
        differences[index].burden = .neutral
      }
    }
  }
}
