/// The list of a write of several files, by which an interrupted one is completed or undone.
struct WriteJournal: Hashable {
  /// Its name in the catalog's root.
  static let name = ".govsvc-journal"
}
