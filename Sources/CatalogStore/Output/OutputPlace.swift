import Glibc

/// The place of an output folder: its parent, its name, and what lies there already.
struct OutputPlace: ~Copyable {
  /// The folder around it, open.
  let parent: Descriptor
  /// Its name there.
  let name: String
  /// The path as it was given.
  let path: String
  /// The folders around it that were missing and have been made, the outermost first.
  private let madeFolders: [String]

  /// No exported file has more bytes than this; a larger one is not read to see that it is not ours.
  private static let largestExport = 128 << 20

  /// The name of the folder in which an export is built.
  var building: String { ".\(name).govsvc-tmp" }
  /// The name of the earlier export while it is being replaced.
  var replaced: String { ".\(name).govsvc-old" }

  /// Finds the place of `path`, which need not exist, and makes the folders around it that are missing.
  ///
  /// - Throws: `outputNotAllowed` for `/`, the working folder, the catalog, a folder around it and the folders of its
  ///   layout; `writeFailed` for a folder that cannot be made.
  init(_ path: String, catalog: CatalogRoot?) throws(StoreError) {
    let (around, missing) = try Self.existing(withoutTrailingSlashes(path))
    let real = missing.reduce(around) { $0 == "/" ? "/\($1)" : "\($0)/\($1)" }
    guard let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")), real != "/", real != (try realPath(".")) else {
      throw StoreError(.outputNotAllowed, path: path)
    }
    if let catalog, try Self.isInTheWay(real, of: catalog) { throw StoreError(.outputNotAllowed, path: path) }
    let madeFolders = try Self.makeFolders(missing.dropLast(), in: around)
    let parentPath = slash == real.utf8.startIndex ? "/" : String(real[..<slash])
    guard let parent = Descriptor.openNamedFolder(parentPath) else { throw .input(parentPath, errno: errno) }
    self.parent = parent
    self.madeFolders = madeFolders
    name = String(real[real.utf8.index(after: slash)...])
    self.path = path
  }

  /// The real path of as much of a path as exists, and the names of the rest.
  private static func existing(_ path: String) throws(StoreError) -> (real: String, missing: [Substring]) {
    var found = path[...]
    var missing: [Substring] = []
    while linkStatus(String(found)) == nil, errno == ENOENT, !found.isEmpty {
      let slash = found.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = slash.map { found[found.utf8.index(after: $0)...] } ?? found
      found = slash.map { found[..<$0] } ?? "."
      if slash == path.utf8.startIndex { found = "/" }
      if name.isEmpty { continue }
      // What does not exist has no folder around it either.
      if name == "." || name == ".." { throw .input(path, errno: ENOENT) }
      missing.insert(name, at: 0)
    }
    return (try realPath(String(found)), missing)
  }

  private static func isInTheWay(_ real: String, of catalog: CatalogRoot) throws(StoreError) -> Bool {
    let root = try realPath(catalog.path)
    let isInLayout = root == "/" || real.hasPrefix(root + "/")
    let inner = real.dropFirst(root == "/" ? 1 : root.count + 1).split(separator: "/").first.map(String.init) ?? ""
    return real == root || root.hasPrefix(real + "/") || isInLayout && (isLayoutFolder(inner) || inner.hasPrefix("."))
  }

  private static func makeFolders(_ names: [Substring], in folder: String) throws(StoreError) -> [String] {
    var made: [String] = []
    var path = folder == "/" ? "" : folder
    for name in names {
      path += "/\(name)"
      if mkdir(path, 0o777) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        let reason = errno
        for path in made.reversed() { rmdir(path) }
        throw StoreError(.writeFailed, path: path, errno: reason)
      }
    }
    return made
  }

  /// Removes the folders that were made around the place, as far as nothing lies in them.
  func removeMadeFolders() {
    for path in madeFolders.reversed() where rmdir(path) != 0 { return }
  }
}

extension OutputPlace {
  /// What was found at the place.
  struct Contents {
    /// Whether there is anything.
    var exists = true
    /// The files that were found to be as they were exported.
    var sound: [String: FileStamp] = [:]
  }

  /// Checks that what lies at the place may be replaced: nothing, an empty folder, or an export and nothing else.
  ///
  /// - Parameters:
  ///   - replacingEdited: Whether files may have been edited.
  ///   - contents: What an earlier check found: files that nobody has touched since are not read again.
  /// - Returns: What was found.
  /// - Throws: `outputNotAllowed`, `outputHasForeignFiles`, `outputEdited`; `writeFailed` where it cannot be read.
  func check(
    replacingEdited: Bool, knowing contents: Contents = Contents()
  ) throws(StoreError) -> Contents {
    guard linkStatus(name, in: parent.number) != nil else { return Contents(exists: false) }
    guard let folder = Descriptor.openFolder(name, in: parent.number), let tree = FolderTree(folder.number) else {
      if errno == ENOTDIR { throw StoreError(.outputNotAllowed, path: path, detail: name) }
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    if tree.files.isEmpty && tree.others.isEmpty { return Contents() }
    let text = try CatalogFolder(root: folder.number).read(OutputManifest.name)
    guard let text, let manifest = OutputManifest(bytes: text.bytes) else {
      throw StoreError(.outputHasForeignFiles, path: path, detail: shortList(tree.files + tree.others))
    }
    let digests = manifest.digests
    let foreign = tree.others + tree.files.filter { digests[$0] == nil && $0 != OutputManifest.name }
    guard foreign.isEmpty else { throw StoreError(.outputHasForeignFiles, path: path, detail: shortList(foreign)) }
    if replacingEdited { return Contents() }
    let number = folder.number
    let files = tree.files.filter { $0 != OutputManifest.name }
    let stamps = parallelMap(
      files.count, jobs: availableCores(), state: { FileReader(root: number) },
      body: { reader, index -> FileStamp? in
        guard let stamp = linkStatus(files[index], in: number).map({ FileStamp($0) }) else { return nil }
        if contents.sound[files[index]] == stamp { return stamp }
        guard case .bytes(let bytes) = reader.read(files[index], limit: OutputPlace.largestExport) else { return nil }
        return SHA256(bytes) == digests[files[index]] ? stamp : nil
      })
    let edited = zip(files, stamps).filter { $0.1 == nil }.map(\.0)
    guard edited.isEmpty else { throw StoreError(.outputEdited, path: path, detail: shortList(edited)) }
    var found = Contents()
    for (file, stamp) in zip(files, stamps) { found.sound[file] = stamp }
    return found
  }
}

/// What changes when a file is written or replaced.
struct FileStamp: Hashable {
  private let inode: UInt64
  private let size: Int64
  private let modified: SIMD4<Int>

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = SIMD4(status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
  }
}

/// The first three of some names, in order, and how many there are when more.
private func shortList(_ names: [String]) -> String {
  let sorted = names.sorted(by: precedes)
  return sorted.prefix(3).joined(separator: ", ") + (sorted.count > 3 ? ", … (\(sorted.count))" : "")
}
