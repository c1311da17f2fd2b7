import Testing
import XMLIO

@Suite struct XMLSchemaTests {
  /// Document, and what is wrong with it: the line and a piece of the message for each problem.
  static let documents: [(String, [(Int, String)])] = [
    ("<guide code='001'><name>登记</name></guide>", []),
    ("<guide code='001'><name/><days>5</days><material>甲</material><material/></guide>", []),
    ("<?xml version='1.0' encoding='UTF-8'?>\n<!-- c -->\n<guide code='001'>\n<name>x</name>\n</guide>\n", []),
    ("<guide code='001'>\n<name>x</name>\n<days>0</days>\n</guide>", [(3, "positiveInteger")]),
    ("<guide code='001'>\n<name>x</name>\n<days>五</days>\n</guide>", [(3, "五")]),
    ("\n\n<guide code='1'>\n<name>x</name>\n</guide>", [(3, "pattern")]),
    ("<guide>\n<name>x</name>\n</guide>", [(1, "'code'")]),
    ("<guide code='001' kind='x'>\n<name>x</name>\n</guide>", [(1, "'kind'")]),
    ("<guide code='001'>\n<days>1</days>\n</guide>", [(2, "( name )")]),
    ("<guide code='001'>\n</guide>", [(1, "Missing child")]),
    ("<guide code='001'>\n<name>x</name>\n\n<other/></guide>", [(4, "'other'")]),
    ("<guide code='001'>\n<name>x</name>text</guide>", [(1, "Character content")]),
    ("<guide code='0001'>\n<name>x</name>\n<days>-1</days>\n</guide>", [(1, "pattern"), (3, "-1")]),
    ("<other/>", [(1, "No matching global declaration")]),
    ("<guide code='001' xmlns='urn:x'><name/></guide>", [(1, "No matching global declaration")]),
    ("<guide code='001'>\n<name>x</nome>\n</guide>", [(2, "mismatch")]),
    ("<guide code='001'>\n\n\n<name>x", [(4, "")]),
    ("<!DOCTYPE guide>\n<guide code='001'><name/></guide>", [(1, "document type")]),
    ("<guide code='001'><name>\n\n&e;</name></guide>", [(3, "'e'")]),
    ("", [(1, "not an XML document")]),
  ]

  @Test func problemsAreNamedWithTheirLines() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    // Twice, because nothing of one document may show in the next.
    for (document, expected) in Self.documents + Self.documents.reversed() {
      let problems = checker.check(Array(document.utf8)).filter { $0.level > .warning }
      let isRight = expected.elementsEqual(problems.prefix(expected.count)) { wanted, problem in
        problem.line == wanted.0 && (wanted.1.isEmpty || problem.message.contains(wanted.1))
      }
      #expect(isRight && problems.isEmpty == expected.isEmpty, "\(document): \(problems)")
    }
  }

  @Test func problemsCarryCodeColumnAndLevel() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    let invalid = checker.check(Array("<guide code='1'><name/></guide>".utf8))
    #expect(invalid.first?.level == .error && invalid.first?.column == 0)
    #expect(invalid.first?.code == 1839, "XML_SCHEMAV_CVC_PATTERN_VALID")
    let broken = checker.check(Array("<guide>\n  <name></nome></guide>".utf8))
    #expect(broken.first?.level == .fatal && (broken.first?.column ?? 0) > 3)
    let refused = checker.check(Array("<guide>\n 登<!DOCTYPE x></guide>".utf8))
    let code = XMLRefusal.Reason.documentType.code
    let message = "document type declarations are refused"
    #expect(refused == [XMLProblem(line: 2, column: 3, message: message, code: code, level: .fatal)])
  }

  @Test func linesBeyond65535AreKnown() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    let blank = String(repeating: "\n", count: 70_000)
    let problems = checker.check(Array("<guide code='001'><name>x</name>\(blank)<days>0</days>\n</guide>".utf8))
    #expect(problems.first?.line == 70_001)
    let node = try readXML(Array("<a>\(blank)<b>x</b>\n</a>".utf8))
    #expect(node.first("b")?.line == 70_001)
  }

  @Test func problemsOfOneDocumentAreCapped() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    let document = "<guide code='001'><name/>" + String(repeating: "<material x='1'/>", count: 300) + "</guide>"
    let problems = checker.check(Array(document.utf8))
    #expect(problems.count == XMLProblem.limit + 1)
    #expect(problems.last?.code == XMLProblem.leftOutCode && problems.last?.message == "and 100 more problems")
  }

  @Test func writtenGuidesPass() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    var failures: [String] = []
    for text in naughtyTexts {
      var writer = XMLWriter()
      writer.startElement("guide", ["code": "001"])
      writer.element("name", text: text)
      writer.element("days", text: "5")
      writer.element("material", text: text)
      writer.endElement()
      let problems = checker.check(try writer.finish())
      if !problems.isEmpty { failures.append("\(text.debugDescription): \(problems)") }
    }
    #expect(failures == [])
  }

  /// Schemas that do not compile, and a piece of the reason.
  static let brokenSchemas: [(String, String)] = [
    ("", "not an XML document"),
    ("<a/>", "schema"),
    ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>", "'b'"),
    ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element/></xs:schema>", "name"),
    (guideSchema.replacing("[0-9]{3}", with: "[0-9"), "regular expression"),
    ("<!DOCTYPE s [<!ENTITY e 'x'>]>" + guideSchema.dropFirst(39), "document type"),
    (guideSchema.replacing("</xs:schema>", with: ""), "Premature end"),
  ]

  @Test func brokenSchemasAreRefusedWithReason() {
    for (schema, reason) in Self.brokenSchemas {
      do throws(XMLSchemaError) {
        _ = try XMLSchema(bytes: Array(schema.utf8), name: "s.xsd")
        Issue.record("compiled: \(schema)")
      } catch {
        let isNamed = error.problems.contains { $0.message.contains(reason) }
        #expect(error.name == "s.xsd" && isNamed, "\(reason): \(error.problems)")
      }
    }
  }
}

@Suite struct ConcurrentCheckTests {
  @Test func twoThreadsCountRight() async throws {
    let schema = try XMLSchema.guide()
    let good = Array("<guide code='001'><name>登记</name></guide>".utf8)
    let bad = Array("<guide code='001'>\n<name>x</name>\n<days>0</days>\n</guide>".utf8)
    let broken = Array("<guide code='001'>\n<name>x".utf8)
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for offset in 0..<2 {
        group.addTask {
          var checker = try XMLSchemaChecker(schema: schema)
          var counts = [0, 0, 0, 0]
          for index in 0..<10_000 {
            let kind = (index + offset) % 3
            let problems = checker.check(kind == 0 ? good : kind == 1 ? bad : broken)
            let isRight =
              kind == 0 ? problems.isEmpty : problems.first?.line == (kind == 1 ? 3 : 2) && !problems.isEmpty
            counts[isRight ? kind : 3] += 1
          }
          return counts
        }
      }
      return try await group.reduce(into: [0, 0, 0, 0]) { sum, counts in
        for index in sum.indices { sum[index] += counts[index] }
      }
    }
    #expect(counts == [6_667, 6_667, 6_666, 0])
  }
}
