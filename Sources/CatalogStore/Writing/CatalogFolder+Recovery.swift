import Glibc

extension CatalogFolder {
  /// Puts the journal in place, whole and on the disk.
  func putJournal(_ journal: WriteJournal) throws(StoreError) {
    try writeTemporary(WriteJournal.name, journal.bytes, like: nil)
    do {
      try replace(WriteJournal.name)
      try syncFolders(of: [WriteJournal.name])
    } catch {
      try? remove(temporaryPath(WriteJournal.name))
      throw error
    }
  }

  /// Removes the journal, after all it lists is on the disk.
  func dropJournal() throws(StoreError) {
    try remove(WriteJournal.name)
    try syncFolders(of: [WriteJournal.name])
  }

  /// Completes or drops a write that was interrupted, and removes what it left; whether there was anything to complete.
  ///
  /// - Throws: `recoveryConflict`, and then nothing was touched; `writeFailed`.
  func recover() throws(StoreError) -> Bool {
    var isCompleted = false
    if let text = try read(WriteJournal.name) {
      // A journal that is not whole was never in force: nothing had been replaced.
      if let journal = WriteJournal(bytes: text.bytes) { isCompleted = try complete(journal) }
      removeTemporaries()
      try dropJournal()
    } else {
      removeTemporaries()
    }
    return isCompleted
  }

  private func complete(_ journal: WriteJournal) throws(StoreError) -> Bool {
    var found: [Recovery.Found] = []
    for entry in journal.entries {
      found.append(
        Recovery.Found(file: try digest(entry.path), temporary: try digest(entry.path, temporary: true)))
    }
    switch Recovery(journal, found: found) {
    case .drop: return false
    case .conflict(let path): throw StoreError(.recoveryConflict, path: path)
    case .forward(let steps):
      for step in steps {
        switch step {
        case .replace(let path): try replace(path)
        case .remove(let path): try remove(path)
        }
      }
      try syncFolders(of: journal.entries.map(\.path))
      return true
    }
  }

  /// Removes temporary files from the folders of the layout.
  private func removeTemporaries() {
    var folders = ["", "standards", "materials", "items"]
    if let items = Descriptor.openFolder("items", in: root), let bodies = entries(of: items.number) {
      folders += bodies.compactMap { $0.type == .folder ? $0.text.map { "items/\($0)" } : nil }
    }
    for path in folders {
      guard let folder = Descriptor.openBelow(path.split(separator: "/"), from: root),
        let found = entries(of: folder.number)
      else { continue }
      for entry in found where entry.type == .file {
        guard let name = entry.text, CatalogFolder.isTemporaryName(name) else { continue }
        _ = unlinkat(folder.number, name, 0)
      }
    }
  }
}
