import CatalogModel
import CatalogRules
import CatalogStore
import Glibc
import Wording

/// Which findings a person asked for: those in some files and folders, and those of some items.
struct FindingScope {
  /// Paths relative to the root; empty where everything is asked for.
  private var places: [String] = []
  private var items: Set<String> = []
  private var isEverything: Bool

  /// Understands what was given: a path here or in the catalog, else an item.
  init(_ texts: [String], in loaded: LoadedCatalog, session: Session) throws(Failure) {
    isEverything = texts.isEmpty
    guard let root = loaded.root.flatMap({ realPath($0.path) }) else { return }
    for text in texts {
      if let path = linkPath(text, below: root) ?? realPath(text) ?? realPath(root + "/" + text) {
        try add(path, text, below: root)
      } else if text.contains("/") && !text.hasPrefix(".") || !text.hasSuffix(".yaml") {
        let file = try session.select(text, in: loaded).file
        places.append(file.path)
        items.insert(loaded.catalog.effective(file).name)
      } else {
        throw Failure(.noInput, Bilingual("找不到“\(text)”", "“\(text)” does not exist"))
      }
    }
    for place in places {
      guard let file = loaded.catalog.files.first(where: { $0.path == place }), file.kind == .item else { continue }
      items.insert(loaded.catalog.effective(file).name)
    }
  }

  /// Whether a finding is one of those asked for.
  func includes(_ judged: JudgedFinding) -> Bool {
    if includes(path: judged.finding.place.path) { return true }
    return judged.finding.item.map(items.contains) == true || judged.affectedItems.contains(where: items.contains)
  }

  /// Whether a file is one of those asked for.
  func includes(path: String) -> Bool {
    isEverything || places.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private mutating func add(_ path: String, _ text: String, below root: String) throws(Failure) {
    if path == root {
      isEverything = true
    } else if path.hasPrefix(root + "/") {
      places.append(String(path.dropFirst(root.count + 1)))
    } else {
      throw Failure(
        .usage, Bilingual("“\(text)”不在事项目录“\(root)”中", "“\(text)” does not lie in the catalog “\(root)”"))
    }
  }
}

/// Where the search for the catalog begins: at the first path if it is there, of a link to no folder where it lies.
func folderToSearchFrom(_ paths: [String]) -> String {
  guard let path = paths.first, access(path, F_OK) == 0 || isLink(path) else { return "." }
  var status = stat()
  let leadsToFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  guard isLink(path), !leadsToFolder else { return path }
  let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  return folder.isEmpty ? "." : folder
}

/// Whether a path is a symbolic link itself.
private func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// The path of a link that lies in the catalog itself, with only its folder's links resolved; nil for anything else.
///
/// A link in a catalog is a finding; what it leads to was not asked for.
private func linkPath(_ text: String, below root: String) -> String? {
  for path in [text, root + "/" + text] where isLink(path) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let folder = String(path.dropLast(name.utf8.count))
    guard let real = realPath(folder.isEmpty ? "." : folder) else { continue }
    if real == root || real.hasPrefix(root + "/") { return real + "/" + name }
  }
  return nil
}

/// The path without links and `..`; nil where nothing is there.
func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
