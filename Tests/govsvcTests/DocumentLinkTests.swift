import Glibc
import Testing

/// Where the documents point there is something.
struct DocumentLinkTests {
  @Test func everyRelativeLinkLeadsSomewhere() throws {
    let root = TestData.packageRoot
    let pages = Self.pages(in: root, deep: false) + Self.pages(in: root + "/docs", deep: true)
    #expect(pages.count > 10)
    var faults: [String] = []
    for page in pages {
      for link in Self.relativeLinks(of: try TestData.contents(of: page))
      where access("\(page.parent)/\(link)", F_OK) != 0 {
        faults.append("\(page.dropFirst(root.count + 1)): \(link)")
      }
    }
    #expect(faults == [])
  }
}

extension DocumentLinkTests {
  /// The Markdown files of a folder, sorted.
  private static func pages(in folder: String, deep: Bool) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var pages: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".md") { pages.append(folder + "/" + name) }
      if deep, Int(entry.pointee.d_type) == DT_DIR { pages += Self.pages(in: folder + "/" + name, deep: true) }
    }
    return pages.sorted()
  }

  /// Where the links of a page lead, without their anchors; links into the page and into the net left out.
  private static func relativeLinks(of page: String) -> [String] {
    var links: [String] = []
    var isCode = false
    for line in page.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode { continue }
      for piece in line.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
        let target = piece.prefix { $0 != ")" }.prefix { $0 != "#" }
        if !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") { links.append(String(target)) }
      }
    }
    return links
  }
}
