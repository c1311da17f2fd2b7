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
    var writer = MarkdownWriter()
    writer.title(catalog.isEmpty ? "办事指南" : catalog + " · 办事指南")
    var sections: [(heading: String, entries: [GuideEntry])] = []
    for entry in entries {
      let heading = entry.body ?? "标准（尚无实施清单）"
      let text = GuideText([.file(entry.title, path: entry.path), .text("（\(entry.code)）")])
      if sections.last?.heading != heading { sections.append((heading, [])) }
      sections[sections.count - 1].entries.append(GuideEntry(text))
    }
    for (number, section) in sections.enumerated() {
      writer.section(
        GuideSection("body-\(number + 1)", section.heading, [.bullets(section.entries)]))
    }
    return writer.bytes
  }

  /// The list as `index.xml` of the guides' schema.
  func xml() throws(XMLWriteError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startElement("guides", ["xmlns": GuideNames.namespace, "version": "1", "catalog": catalog])
    for entry in entries {
      if let body = entry.body {
        xml.element("entry", text: entry.title, ["path": entry.path, "code": entry.code, "body": body])
      } else {
        xml.element("entry", text: entry.title, ["path": entry.path, "code": entry.code])
      }
    }
    xml.endElement()
    return try xml.finish()
  }
}
