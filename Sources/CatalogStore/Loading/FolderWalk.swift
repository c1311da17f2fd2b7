import CatalogModel
import Glibc
import Synchronization
import Wording

/// Lists a catalog's folder: every folder is opened from its parent, so no link is followed.
///
/// The folders of items, which are as many as there are bodies, are listed on several threads and taken in order.
struct FolderWalk {
  /// The files to read, in order of path once the walk has run.
  private(set) var table = FileTable()
  /// What of the folder cannot be taken in.
  private(set) var problems: [LayoutProblem] = []
  /// The folders that were listed, the root being `.`, each as it was before; nil where one could not be listed.
  private(set) var folders: StampedPaths? = StampedPaths()
  private let limits: StoreLimits
  private let threads: ThreadCount
  private var isFull = false

  /// - Parameters:
  ///   - limits: What a catalog may hold.
  ///   - threads: How many threads list the folders of items.
  init(limits: StoreLimits, threads: ThreadCount = ThreadCount(1)) {
    self.limits = limits
    self.threads = threads
  }

  /// Lists all below the open folder `root`.
  mutating func run(root: Int32) {
    descend(folder: root, path: "", depth: 0)
    if linkStatus(WriteJournal.name, in: root) != nil {
      problems.append(LayoutProblem(.unfinishedWrite, path: WriteJournal.name))
    }
    if isFull {
      table.keepRootFiles()
      problems.append(LayoutProblem(.tooManyFiles, path: ".", detail: String(limits.files)))
    }
    table.sort()
    if !table.entries.contains(where: { $0.kind == .catalog }) {
      problems.append(LayoutProblem(.missingManifest, path: CatalogRoot.manifestName))
    }
    for (path, other) in table.collisions() {
      problems.append(LayoutProblem(.nameCollision, path: path, detail: other))
    }
  }

  /// Leaves only the files in the root itself, so that what is read does not hang on the order of reading.
  mutating func keepRootFiles(because problem: LayoutProblem) {
    table.keepRootFiles()
    problems.append(problem)
  }

  private mutating func descend(folder: Int32, path: String, depth: Int) {
    guard depth <= limits.folderDepth else {
      problems.append(LayoutProblem(.tooDeep, path: path))
      return
    }
    // Before its names are read, so that a name that comes or goes meanwhile changes what was noted.
    note(folder, path)
    guard let names = FolderNames(of: folder) else { return refuse(path.isEmpty ? "." : path) }
    let number = table.addFolder(path)
    let ownKind = depth == 0 ? nil : fileKind(ofPath: path + "/x.yaml")
    let walked = path == "items" && depth == 1 ? walked(names, in: folder, path: path, depth: depth) : []
    for (position, entry) in names.entries.enumerated() {
      if isFull { return }
      if position < walked.count, let walk = walked[position], take(walk) { continue }
      names.withName(entry) { name in
        if let ownKind, entry.type == .file, isPlainYAMLName(name) {
          add(name, folder: number, kind: ownKind)
        } else {
          visit(name, entry.type, in: folder, number, path: path, depth: depth)
        }
      }
    }
  }

  /// As few folders are listed sooner than threads are started.
  private static let fewFolders = 16

  /// Walks the folders among names, each by itself; nil where there is another thing, or already too much.
  private func walked(_ names: FolderNames, in folder: Int32, path: String, depth: Int) -> [FolderWalk?] {
    if threads == ThreadCount(1) || names.entries.count <= Self.fewFolders { return [] }
    let found = Atomic<Int>(table.count)
    return parallelMap(
      names.entries.count, threads: threads, state: {},
      body: { _, position in
        let entry = names.entries[position]
        guard entry.type == .folder, found.load(ordering: .relaxed) <= limits.files else { return nil }
        var walk = FolderWalk(limits: limits)
        names.withName(entry) { walk.visit($0, entry.type, in: folder, 0, path: path, depth: depth) }
        found.add(walk.table.count, ordering: .relaxed)
        return walk
      })
  }

  /// Takes what a walk by itself has found in the folder that comes next; false where that is more than the limit.
  private mutating func take(_ walk: FolderWalk) -> Bool {
    guard !walk.isFull, table.count + walk.table.count <= limits.files else { return false }
    table.add(walk.table)
    problems += walk.problems
    if let others = walk.folders { folders?.add(others) } else { folders = nil }
    return true
  }

  /// Looks at an entry that is not just one more file of a folder of files.
  private mutating func visit(
    _ name: UnsafeBufferPointer<UInt8>, _ type: EntryType, in folder: Int32, _ number: UInt32, path: String, depth: Int
  ) {
    guard let text = String(validating: name, as: UTF8.self) else {
      if type != .file || hasYAMLEnding(name) {
        problems.append(LayoutProblem(.nameNotUTF8, path: joined(path, escaped(Array(name)))))
      }
      return
    }
    let inner = joined(path, text)
    if type == .folder && !hasYAMLEnding(name) {
      guard let below = Descriptor.openFolder(text, in: folder) else { return refuse(inner) }
      return descend(folder: below.number, path: inner, depth: depth + 1)
    }
    if let problem = layoutProblem(path: inner, type: type) { problems.append(problem) }
    if type == .file, let kind = fileKind(ofPath: inner) { add(name, folder: number, kind: kind) }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, folder: UInt32, kind: FileKind) {
    isFull = table.count >= limits.files || !table.add(name, folder: folder, kind: kind)
  }

  private mutating func note(_ folder: Int32, _ path: String) {
    var status = stat()
    guard fstat(folder, &status) == 0 else {
      folders = nil
      return
    }
    var path = path.isEmpty ? "." : path
    path.withUTF8 { folders?.add($0, status) }
  }

  private mutating func refuse(_ path: String) {
    let reason = SystemReason(errno)
    folders = nil
    // Folders that are not the catalog's may be closed to us; nothing of the catalog is lost by that.
    guard path == "." || isLayoutFolder(path) else { return }
    problems.append(LayoutProblem(.unreadable, path: path, detail: reason.text?.english ?? ""))
  }
}

private func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

/// Whether a name is ASCII and ends in `.yaml` with something before it.
private func isPlainYAMLName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
  name.count > 5 && name.allSatisfy { $0 < 0x80 } && name.suffix(5).elementsEqual(".yaml".utf8)
}
