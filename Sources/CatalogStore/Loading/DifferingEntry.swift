import CatalogText

/// A folder of either of two revisions, or of both.
struct FolderPair: Sendable {
  let path: String
  /// The id of the earlier revision's folder; nil where it has none.
  let old: String?
  /// The id of the later revision's folder.
  let new: String?

  /// A folder that differs.
  init(path: String, old: String?, new: String?) { (self.path, self.old, self.new) = (path, old, new) }

  /// A folder that both revisions have alike.
  init(path: String, alike id: String) { self.init(path: path, old: id, new: id) }

  /// The ids of what is to be read.
  var ids: [String] { old == new ? [new].compactMap { $0 } : [old, new].compactMap { $0 } }
}

/// An entry that one of two revisions has, or has otherwise than the other.
struct DifferingEntry: Sendable {
  /// What a revision has there.
  struct Side: Sendable {
    let type: EntryType
    /// The hexadecimal id of its object.
    let id: String
  }

  let path: String
  let old: Side?
  let new: Side?
  /// Whether its name begins with a dot.
  let isHidden: Bool

  /// The entries of a folder that differ, a missing folder having none; nil where a name is no text.
  static func all(in folder: String, _ old: GitTree?, _ new: GitTree?) -> [DifferingEntry]? {
    let differences = GitTree.differences(old, new)
    var entries: [DifferingEntry] = []
    entries.reserveCapacity(differences.count)
    for (before, after) in differences {
      guard let name = before.flatMap({ old?.name($0) }) ?? after.flatMap({ new?.name($0) }),
        let text = String(validating: name, as: UTF8.self)
      else { return nil }
      entries.append(
        DifferingEntry(
          path: folder.isEmpty ? text : "\(folder)/\(text)", old: side(before, of: old), new: side(after, of: new),
          isHidden: name.first == UInt8(ascii: ".")))
    }
    return entries
  }

  private static func side(_ entry: GitTree.Entry?, of tree: GitTree?) -> Side? {
    guard let entry, let tree else { return nil }
    return Side(type: entry.type, id: tree.id(entry))
  }
}

/// A folder of two revisions as it was read, compared on the thread that has read it.
struct ReadFolder: Sendable {
  let old: GitTree?
  let new: GitTree?
  let entries: [DifferingEntry]

  /// Takes the trees of a pair in order; nil where one is no folder, or a name is no text.
  init?(_ folder: FolderPair, _ trees: [GitTree?]) {
    guard let first = trees.first, let last = trees.last, let first, let last else { return nil }
    old = folder.old == nil ? nil : first
    new = folder.new == nil ? nil : last
    guard folder.old != folder.new else {
      entries = []
      return
    }
    guard let entries = DifferingEntry.all(in: folder.path, old, new) else { return nil }
    self.entries = entries
  }
}
