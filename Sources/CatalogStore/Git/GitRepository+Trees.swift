/// A file in a commit.
public struct TreeEntry: Hashable, Sendable {
  /// The path relative to the folder that was listed.
  public let path: String
  /// The id of its content.
  public let blob: String
  /// Whether it is a symbolic link.
  public let isLink: Bool
}

/// A file that differs between two commits, or between a commit and the work tree.
public struct ChangedFile: Hashable, Sendable {
  /// The path relative to the folder that was compared.
  public let path: String
  /// The id of the old content; nil where the file is new.
  public let oldBlob: String?
  /// The id of the new content; nil where the file is gone.
  public let newBlob: String?

  /// Makes a changed file.
  public init(path: String, oldBlob: String?, newBlob: String?) {
    self.path = path
    self.oldBlob = oldBlob
    self.newBlob = newBlob
  }
}

extension GitRepository {
  /// The files of a commit below `folder` (relative to the top, `""` is all), in git's order.
  ///
  /// Paths that are not UTF-8 are told apart, with their bytes as `\xE9`.
  ///
  /// - Throws: `unknownRevision`, `invalidPath`; `notFound` where the commit has no such folder.
  public func files(
    of commit: String, below folder: String
  ) throws(StoreError) -> (entries: [TreeEntry], unreadableNames: [String]) {
    guard let tree = try tree(commit, folder) else { throw StoreError(.notFound, path: "\(commit):\(folder)") }
    let bytes = try GitProgram().output(in: top, ["ls-tree", "-r", "-z", "--full-tree", tree])
    var entries: [TreeEntry] = []
    var unreadable: [String] = []
    for record in bytes.split(separator: 0) {
      // <mode> SP <type> SP <id> TAB <path>
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let fields = record[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 3, fields[1].elementsEqual("blob".utf8), isObjectID(fields[2]) else { continue }
      let name = Array(record[(tab + 1)...])
      guard let path = String(validating: name, as: UTF8.self) else {
        unreadable.append(escaped(name))
        continue
      }
      let isLink = fields[0].elementsEqual("120000".utf8)
      entries.append(TreeEntry(path: path, blob: String(decoding: fields[2], as: UTF8.self), isLink: isLink))
    }
    return (entries, unreadable)
  }

  /// The files below `folder` that differ between two commits, in git's order; renames are a removal and an addition.
  ///
  /// Paths that are not UTF-8 are left out.
  public func changedFiles(
    from old: String, to new: String, below folder: String
  ) throws(StoreError) -> [ChangedFile] {
    let trees = [try tree(old, folder) ?? emptyTree(old), try tree(new, folder) ?? emptyTree(new)]
    let bytes = try GitProgram().output(
      in: top,
      ["diff-tree", "-r", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", "--no-textconv"] + trees)
    let fields = bytes.split(separator: 0)
    // :<mode> <mode> <id> <id> <status> NUL <path> NUL
    return stride(from: 0, to: fields.count - 1, by: 2).compactMap { index in
      let parts = fields[index].split(separator: UInt8(ascii: " "))
      guard parts.count == 5, let path = String(validating: fields[index + 1], as: UTF8.self) else { return nil }
      return ChangedFile(path: path, oldBlob: presentID(parts[2]), newBlob: presentID(parts[3]))
    }
  }

  /// The files of the catalog's layout below `folder` that differ between a commit and a catalog in a folder.
  ///
  /// Content is compared byte for byte as it lies in the folder: git's filters and line-end conversion are not applied.
  public func changedFiles(
    from old: String, toFolder root: CatalogRoot, below folder: String
  ) throws(StoreError) -> [ChangedFile] {
    let listed = try catalogFiles(in: root)
    // git reads one path a line.
    let hashable = listed.filter { !$0.utf8.contains(UInt8(ascii: "\n")) }
    let absolute = try realPath(root.path)
    let input = hashable.flatMap { Array("\(absolute)/\($0)\n".utf8) }
    let bytes = try GitProgram().output(
      in: top, ["hash-object", "--no-filters", "--stdin-paths"], input: input)
    let ids = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard ids.count == hashable.count else {
      throw StoreError(.gitFailed, path: root.path, detail: "hash-object")
    }
    var new = Dictionary(zip(hashable, ids), uniquingKeysWith: { first, _ in first })
    var changes: [ChangedFile] = []
    let oldEntries = try tree(old, folder) == nil ? [] : files(of: old, below: folder).entries
    for entry in oldEntries where fileKind(ofPath: entry.path) != nil {
      let id = new.removeValue(forKey: entry.path)
      if id != entry.blob { changes.append(ChangedFile(path: entry.path, oldBlob: entry.blob, newBlob: id)) }
    }
    changes += new.map { ChangedFile(path: $0.key, oldBlob: nil, newBlob: $0.value) }
    return changes.sorted { precedes($0.path, $1.path) }
  }

  /// The id of a folder of a commit; nil where the commit has none of that name.
  private func tree(_ commit: String, _ folder: String) throws(StoreError) -> String? {
    try requireID(commit)
    if folder.isEmpty { return commit }
    guard isNormalPath(folder) else { throw StoreError(.invalidPath, path: folder) }
    var bytes: [UInt8] = []
    // Begins with hexadecimal digits, so it is no option, and has no `./` in it, so it does not hang on the folder.
    let name = "\(commit):\(folder)"
    let outcome = try GitProgram().run(in: top, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]) {
      bytes.append(contentsOf: $0)
      return true
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return outcome.status == 0 && isObjectID(bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

/// The id of the tree without entries, which git knows in every repository, in the hash of `commit`.
private func emptyTree(_ commit: String) -> String {
  commit.utf8.count == 40
    ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
}

private func presentID(_ bytes: some Collection<UInt8>) -> String? {
  isObjectID(bytes) && !bytes.allSatisfy { $0 == UInt8(ascii: "0") } ? String(decoding: bytes, as: UTF8.self) : nil
}

/// Whether a relative path is in normal form: no empty part, no `.` or `..`, no NUL.
func isNormalPath(_ path: String) -> Bool {
  let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) && !part.contains(0)
  }
}
