/// The list of a write of several files, by which an interrupted one is completed.
///
/// It is put in place, whole and on the disk, after all new contents are on the disk under temporary names and before
/// the first file is replaced. A line for each file, then a line with the digest of all before it.
struct WriteJournal: Hashable {
  /// Its name in the catalog's root.
  static let name = ".govsvc-journal"

  /// One file of the write.
  struct Entry: Hashable {
    /// The path relative to the root.
    let path: String
    /// The digest of the old content; nil where there was no file.
    let old: SHA256?
    /// The digest of the new content; nil where the file is to go.
    let new: SHA256?
  }

  /// The files, in the order they are replaced.
  let entries: [Entry]

  /// Makes the journal of a write.
  init(entries: [Entry]) { self.entries = entries }

  private static let firstLine = "govsvc-journal 1"
  private static let absent = "-"

  /// Its text.
  var bytes: [UInt8] {
    let lines = entries.map { entry in
      "\(entry.old?.hexadecimal ?? WriteJournal.absent) \(entry.new?.hexadecimal ?? WriteJournal.absent) \(entry.path)\n"
    }
    let body = Array((WriteJournal.firstLine + "\n" + lines.joined()).utf8)
    return body + Array("end \(SHA256(body).hexadecimal)\n".utf8)
  }

  /// Reads a journal; nil where it is not whole or names anything outside the layout.
  init?(bytes: [UInt8]) {
    let tail = 4 + 64 + 1
    guard bytes.count > tail, bytes.last == UInt8(ascii: "\n") else { return nil }
    let body = Array(bytes.dropLast(tail))
    guard bytes.suffix(tail).elementsEqual("end \(SHA256(body).hexadecimal)\n".utf8),
      let text = String(validating: body, as: UTF8.self)
    else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.first == Substring(WriteJournal.firstLine) else { return nil }
    var entries: [Entry] = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ", maxSplits: 2)
      guard fields.count == 3, fileKind(ofPath: String(fields[2])) != nil else { return nil }
      entries.append(
        Entry(
          path: String(fields[2]), old: SHA256(hexadecimal: fields[0].utf8),
          new: SHA256(hexadecimal: fields[1].utf8)))
    }
    self.init(entries: entries)
  }
}
