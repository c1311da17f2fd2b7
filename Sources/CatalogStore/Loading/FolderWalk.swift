import CatalogModel
import Glibc
import Wording

/// Lists a catalog's folder: every folder is opened from its parent, so no link is followed.
struct FolderWalk {
  /// The files to read, in order of path once the walk has run.
  private(set) var table = FileTable()
  /// What of the folder cannot be taken in.
  private(set) var problems: [LayoutProblem] = []
  /// The folders that were listed, the root being `.`, each as it was before; nil where one could not be listed.
  private(set) var folders: StampedPaths? = StampedPaths()
  private let limits: StoreLimits
  private var isFull = false

  init(limits: StoreLimits) { self.limits = limits }

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
    for entry in names.entries {
      if isFull { return }
      names.withName(entry) { name in
        if let ownKind, entry.type == .file, isPlainYAMLName(name) {
          add(name, folder: number, kind: ownKind)
        } else {
          visit(name, entry.type, in: folder, number, path: path, depth: depth)
        }
      }
    }
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
