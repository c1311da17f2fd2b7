import CatalogModel
public import Wording

/// What a subject is, before its changes are told.
struct SubjectFacts {
  let kind: SubjectChanges.Kind
  let name: String
  let code: String
  var body: String?
  var reachedItems: [String] = []
  var reachedStandards: [String] = []

  /// The subject with its differences; nil where nothing changed.
  func changes(
    _ pair: SubjectPair, _ differences: [Difference], caseCount: Int, reached: [ReachKey: Set<String>] = [:]
  ) -> SubjectChanges? {
    let oldCode = pair.old?.subjectCode ?? ""
    let status: SubjectChanges.Status
    switch (pair.old, pair.new) {
    case _ where pair.isUnread: status = .changed
    case (nil, _): status = .added
    case (_, nil): status = .removed
    case (let old?, let new?):
      status =
        pair.isRecoded ? .recoded(from: oldCode) : old.path != new.path ? .moved(from: old.path) : .changed
    }
    var differences = differences
    if let whole = whole(status, pair) { differences.insert(whole, at: 0) }
    if let refusal = refusal(pair) { differences.append(refusal) }
    if differences.isEmpty { return nil }
    let list = ChangeList(differences, caseCount: caseCount, reached: reached)
    return SubjectChanges(
      name: name, code: code, body: body, kind: kind, status: status, changes: list.changes,
      reachedItems: reachedItems, reachedStandards: reachedStandards)
  }

  /// What became of the subject as a whole.
  private func whole(_ status: SubjectChanges.Status, _ pair: SubjectPair) -> Difference? {
    let noun = kind.noun
    switch status {
    case .changed: return nil
    case .added:
      return difference(.added, pair, Bilingual("新增\(noun.chinese)", "\(noun.english) added"), nil, code)
    case .removed:
      return difference(.removed, pair, Bilingual("取消\(noun.chinese)", "\(noun.english) removed"), code, nil)
    case .recoded(let from):
      return difference(.recoded, pair, Bilingual("编码 \(from) → \(code)", "code \(from) → \(code)"), from, code)
    case .moved(let from):
      let to = pair.new?.path ?? ""
      return difference(.moved, pair, Bilingual("文件移至 \(to)", "file moved to \(to)"), from, to)
    }
  }

  /// A side whose text is refused, so that nothing in it was compared.
  private func refusal(_ pair: SubjectPair) -> Difference? {
    guard pair.isUnread || !pair.isSame && pair.isRefused else { return nil }
    let side = pair.new?.tree == nil ? Bilingual("新版", "new") : Bilingual("旧版", "old")
    let message = Bilingual(
      "\(side.chinese)文件不能读取，内容未比较（见 govsvc validate）",
      "the \(side.english) file cannot be read and was not compared (see govsvc validate)")
    return difference(.unreadable, pair, message, nil, nil)
  }

  private func difference(
    _ kind: ChangeKind, _ pair: SubjectPair, _ message: Bilingual, _ old: String?, _ new: String?
  ) -> Difference {
    Difference(
      kind: kind, burden: .neutral, element: nil, path: "", record: nil, old: old, new: new,
      oldPlace: pair.old.map { Place(file: $0.path) }, newPlace: pair.new.map { Place(file: $0.path) },
      cause: .standard, message: message)
  }
}

extension SubjectPair {
  /// Whether both sides are there and the text of one is refused.
  fileprivate var isRefused: Bool {
    guard let old, let new else { return false }
    return old.tree == nil || new.tree == nil
  }
}

extension SubjectChanges.Kind {
  /// What a subject of the kind is called.
  public var noun: Bilingual {
    switch self {
    case .standard: Bilingual("标准", "standard")
    case .item: Bilingual("实施清单", "item")
    case .material: Bilingual("共用材料", "shared material")
    case .organization: Bilingual("实施主体", "body")
    case .licence: Bilingual("电子证照类型", "e-licence type")
    case .retiredCode: Bilingual("停用编码", "retired code")
    case .catalog: Bilingual("目录设置", "catalog settings")
    }
  }
}

/// What became of one standard, before it is known which items it reaches.
struct StandardOutcome: Sendable {
  fileprivate let path: String
  fileprivate let facts: SubjectFacts
  fileprivate var own: [Difference] = []
  fileprivate var caseCount = 0

  /// The standard's changes with the items they reach; nil where it has none of its own.
  func told(_ pair: SubjectPair, _ reach: Reach) -> SubjectChanges? {
    var facts = facts
    facts.reachedItems = reach.items(ofStandard: path)
    return facts.changes(pair, own, caseCount: caseCount, reached: reach.standards[path] ?? [:])
  }
}

extension CatalogComparison {
  /// Compares a standard; nil where nothing of it differs.
  func compareStandard(_ pair: SubjectPair) -> StandardOutcome? {
    guard let file = pair.new ?? pair.old, !pair.isSame || changedStandards.contains(file.path) else { return nil }
    let facts = SubjectFacts(kind: .standard, name: file.text(.name) ?? "", code: file.subjectCode)
    var outcome = StandardOutcome(path: file.path, facts: facts)
    guard let before = pair.old, let after = pair.new, before.tree != nil, after.tree != nil else { return outcome }
    let comparison = compared(before, after)
    outcome.own = comparison.differences.filter { $0.cause == .standard }
    outcome.caseCount = comparison.caseCount
    return outcome
  }

  /// For the id of a shared material, the standards its changes reach.
  func standardsReached() -> [String: Set<String>] {
    var reached: [String: Set<String>] = [:]
    guard !changedMaterials.isEmpty else { return reached }
    for pair in standards {
      guard let before = pair.old, let after = pair.new, before.uses(changedMaterials) || after.uses(changedMaterials)
      else { continue }
      var comparison = RecordComparison(
        old: old.effective(before).root, new: new.effective(after).root, skipsSame: skipsSame)
      comparison.run()
      for difference in comparison.differences {
        if case .material(let id) = difference.cause { reached[id, default: []].insert(after.subjectCode) }
      }
    }
    return reached
  }

  /// Compares a shared material; nil where nothing changed, or where it came or went with the only files that use it.
  func compareMaterial(_ pair: SubjectPair, _ reach: Reach, _ standards: [String: Set<String>]) -> SubjectChanges? {
    guard let file = pair.new ?? pair.old, !pair.isSame else { return nil }
    let id = file.stem
    if !pair.isUnread, (pair.old == nil) != (pair.new == nil) {
      let (has, lacks) = pair.new == nil ? (old, new) : (new, old)
      let isUsed = (has.standards + has.items).contains { $0.uses([id]) }
      if isUsed, !(lacks.standards + lacks.items).contains(where: { $0.uses([id]) }) { return nil }
    }
    let root = file.record
    var facts = SubjectFacts(kind: .material, name: root.text(.name) ?? "", code: file.subjectCode)
    facts.reachedItems = reach.items(ofMaterial: id)
    facts.reachedStandards = (standards[id] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard let before = pair.old, let after = pair.new, before.tree != nil, after.tree != nil else {
      return facts.changes(pair, [], caseCount: 0)
    }
    var comparison = RecordComparison(old: before.record, new: after.record, skipsSame: skipsSame)
    comparison.run()
    let differences = comparison.differences.map { difference in
      var difference = difference
      difference.cause = .material(id)
      return difference
    }
    return facts.changes(pair, differences, caseCount: 0, reached: reach.materials[id] ?? [:])
  }
}

extension CatalogComparison {
  /// Compares the bodies, the e-licence types, the retired codes and the manifest.
  func compareLists() -> [SubjectChanges] {
    var subjects: [SubjectChanges] = []
    for (kind, key, before, after) in [
      (SubjectChanges.Kind.organization, Key.organizations, old.organizations, new.organizations),
      (.licence, .licences, old.licences, new.licences), (.retiredCode, .retired, old.retired, new.retired),
    ] {
      subjects += compareEntries(kind, key, Self.pair(before, after, unread))
    }
    let manifest = Self.pair(old.manifest, new.manifest, unread)
    if !manifest.isSame, let file = manifest.new ?? manifest.old {
      let facts = SubjectFacts(kind: .catalog, name: file.text(.name) ?? "", code: file.path)
      if let subject = facts.changes(manifest, differences(manifest), caseCount: 0) { subjects.append(subject) }
    }
    return subjects
  }

  private func differences(_ pair: SubjectPair) -> [Difference] {
    guard let before = pair.old, let after = pair.new, before.tree != nil, after.tree != nil else { return [] }
    var comparison = RecordComparison(old: before.record, new: after.record, skipsSame: skipsSame)
    comparison.run()
    return comparison.differences
  }

  private func compareEntries(_ kind: SubjectChanges.Kind, _ key: Key, _ pair: SubjectPair) -> [SubjectChanges] {
    guard !pair.isSame, pair.old != nil || pair.new != nil else { return [] }
    if let file = pair.new ?? pair.old, pair.isUnread || pair.isRefused {
      return [SubjectFacts(kind: kind, name: "", code: file.path).changes(pair, [], caseCount: 0)].compactMap { $0 }
    }
    let old = pair.old.map { Array($0.record.records(key)) } ?? []
    let new = pair.new.map { Array($0.record.records(key)) } ?? []
    let match = EntryMatch(old, new)
    return match.pairs.compactMap { before, after in
      guard let record = after ?? before else { return nil }
      let facts = SubjectFacts(kind: kind, name: record.text(.name) ?? "", code: record.text(.code) ?? "")
      guard let before, let after else {
        return facts.entry(isAdded: after != nil, record)
      }
      var comparison = RecordComparison(old: before, new: after, skipsSame: skipsSame)
      comparison.run()
      return facts.changes(SubjectPair(old: pair.new, new: pair.new), comparison.differences, caseCount: 0)
    }
  }
}

extension SubjectFacts {
  /// An entry of a list that came or went.
  fileprivate func entry(isAdded: Bool, _ record: Record) -> SubjectChanges {
    let place = record.origin.place
    let message =
      isAdded
      ? Bilingual("新增\(kind.noun.chinese)", "\(kind.noun.english) added")
      : Bilingual("取消\(kind.noun.chinese)", "\(kind.noun.english) removed")
    let difference = Difference(
      kind: isAdded ? .added : .removed, burden: .neutral, element: nil, path: "", record: nil,
      old: isAdded ? nil : code, new: isAdded ? code : nil, oldPlace: isAdded ? nil : place,
      newPlace: isAdded ? place : nil, cause: .standard, message: message)
    return SubjectChanges(
      name: name, code: code, body: nil, kind: kind, status: isAdded ? .added : .removed,
      changes: ChangeList([difference], caseCount: 0).changes, reachedItems: [], reachedStandards: [])
  }
}

/// Entries of a list on both sides, paired by code alone: another code is another entry.
private struct EntryMatch {
  private(set) var pairs: [(old: Record?, new: Record?)] = []

  init(_ old: [Record], _ new: [Record]) {
    var candidates: [String: [Record]] = [:]
    for record in new.reversed() { candidates[record.text(.code) ?? "", default: []].append(record) }
    for record in old { pairs.append((record, candidates[record.text(.code) ?? ""]?.popLast())) }
    pairs += candidates.values.flatMap { $0 }.map { (nil, $0) }
  }
}
