import CatalogModel
import CatalogText

/// Loads of two revisions only what a comparison of them can find anything in.
///
/// Structure is not checked: a comparison does not tell of it. Read is what differs, the manifest and the lists, the
/// standards that items among it follow, the items that follow a standard among it, and the shared materials they use. A
/// file that is the same on both sides is one file in both results.
///
/// Files are taken to be called by their codes. One that is not, which is an error of its own, and does not change may
/// be passed over: where it follows a standard that changes, or has the code of a file that comes or goes.
///
/// - Parameters:
///   - root: The catalog's folder in a work tree.
///   - old: The revision of the earlier state; only names of commits are looked for.
///   - new: The revision of the later state.
///   - jobs: Threads; nil is one for each core.
///   - limits: What a catalog may hold.
/// - Returns: Both states; nil where both have to be loaded whole, which also tells what is wrong: a name that is no
///   commit, no repository, a changed shared material, which any item may use.
public func loadChangedParts(
  of root: CatalogRoot, from old: String, to new: String, jobs: Int? = nil, limits: StoreLimits = .standard
) -> (old: LoadedCatalog, new: LoadedCatalog)? {
  guard isPlainRevision(old), isPlainRevision(new) else { return nil }
  let jobs = jobs ?? availableCores()
  if let revisions = ObjectSource.Revisions.own(root, old, new, limits: limits) {
    switch loadChangedParts(revisions, jobs: jobs, limits: limits) {
    case .loaded(let old, let new): return (old, new)
    case .needsWhole: return nil
    // git may have it, or tells what is wrong.
    case .lacksObject: break
    }
  }
  guard let revisions = ObjectSource.Revisions.git(root, old, new, limits: limits),
    case .loaded(let before, let after) = loadChangedParts(revisions, jobs: jobs, limits: limits)
  else { return nil }
  return (before, after)
}

/// What came of reading two revisions in part.
private enum PartsOutcome {
  case loaded(LoadedCatalog, LoadedCatalog)
  /// Both states have to be loaded whole.
  case needsWhole
  /// An object could not be read from the source that was asked.
  case lacksObject
}

private func loadChangedParts(_ revisions: ObjectSource.Revisions, jobs: Int, limits: StoreLimits) -> PartsOutcome {
  var pair = RevisionPair(revisions, jobs: jobs, limits: limits)
  guard pair.findDifferences(), pair.load() else { return pair.lacksObject ? .lacksObject : .needsWhole }
  pair.sort()
  return .loaded(pair.old, pair.new)
}

/// A file of either state, or of both.
private struct PairedFile {
  let listed: ListedFile
  let isOld: Bool
  let isNew: Bool
  var result: FileResult?
}

/// Two revisions on their way to two catalogs.
private struct RevisionPair {
  private let source: ObjectSource
  private let idLength: Int
  private let jobs: Int
  private let limits: StoreLimits
  /// Whether an object could not be read.
  private(set) var lacksObject = false
  /// The folders of either revision that were read, by path; `""` is the catalog's.
  private var oldTrees: [String: GitTree]
  private var newTrees: [String: GitTree]
  private var oldListing: CatalogListing
  private var newListing: CatalogListing
  private var files: [PairedFile] = []
  private var paths: Set<String> = []
  /// The folders that both sides have alike, or not at all, and that were asked for.
  private var sought: Set<String> = []
  /// The codes of standards that were asked for.
  private var soughtCodes: Set<String> = []
  /// Whether there are any standards, and any shared materials.
  private let hasStandards: Bool
  private let hasMaterials: Bool

  init(_ revisions: ObjectSource.Revisions, jobs: Int, limits: StoreLimits) {
    source = revisions.source
    idLength = revisions.idLength
    self.jobs = jobs
    self.limits = limits
    hasStandards = revisions.new.folder("standards".utf8) != nil
    hasMaterials = revisions.new.folder("materials".utf8) != nil
    (oldTrees, newTrees) = (["": revisions.old], ["": revisions.new])
    (oldListing, newListing) = (CatalogListing(limits: limits), CatalogListing(limits: limits))
  }

  /// The earlier state.
  var old: LoadedCatalog { catalog(files.filter(\.isOld), oldListing) }
  /// The later state.
  var new: LoadedCatalog { catalog(files.filter(\.isNew), newListing) }

  /// Brings all files into order of path, once for both states.
  mutating func sort() {
    let order = files.indices.sorted { precedes(files[$0].listed.path, files[$1].listed.path) }
    files = order.map { files[$0] }
  }

  private func catalog(_ files: [PairedFile], _ listing: CatalogListing) -> LoadedCatalog {
    var listing = listing
    listing.checkWhole()
    return LoadedCatalog(
      root: nil, files: files.compactMap { $0.result?.file },
      problems: listing.problems + files.compactMap { $0.result?.problem })
  }
}

// MARK: - What differs

extension RevisionPair {
  /// Goes down the folders that differ, one level of both revisions at a time; false where that is no way.
  mutating func findDifferences() -> Bool {
    var folders = [""]
    var level = DifferingEntry.all(in: "", oldTrees[""], newTrees[""])
    while !folders.isEmpty {
      guard let entries = level else { return false }
      var below: [FolderPair] = []
      for entry in entries {
        // Any item may use a shared material.
        if entry.path == "materials" { return false }
        if entry.isHidden { continue }
        let (before, after) = (entry.old, entry.new)
        let (isOldFolder, isNewFolder) = (before?.type == .folder, after?.type == .folder)
        if isOldFolder || isNewFolder {
          below.append(
            FolderPair(path: entry.path, old: isOldFolder ? before?.id : nil, new: isNewFolder ? after?.id : nil))
        }
        note(entry.path, isOldFolder ? nil : before, isNewFolder ? nil : after)
      }
      // Items that follow a standard that differs may lie in any folder; they are read along.
      let isAnyFollowed = folders.contains("items") && files.contains { $0.listed.kind == .standard }
      let alike = isAnyFollowed ? bodiesAlike(besides: Set(below.map(\.path))) : []
      level = readTrees(below + alike)
      if files.count > limits.files { return false }
      folders = below.map(\.path)
    }
    return level != nil
  }

  /// The folders of items that both sides have alike.
  private func bodiesAlike(besides differing: Set<String>) -> [FolderPair] {
    guard let items = newTrees["items"] else { return [] }
    return items.entries.compactMap { entry in
      guard entry.type == .folder, let name = String(validating: items.name(entry), as: UTF8.self) else { return nil }
      let path = "items/\(name)"
      return differing.contains(path) ? nil : FolderPair(path: path, alike: items.id(entry))
    }
  }

  /// Takes note of a file that one side has, or has otherwise than the other.
  private mutating func note(_ path: String, _ before: DifferingEntry.Side?, _ after: DifferingEntry.Side?) {
    // The kind that a path gives to files; of what is none, the listings tell why.
    let kind = before?.type == .file || after?.type == .file ? fileKind(ofPath: path) : nil
    var isListed = false
    for (side, isOld) in [(before, true), (after, false)] {
      // What is no file of its own, as another repository's commit, is not listed for a revision.
      guard let side, side.type != .other else { continue }
      guard side.type == .file, let kind else {
        if isOld { oldListing.add(path: path, type: side.type) } else { newListing.add(path: path, type: side.type) }
        continue
      }
      let listed = ListedFile(path: path, kind: kind, blob: side.id)
      if isOld { oldListing.add(listed) } else { newListing.add(listed) }
      files.append(PairedFile(listed: listed, isOld: isOld, isNew: !isOld))
      isListed = true
    }
    if isListed { paths.insert(path) }
  }

  /// Reads folders, and finds what differs in those that do; nil where one is none, or a name is no text.
  private mutating func readTrees(_ folders: [FolderPair]) -> [DifferingEntry]? {
    let idLength = idLength
    let found = source.map(folders.map(\.ids), jobs: jobs) { position, objects -> ReadFolder? in
      ReadFolder(folders[position], objects.map { $0.tree(idLength: idLength) })
    }
    guard let found else {
      lacksObject = true
      return nil
    }
    oldTrees.reserveCapacity(oldTrees.count + folders.count)
    newTrees.reserveCapacity(newTrees.count + folders.count)
    var entries: [DifferingEntry] = []
    for (folder, read) in zip(folders, found) {
      guard let read else { return nil }
      if let old = read.old { oldTrees[folder.path] = old }
      if let new = read.new { newTrees[folder.path] = new }
      entries += read.entries
    }
    return entries
  }
}

// MARK: - What it touches

extension RevisionPair {
  /// Reads what differs and what that touches; false where something cannot be read that is there.
  mutating func load() -> Bool {
    for name in ["govsvc", "organizations", "licences", "retired"] { want("\(name).yaml", in: "") }
    if !followers() { return false }
    // Nearly every item follows the standard of the code that its file is called by.
    for file in files.map(\.listed) where file.kind == .item {
      if let code = Self.standardCode(ofItemAt: file.path), !want(standard: code) { return false }
    }
    var first = 0
    while first < files.count {
      let start = first
      first = files.count
      guard read(from: start) else { return false }
      for file in files[start...].compactMap({ $0.result?.file }) where file.tree != nil {
        if file.kind == .item, !Self.isCalledByCode(file), let code = Catalog.noFiles.standardCode(of: file),
          !want(standard: code)
        {
          return false
        }
        if !wantMaterials(of: file) { return false }
      }
    }
    return source.totalBytes <= limits.totalBytes
  }

  /// Reads files, each on the thread that unpacks it, and both states of one together.
  private mutating func read(from start: Int) -> Bool {
    let (listed, limits) = (Array(files[start...].map(\.listed)), limits)
    var groups: [Range<Int>] = []
    groups.reserveCapacity(listed.count)
    for position in listed.indices {
      // The states of a file that differs were noted one after the other.
      if let last = groups.last, last.count == 1, listed[last.lowerBound].path == listed[position].path {
        groups[groups.count - 1] = last.lowerBound..<position + 1
      } else {
        groups.append(position..<position + 1)
      }
    }
    let order = groups
    let results = source.map(order.map { $0.map { listed[$0].blob } }, jobs: jobs) { group, objects in
      var read: [FileResult] = []
      for (position, object) in zip(order[group], objects) {
        let (file, content) = (listed[position], object.fileContent)
        let text = limits.text(of: file.kind)
        if case .bytes(let bytes) = content, bytes.count <= text.fileBytes, let other = read.last?.file {
          read.append(.file(SourceFile(path: file.path, bytes: bytes, like: other, limits: text)))
        } else {
          read.append(FileResult(file, content: content, limits: limits, checksStructure: false))
        }
      }
      return read
    }
    guard let results else {
      lacksObject = true
      return false
    }
    for (group, read) in zip(order, results) {
      for (position, result) in zip(group, read) { files[start + position].result = result }
    }
    return true
  }

  /// Takes a file that both sides have alike to those to be read; one that differs is among them already.
  private mutating func want(_ path: String, in folder: String) {
    let name = folder.isEmpty ? path.utf8[...] : path.utf8.dropFirst(folder.utf8.count + 1)
    guard !paths.contains(path), let kind = fileKind(ofPath: path), let old = oldTrees[folder],
      let new = newTrees[folder], let before = old.file(name), let after = new.file(name),
      new.isSame(after, as: before, of: old)
    else { return }
    paths.insert(path)
    let id = new.id(after)
    oldListing.add(path: path, type: .file, blob: id)
    newListing.add(path: path, type: .file, blob: id)
    files.append(PairedFile(listed: ListedFile(path: path, kind: kind, blob: id), isOld: true, isNew: true))
  }

  private mutating func want(standard code: String) -> Bool {
    guard hasStandards, soughtCodes.insert(code).inserted, !code.utf8.contains(UInt8(ascii: "/")) else { return true }
    let path = "standards/\(code).yaml"
    if paths.contains(path) { return true }
    guard readFolder("standards") else { return false }
    want(path, in: "standards")
    return true
  }

  private mutating func wantMaterials(of file: SourceFile) -> Bool {
    guard file.kind == .item || file.kind == .standard, hasMaterials, let tree = file.tree,
      let list = file.value(.materials)
    else { return true }
    guard readFolder("materials") else { return false }
    for material in tree.elements(of: list.node) where tree.nodes[material].isMapping {
      guard let use = tree.value(of: Key.use.rawValue, in: material) else { continue }
      want("materials/\(tree.text(use)).yaml", in: "materials")
    }
    return true
  }

  /// Takes the unchanged items that follow a standard that differs, and those whose names do not tell.
  private mutating func followers() -> Bool {
    let changed = files.filter { $0.listed.kind == .standard }.map(\.listed.path)
    guard !changed.isEmpty, newTrees[""]?.folder("items".utf8) != nil else { return true }
    let codes = BaseCodeSet(
      changed.compactMap { path -> BaseCodeBytes? in
        let stem = path.utf8.dropFirst("standards/".utf8.count).dropLast(".yaml".utf8.count)
        return stem.count == BaseCodeBytes.count ? BaseCodeBytes(stem) : nil
      })
    guard readFolder("items"), let items = newTrees["items"] else { return false }
    var bodies: [String] = []
    for entry in items.entries where entry.type == .folder {
      guard let name = String(validating: items.name(entry), as: UTF8.self) else { return false }
      bodies.append("items/\(name)")
    }
    guard readFolders(bodies) else { return false }
    for body in bodies {
      guard let tree = newTrees[body], let oldTree = oldTrees[body] else { continue }
      for entry in tree.entries where entry.type == .file {
        let isWanted = tree.withName(entry) { name in
          guard Self.standardCode(ofItemCalled: name).map({ codes.contains(BaseCodeBytes($0)) }) ?? true else {
            return false
          }
          // One that differs is among the files already.
          return oldTree.file(name).map { tree.isSame(entry, as: $0, of: oldTree) } ?? false
        }
        guard isWanted, let name = String(validating: tree.name(entry), as: UTF8.self) else { continue }
        want("\(body)/\(name)", in: body)
      }
    }
    return true
  }

  /// Whether an item says the 实施编码 that its file is called by, so that the file's name tells its standard.
  private static func isCalledByCode(_ file: SourceFile) -> Bool {
    let stem = file.stem
    guard stem.utf8.count == 31, stem.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return file.value(.code)?.equals(stem) ?? false
  }

  /// The code that a file called by a 实施编码 ends with; nil for any other name.
  private static func standardCode(ofItemAt path: String) -> String? {
    var path = path
    return path.withUTF8 { bytes in
      let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
      let name = UnsafeBufferPointer(rebasing: bytes[(slash.map { $0 + 1 } ?? 0)...])
      return standardCode(ofItemCalled: name).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The code that a name made of a 实施编码 and `.yaml` ends with; nil for any other name.
  private static func standardCode(
    ofItemCalled name: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard name.count == 31 + ".yaml".utf8.count else { return nil }
    let code = name[(31 - BaseCodeBytes.count)..<31]
    return code.allSatisfy { $0 < 0x80 } ? code : nil
  }

  private mutating func readFolder(_ path: String) -> Bool { readFolders([path]) }

  /// Reads folders below one that was read, where they were not read yet; of those alike on both sides one is enough.
  private mutating func readFolders(_ paths: [String]) -> Bool {
    var missing: [FolderPair] = []
    for path in paths where oldTrees[path] == nil && newTrees[path] == nil && sought.insert(path).inserted {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let parent = slash.map { String(path[..<$0]) } ?? ""
      let name = slash.map { path.utf8[path.utf8.index(after: $0)...] } ?? path.utf8[...]
      guard let new = newTrees[parent], let entry = new.folder(name), let old = oldTrees[parent],
        let before = old.folder(name), new.isSame(entry, as: before, of: old)
      else { continue }
      missing.append(FolderPair(path: path, alike: new.id(entry)))
    }
    return readTrees(missing) != nil
  }
}

extension Catalog {
  /// A catalog to ask what hangs on no other file.
  fileprivate static let noFiles = Catalog(files: [])
}
