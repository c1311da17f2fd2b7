import CatalogModel
import CatalogStore
import CatalogText
import Glibc
import Synchronization

/// One look of all rules at every standard and item, a standard together with the items that follow it.
///
/// Files of a folder are read when their turn comes and let go at once, so that memory grows with the threads and with
/// what the survey keeps, not with the catalog.
struct ValidationPass: Sendable {
  /// Where the files come from.
  enum Files: Sendable {
    /// They are in memory.
    case loaded([SourceFile])
    /// They are read from a folder; positions of the table.
    case listed(ListedCatalog, [Int])
  }

  let rules: ActiveRules
  let lists: CatalogLists
  /// What is passed over by the baseline and by comments in files that are in memory already.
  let suppressions: Suppressions
  /// The standards, then the items, each in order of path.
  let files: Files
  let standardCount: Int
  let order: StandardOrder
  /// The bytes beyond which nothing more is read.
  let mostBytes: Int

  /// What one thread found.
  struct Part: Sendable {
    var findings: [Batch] = []
    var survey = CatalogSurveyPart()
    var problems: [LayoutProblem] = []
    var subjectCount = 0
    /// Standards that no item beside them follows; only where items are visited.
    var lone: [LoneStandard] = []
    /// The numbers of standards that items follow whose files are not named after them.
    var strayed: Set<Int> = []
    /// What is passed over by comments in the files it has read.
    var suppressions: Suppressions
  }

  /// A standard that no item seems to follow.
  struct LoneStandard: Sendable {
    let subject: Int
    let item: EffectiveItem
  }

  /// The findings of one file: by the rules over files, or by those over items.
  struct Batch: Sendable {
    let isOverItem: Bool
    let subject: Int
    let findings: [Finding]
  }

  /// Looks at everything.
  ///
  /// - Parameters:
  ///   - jobs: How many threads.
  ///   - visits: What else is done with the items, while no error has been found.
  /// - Returns: What each thread found; nil where the files have more bytes than the limit.
  func run(jobs: Int?, visits: ItemVisits? = nil) -> [Part]? {
    let bytes = Atomic<Int>(0)
    let parts = parallelFold(
      order.count, threads: ThreadCount(jobs), state: { Worker(self, visits) },
      body: { worker, unit in
        guard bytes.load(ordering: .relaxed) <= mostBytes else { return }
        worker.bytes = 0
        worker.check(unit)
        bytes.add(worker.bytes, ordering: .relaxed)
      }, result: { $0.finished() })
    guard bytes.load(ordering: .relaxed) <= mostBytes else { return nil }
    if let visits { visitLone(parts, jobs: jobs, visits) }
    return parts
  }

  /// Visits the standards that no item follows, which is known only when every item has been looked at.
  private func visitLone(_ parts: [Part], jobs: Int?, _ visits: ItemVisits) {
    let strayed = parts.reduce(into: Set<Int>()) { $0.formUnion($1.strayed) }
    let lone = parts.flatMap(\.lone).filter { !strayed.contains($0.subject) }
    guard !lone.isEmpty, !visits.areOver else { return }
    _ = parallelFold(
      lone.count, threads: ThreadCount(jobs), state: { visits.visitor() },
      body: { visitor, index in visitor.visit(lone[index].item, number: lone[index].subject) },
      result: { $0.finish() })
  }

  /// The findings of all threads: those over files, then those over items, each in order of the subjects.
  static func inOrder(_ parts: [Part]) -> [Batch] {
    parts.flatMap(\.findings).sorted { one, other in
      one.isOverItem == other.isOverItem ? one.subject < other.subject : !one.isOverItem
    }
  }

  /// A file by its number among the subjects; for what is found, after the run.
  func file(_ subject: Int) -> SourceFile? {
    switch files {
    case .loaded(let files): files[subject]
    case .listed(let catalog, let indices): CatalogReader(catalog).read(indices[subject]).file
    }
  }

  /// The path of a file by its number among the subjects.
  func path(_ subject: Int) -> String {
    switch files {
    case .loaded(let files): files[subject].path
    case .listed(let catalog, let indices): catalog.table.path(indices[subject])
    }
  }
}

extension ValidationPass {
  /// The work of one thread.
  struct Worker {
    private let pass: ValidationPass
    private let rules: ActiveRules
    private let lists: CatalogLists
    private let reader: CatalogReader?
    private(set) var part: Part
    /// The bytes that were read since this was last set.
    var bytes = 0
    /// The standard that was looked up last for an item whose file is not named after it.
    private var stray: (number: Int, records: StandardRecords)?
    private let visits: ItemVisits?
    private let visitor: (any ItemVisitor)?

    init(_ pass: ValidationPass, _ visits: ItemVisits?) {
      self.pass = pass
      self.visits = visits
      rules = pass.rules.forOneThread()
      lists = CatalogLists(forOneThread: pass.lists)
      part = Part(suppressions: pass.suppressions)
      visitor = visits?.visitor()
      if case .listed(let catalog, _) = pass.files { reader = CatalogReader(catalog) } else { reader = nil }
    }

    /// What was found, after the last unit.
    func finished() -> Part {
      visitor?.finish()
      return part
    }

    /// Checks a standard and the items that follow it, or an item that follows none.
    mutating func check(_ unit: Int) {
      var isFollowed = false
      var standard: SourceFile?
      var own: EffectiveItem?
      var records: StandardRecords?
      let followers = pass.order.items(of: unit)
      if unit < pass.standardCount, let file = file(unit) {
        standard = file
        own = checkFile(file, unit, over: nil, nil)
        if !followers.isEmpty, let own { records = StandardRecords(own) }
      }
      for subject in followers {
        let subject = Int(subject)
        guard let file = file(subject) else { continue }
        let code = lists.catalog.standardCode(of: file)
        if let standard, let code, standard.stem == code {
          isFollowed = true
          _ = checkFile(file, subject, over: standard, records, follows: code)
        } else if let code, let number = pass.order.standard(code) {
          checkStray(file, subject, number, code)
        } else {
          _ = checkFile(file, subject, over: nil, nil, follows: code)
        }
      }
      if let own, !isFollowed, visitor != nil { part.lone.append(LoneStandard(subject: unit, item: own)) }
    }

    /// Checks an item that follows another standard than its file name says.
    private mutating func checkStray(_ file: SourceFile, _ subject: Int, _ number: Int, _ code: String) {
      if stray?.number != number {
        let standard = self.file(number, isCounted: false)
        if let standard { part.suppressions.add(standard) }
        stray = standard.map { (number, StandardRecords(lists.catalog.effective($0))) }
      }
      if visitor != nil { part.strayed.insert(number) }
      _ = checkFile(file, subject, over: stray?.records.item.standard, stray?.records, follows: code)
    }

    /// Runs the rules over a file and over the effective item it makes, and returns that.
    private mutating func checkFile(
      _ file: SourceFile, _ subject: Int, over standard: SourceFile?, _ records: StandardRecords?,
      follows: String? = nil
    ) -> EffectiveItem? {
      part.suppressions.add(file)
      let context = FileSubject(file, lists, pass.rules.wording)
      note(rules.file(file) + rules.listed(context), subject, isOverItem: false)
      part.survey.add(context, number: subject, follows: follows)
      guard file.tree != nil else { return nil }
      // What an item says over a standard that cannot be read nobody can tell.
      if file.kind == .item, let standard, standard.tree == nil { return nil }
      let catalog = lists.catalog
      let item =
        file.kind == .standard
        ? catalog.effective(file) : catalog.effective(file, over: standard, records: records)
      note(rules.item(item, in: catalog), subject, isOverItem: true)
      if let visitor, file.kind == .item, visits?.areOver == false { visitor.visit(item, number: subject) }
      return item
    }

    private mutating func note(_ findings: [Finding], _ subject: Int, isOverItem: Bool) {
      if !findings.isEmpty {
        if let visits, rules.haveError(findings, except: part.suppressions) { visits.end() }
        part.findings.append(Batch(isOverItem: isOverItem, subject: subject, findings: findings))
      }
    }

    private mutating func file(_ subject: Int, isCounted: Bool = true) -> SourceFile? {
      switch pass.files {
      case .loaded(let files):
        if isCounted { part.subjectCount += 1 }
        return files[subject]
      case .listed(_, let indices):
        guard let result = reader?.read(indices[subject]) else { return nil }
        guard isCounted else { return result.file }
        switch result {
        case .file(let file):
          part.subjectCount += 1
          bytes += file.bytes.count
          return file
        case .problem(let problem):
          part.problems.append(problem)
          return nil
        }
      }
    }
  }
}

/// Which items are looked at together with which standard.
struct StandardOrder: Sendable {
  private let items: [Int32]
  /// Where the items of each unit begin; one more than there are units.
  private let starts: [Int32]
  private let standards: ByteTable

  /// How many units there are: the standards, then the items that follow none.
  var count: Int { starts.count - 1 }

  /// Sorts items by the standard their file's name tells.
  ///
  /// - Parameters:
  ///   - standardCount: How many of the subjects are standards.
  ///   - count: How many subjects there are.
  ///   - withStem: Lends the name of a subject's file without `.yaml`.
  init(standardCount: Int, count: Int, withStem: (Int, (UnsafeBufferPointer<UInt8>) -> Int) -> Int) {
    var standards = ByteTable(capacity: standardCount)
    for index in 0..<standardCount {
      _ = withStem(index) { stem in
        standards.insert(stem, index)
        return 0
      }
    }
    var owner = [Int32](repeating: -1, count: count - standardCount)
    var counts = [Int32](repeating: 0, count: standardCount)
    if standardCount > 0 {
      for index in owner.indices {
        let found = withStem(standardCount + index) { stem in
          standards[stem] ?? standards[UnsafeBufferPointer(rebasing: stem.suffix(12))] ?? -1
        }
        owner[index] = Int32(found)
        if found >= 0 { counts[found] += 1 }
      }
    }
    let lone = owner.count { $0 < 0 }
    var starts: [Int32] = []
    starts.reserveCapacity(standardCount + lone + 1)
    var next: Int32 = 0
    for count in counts {
      starts.append(next)
      next += count
    }
    for index in 0...lone { starts.append(next + Int32(index)) }
    var places = starts
    var items = [Int32](repeating: 0, count: owner.count)
    var place = next
    for (index, standard) in owner.enumerated() {
      if standard >= 0 {
        items[Int(places[Int(standard)])] = Int32(standardCount + index)
        places[Int(standard)] += 1
      } else {
        items[Int(place)] = Int32(standardCount + index)
        place += 1
      }
    }
    (self.items, self.starts, self.standards) = (items, starts, standards)
  }

  /// The items of a unit.
  func items(of unit: Int) -> ArraySlice<Int32> { items[Int(starts[unit])..<Int(starts[unit + 1])] }

  /// The standard whose file is named after a code.
  func standard(_ code: String) -> Int? { standards[code] }
}
