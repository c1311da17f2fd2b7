import CatalogModel
import CatalogRules
import CatalogText
import FindingReports
import Testing
import Wording
import XMLIO

/// The forms other programs read.
@Suite struct FormatsTests {
  private static let path = "standards/甲, 乙%.yaml"
  private static let text = "name: 甲\nlimits:\n  promised: 25 工作日\n"

  private static func judged(
    _ code: UInt16, _ severity: Severity, _ range: Range<Int>, path: String = path, fixes: [Fix] = [],
    arguments: [Argument] = []
  ) -> JudgedFinding {
    let place = Place(path: path, span: ByteSpan(start: range.lowerBound, end: range.upperBound))
    let related = [Related(Place(path: path, span: ByteSpan(start: 0, end: 4)), Bilingual("在这里", "here"))]
    let finding = Finding(
      RuleCode(code), at: place, item: "440125044002", element: "limits.promised", arguments: arguments,
      related: related, fixes: fixes)
    return JudgedFinding(finding: finding, severity: severity, affectedItems: [])
  }

  private static let fix = Fix(
    Bilingual("改为 20", "make it 20"), .safe, path: path,
    edits: [TextEdit(30..<32, "20")])
  private static let findings = [
    judged(412, .error, 30..<42, fixes: [fix]), judged(412, .error, 30..<42), judged(405, .note, 6..<9),
    judged(101, .warning, 0..<0, path: "items/b.yaml"),
  ]

  private static func report(_ findings: [JudgedFinding] = findings, shown: Int = .max) -> FindingsReport {
    FindingsReport(
      FindingsRun(findings: findings, fileCount: 5, itemCount: 4),
      excerpts: Excerpts([path: Array(text.utf8), "items/b.yaml": Array("x: 1\n".utf8)]),
      setting: FindingsReport.Setting(language: .english, prefix: "目录/", version: "1.2.3", failLevel: .error),
      shown: shown)
  }

  private static func text(_ format: FindingFormat, _ report: FindingsReport = report()) throws -> String {
    String(decoding: try report.bytes(format), as: UTF8.self)
  }

  @Test func githubCommandsAreEscapedAndTheGravestComeFirst() throws {
    let lines = try Self.text(.github).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0].hasPrefix(
        "::error file=目录/standards/甲%2C 乙%25.yaml,line=3,endLine=3,col=13,endColumn=19,title=GS0412 "))
    #expect(lines[2].hasPrefix("::warning file=目录/items/b.yaml,line=1,endLine=1,col=1,endColumn=1,title=GS0101"))
    #expect(lines[3].hasPrefix("::notice file="))
    #expect(lines[4] == "::notice title=govsvc::checked 5 files, 4 standards and items: 2 errors, 1 warning, 1 note")
  }

  @Test func aMessageOfTwoLinesIsOneCommand() throws {
    let two = Self.judged(412, .error, 30..<42, arguments: [Argument("promised", "a\nb: c, 100%\r")])
    let lines = try Self.text(.github, Self.report([two])).split(separator: "\n")
    #expect(lines.count == 2 && !lines[0].contains("\r") && lines[0].contains("a%0Ab: c, 100%25%0D"))
  }

  @Test func gitlabGetsAFingerprintOfItsOwnForEachFinding() throws {
    let text = try Self.text(.gitlab)
    let prints = text.split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
    #expect(prints.count == 4 && Set(prints).count == 4)
    #expect(text.contains("\"path\": \"目录/standards/甲, 乙%.yaml\"") && text.contains("\"severity\": \"major\""))
    #expect(try Self.text(.gitlab, Self.report([])) == "[]\n")
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let before = Self.report([Self.judged(412, .error, 30..<42)])
    let after = Self.report([Self.judged(412, .error, 33..<42)])
    func prints(_ report: FindingsReport) throws -> [Substring] {
      try Self.text(.gitlab, report).split(separator: "\n").filter { $0.contains("fingerprint") }
    }
    #expect(try prints(before) == prints(after))
  }

  @Test func reviewdogGetsBytesAndWhatToWriteInstead() throws {
    let text = try Self.text(.rdjson)
    #expect(
      text.contains(
        "\"column\": 13\n          },\n          \"end\": {\n            \"line\": 3,\n            \"column\": 25"))
    #expect(text.contains("\"text\": \"20\"") && text.contains("\"severity\": \"INFO\""))
  }

  @Test func sarifHasEncodedPathsCodePointsAndFixes() throws {
    let text = try Self.text(.sarif)
    #expect(text.contains("\"uri\": \"%E7%9B%AE%E5%BD%95/standards/%E7%94%B2%2C%20%E4%B9%99%25.yaml\""))
    #expect(text.contains("\"columnKind\": \"unicodeCodePoints\"") && text.contains("\"startColumn\": 13"))
    #expect(text.contains("\"semanticVersion\": \"1.2.3\"") && text.contains("\"deletedRegion\""))
    #expect(text.components(of: "\"partialFingerprints\"") == 4)
    #expect(!text.contains("toolExecutionNotifications"))
    #expect(try Self.text(.sarif, Self.report(shown: 1)).contains("3 more findings are not listed"))
  }

  @Test func junitHasATestAFileAndFailsWhereTheRunWould() throws {
    let root = try readXML(try Self.report().bytes(.junit))
    #expect(root.name == "testsuites" && root.attribute("tests") == "3" && root.attribute("failures") == "1")
    let cases = root.elements[0].elements
    #expect(
      cases.map { $0.attribute("name") ?? "" } == [
        "3 other files without findings", "目录/standards/甲, 乙%.yaml", "目录/items/b.yaml",
      ])
    #expect(cases[1].elements.map(\.name) == ["failure"] && cases[2].elements.map(\.name) == ["system-out"])
    #expect(cases[1].elements[0].attribute("message") == "2 errors, 0 warnings, 1 note")
  }

  @Test func checkstyleNamesFilesLinesAndRules() throws {
    let root = try readXML(try Self.report().bytes(.checkstyle))
    #expect(root.elements.map { $0.attribute("name") ?? "" } == ["目录/standards/甲, 乙%.yaml", "目录/items/b.yaml"])
    let first = root.elements[0].elements[0]
    #expect(first.attribute("line") == "3" && first.attribute("column") == "13")
    #expect(first.attribute("severity") == "error" && first.attribute("source") == "govsvc.GS0412")
  }

  @Test func xmlHoldsWhatXMLCannotHold() throws {
    let odd = Self.judged(412, .error, 30..<42, arguments: [Argument("promised", "\u{1}\u{FFFE}]]><&")])
    for format in [FindingFormat.junit, .checkstyle] {
      _ = try readXML(try Self.report([odd]).bytes(format))
    }
  }

  @Test func linesOfJSONAreObjectsOfTheirOwn() throws {
    let lines = try Self.text(.jsonl).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"code\":\"GS0") && $0.hasSuffix("\"}") })
    #expect(try Self.text(.jsonl, Self.report([])).isEmpty)
  }

  @Test func aCommentIsFoldedByFileAndEndsBeforeItsLimit() throws {
    let text = try Self.text(.markdown)
    #expect(text.hasPrefix("<!-- govsvc validate -->\n**checked 5 files, 4 standards and items: 2 errors"))
    #expect(text.components(of: "<details") == 2 && text.components(of: "<details open>") == 1)
    let many = (0..<3_000).map { Self.judged(412, .error, 30..<42, path: "items/\($0).yaml") }
    let long = try Self.text(.markdown, Self.report(many))
    #expect(long.unicodeScalars.count < 65_536 && long.contains(" more findings are not listed."))
    let sick = (0..<3_000).map { Self.judged(405, .note, $0..<$0 + 1) } + [Self.judged(412, .error, 30..<42)]
    let one = try Self.text(.markdown, Self.report(sick))
    #expect(one.unicodeScalars.count < 65_536 && one.contains("| GS0412 |") && one.components(of: "| GS0405 |") > 100)
    #expect(one.contains("\(3_001 - one.components(of: "| GS0")) more findings are not listed."))
  }

  @Test func everyFormatTellsAnEmptyRun() throws {
    for format in FindingFormat.allCases where format != .jsonl {
      #expect(try !Self.report([]).bytes(format).isEmpty, "\(format)")
    }
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
