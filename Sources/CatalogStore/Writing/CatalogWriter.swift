import Glibc

/// The right to write a catalog, held from the start to the end of its life.
///
/// Each ``write(_:)`` is all or nothing, also where the process is killed or the power fails on the way: new contents
/// wait on the disk under temporary names, a journal lists them, then they replace the files; a writer that starts
/// later completes what was interrupted. Readers see each file old or new.
public struct CatalogWriter: ~Copyable {
  /// The catalog.
  public let root: CatalogRoot
  /// Whether an interrupted write of an earlier process was completed at the start.
  public let hasCompletedEarlierWrite: Bool
  private let lock: CatalogLock

  /// Takes the catalog's lock, waiting up to `lockTimeout` seconds, and completes an interrupted write.
  ///
  /// - Throws: `locked` (exit 75), `recoveryConflict`, `writeFailed`, `notFound`.
  public init(_ root: CatalogRoot, lockTimeout: Double = 10) throws(StoreError) {
    let lock = try CatalogLock(root, timeout: lockTimeout)
    hasCompletedEarlierWrite = try CatalogFolder(root: lock.folder.number).recover()
    self.lock = lock
    self.root = root
  }

  /// Makes, replaces and removes files: all of them, or none.
  ///
  /// Files keep their mode and, where the process may give files away, their owner. A file that has several hard links
  /// is split from the others. A change to what is there already is no change.
  ///
  /// - Throws: `changedMeanwhile` where a file is not what the change was based on; `invalidPath` outside the layout;
  ///   `writeFailed`, all as before; `unfinishedWrite` where undoing failed too.
  public mutating func write(_ changes: [FileChange]) throws(StoreError) {
    var transaction = WriteTransaction(folder: CatalogFolder(root: lock.folder.number))
    try transaction.prepare(changes)
    try transaction.commit()
  }
}
