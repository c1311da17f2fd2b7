import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import TestSupport
import Wording

/// Catalogs to edit, and edits as a person types them.
struct EditedCatalog {
  let loaded: LoadedCatalog

  /// The sample catalog of the rules' examples.
  static let sample = EditedCatalog(RuleExample.good().markedFiles.map { ($0.key, $0.value) })

  /// The reference catalog of the repository.
  static let guangdong = EditedCatalog(
    Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong").map { ($0.path, $0.bytes) })

  init(_ files: [(String, [UInt8])]) {
    let sorted = files.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let sources = sorted.compactMap { path, bytes in
      fileKind(ofPath: path).map { SourceFile(path: path, kind: $0, bytes: bytes) }
    }
    loaded = LoadedCatalog(root: nil, files: sources, problems: [])
  }

  /// The catalog with a text replaced in one file.
  func replacing(_ path: String, _ change: (String) -> String) -> EditedCatalog {
    EditedCatalog(
      loaded.catalog.files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return (file.path, Array((file.path == path ? change(text) : text).utf8))
      })
  }

  func file(_ selector: String) throws -> SourceFile {
    try ItemSelector.resolve(selector, in: loaded.catalog).file
  }

  /// The plan of one command.
  func plan(_ verb: EditOperation.Verb, _ selector: String, _ arguments: String...) throws -> EditPlan {
    let file = try file(selector)
    let operations = try arguments.map { try EditOperation.parse(verb, $0, on: file, in: loaded.catalog) }
    return try CatalogEdit.plan(operations, on: file, in: loaded)
  }

  /// What a command does: its patch as text, its notes, or its error.
  func told(_ verb: EditOperation.Verb, _ selector: String, _ arguments: String...) -> String {
    do {
      let file = try file(selector)
      let operations = try arguments.map { try EditOperation.parse(verb, $0, on: file, in: loaded.catalog) }
      let plan = try CatalogEdit.plan(operations, on: file, in: loaded)
      if plan.isNoOp { return "= " + plan.notes.map(\.chinese).joined(separator: "; ") }
      return plan.changes.flatMap(\.patch).map { line in
        (line.kind == .removed ? "-" : "+") + line.text
      }.joined(separator: "\n")
    } catch let error as EditError {
      return "! " + error.message.chinese
    } catch let error as SelectionError {
      return "! " + error.message.chinese
    } catch {
      return "! \(error)"
    }
  }
}

extension EditPlan {
  /// The new text of the only file that changes.
  var newText: String { String(decoding: changes.first?.new ?? [], as: UTF8.self) }
}
