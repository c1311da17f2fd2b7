public import CatalogModel
import CatalogRules
public import CatalogStore
import CatalogText
import Wording

/// Works out what operations on one file would do, and writes nothing.
///
/// The operations are one edit: each sees what the ones before it did. The changed file is read anew, the others are
/// used as they are, and the rules look at the catalog before and after.
///
/// - Parameters:
///   - operations: What to do, in order.
///   - file: The file to be edited, one of the catalog's.
///   - loaded: The catalog.
///   - jobs: How many threads the rules may use.
/// - Returns: The plan; its `addsErrors` says whether it should be refused.
/// - Throws: `EditError` where an operation makes no sense or is not allowed.
public func plan(
  _ operations: [EditOperation], on file: SourceFile, in loaded: LoadedCatalog, jobs: Int = 1
) throws(EditError) -> EditPlan {
  var run = EditRun(file, in: loaded.catalog)
  for operation in operations { try run.apply(operation) }
  let changed = loaded.replacing(run.file)
  let diff = LineDiff(file.bytes, run.file.bytes)
  guard !diff.hunks.isEmpty else { return EditPlan(notes: run.notes) }
  let comparison = FindingComparison(loaded, changed, changing: file.path, jobs: jobs)
  let change = EditPlan.Change(
    path: file.path, old: file.bytes, new: run.file.bytes, edits: diff.edits, patch: diff.patch)
  let effects = EffectSurvey(file, to: run.file, from: loaded.catalog, to: changed.catalog)
  return EditPlan(
    changes: [change], effects: effects.effects(of: run.touched), burden: effects.burden(of: run.touched),
    addedFindings: comparison.added, removedFindings: comparison.removedCount,
    inverseCommands: run.inverseCommands, inverseIsExact: run.inverseIsExact(giving: file.bytes), notes: run.notes)
}

/// Operations applied to a file one after another.
struct EditRun {
  private(set) var file: SourceFile
  private(set) var catalog: Catalog
  private(set) var inverse: [EditOperation] = []
  private(set) var notes: [Bilingual] = []
  /// The ways to what was changed.
  private(set) var touched: [ElementPath] = []

  init(_ file: SourceFile, in catalog: Catalog) {
    self.file = file
    self.catalog = catalog
  }

  mutating func apply(_ operation: EditOperation) throws(EditError) {
    let draft = try FileDraft(file, in: catalog)
    let outcome = try draft.outcome(of: operation)
    if let note = outcome.note { notes.append(note) }
    guard !outcome.edits.isEmpty else { return }
    guard let bytes = edited(file.bytes, outcome.edits) else {
      throw .notEditable(path: operation.path.description)
    }
    let next = SourceFile(path: file.path, kind: file.kind, bytes: bytes)
    guard next.tree != nil, next.refusals.isEmpty else {
      guard let refusal = next.refusals.first else { throw .notEditable(path: operation.path.description) }
      throw .refusedText(path: operation.path.description, refusal.kind, detail: refusal.detail)
    }
    catalog = catalog.replacing(next)
    file = next
    if let back = outcome.inverse { inverse.insert(back, at: 0) }
    if case .add = operation, case .remove(let way) = outcome.inverse {
      touched.append(way)
    } else {
      touched.append(draft.normalised(operation.path))
    }
  }

  private func edited(_ bytes: [UInt8], _ edits: [TextEdit]) -> [UInt8]? {
    do throws(EditConflict) {
      return try edits.applied(to: bytes)
    } catch {
      return nil
    }
  }

  /// The commands that take all back; operations of one kind in a row share a command.
  var inverseCommands: [String] {
    let selector = shellWord(ItemSelector.selector(of: file, in: catalog))
    var commands: [(verb: EditOperation.Verb, text: String)] = []
    for operation in inverse {
      let argument = shellWord(operation.argument)
      if commands.last?.verb == operation.verb {
        commands[commands.count - 1].text += " " + argument
      } else {
        commands.append((operation.verb, "govsvc edit \(operation.verb.rawValue) \(selector) \(argument)"))
      }
    }
    return commands.map(\.text)
  }

  /// Whether the inverse operations lead back to `bytes`.
  func inverseIsExact(giving bytes: [UInt8]) -> Bool {
    var back = EditRun(file, in: catalog)
    do throws(EditError) {
      for operation in inverse { try back.apply(operation) }
    } catch {
      return false
    }
    return back.file.bytes == bytes
  }
}

extension EditPlan {
  /// A plan that changes nothing.
  init(notes: [Bilingual]) {
    self.init(
      changes: [], effects: [], burden: Burden([]), addedFindings: [], removedFindings: 0, inverseCommands: [],
      inverseIsExact: true, notes: notes)
  }
}
