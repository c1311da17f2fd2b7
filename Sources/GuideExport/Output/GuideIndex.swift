import XMLIO

/// The list of all guides of an export.
struct GuideIndex {
  /// One guide.
  struct Entry: Sendable {
    let path: String
    let code: String
    let title: String
    let body: String?
  }

  let catalog: String
  let entries: [Entry]

  /// The list as `README.md`: the guides of each body under its name.
  var markdown: [UInt8] {
    var text = MarkdownText()
    text.raw("# ")
    text.line(string: catalog.isEmpty ? "办事指南" : catalog + " · 办事指南")
    text.raw("\n")
    var heading: String?
    var number = 0
    for entry in entries {
      let own = entry.body ?? "标准（尚无实施清单）"
      if own != heading {
        number += 1
        text.raw("\n<a id=\"body-")
        text.buffer.append(number: number)
        text.raw("\"></a>\n\n## ")
        text.line(string: own)
        text.raw("\n\n")
        heading = own
      }
      Self.write(entry, to: &text)
    }
    return text.buffer.array
  }

  private static func write(_ entry: Entry, to text: inout MarkdownText) {
    var (path, code) = (entry.path, entry.code)
    text.raw("- [")
    text.line(string: entry.title)
    text.raw("](")
    path.withUTF8 { text.webAddress($0) }
    text.raw(")")
    if code.withUTF8({ MarkdownText.isPlain($0, opensLine: false) }) {
      text.raw("（")
      text.buffer.append(string: code)
      text.raw("）")
    } else {
      text.lines(string: "（\(code)）", indent: 2)
    }
    text.raw("\n")
  }

  /// The list as `index.xml` of the guides' schema.
  ///
  /// - Throws: What XML 1.0 has no way to write.
  func xml() throws(XMLWriteError) -> [UInt8] {
    var xml = XMLLayout(ByteBuffer())
    xml.line()
    xml.raw("<guides xmlns=\"")
    xml.attribute(string: GuideNames.namespace)
    xml.raw(" version=\"1\" catalog=\"")
    xml.attribute(string: catalog)
    let start = xml.down()
    for entry in entries {
      xml.line()
      xml.raw("<entry path=\"")
      xml.attribute(string: entry.path)
      xml.raw(" code=\"")
      xml.attribute(string: entry.code)
      if let body = entry.body {
        xml.raw(" body=\"")
        xml.attribute(string: body)
      }
      var title = entry.title
      title.withUTF8 { xml.text($0, "</entry>") }
    }
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
