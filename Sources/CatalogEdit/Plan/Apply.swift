public import CatalogStore

/// Writes a plan: all of its files, or none.
///
/// Nothing is written where a file is no longer what the plan was made from.
///
/// - Parameters:
///   - plan: The plan.
///   - root: The catalog.
///   - force: Whether to write although the plan adds errors.
/// - Returns: Whether it was written: false, with every file as it was, where the plan adds errors and `force` is off.
/// - Throws: `StoreError` of `CatalogWriter`.
@discardableResult
public func apply(_ plan: EditPlan, root: CatalogRoot, force: Bool = false) throws(StoreError) -> Bool {
  guard force || !plan.addsErrors else { return false }
  guard !plan.isNoOp else { return true }
  var writer = try CatalogWriter(root)
  try writer.write(plan.changes.map { FileChange(path: $0.path, expected: $0.old, contents: $0.new) })
  return true
}
