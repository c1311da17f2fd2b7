import Glibc

/// All below a folder: what is not a folder, and folders with nothing in them.
struct FolderTree {
  /// Paths of regular files.
  private(set) var files: [String] = []
  /// Paths of links, devices, empty folders and names that are not UTF-8.
  private(set) var others: [String] = []

  /// Lists all below an open folder; nil with `errno` set where a folder cannot be read.
  init?(_ folder: Int32) {
    guard add(folder, path: "", depth: 0) else { return nil }
  }

  private mutating func add(_ folder: Int32, path: String, depth: Int) -> Bool {
    guard depth < 64, let found = entries(of: folder) else { return false }
    if found.isEmpty && !path.isEmpty { others.append(path) }
    for entry in found {
      guard let name = entry.text, entry.type == .file || entry.type == .folder else {
        others.append(path + escaped(entry.name))
        continue
      }
      if entry.type == .file {
        files.append(path + name)
      } else {
        guard let below = Descriptor.openFolder(name, in: folder),
          add(below.number, path: "\(path)\(name)/", depth: depth + 1)
        else { return false }
      }
    }
    return true
  }
}

/// Removes `name` in the open folder `parent` and all below it, following no link; false with `errno` set on failure.
func removeTree(_ name: String, in parent: Int32) -> Bool {
  guard let folder = Descriptor.openFolder(name, in: parent), let found = entries(of: folder.number) else {
    return errno == ENOENT
  }
  for entry in found {
    if entry.type == .folder {
      guard let inner = entry.text, removeTree(inner, in: folder.number) else { return false }
    } else {
      let result = (entry.name + [0]).withUnsafeBytes { bytes -> Int32 in
        guard let base = bytes.baseAddress else { return -1 }
        return unlinkat(folder.number, base.assumingMemoryBound(to: CChar.self), 0)
      }
      guard result == 0 else { return false }
    }
  }
  return unlinkat(parent, name, AT_REMOVEDIR) == 0
}
