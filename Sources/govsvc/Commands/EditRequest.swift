import CatalogEdit
import CatalogModel
import Wording

/// What `edit` was asked for.
struct EditRequest {
  private let verb: EditOperation.Verb
  private let arguments: EditArguments

  init(_ verb: EditOperation.Verb, _ arguments: EditArguments) {
    self.verb = verb
    self.arguments = arguments
  }

  func execute(_ options: CatalogOptions, in session: inout Session) throws(Failure) -> ExitStatus {
    let edit = PlannedEdit(item: arguments.item, isDryRun: arguments.dryRun, isForced: arguments.force)
    return try edit.execute(options, in: &session) { file, catalog throws(EditError) in
      var operations: [EditOperation] = []
      for change in arguments.changes {
        operations.append(try EditOperation.parse(verb, change, on: file, in: catalog))
      }
      return operations
    }
  }
}
