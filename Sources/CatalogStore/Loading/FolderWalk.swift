import Glibc
import Wording

/// Lists a catalog's folder: every folder is opened from its parent, so no link is followed.
struct FolderWalk {
  private(set) var listing: CatalogListing
  private let limits: StoreLimits

  init(limits: StoreLimits) {
    self.limits = limits
    listing = CatalogListing(limits: limits)
  }

  /// Lists all below the open folder `root`.
  mutating func run(root: Int32) {
    descend(folder: root, path: "", depth: 0)
    if linkStatus(WriteJournal.name, in: root) != nil {
      listing.add(LayoutProblem(.unfinishedWrite, path: WriteJournal.name))
    }
    listing.finish()
  }

  private mutating func descend(folder: Int32, path: String, depth: Int) {
    guard depth <= limits.folderDepth else {
      listing.add(LayoutProblem(.tooDeep, path: path))
      return
    }
    guard let entries = entries(of: folder) else { return refuse(path.isEmpty ? "." : path) }
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      if listing.isFull { return }
      guard let name = entry.text else {
        if entry.type != .file || hasYAMLEnding(entry.name) {
          listing.add(LayoutProblem(.nameNotUTF8, path: joined(path, escaped(entry.name))))
        }
        continue
      }
      let inner = joined(path, name)
      if entry.type == .folder && !hasYAMLEnding(entry.name) {
        guard let below = Descriptor.openFolder(name, in: folder) else {
          refuse(inner)
          continue
        }
        descend(folder: below.number, path: inner, depth: depth + 1)
      } else {
        listing.add(path: inner, type: entry.type)
      }
    }
  }

  private mutating func refuse(_ path: String) {
    // Folders that are not the catalog's may be closed to us; nothing of the catalog is lost by that.
    guard path == "." || isLayoutFolder(path) else { return }
    listing.add(LayoutProblem(.unreadable, path: path, detail: SystemReason(errno).text?.english ?? ""))
  }
}

private func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
