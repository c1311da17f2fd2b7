/// What to do about a write that was interrupted.
enum Recovery: Hashable {
  /// A step that completes it.
  enum Step: Hashable {
    /// Put the temporary file in the place of the file.
    case replace(String)
    /// Remove the file.
    case remove(String)
  }

  /// Complete it by these steps; temporary files and the journal go afterwards.
  case forward([Step])
  /// It cannot be completed, but nothing was replaced yet: drop it.
  case drop
  /// It was begun and cannot be completed, because this file changed since or its new content is gone.
  case conflict(String)

  /// What lies on the disk for one entry of a journal: nil where there is no file.
  struct Found: Hashable {
    /// The digest of the file.
    let file: SHA256?
    /// The digest of its temporary file.
    let temporary: SHA256?
  }

  /// Decides by the journal and what was found for each of its entries.
  init(_ journal: WriteJournal, found: [Found]) {
    var steps: [Step] = []
    var isBegun = false
    var stuck: String?
    for (entry, found) in zip(journal.entries, found) {
      if found.file == entry.new {
        isBegun = true
      } else if found.file == entry.old && entry.new == nil {
        steps.append(.remove(entry.path))
      } else if found.file == entry.old && found.temporary == entry.new {
        steps.append(.replace(entry.path))
      } else {
        stuck = stuck ?? entry.path
      }
    }
    guard let stuck else {
      self = .forward(steps)
      return
    }
    self = isBegun ? .conflict(stuck) : .drop
  }
}
