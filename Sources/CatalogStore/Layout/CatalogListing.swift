import CatalogModel
import Glibc

/// A file of the catalog that is to be read.
struct ListedFile: Hashable, Sendable {
  /// The path relative to the root.
  let path: String
  /// The kind its place gives it.
  let kind: FileKind
  /// The git id of its content where it comes from a revision; empty for a folder.
  var blob = ""
}

/// What a catalog holds, sorted out by its layout: the same for a folder and for a revision.
struct CatalogListing {
  private(set) var files: [ListedFile] = []
  private(set) var problems: [LayoutProblem] = []
  private let limits: StoreLimits
  private var overflow = false

  init(limits: StoreLimits) { self.limits = limits }

  /// Whether there are more files than the limit, so that looking further has no use.
  var isFull: Bool { overflow }

  /// Takes note of a problem.
  mutating func add(_ problem: LayoutProblem) { problems.append(problem) }

  /// Sorts out an entry that is not a folder to be descended into, and returns the kind of a file of the catalog.
  @discardableResult
  mutating func add(path: String, type: EntryType, blob: String = "") -> FileKind? {
    guard type == .file, let kind = fileKind(ofPath: path) else {
      if let problem = layoutProblem(path: path, type: type) { add(problem) }
      return nil
    }
    add(ListedFile(path: path, kind: kind, blob: blob))
    return kind
  }

  /// Takes a file of the catalog.
  mutating func add(_ file: ListedFile) {
    if files.count < limits.files {
      files.append(file)
    } else {
      overflow = true
    }
  }

  /// Brings files into order of path and adds the problems that only show in the whole.
  mutating func finish() {
    files.sort { precedes($0.path, $1.path) }
    checkWhole()
  }

  /// Adds the problems that only show in the whole, whatever the order of the files.
  mutating func checkWhole() {
    if overflow {
      keepRootFiles(because: LayoutProblem(.tooManyFiles, path: ".", detail: String(limits.files)))
    }
    if !files.contains(where: { $0.kind == .catalog }) {
      add(LayoutProblem(.missingManifest, path: CatalogRoot.manifestName))
    }
    addCollisions()
  }

  /// Leaves only the files in the root itself, so that what is read does not hang on the order of reading.
  mutating func keepRootFiles(because problem: LayoutProblem) {
    files.removeAll { $0.path.utf8.contains(UInt8(ascii: "/")) }
    add(problem)
  }

  /// Whether no two paths can collide: all are ASCII, and their hashes differ once letters are lower case.
  private var areApart: Bool {
    var apart = DistinctHashes(room: files.count)
    return files.allSatisfy { file in
      var path = file.path
      return path.withUTF8 { FoldedHash.ofASCII(UnsafeRawBufferPointer($0)) }.map { apart.insert($0) } ?? false
    }
  }

  private mutating func addCollisions() {
    if areApart { return }
    var seen: [String: String] = Dictionary(minimumCapacity: files.count)
    for file in files.sorted(by: { precedes($0.path, $1.path) }) {
      // Strings that are equal up to composition are equal keys.
      if let other = seen.updateValue(file.path, forKey: file.path.lowercased()) {
        add(LayoutProblem(.nameCollision, path: file.path, detail: other))
      }
    }
  }
}

/// Why the layout does not take an entry; nil where it takes it or does not care.
func layoutProblem(path: String, type: EntryType) -> LayoutProblem? {
  let place = LayoutPlace(ofPath: path)
  if place == .ignored {
    guard isLayoutFolder(path) else { return nil }
    if type == .link { return LayoutProblem(.symbolicLink, path: path) }
    // A file in the stead of the folder hides all that belongs there; below `items`, notes may lie.
    let hides = (type == .file || type == .other) && !path.contains("/")
    return hides ? LayoutProblem(.unknownPlace, path: path) : nil
  }
  switch (type, place) {
  case (.link, _): return LayoutProblem(.symbolicLink, path: path)
  case (.folder, _), (.other, _): return LayoutProblem(.notAFile, path: path)
  case (.file, .file): return nil
  case (.file, .reserved): return LayoutProblem(.reservedPlace, path: path)
  case (.file, _): return LayoutProblem(.unknownPlace, path: path)
  }
}

/// Whether `a` comes before `b` in order of bytes.
func precedes(_ a: String, _ b: String) -> Bool {
  let fast = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b in precedes(a, b) }
  }
  return (fast ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}

/// Whether bytes come before others.
func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = a.baseAddress, let other = b.baseAddress else { return a.count < b.count }
  let order = memcmp(start, other, min(a.count, b.count))
  return order == 0 ? a.count < b.count : order < 0
}

/// The bytes of a name that is not UTF-8, with those that are not ASCII as `\xE9`.
func escaped(_ name: [UInt8]) -> String {
  name.map { byte in
    if byte >= 0x20 && byte < 0x7F { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }.joined()
}
