import CatalogModel
import Wording

/// Compares two effective items, or two files of another kind, element by element.
///
/// What the differences mean to the applicant is told by `Verdict`; what is told under something else is left out here.
struct RecordComparison {
  let old: Record
  let new: Record
  /// What ids of the old side are called on the new one.
  var names = IDNames()
  /// How the lists of the two roots match.
  var matches: [Key: ListMatch] = [:]
  /// The differences, in the order of the dictionary.
  var differences: [Difference] = []
  /// The cases that are on both sides, as the old and the new side have them.
  var cases: [CasePair] = []
  /// How many cases can be concerned.
  var caseCount: Int { max(cases.count { $0.concerned != nil }, 0) + goneCases.count + newCases.count }
  var goneCases: Set<String> = []
  var newCases: Set<String> = []
  /// Whether what says the same on both sides is passed over; off, every element is compared, with the same result.
  private let skipsSame: Bool
  /// What the files of both roots say alike; nil where that cannot be told by files.
  private let sameElements: SameElements?
  /// Whether it is known that the cases require the same on both sides.
  let knowsRequirements: Bool
  private var oldSheet: CaseSheet?
  private var newSheet: CaseSheet?
  /// Both items while they are compared.
  private(set) var views: ItemPairView?
  /// The ids of materials that are on one side only, once they were asked for.
  var knownLoneMaterials: (dropped: Set<String>, added: Set<String>)?

  /// A case that is on both sides; both nil is the implicit case of an item without cases.
  struct CasePair {
    let old: Record?
    let new: Record?
    let concerned: ConcernedCase?
  }

  /// - Parameters:
  ///   - old: The earlier record.
  ///   - new: The later record.
  ///   - skipsSame: Whether what says the same on both sides is passed over.
  ///   - same: What the files of both roots say alike, where that is known already.
  ///   - knowsRequirements: Whether it is known that nothing differs that decides what a case requires.
  init(
    old: Record, new: Record, skipsSame: Bool = true, same: SameElements? = nil, knowsRequirements: Bool = false
  ) {
    self.old = old
    self.new = new
    self.skipsSame = skipsSame
    let areRoots = skipsSame && old.index == 0 && new.index == 0
    self.knowsRequirements = knowsRequirements
    sameElements = areRoots ? same ?? SameElements(old.item, new.item) : nil
    if old.kind == .service { lendingViews { $0.matchLists() } }
  }

  /// Compares the roots.
  mutating func run() {
    lendingViews { $0.compare($0.old, $0.new, Scope()) }
    if old.kind == .service { weighRedivision() }
  }

  /// Has both items lent for the time of `body`.
  private mutating func lendingViews(_ body: (inout RecordComparison) -> Void) {
    let (oldItem, newItem) = (old.item, new.item)
    let isLent: Bool? = oldItem.withView { before in
      newItem.withView { after in
        views = ItemPairView(before, after)
        body(&self)
        views = nil
        return true
      } ?? false
    }
    if isLent != true { body(&self) }
  }

  /// Whether a record of the old item and one of the new say the same.
  func saySame(_ before: Record, _ after: Record) -> Bool {
    views?.saySame(before.index, after.index) ?? before.saysSame(as: after)
  }

  /// The questions and cases of a side, read when a condition first needs them.
  mutating func sheet(_ side: Side) -> CaseSheet {
    switch side {
    case .old:
      if let oldSheet { return oldSheet }
      let sheet = CaseSheet(old.item)
      oldSheet = sheet
      return sheet
    case .new:
      if let newSheet { return newSheet }
      let sheet = CaseSheet(new.item)
      newSheet = sheet
      return sheet
    }
  }

  enum Side { case old, new }
}

extension RecordComparison {
  /// The lists of an item whose records have ids, with the kinds of those.
  private static let listsWithIDs: [(key: Key, kind: RecordKind)] =
    ElementDictionary.current.elements(of: .service).compactMap { element in
      guard case .records(let kind) = element.type, kind.identity == .id else { return nil }
      return (element.key, kind)
    }

  private mutating func matchLists() {
    for (key, kind) in Self.listsWithIDs {
      if skipsSame, rootsSaySame(key) {
        let count = old.records(key).count
        if count > 0 { matches[key] = ListMatch(sameRecords: count) }
        continue
      }
      let (before, after) = (Array(old.records(key)), Array(new.records(key)))
      if before.isEmpty && after.isEmpty { continue }
      let match = ListMatch(before, after, views)
      matches[key] = match
      for pair in match.pairs {
        let (one, two) = (before[pair.old], after[pair.new])
        if kind != .question, views?.haveSameText(one.index, two.index, .id) ?? false { continue }
        guard let oldID = one[.id], let newID = two[.id] else { continue }
        if !oldID.hasText(of: newID), oldID.text != newID.text {
          names.lists[key, default: [:]][oldID.text] = newID.text
        }
        if kind == .question { matchOptions(one, two, question: oldID.text) }
      }
    }
    pairCases()
  }

  private mutating func matchOptions(_ before: Record, _ after: Record, question: String) {
    let (old, new) = (Array(before.records(.options)), Array(after.records(.options)))
    for pair in ListMatch(old, new).pairs {
      guard let oldID = old[pair.old].id, let newID = new[pair.new].id, oldID != newID else { continue }
      names.options[question, default: [:]][oldID] = newID
    }
  }

  private mutating func pairCases() {
    let (before, after) = (Array(old.records(.cases)), Array(new.records(.cases)))
    guard let match = matches[.cases] else {
      cases = [CasePair(old: nil, new: nil, concerned: nil)]
      return
    }
    cases = match.pairs.map { CasePair(old: before[$0.old], new: after[$0.new], concerned: concerned(after[$0.new])) }
    goneCases = Set(match.dropped.compactMap { before[$0].id })
    newCases = Set(match.added.compactMap { after[$0].id })
    if before.isEmpty || after.isEmpty { cases.append(CasePair(old: nil, new: nil, concerned: nil)) }
  }

  /// How a case is told; those that are gone come after the others.
  func concerned(_ serviceCase: Record) -> ConcernedCase {
    let isGone = serviceCase.item === old.item && old.item !== new.item
    let position = isGone ? 1_000_000 + serviceCase.index : serviceCase.index
    return ConcernedCase(name: serviceCase.text(.name) ?? serviceCase.id ?? "", position: position)
  }
}

extension RecordComparison {
  /// Whether an element has no difference because both sides say the same.
  ///
  /// That holds where no id has another name now: then what an element says does not hang on other lists. What the
  /// cases require, and which of them a body handles, is looked at by itself.
  private func isSame(
    _ key: Key, at position: Int, of kind: RecordKind, _ before: Record?, _ after: Record?
  ) -> Bool {
    guard let before, let after else { return false }
    if kind == .service, key == .materials || key == .notOffered { return false }
    if before.index == 0 && after.index == 0 { return rootsSaySame(key) }
    return views?.saySame(before.index, after.index, at: position) ?? before.saysSame(key, as: after)
  }

  /// Whether the two roots say the same for an element.
  func rootsSaySame(_ key: Key) -> Bool {
    if sameElements?.contains(key) ?? false { return true }
    return views?.saySame(old.index, new.index, key) ?? old.saysSame(key, as: new)
  }

  /// Whether what says the same on both sides has no difference.
  var passesOverSame: Bool { skipsSame && names.lists.isEmpty && names.options.isEmpty }

  /// Compares every element of two records of a kind; a missing record says nothing.
  mutating func compare(_ before: Record?, _ after: Record?, _ scope: Scope) {
    guard let kind = after?.kind ?? before?.kind else { return }
    let keys = Self.keys[Int(kind.rawValue)]
    if kind == .service, passesOverSame, before?.index == 0, after?.index == 0, let sameElements {
      // Of the root it is known already what may differ, which is little.
      for position in sameElements.positions(among: keys) {
        compare(position, keys[position], kind, before, after, scope)
      }
      return
    }
    for position in keys.indices { compare(position, keys[position], kind, before, after, scope) }
  }

  /// The keys of the elements of each kind, at the kind's raw value.
  private static let keys: [[Key]] = RecordKind.allCases.map { ElementDictionary.current.elements(of: $0).map(\.key) }

  /// Compares one element of two records of a kind, by its position and its key.
  private mutating func compare(
    _ position: Int, _ key: Key, _ kind: RecordKind, _ before: Record?, _ after: Record?, _ scope: Scope
  ) {
    // Most say the same: those are passed over by their keys alone.
    if passesOverSame, isSame(key, at: position, of: kind, before, after) { return }
    let element = ElementDictionary.current.elements(of: kind)[position]
    if isToldElsewhere(element) { return }
    if compareSpecial(element, before, after, scope) { return }
    switch element.type {
    case .record: compareInner(element, before, after, scope)
    case .records: compareList(element, before, after, scope)
    case .condition: compareCondition(element, before?[element.key], after?[element.key], scope)
    case .list: compareSet(element, before, after, scope)
    case .policy: comparePolicy(element, before, after, scope)
    default: compareScalar(element, before, after, scope)
    }
  }

  /// Elements that say what a record is, which is told where records are matched.
  private func isToldElsewhere(_ element: Element) -> Bool {
    switch (element.owner, element.key) {
    case (_, .govsvc), (_, .use), (_, .id): true
    case (.service, .code), (.service, .localCode), (.service, .standard), (.service, .authority): true
    case (.service, .requires), (.requirement, .material), (.requirement, .alternatives): true
    case (.serviceCase, .requires), (.serviceCase, .add), (.serviceCase, .without): true
    case (.organization, .code), (.licence, .code), (.retiredCode, .code): true
    default: false
    }
  }

  private mutating func compareSpecial(
    _ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope
  ) -> Bool {
    switch (element.owner, element.key) {
    case (.service, .materials): compareMaterials(element)
    case (.service, .notOffered): compareOffers(element)
    case (.serviceCase, .limits), (.serviceCase, .visits): compareCaseLimits(element, before, after, scope)
    default: return false
    }
    return true
  }

  private mutating func compareInner(_ element: Element, _ before: Record?, _ after: Record?, _ scope: Scope) {
    let (inner, outer) = (before?.record(element.key), after?.record(element.key))
    guard inner != nil || outer != nil else { return }
    var scope = scope
    scope.path += element.key.spelling + "."
    if [RecordKind.remedy, .contact, .crossRegion].contains(outer?.kind ?? inner?.kind) {
      let separator = Bilingual("·", ", ")
      scope.subject = Bilingual(
        scope.subject.chinese + element.label.chinese + separator.chinese,
        scope.subject.english + element.label.english + separator.english)
    }
    compare(inner, outer, scope)
  }

  /// Whose words a difference between two values is.
  func cause(_ before: Value?, _ after: Value?, _ scope: Scope) -> Cause {
    let files = [before, after].compactMap { $0?.file }
    if files.contains(where: { $0.kind == .item }) { return .item }
    if let shared = scope.sharedMaterial, files.allSatisfy({ $0.kind == .material }) { return .material(shared) }
    return .standard
  }

  /// Notes a difference of an element.
  mutating func add(
    _ verdict: Verdict, _ element: Element, _ before: Value?, _ after: Value?, _ scope: Scope, _ wording: Change.Words
  ) {
    differences.append(
      Difference(
        kind: verdict.kind, burden: verdict.burden, element: element, path: scope.path + element.key.spelling,
        record: scope.record, old: wording.old, new: wording.new, oldPlace: before?.place, newPlace: after?.place,
        cause: cause(before, after, scope), cases: scope.cases, message: wording.message))
  }
}
