import Testing

/// A contradiction in a published guide: the reference catalog holds the mended text, this row the published one.
struct PublishedContradiction: Sendable, CustomTestStringConvertible {
  /// A text of the catalog and what was published in its place.
  struct Edit: Sendable {
    /// The file; nil for the row's own.
    let path: String?
    let mended: String
    /// Nil where the catalog's text alone is to be found, because what was published has another shape.
    let published: String?
    /// How often the mended text stands in the file.
    let times: Int

    init(_ mended: String, _ published: String?, times: Int = 1, in path: String? = nil) {
      self.path = path
      self.mended = mended
      self.published = published
      self.times = times
    }
  }

  /// A file of a catalog.
  typealias File = (path: String, bytes: [UInt8])

  /// What the guide says, in Chinese.
  let what: String
  /// The kinds of contradiction, by the list the rules cite: 1 steps longer than the promise, 2 limit against its
  /// basis, 3 condition against its basis, 4 a copy counted as an original, 5 necessary for some only, 6 several
  /// papers in one line, 7 variants in a remark, 8 variants that differ in nothing, 9 one act with two types, 10 one
  /// code with different contents, 11 codes left behind, 12 names of clerks, 13 names with blanks or a full stop.
  let kinds: [Int]
  /// The file at which the findings stand.
  let file: String
  let edits: [Edit]
  /// The rules that find the published text, one entry a finding; empty where none does.
  let codes: [UInt16]
  /// Why no rule finds it; empty where one does.
  let reason: String

  var testDescription: String { what }

  init(_ what: String, _ kinds: [Int] = [], _ file: String, _ edits: [Edit], finds codes: [UInt16]) {
    self.what = what
    self.kinds = kinds
    self.file = file
    self.edits = edits
    self.codes = codes
    reason = ""
  }

  init(_ what: String, _ kinds: [Int] = [], _ file: String, _ edits: [Edit], unseen reason: String) {
    self.what = what
    self.kinds = kinds
    self.file = file
    self.edits = edits
    self.reason = reason
    codes = []
  }

  /// The reference catalog with the published texts put in, and what could not be replaced.
  func applied(to files: [File]) -> (files: [File], faults: [String]) {
    var files = files
    var faults: [String] = []
    for edit in edits {
      let path = edit.path ?? file
      guard let index = files.firstIndex(where: { $0.path == path }) else {
        faults.append("\(path) is not in the catalog")
        continue
      }
      let parts = String(decoding: files[index].bytes, as: UTF8.self).split(
        separator: edit.mended, omittingEmptySubsequences: false)
      if parts.count != edit.times + 1 {
        faults.append("\(path) holds the mended text \(parts.count - 1) times, not \(edit.times): \(edit.mended)")
      } else if let published = edit.published {
        if published == edit.mended { faults.append("\(path): the published text is the mended one: \(published)") }
        files[index].bytes = Array(parts.joined(separator: published).utf8)
      }
    }
    return (files, faults)
  }
}
