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
  var writer = try CatalogWriter(root)
  return try apply(plan, with: &writer, force: force)
}

/// Writes a plan with a writer that already holds the catalog's lock, so that nobody wrote since the plan was made.
///
/// - Parameters:
///   - plan: The plan.
///   - writer: The writer.
///   - force: Whether to write although the plan adds errors.
/// - Returns: Whether it was written: false, with every file as it was, where the plan adds errors and `force` is off.
/// - Throws: `StoreError` of `CatalogWriter`.
@discardableResult
public func apply(
  _ plan: EditPlan, with writer: inout CatalogWriter, force: Bool = false
) throws(StoreError) -> Bool {
  guard force || !plan.addsErrors else { return false }
  guard !plan.isNoOp else { return true }
  try writer.write(plan.changes.map { FileChange(path: $0.path, expected: $0.old, contents: $0.new) })
  return true
}
