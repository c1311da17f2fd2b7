import CatalogModel
import CatalogStore
import CatalogText
import TestSupport
import Testing
import Wording

@testable import CatalogRules

/// Files damaged at random: every refusal is told, no message carries what a screen cannot show, no safe fix makes
/// things worse.
@Suite struct DamagedFilesTests {
  private static let pieces: [String] = [
    "：", "\t", "  ", "\u{3000}", "\"", "”", "“", "'", "[", "]", "］", "{", "}", ",", "，", "- ", "－", "-", "#", "＃", ": ",
    ":", "|", ">", "&a ", "*a", "!t ", "? ", "<<: a\n", "---\n", "%A\n", "\n", "\r\n", "\r", "@", "\\", "no: 1\n",
    "<<<<<<< a\n", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{7}", "1. ", "=", "012", "１",
  ]

  @Test func `every refusal of a damaged file is told legibly and safe fixes do no harm`() {
    var generator = SeededGenerator(seed: 20_220_301)
    var faults: [String] = []
    for _ in 0..<400 where faults.count < 5 {
      let bytes = damaged(Array(SampleFile.standard.text.utf8), &generator)
      let file = SourceFile(path: SampleFile.standard.rawValue, kind: .standard, bytes: bytes)
      let findings = Validation(LoadedCatalog(root: nil, files: [file], problems: [])).findings.map(\.finding)
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      let told = Set(findings.map(\.place))
      for refusal in file.refusals where !told.contains(file.place(refusal.span)) {
        faults.append("\(refusal) is not told: \(text)")
      }
      for finding in findings {
        if let fault = fault(of: finding, in: file) { faults.append("\(finding.code) \(fault): \(text)") }
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: SampleFile.allCases.filter { $0 != .manifest })
  func `a file that cannot be read brings no errors elsewhere`(_ file: SampleFile) {
    let broken = RuleExample.Change.write(file.text + "\tx: 1\n", path: file.rawValue)
    let loaded = MarkedCatalog(RuleExample(changes: [broken], isBad: false, line: 0)).loaded
    let findings = Validation(loaded, policy: SeverityPolicy(manifest: loaded.catalog.manifest)).findings
    #expect(findings.contains { $0.finding.place.path == file.rawValue && $0.severity == .error })
    let elsewhere = findings.filter { $0.finding.place.path != file.rawValue && $0.severity != .note }
    #expect(elsewhere.isEmpty, "\(elsewhere.map { "\($0.finding.code) \($0.finding.place.path)" })")
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      let end = min(scalars.count, place + Int.random(in: 0...2, using: &generator))
      let piece = Self.pieces.randomElement(using: &generator) ?? ""
      scalars.replaceSubrange(place..<end, with: Array(piece.unicodeScalars))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  private func fault(of finding: Finding, in file: SourceFile) -> String? {
    guard let info = RuleRegistry.rule(finding.code)?.info else { return "no rule" }
    for language in Language.allCases {
      let text = info.message(finding, language) + info.cure(finding, language)
      let isLegible = text.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
      }
      if !isLegible || text.isEmpty { return "message \(text.debugDescription)" }
    }
    for fix in finding.fixes where fix.applicability == .safe {
      guard let bytes = try? fix.edits.applied(to: file.bytes) else { return "\(fix.title.english) cannot be applied" }
      let fixed = SourceFile(path: file.path, kind: file.kind, bytes: bytes)
      // A mistake that hid another may uncover it, but a file that could be read stays one that can.
      if file.tree != nil, fixed.tree == nil { return "\(fix.title.english) makes it unreadable" }
      if bytes == file.bytes { return "\(fix.title.english) changes nothing" }
    }
    return nil
  }
}
