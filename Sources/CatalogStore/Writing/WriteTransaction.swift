import Glibc

/// One write of several files, from the check of the old contents to the last name on the disk.
struct WriteTransaction {
  /// A change that was checked against the disk.
  struct Prepared {
    let path: String
    /// The file as it is; nil where there is none.
    let old: CatalogFolder.Present?
    /// The new content; nil where the file is to go.
    let new: [UInt8]?
  }

  private let folder: CatalogFolder
  private var prepared: [Prepared] = []
  private var madeFolders: [String] = []

  init(folder: CatalogFolder) { self.folder = folder }

  /// Checks paths and old contents; nothing is written.
  mutating func prepare(_ changes: [FileChange]) throws(StoreError) {
    var seen: Set<[UInt8]> = []
    for change in changes {
      let path = change.path
      let isClean = !path.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      guard isClean, isNormalPath(path), fileKind(ofPath: path) != nil, seen.insert(Array(path.utf8)).inserted else {
        throw StoreError(.invalidPath, path: path)
      }
      let old = try folder.read(path, limit: change.expected?.count ?? 0)
      guard old?.bytes == change.expected else { throw StoreError(.changedMeanwhile, path: path) }
      if change.contents != change.expected {
        prepared.append(Prepared(path: path, old: old, new: change.contents))
      }
    }
  }

  /// Writes what was prepared.
  mutating func commit() throws(StoreError) {
    guard !prepared.isEmpty else { return }
    do {
      for change in prepared {
        guard let bytes = change.new else { continue }
        if change.old == nil { try folder.makeFolders(of: change.path, made: &madeFolders) }
        try folder.writeTemporary(change.path, bytes, like: change.old?.status)
      }
      if prepared.count > 1 {
        try folder.syncFolders(of: prepared.map(\.path))
        try folder.putJournal(journal(of: prepared))
      }
    } catch {
      // The journal may be in place and only its folder not on the disk.
      try? folder.remove(WriteJournal.name)
      removeTraces(of: prepared)
      throw error
    }
    try apply()
  }

  private func apply() throws(StoreError) {
    var applied = 0
    do {
      for change in prepared {
        if change.new == nil { try folder.remove(change.path) } else { try folder.replace(change.path) }
        applied += 1
      }
      try folder.syncFolders(of: prepared.map(\.path))
    } catch {
      try undo(applied)
      throw error
    }
    // All is in place and on the disk; a journal that cannot be removed now is found complete at the next start.
    if prepared.count > 1 { try? folder.dropJournal() }
  }

  /// Brings back the first `count` files, by a journalled write in the other direction.
  ///
  /// Until its journal stands, that of the first direction does, so a kill on the way leaves all new or all old.
  private func undo(_ count: Int) throws(StoreError) {
    let reverse = prepared[..<count].map { change in
      WriteJournal.Entry(
        path: change.path, old: change.new.map { SHA256($0) }, new: change.old.map { SHA256($0.bytes) })
    }
    do {
      for change in prepared[..<count] {
        if let old = change.old { try folder.writeTemporary(change.path, old.bytes, like: old.status) }
      }
      if count > 0 { try folder.putJournal(WriteJournal(entries: reverse)) }
      for change in prepared[..<count] {
        if change.old == nil { try folder.remove(change.path) } else { try folder.replace(change.path) }
      }
      removeTraces(of: prepared[count...])
      try folder.syncFolders(of: prepared.map(\.path))
      try folder.dropJournal()
    } catch {
      throw StoreError(.unfinishedWrite, path: error.path, errno: error.errno)
    }
  }

  /// Removes temporary files, and folders made for them.
  private func removeTraces(of changes: some Sequence<Prepared>) {
    for change in changes where change.new != nil { try? folder.remove(folder.temporaryPath(change.path)) }
    for path in madeFolders.reversed() { folder.removeEmptyFolder(path) }
  }

  private func journal(of changes: [Prepared]) -> WriteJournal {
    WriteJournal(
      entries: changes.map { change in
        WriteJournal.Entry(
          path: change.path, old: change.old.map { SHA256($0.bytes) }, new: change.new.map { SHA256($0) })
      })
  }
}
