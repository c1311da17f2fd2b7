import CatalogStore

/// What index and manifest say of guides, in bytes: made on the threads of the guides, put in order at the end.
struct GuideRows: Sendable {
  /// One guide.
  struct Guide: Sendable {
    /// The number of its item: items and standards are numbered nearly in order of path.
    let number: UInt32
    fileprivate let path: Range<Int>
    /// The name of its body, or of the standards.
    fileprivate let heading: Range<Int>
    fileprivate let manifest: Range<Int>
    fileprivate let index: Range<Int>
    let byteCount: Int
    let isCheckedNow: Bool
    let isChecked: Bool
  }

  fileprivate(set) var guides: [Guide] = []
  fileprivate var bytes: [UInt8] = []
  fileprivate var indexBytes: [UInt8] = []

  /// Lends the guides of several threads in order of path.
  static func withOrdered<R>(_ parts: [GuideRows], _ body: ([Lent]) -> R) -> R {
    lend(parts[...], after: []) { lent in
      body(byteOrder(of: lent.count, number: { lent[$0].number }, bytes: { lent[$0].path }).map { lent[$0] })
    }
  }

  private static func lend<R>(_ parts: ArraySlice<GuideRows>, after lent: [Lent], _ body: ([Lent]) -> R) -> R {
    guard let part = parts.first else { return body(lent) }
    return part.bytes.withUnsafeBufferPointer { bytes in
      part.indexBytes.withUnsafeBufferPointer { indexBytes in
        func text(_ range: Range<Int>) -> Text { Text(rebasing: bytes[range]) }
        let own = part.guides.map {
          Lent(
            number: $0.number, path: text($0.path), heading: text($0.heading), manifest: text($0.manifest),
            index: Text(rebasing: indexBytes[$0.index]))
        }
        return lend(parts.dropFirst(), after: lent.isEmpty ? own : lent + own, body)
      }
    }
  }

  /// The rows of one guide, lent.
  struct Lent {
    fileprivate let number: UInt32
    fileprivate let path: Text
    let heading: Text
    let manifest: Text
    let index: Text
  }
}

/// Makes the rows of the guides of one thread.
struct GuideRowWriter: ~Copyable {
  private let format: GuideFormat
  private var rows = GuideRows()
  private var buffer = ByteBuffer()
  private var markdown = MarkdownText()
  private var xml = XMLLayout(ByteBuffer())
  private var heading = 0..<0
  private var headingOwner: [UInt8]?

  init(_ format: GuideFormat) {
    self.format = format
    xml.goDown()
    heading = Self.append(Text(GuideIndex.standardHeading), to: &buffer)
  }

  private static func append(_ text: Text, to buffer: inout ByteBuffer) -> Range<Int> {
    let start = buffer.count
    buffer.append(text)
    return start..<buffer.count
  }

  /// Adds a guide that was written.
  ///
  /// - Parameters:
  ///   - file: Its file.
  ///   - number: The number of its item.
  ///   - title: Its name.
  ///   - body: The name of its body; nil for a standard.
  ///   - isCheckedNow: Whether it was checked against the schema now.
  mutating func add(
    _ file: ExportManifest.File, number: Int, title: String, body: [UInt8]?, isCheckedNow: Bool
  ) {
    turn(to: body)
    var (name, title) = (file.path, title)
    let (path, index) = name.withUTF8 { path in
      title.withUTF8 { title in (Self.append(path, to: &buffer), appendIndexRow(path, title, body)) }
    }
    let start = buffer.count
    ExportManifest.append(file, to: &buffer)
    rows.guides.append(
      GuideRows.Guide(
        number: UInt32(exactly: number) ?? .max, path: path, heading: heading, manifest: start..<buffer.count,
        index: index, byteCount: file.bytes, isCheckedNow: isCheckedNow, isChecked: file.isChecked))
  }

  /// The rows; none is left.
  mutating func take() -> GuideRows {
    var rows = GuideRows()
    swap(&rows, &self.rows)
    rows.bytes = buffer.array
    rows.indexBytes = format == .xml ? xml.buffer.array : markdown.buffer.array
    return rows
  }

  private mutating func turn(to body: [UInt8]?) {
    guard body != headingOwner else { return }
    headingOwner = body
    heading =
      body.map { body in body.withUnsafeBufferPointer { Self.append($0, to: &buffer) } }
      ?? Self.append(Text(GuideIndex.standardHeading), to: &buffer)
  }

  private mutating func appendIndexRow(_ path: Text, _ title: Text, _ body: [UInt8]?) -> Range<Int> {
    // The code is the name of the file without its extension.
    let start = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    let code = Text(rebasing: path[start..<max(start, path.count - 1 - format.fileExtension.utf8.count)])
    switch format {
    case .markdown:
      let start = markdown.buffer.count
      GuideIndex.appendRow(path: path, code: code, title: title, to: &markdown)
      return start..<markdown.buffer.count
    case .xml:
      let start = xml.buffer.count
      if let body {
        body.withUnsafeBufferPointer {
          GuideIndex.appendRow(path: path, code: code, title: title, body: $0, to: &xml)
        }
      } else {
        GuideIndex.appendRow(path: path, code: code, title: title, body: nil, to: &xml)
      }
      return start..<xml.buffer.count
    }
  }
}
