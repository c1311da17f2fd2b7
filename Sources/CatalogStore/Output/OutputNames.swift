/// The names an export has taken, so that no two differ only in what some file system does not tell apart.
struct OutputNames {
  /// What a name stands for.
  private enum Entry {
    case file
    /// A folder, as it is spelt.
    case folder(String)
  }

  /// The entries by a number made of the folded path; one whose number was taken stands under the next free one.
  private var entries: [UInt64: (folded: String, entry: Entry)] = [:]
  /// The paths of ASCII characters alone, which are most.
  private var plain = PlainOutputNames()

  /// What becomes of a name.
  enum Outcome {
    /// It is free, and taken now; these folders have to be made first.
    case free(newFolders: [String])
    /// Another name differs from it in letter case or composition only, or a file stands where a folder is needed.
    case collision
  }

  /// Takes the path of a file.
  mutating func take(_ file: String) -> Outcome {
    guard insert(file, .file) else { return .collision }
    if plain.hasFolder(of: file) { return .free(newFolders: []) }
    guard let slash = file.utf8.lastIndex(of: 0x2F) else { return .free(newFolders: []) }
    let folder = file[..<slash]
    var made: [String] = []
    var end = folder.utf8.startIndex
    while true {
      end = folder.utf8[end...].firstIndex(of: 0x2F) ?? folder.endIndex
      let path = String(folder[..<end])
      if insert(path, .folder(path)) {
        made.append(path)
      } else if !isFolder(path) {
        return .collision
      }
      if end == folder.endIndex { break }
      end = folder.utf8.index(after: end)
    }
    return .free(newFolders: made)
  }

  /// Adds a path; false where one that folds to the same is there.
  private mutating func insert(_ path: String, _ entry: Entry) -> Bool {
    var isFolder = false
    if case .folder = entry { isFolder = true }
    // Some letters that are not ASCII fold to one that is.
    if !entries.isEmpty, entries[place(of: path.lowercased())] != nil { return false }
    if let isNew = plain.insert(path, isFolder: isFolder) { return isNew }
    let folded = path.lowercased()
    guard !plain.contains(folded) else { return false }
    entries[place(of: folded)] = (folded, entry)
    return true
  }

  private func isFolder(_ path: String) -> Bool {
    if let isFolder = plain.isFolder(path) { return isFolder }
    guard case .folder(let spelling)? = entries[place(of: path.lowercased())]?.entry else { return false }
    return spelling.utf8.elementsEqual(path.utf8)
  }

  /// The number under which a folded path stands, or would.
  private func place(of folded: String) -> UInt64 {
    var place = UInt64(bitPattern: Int64(folded.hashValue))
    while let entry = entries[place], entry.folded != folded { place &+= 1 }
    return place
  }
}
