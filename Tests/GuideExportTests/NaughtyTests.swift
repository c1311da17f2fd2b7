import CatalogModel
import Foundation
import GuideExport
import Testing
import XMLIO

@Suite struct NaughtyTests {
  static let strings: [String] = [
    "<script>alert(1)</script>", "</a><img src=x onerror=alert(1)>", "]]>", "<![CDATA[x]]>", "&amp;&lt;&#60;&nbsp;",
    "a|b||c\\|d\\\\|e", "# 标题", "- 项\n- 项", "1. 一\n2) 二", "> 引", "```\n代码\n```", "~~~", "`a` ``b``", "***粗***__x__",
    "[x](javascript:alert(1))", "![图](https://example.org/b.png)", "[a]: https://example.org", "<https://example.org>",
    "第一行\n\n    第四行\n\t第五行", "===\n---", "| --- | --- |", "末尾\\", "\\", "$$x$$ $y$", "~删~", "&#x41;", "--- x", "+ 加",
    "= 等",
    ": 定义", "[^1] [ ] [x] 任务", "<!-- 注释 -->", "<?xml version=\"1.0\"?>", "<!DOCTYPE x>", "'\"“”‘’", "%00%0a",
    "{{x}}{% y %}",
    "１２３ 全角　空格", "🏛️👩‍⚖️", "e\u{301}\u{315}", "中文 English العربية", "   前后空格   ", "\ttab\t", "https://example.org/a|b_c*d",
    "http://x.example/<b>", "mailto:a@b.example", "0", "null", "NaN", "a\u{FFFD}b", "\"><svg/onload=alert(1)>",
  ]

  @Test func `the sample has every text element a guide prints`() {
    let found = NaughtyCatalog("文字").replaced
    let left = ElementDictionary.current.all.filter { element in
      switch element.type {
      case .text, .prose, .phone, .url, .list(.text), .list(.prose): true
      default: false
      }
    }.filter { element in
      let owners = element.owner == .material ? [RecordKind.material, .materialFile] : [element.owner]
      return !owners.contains { found.contains("\($0).\(element.key.spelling)") }
    }
    let unpublished: Set<String> = [
      "service.govsvc", "service.note", "service.local", "service.narrow", "service.locked", "organization.note",
      "question.from", "question.to",
    ]
    let kinds: Set<RecordKind> = [
      .catalog, .organizationList, .licenceList, .licence, .retiredList, .retiredCode, .baselineList, .baselineEntry,
      .materialFile,
    ]
    let missing = left.filter { !kinds.contains($0.owner) }.map { "\($0.owner).\($0.key.spelling)" }
      .filter { !unpublished.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `texts come back from XML unchanged`() throws {
    var checker = try XMLSchemaChecker(schema: try XMLSchema(bytes: try guideSchema(), name: "guide.xsd"))
    for text in Self.strings {
      let catalog = NaughtyCatalog(text).catalog
      guard let item = catalog.items.first, item.tree != nil else {
        Issue.record("not read: \(text)")
        continue
      }
      let bytes = try xml(GuideDocument(catalog.effective(item), in: catalog))
      let service = try #require(try readXML(bytes).first("service"))
      let names = [service.first("name"), service.first("materials")?.elements.last?.first("name")]
      #expect(names.map { $0?.text } == [text, text], "\(text)")
      var counted = 0
      count(service, text, &counted)
      #expect(counted > 60, "\(text): \(counted)")
      let problems = checker.check(bytes)
      #expect(problems.isEmpty, "\(text): \(problems.first?.message ?? "")")
    }
  }

  private func count(_ node: XMLNode, _ text: String, _ counted: inout Int) {
    if node.elements.isEmpty, node.text == text { counted += 1 }
    for child in node.elements { count(child, text, &counted) }
  }

  @Test func `texts cannot change the shape of Markdown`() throws {
    let plain = shape(of: "文字")
    #expect(plain.count > 150)
    for text in Self.strings {
      let found = shape(of: text)
      let first = zip(plain, found).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(plain == found, "\(text): \(first.map { "line \($0.offset): \($0.element)" } ?? "\(found.count) lines")")
    }
  }

  /// What each line of the guide is, without lines that only go on with a text; raw HTML and links are named.
  private func shape(of text: String) -> [String] {
    let catalog = NaughtyCatalog(text).catalog
    guard let item = catalog.items.first else { return [] }
    let guide = String(decoding: markdown(GuideDocument(catalog.effective(item), in: catalog)), as: UTF8.self)
    var shape: [String] = []
    var goesOn = false
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if goesOn {
        let rest = line.drop { $0 == " " }
        if line.prefix(8).allSatisfy({ $0 == " " }) || opensBlock(rest) { shape.append("broken: \(line)") }
      } else {
        shape.append(kind(of: line))
      }
      goesOn = endsWithBreak(line)
      let bare = withoutEscapes(line)
      if bare.contains("<"), !bare.hasPrefix("<a id=\"") { shape.append("raw <: \(line)") }
      if bare.contains("](javascript") || bare.contains("![") || bare.contains("`") { shape.append("markup: \(line)") }
    }
    return shape
  }

  private func kind(of line: Substring) -> String {
    if line.isEmpty { return "" }
    if line.hasPrefix("<a id=") { return String(line) }
    if line.hasPrefix("|") { return "row \(withoutEscapes(line).split(separator: "|").count)" }
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    if rest.hasPrefix("#") { return "heading \(rest.prefix { $0 == "#" }.count)" }
    if rest.hasPrefix("- **") { return "field" }
    if rest.hasPrefix("- ") { return "bullet \(indent)" }
    if let first = rest.first, first.isNumber, rest.dropFirst().hasPrefix(". ") { return "number \(indent)" }
    return "text"
  }

  private func opensBlock(_ line: Substring) -> Bool {
    let digits = line.drop { ("0"..."9").contains($0) }
    let isNumbered = digits.count < line.count && (digits.hasPrefix(". ") || digits.hasPrefix(") "))
    return isNumbered || ["#", "- ", "+ ", ">", "```", "~~~", "===", "---", "|"].contains { line.hasPrefix($0) }
  }

  /// The line with everything taken out that a backslash makes plain.
  private func withoutEscapes(_ line: Substring) -> String {
    var bare = ""
    var isEscaped = false
    for character in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        bare.unicodeScalars.append(character)
      }
    }
    return bare
  }

  private func endsWithBreak(_ line: Substring) -> Bool {
    line.reversed().prefix { $0 == "\\" }.count % 2 == 1
  }
}
