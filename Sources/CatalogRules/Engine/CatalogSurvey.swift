public import CatalogModel
public import CatalogText

/// What rules over the whole catalog need to know of its standards and items: a few texts of each, and where they
/// stand.
///
/// The files themselves need not be in memory. A text takes 24 bytes and its own length; a plain item has two.
public struct CatalogSurvey: Sendable {
  /// What a text is.
  public enum Kind: UInt8, Sendable {
    /// A 基本编码, 实施编码 or local code that the file says.
    case code
    /// `BODY/CODE` of an item without 实施编码; the place is that of the code.
    case bodyCode
    /// The local code of such an item.
    case localCode
    /// The name of a standard.
    case standardName
    /// The code of the standard an item follows.
    case follows
    /// A case that an item does not offer; the standard is that of the `follows` before it.
    case notOffered
    /// The id of a shared material that is used.
    case use
  }

  /// One text.
  public struct Entry: Sendable {
    /// What it is.
    public let kind: Kind
    /// The file's number: standards in order of path, then items.
    public let subject: Int32
    /// Where it stands in its file.
    public let span: ByteSpan
    let start: UInt32
    let count: Int32
  }

  /// The catalog's lists and shared materials.
  public let lists: CatalogLists
  /// All texts, those of a file together, files in order.
  public private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private let path: @Sendable (Int) -> String
  private let standardFile: @Sendable (Int) -> SourceFile?
  /// How many standards there are; their numbers are the first ones.
  public let standardCount: Int

  init(
    _ lists: CatalogLists, standardCount: Int, parts: [CatalogSurveyPart], path: @escaping @Sendable (Int) -> String,
    standardFile: @escaping @Sendable (Int) -> SourceFile?
  ) {
    self.lists = lists
    self.standardCount = standardCount
    self.path = path
    self.standardFile = standardFile
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts { bytes += part.bytes }
    entries = Self.inOrder(parts)
  }

  /// The texts of all parts in order of subject; those of a subject, which lie in one part, stay as they are.
  private static func inOrder(_ parts: [CatalogSurveyPart]) -> [Entry] {
    // Sorted by counting: where the texts of each subject begin is known once all are counted.
    let last = parts.reduce(-1) { max($0, $1.entries.reduce(-1) { max($0, Int($1.subject)) }) }
    var places = [Int](repeating: 0, count: last + 2)
    for part in parts {
      for entry in part.entries { places[Int(entry.subject) + 1] += 1 }
    }
    for subject in places.indices.dropFirst() { places[subject] += places[subject - 1] }
    return [Entry](unsafeUninitializedCapacity: places[last + 1]) { room, count in
      var offset: UInt32 = 0
      for part in parts {
        for entry in part.entries {
          let place = places[Int(entry.subject)]
          places[Int(entry.subject)] = place + 1
          room.initializeElement(
            at: place,
            to: Entry(
              kind: entry.kind, subject: entry.subject, span: entry.span, start: entry.start + offset,
              count: entry.count))
        }
        offset += UInt32(part.bytes.count)
      }
      count = places[last + 1]
    }
  }

  /// The text of an entry.
  public func text(_ entry: Entry) -> String { withText(entry) { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes of an entry's text.
  public func withText<R>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let start = Int(entry.start)
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(entry.count)]))
    }
  }

  /// The path of the file an entry belongs to.
  public func path(_ entry: Entry) -> String { path(Int(entry.subject)) }

  /// Where an entry stands.
  public func place(_ entry: Entry) -> Place { Place(path: path(entry), span: entry.span) }

  /// The file name of a standard, without `.yaml`.
  public func standardStem(_ subject: Int) -> String {
    withStandardStem(subject) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the file name of a standard, without `.yaml`.
  func withStandardStem<R>(_ subject: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var path = path(subject)
    return path.withUTF8 { path in
      let name = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return body(UnsafeBufferPointer(rebasing: path[name...].dropLast(5)))
    }
  }

  /// The file of a standard, read again where it is not in memory; only for what is found.
  public func standard(_ subject: Int) -> SourceFile? { standardFile(subject) }
}

/// The texts that one thread has collected.
struct CatalogSurveyPart: Sendable {
  private(set) var entries: [CatalogSurvey.Entry] = []
  private(set) var bytes: [UInt8] = []

  /// Collects the texts of a standard's or an item's file.
  mutating func add(_ subject: FileSubject, number: Int, follows: String?) {
    let file = subject.file
    let isItem = file.kind == .item
    if isItem, file.value(.code) == nil {
      if let code = file.value(.standard) ?? file.value(.localCode) {
        add(.bodyCode, number, code.span, "\(file.text(.authority) ?? "?")/\(code.text)")
      }
      if let code = file.value(.localCode) { add(.localCode, number, code) }
    } else {
      if let code = file.value(.code) { add(.code, number, code) }
      if let code = file.value(.localCode) { add(.code, number, code) }
    }
    if !isItem, let name = file.value(.name) { add(.standardName, number, name) }
    if isItem, let follows {
      add(.follows, number, ByteSpan(start: 0, end: 0), follows)
      for row in file.value(.notOffered)?.elements ?? [] {
        for id in row.value(.cases)?.elements ?? [] { add(.notOffered, number, id) }
      }
    }
    for use in subject.uses { add(.use, number, use) }
  }

  /// Leaves out the texts of a file.
  mutating func remove(_ number: Int) { entries.removeAll { $0.subject == number } }

  private mutating func add(_ kind: CatalogSurvey.Kind, _ number: Int, _ value: Value) {
    guard let tree = value.file.tree else { return }
    tree.withContent(value.node) { append(kind, number, value.span, $0) }
  }

  private mutating func add(_ kind: CatalogSurvey.Kind, _ number: Int, _ span: ByteSpan, _ text: String) {
    var text = text
    text.withUTF8 { append(kind, number, span, $0) }
  }

  private mutating func append(
    _ kind: CatalogSurvey.Kind, _ number: Int, _ span: ByteSpan, _ text: UnsafeBufferPointer<UInt8>
  ) {
    entries.append(
      CatalogSurvey.Entry(
        kind: kind, subject: Int32(number), span: span, start: UInt32(bytes.count), count: Int32(text.count)))
    bytes.append(contentsOf: text)
  }
}
