import CatalogStore
import XMLIO

/// The list of all guides of an export; its rows are made as the guides are, on their threads.
struct GuideIndex {
  /// Adds the row of a guide to a list in Markdown.
  ///
  /// - Parameters:
  ///   - path: The guide's path.
  ///   - code: The code of its item or standard.
  ///   - title: Its name.
  ///   - text: The rows.
  static func appendRow(path: Text, code: Text, title: Text, to text: inout MarkdownText) {
    text.raw("- [")
    text.line(title)
    text.raw("](")
    text.webAddress(path)
    text.raw(")")
    if MarkdownText.isPlain(code, opensLine: false) {
      text.raw("（")
      text.raw(code)
      text.raw("）")
    } else {
      text.lines(string: "（\(String(decoding: code, as: UTF8.self))）", indent: 2)
    }
    text.raw("\n")
  }

  /// Adds the row of a guide to a list in XML, a line end before it.
  ///
  /// - Parameters:
  ///   - path: The guide's path.
  ///   - code: The code of its item or standard.
  ///   - title: Its name.
  ///   - body: The name of its body, or nothing.
  ///   - xml: The rows, as elements under the root.
  static func appendRow(path: Text, code: Text, title: Text, body: Text?, to xml: inout XMLLayout) {
    xml.line()
    xml.raw("<entry path=\"")
    xml.attribute(path)
    xml.raw(" code=\"")
    xml.attribute(code)
    if let body {
      xml.raw(" body=\"")
      xml.attribute(body)
    }
    xml.text(title, "</entry>")
  }

  /// The heading of guides of standards.
  static let standardHeading: StaticString = "标准（尚无实施清单）"

  let catalog: String

  /// The list as `README.md`: the guides of each body under its name.
  ///
  /// - Parameters:
  ///   - count: How many guides there are.
  ///   - guide: The heading and the row of each.
  /// - Returns: Its bytes.
  func markdown(_ count: Int, _ guide: (Int) -> (heading: Text, row: Text)) -> [UInt8] {
    var text = MarkdownText(ByteBuffer(capacity: (0..<count).reduce(1 << 16) { $0 + guide($1).row.count }))
    text.raw("# ")
    text.line(string: catalog.isEmpty ? "办事指南" : catalog + " · 办事指南")
    text.raw("\n")
    var last: Text?
    var number = 0
    for position in 0..<count {
      let (heading, row) = guide(position)
      if !(last.map { isSame($0, heading) } ?? false) {
        number += 1
        text.raw("\n<a id=\"body-")
        text.buffer.append(number: number)
        text.raw("\"></a>\n\n## ")
        text.line(heading)
        text.raw("\n\n")
        last = heading
      }
      text.raw(row)
    }
    return text.buffer.array
  }

  /// Whether two headings read the same, however their letters are composed.
  private func isSame(_ heading: Text, _ other: Text) -> Bool {
    heading.equals(other) || String(decoding: heading, as: UTF8.self) == String(decoding: other, as: UTF8.self)
  }

  /// The list as `index.xml` of the guides' schema.
  ///
  /// - Parameters:
  ///   - count: How many guides there are.
  ///   - row: The row of each.
  /// - Returns: Its bytes.
  /// - Throws: What XML 1.0 has no way to write.
  func xml(_ count: Int, _ row: (Int) -> Text) throws(XMLWriteError) -> [UInt8] {
    var xml = XMLLayout(ByteBuffer(capacity: (0..<count).reduce(1 << 12) { $0 + row($1).count }))
    xml.line()
    xml.raw("<guides xmlns=\"")
    xml.attribute(string: GuideNames.namespace)
    xml.raw(" version=\"1\" catalog=\"")
    xml.attribute(string: catalog)
    let start = xml.down()
    for position in 0..<count { xml.raw(row(position)) }
    xml.up("</guides>", from: start)
    let document = xml.finish()
    if let error = forbiddenCharacter(in: document.bytes.assumingMemoryBound(to: UInt8.self)) { throw error }
    return document.array
  }
}

extension XMLLayout {
  /// An attribute's value after its name and `="`, with the closing quote.
  fileprivate mutating func attribute(string: String) {
    var string = string
    string.withUTF8 { attribute($0) }
  }
}
