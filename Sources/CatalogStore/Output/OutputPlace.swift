import Glibc

/// The place of an output folder: its parent, its name, and what lies there already.
struct OutputPlace: ~Copyable {
  /// The folder around it, open.
  let parent: Descriptor
  /// Its name there.
  let name: String
  /// The path as it was given.
  let path: String

  /// No exported file has more bytes than this; a larger one is not read to see that it is not ours.
  private static let largestExport = 128 << 20

  /// The name of the folder in which an export is built.
  var building: String { ".\(name).govsvc-tmp" }
  /// The name of the earlier export while it is being replaced.
  var replaced: String { ".\(name).govsvc-old" }

  /// Finds the place of `path`, which need not exist; the folder around it must.
  ///
  /// - Throws: `outputNotAllowed` for `/`, the working folder, the catalog, a folder around it and the folders of its
  ///   layout; `notFound` for the folder around it.
  init(_ path: String, catalog: CatalogRoot?) throws(StoreError) {
    let given = withoutTrailingSlashes(path)
    let real: String
    if linkStatus(given) != nil {
      real = try realPath(given)
    } else {
      let slash = given.utf8.lastIndex(of: UInt8(ascii: "/"))
      let around = slash.map { String(given[...$0]) } ?? "."
      let last = slash.map { given[given.utf8.index(after: $0)...] } ?? given[...]
      let parent = try realPath(around)
      real = parent == "/" ? "/\(last)" : "\(parent)/\(last)"
    }
    guard let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")), real != "/", real != (try realPath(".")) else {
      throw StoreError(.outputNotAllowed, path: path)
    }
    if let catalog {
      let root = try realPath(catalog.path)
      let isInLayout = root == "/" || real.hasPrefix(root + "/")
      let inner = real.dropFirst(root == "/" ? 1 : root.count + 1).split(separator: "/").first.map(String.init) ?? ""
      guard real != root, !root.hasPrefix(real + "/"),
        !(isInLayout && (isLayoutFolder(inner) || inner.hasPrefix(".")))
      else { throw StoreError(.outputNotAllowed, path: path) }
    }
    let parentPath = slash == real.utf8.startIndex ? "/" : String(real[..<slash])
    guard let parent = Descriptor.openNamedFolder(parentPath) else { throw .input(parentPath, errno: errno) }
    self.parent = parent
    name = String(real[real.utf8.index(after: slash)...])
    self.path = path
  }

  /// Checks that what lies at the place may be replaced: nothing, an empty folder, or an export and nothing else.
  ///
  /// Returns whether there is anything.
  func check(replacingEdited: Bool) throws(StoreError) -> Bool {
    guard linkStatus(name, in: parent.number) != nil else { return false }
    guard let folder = Descriptor.openFolder(name, in: parent.number), let tree = FolderTree(folder.number) else {
      if errno == ENOTDIR { throw StoreError(.outputNotAllowed, path: path, detail: name) }
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    if tree.files.isEmpty && tree.others.isEmpty { return true }
    let text = try CatalogFolder(root: folder.number).read(OutputManifest.name)
    guard let text, let manifest = OutputManifest(bytes: text.bytes) else {
      throw StoreError(.outputHasForeignFiles, path: path, detail: shortList(tree.files + tree.others))
    }
    let foreign =
      tree.others + tree.files.filter { manifest.digests[$0] == nil && $0 != OutputManifest.name }
    guard foreign.isEmpty else { throw StoreError(.outputHasForeignFiles, path: path, detail: shortList(foreign)) }
    if replacingEdited { return true }
    let number = folder.number
    let files = tree.files.filter { $0 != OutputManifest.name }
    let isEdited = parallelMap(
      files.count, jobs: availableCores(), state: { FileReader(root: number) },
      body: { reader, index in
        guard case .bytes(let bytes) = reader.read(files[index], limit: OutputPlace.largestExport) else { return true }
        return SHA256(bytes) != manifest.digests[files[index]]
      })
    let edited = zip(files, isEdited).filter(\.1).map(\.0)
    guard edited.isEmpty else { throw StoreError(.outputEdited, path: path, detail: shortList(edited)) }
    return true
  }
}

/// The first three of some names, in order, and how many there are when more.
private func shortList(_ names: [String]) -> String {
  let sorted = names.sorted(by: precedes)
  return sorted.prefix(3).joined(separator: ", ") + (sorted.count > 3 ? ", … (\(sorted.count))" : "")
}
