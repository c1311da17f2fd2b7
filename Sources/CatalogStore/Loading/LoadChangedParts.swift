import CatalogModel
import CatalogText

/// Loads of two revisions only what a comparison of them can find anything in.
///
/// Structure is not checked: a comparison does not tell of it. Read is what differs, the manifest and the lists, the
/// standards that items among it follow, the items that follow a standard among it, and the shared materials they use. A
/// file that is the same on both sides is one file in both results. One git process is asked for all.
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
  let jobs = jobs ?? availableCores()
  guard var pair = RevisionPair.open(root, old, new, limits: limits), pair.findDifferences(), pair.load(jobs: jobs)
  else { return nil }
  let loaded = pair
  let states = parallelMap(2, jobs: jobs) { $0 == 0 ? loaded.old : loaded.new }
  return (states[0], states[1])
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
  private let reader: ObjectReader
  private let idLength: Int
  private let limits: StoreLimits
  /// The folders of either revision that were read, by path; `""` is the catalog's.
  private var oldTrees: [String: GitTree]
  private var newTrees: [String: GitTree]
  private var oldListing: CatalogListing
  private var newListing: CatalogListing
  private var files: [PairedFile] = []
  private var paths: Set<String> = []
  /// The folders that both sides have alike, or not at all, and that were asked for.
  private var sought: Set<String> = []

  /// Starts git and finds both revisions; nil where either is none or has no such folder.
  static func open(_ root: CatalogRoot, _ old: String, _ new: String, limits: StoreLimits) -> RevisionPair? {
    guard isPlainRevision(old), isPlainRevision(new) else { return nil }
    let names = [old + "^{commit}", new + "^{commit}", old + ":./", new + ":./"]
    for hasCommands in [true, false] {
      let reader = try? ObjectReader(
        in: root.path, limit: max(limits.text.fileBytes, longestTree), hasCommands: hasCommands)
      guard let reader, let found = reader.objects(names) else { continue }
      guard found[0].kind == .commit, found[1].kind == .commit else { return nil }
      let idLength = found[0].id.utf8.count / 2
      guard let oldTree = tree(found[2], idLength), let newTree = tree(found[3], idLength) else { return nil }
      return RevisionPair(reader: reader, idLength: idLength, limits: limits, old: oldTree, new: newTree)
    }
    return nil
  }

  private init(reader: ObjectReader, idLength: Int, limits: StoreLimits, old: GitTree, new: GitTree) {
    self.reader = reader
    self.idLength = idLength
    self.limits = limits
    (oldTrees, newTrees) = (["": old], ["": new])
    (oldListing, newListing) = (CatalogListing(limits: limits), CatalogListing(limits: limits))
  }

  /// The tree of a folder with a hundred thousand files is within it.
  private static let longestTree = 16 << 20

  private static func tree(_ object: GitObject, _ idLength: Int) -> GitTree? {
    guard object.kind == .tree, let bytes = object.bytes else { return nil }
    return GitTree(bytes, idLength: idLength)
  }

  /// The earlier state.
  var old: LoadedCatalog { catalog(files.filter(\.isOld), oldListing) }
  /// The later state.
  var new: LoadedCatalog { catalog(files.filter(\.isNew), newListing) }

  private func catalog(_ files: [PairedFile], _ listing: CatalogListing) -> LoadedCatalog {
    var listing = listing
    listing.finish()
    return LoadedCatalog(
      root: nil, files: files.compactMap { $0.result?.file }.sorted { precedes($0.path, $1.path) },
      problems: listing.problems + files.compactMap { $0.result?.problem })
  }
}

// MARK: - What differs

extension RevisionPair {
  /// Goes down the folders that differ, one level of both revisions at a time; false where that is no way.
  mutating func findDifferences() -> Bool {
    var folders = [""]
    while !folders.isEmpty {
      var below: [(path: String, old: String?, new: String?)] = []
      for folder in folders {
        let (old, new) = (oldTrees[folder], newTrees[folder])
        for (before, after) in GitTree.differences(old, new) {
          guard let name = before.flatMap({ old?.name($0) }) ?? after.flatMap({ new?.name($0) }),
            let text = String(validating: name, as: UTF8.self)
          else { return false }
          let path = folder.isEmpty ? text : "\(folder)/\(text)"
          // Any item may use a shared material.
          if path == "materials" { return false }
          if text.hasPrefix(".") { continue }
          let (oldID, newID) = (before.flatMap { old?.id($0) }, after.flatMap { new?.id($0) })
          let (isOldFolder, isNewFolder) = (before?.type == .folder, after?.type == .folder)
          if isOldFolder || isNewFolder { below.append((path, isOldFolder ? oldID : nil, isNewFolder ? newID : nil)) }
          if let before, let oldID, !isOldFolder { note(path, before.type, oldID, isOld: true) }
          if let after, let newID, !isNewFolder { note(path, after.type, newID, isOld: false) }
        }
      }
      guard readTrees(below), files.count <= limits.files else { return false }
      folders = below.map(\.path)
    }
    return true
  }

  /// Takes note of a file that one side has, or has otherwise than the other.
  private mutating func note(_ path: String, _ type: EntryType, _ id: String, isOld: Bool) {
    // What is no file of its own, as another repository's commit, is not listed for a revision.
    guard type != .other else { return }
    if isOld {
      oldListing.add(path: path, type: type, blob: id)
    } else {
      newListing.add(path: path, type: type, blob: id)
    }
    guard type == .file, let kind = fileKind(ofPath: path) else { return }
    paths.insert(path)
    files.append(PairedFile(listed: ListedFile(path: path, kind: kind, blob: id), isOld: isOld, isNew: !isOld))
  }

  private mutating func readTrees(_ folders: [(path: String, old: String?, new: String?)]) -> Bool {
    let ids = folders.flatMap { [$0.old, $0.new].compactMap { $0 } }
    guard let objects = reader.objects(ids) else { return false }
    var next = 0
    for folder in folders {
      for (id, isOld) in [(folder.old, true), (folder.new, false)] where id != nil {
        guard let tree = Self.tree(objects[next], idLength) else { return false }
        next += 1
        if isOld { oldTrees[folder.path] = tree } else { newTrees[folder.path] = tree }
      }
    }
    return true
  }
}

// MARK: - What it touches

extension RevisionPair {
  /// Reads what differs and what that touches; false where something cannot be read that is there.
  mutating func load(jobs: Int) -> Bool {
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
      guard read(from: start, jobs: jobs) else { return false }
      for file in files[start...].compactMap({ $0.result?.file }) where file.tree != nil {
        if file.kind == .item, let code = Catalog.noFiles.standardCode(of: file), !want(standard: code) { return false }
        if !wantMaterials(of: file) { return false }
      }
    }
    return reader.totalBytes <= limits.totalBytes
  }

  /// Reads files in chunks: while one thread parses, git unpacks what another waits for.
  private mutating func read(from start: Int, jobs: Int) -> Bool {
    let (listed, limits, reader) = (files[start...].map(\.listed), limits, reader)
    let size = 32
    let results = parallelMap((listed.count + size - 1) / size, jobs: jobs) { chunk -> [FileResult]? in
      let part = listed[chunk * size..<min(listed.count, (chunk + 1) * size)]
      guard let objects = reader.objects(part.map(\.blob)) else { return nil }
      return zip(part, objects).map { listed, object in
        var content = object.fileContent
        if case .bytes(let bytes) = content, bytes.count > limits.text.fileBytes { content = .tooLarge }
        return FileResult(listed, content: content, limits: limits, checksStructure: false)
      }
    }
    var next = start
    for chunk in results {
      guard let chunk else { return false }
      for result in chunk {
        files[next].result = result
        next += 1
      }
    }
    return true
  }

  /// Takes a file that both sides have alike to those to be read; one that differs is among them already.
  private mutating func want(_ path: String, in folder: String) {
    let name = folder.isEmpty ? path : String(path.dropFirst(folder.utf8.count + 1))
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
    guard !code.contains("/"), !paths.contains("standards/\(code).yaml") else { return true }
    guard readFolder("standards") else { return false }
    want("standards/\(code).yaml", in: "standards")
    return true
  }

  private mutating func wantMaterials(of file: SourceFile) -> Bool {
    guard file.kind == .item || file.kind == .standard, newTrees[""]?.folder("materials") != nil, let tree = file.tree,
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
    guard !changed.isEmpty, newTrees[""]?.folder("items") != nil else { return true }
    let codes = Set(changed.map { String($0.dropFirst("standards/".utf8.count).dropLast(".yaml".utf8.count)) })
    guard readFolder("items"), let items = newTrees["items"] else { return false }
    var bodies: [String] = []
    for entry in items.entries where entry.type == .folder {
      guard let name = String(validating: items.name(entry), as: UTF8.self) else { return false }
      bodies.append("items/\(name)")
    }
    guard readFolders(bodies) else { return false }
    for body in bodies {
      guard let tree = newTrees[body] else { continue }
      for entry in tree.entries where entry.type == .file {
        guard let name = String(validating: tree.name(entry), as: UTF8.self) else { continue }
        let path = "\(body)/\(name)"
        if Self.standardCode(ofItemAt: path).map(codes.contains) ?? true { want(path, in: body) }
      }
    }
    return true
  }

  /// The code that a file called by a 实施编码 ends with; nil for any other name.
  private static func standardCode(ofItemAt path: String) -> String? {
    let stem = path.utf8.dropLast(".yaml".utf8.count)
    let name = stem.suffix(while: { $0 != UInt8(ascii: "/") })
    return name.count == 31 ? String(name.suffix(12)) : nil
  }

  private mutating func readFolder(_ path: String) -> Bool { readFolders([path]) }

  /// Reads folders below one that was read, where they were not read yet; of those alike on both sides one is enough.
  private mutating func readFolders(_ paths: [String]) -> Bool {
    var missing: [(path: String, old: String?, new: String?)] = []
    for path in paths where oldTrees[path] == nil && newTrees[path] == nil && sought.insert(path).inserted {
      let parts = path.split(separator: "/")
      let (parent, name) = (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
      guard let new = newTrees[parent], let entry = new.folder(name), let old = oldTrees[parent],
        let before = old.folder(name), new.isSame(entry, as: before, of: old)
      else { continue }
      missing.append((path, nil, new.id(entry)))
    }
    guard readTrees(missing) else { return false }
    for folder in missing { oldTrees[folder.path] = newTrees[folder.path] }
    return true
  }
}

extension Catalog {
  /// A catalog to ask what hangs on no other file.
  fileprivate static let noFiles = Catalog(files: [])
}

extension BidirectionalCollection {
  /// The longest end of the collection that meets a condition.
  fileprivate func suffix(while isMet: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isMet(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
