import CatalogModel
import CatalogRules
import Wording
import XMLIO

extension FindingsReport {
  /// JUnit's report: a test a file with findings, which fails if one of them reaches the level that fails the run, and a
  /// test for all files without.
  func junit() throws(XMLWriteError) -> [UInt8] {
    let files = findingsByPath()
    let clean = run.fileCount - Set(run.findings.map(\.finding.place.path)).count
    let failures = files.count { fails($0.findings) }
    let tests = "\(files.count + (clean > 0 ? 1 : 0))"
    var xml = XMLWriter()
    let counts: KeyValuePairs = ["name": "govsvc validate", "tests": tests, "failures": "\(failures)", "errors": "0"]
    xml.startElement("testsuites", counts)
    xml.startElement("testsuite", counts)
    if clean > 0 {
      let name = Bilingual("其余 \(clean) 个文件没有问题", "\(clean) other files without findings")[setting.language]
      xml.startElement("testcase", ["classname": "govsvc", "name": name])
      xml.endElement()
    }
    for file in files {
      xml.startElement("testcase", ["classname": "govsvc", "name": file.path, "file": file.path])
      addOutcome(of: file.findings, to: &xml)
      xml.endElement()
    }
    xml.endElement()
    xml.endElement()
    return try xml.finish()
  }

  /// Checkstyle's report.
  func checkstyle() throws(XMLWriteError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startElement("checkstyle", ["version": "4.3"])
    for file in findingsByPath() {
      xml.startElement("file", ["name": file.path])
      for judged in file.findings {
        let start = excerpts.columns(of: judged.finding.place).start
        xml.startElement(
          "error",
          [
            "line": "\(start.line)", "column": "\(start.codePoint)", "severity": judged.severity.checkstyleSeverity,
            "message": clean(message(judged.finding)), "source": "govsvc.\(judged.finding.code)",
          ])
        xml.endElement()
      }
      xml.endElement()
    }
    xml.endElement()
    return try xml.finish()
  }

  private func addOutcome(of findings: [JudgedFinding], to xml: inout XMLWriter) {
    let lines = findings.map { judged in
      let start = excerpts.columns(of: judged.finding.place).start
      let label = judged.severity.label[setting.language]
      return clean("\(start.line):\(start.codePoint): \(label) \(judged.finding.code) \(message(judged.finding))")
    }
    let text = lines.joined(separator: "\n")
    guard fails(findings), let gravest = findings.max(by: { $0.severity < $1.severity }) else {
      return xml.element("system-out", text: text)
    }
    let sum = FindingsSummary.counts(of: findings, setting.language)
    xml.element("failure", text: text, ["type": gravest.finding.code.description, "message": sum])
  }

  private func fails(_ findings: [JudgedFinding]) -> Bool {
    findings.contains { $0.severity >= setting.failLevel }
  }

  /// The listed findings by file, in order of path, with paths as the repository has them.
  func findingsByPath() -> [(path: String, findings: [JudgedFinding])] {
    var groups: [(path: String, findings: [JudgedFinding])] = []
    for judged in listed {
      let path = clean(path(judged.finding.place))
      if groups.last?.path == path {
        groups[groups.count - 1].findings.append(judged)
      } else {
        groups.append((path, [judged]))
      }
    }
    return groups
  }

  /// The text without characters XML cannot hold (XML 1.0 §2.2), which show as `\u{…}`.
  private func clean(_ text: String) -> String {
    var clean = terminalSafe(text)
    for (scalar, shown) in [("\u{FFFE}", "\\u{FFFE}"), ("\u{FFFF}", "\\u{FFFF}")] where clean.contains(scalar) {
      clean = clean.replacing(scalar, with: shown)
    }
    return clean
  }
}

extension Severity {
  fileprivate var checkstyleSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
