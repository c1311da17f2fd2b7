/// What a folder holds under a name.
enum EntryType {
  case file
  case folder
  case link
  case other
}

/// An entry of a folder, by the bytes of its name.
struct FolderEntry {
  let name: [UInt8]
  let type: EntryType

  /// The name as text; nil where it is not UTF-8.
  var text: String? { String(validating: name, as: UTF8.self) }
}

/// The entries of an open folder in order of name, without `.` and `..`; nil with `errno` set on failure.
func entries(of folder: Int32) -> [FolderEntry]? {
  guard let names = FolderNames(of: folder, withHidden: true) else { return nil }
  return names.entries.map { entry in FolderEntry(name: names.withName(entry) { Array($0) }, type: entry.type) }
}
