import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import TestSupport
import Testing
import Wording

/// Fixing: on the examples of every rule, on mistakes people make, on catalogs broken at random.
@Suite struct FixingTests {
  /// The catalog of an example, its marks taken out.
  private static func catalog(_ example: RuleExample) -> LoadedCatalog {
    let marks = [Array("«".utf8), Array("»".utf8)]
    let files = example.markedFiles.map { path, marked -> (String, [UInt8]) in
      var bytes: [UInt8] = []
      var at = 0
      while at < marked.count {
        if let mark = marks.first(where: { marked[at...].starts(with: $0) }) {
          at += mark.count
        } else {
          bytes.append(marked[at])
          at += 1
        }
      }
      return (path, bytes)
    }
    return EditedCatalog(files).loaded
  }

  private static func offers(_ findings: [JudgedFinding], _ applicability: Fix.Applicability) -> Int {
    findings.count { $0.finding.fixes.contains { $0.applicability == applicability } }
  }

  @Test(arguments: RuleRegistry.all.map { $0.info.code }, [false, true])
  func fixesOfExamplesMendThemAndFixingAgainChangesNothing(_ code: RuleCode, isDaring: Bool) throws {
    let info = try #require(RuleRegistry.rule(code)).info
    for example in info.examples where example.isBad {
      let loaded = Self.catalog(example)
      let isWanted = { (judged: JudgedFinding) in judged.finding.code == code }
      let fixing = Fixing(loaded, isDaring: isDaring, enabling: [code], isWanted: isWanted)
      let name = "line \(example.line)"
      let left = fixing.left.filter(isWanted)
      #expect(Self.offers(left, .safe) == 0, "\(name)")
      #expect(!isDaring || Self.offers(left, .unsafe) == 0, "\(name)")
      #expect(fixing.mended > 0 || fixing.files.isEmpty, "\(name)")
      let again = Fixing(fixing.loaded, isDaring: isDaring, enabling: [code], isWanted: isWanted)
      #expect(again.files.isEmpty, "\(name): \(again.files.map(\.path))")
      for file in fixing.files {
        let after = SourceFile(path: file.path, kind: try #require(fileKind(ofPath: file.path)), bytes: file.new)
        let before = SourceFile(path: file.path, kind: after.kind, bytes: file.old)
        #expect(after.tree != nil || before.tree == nil, "\(name)")
      }
    }
  }

  /// What a safe fix of an example leaves is no error that was not there, but for what could not be seen before it.
  @Test(arguments: RuleRegistry.all.map { $0.info.code })
  func safeFixesOfExamplesBringNoErrors(_ code: RuleCode) throws {
    let info = try #require(RuleRegistry.rule(code)).info
    for example in info.examples where example.isBad {
      let loaded = Self.catalog(example)
      let before = Validation(loaded, policy: SeverityPolicy(manifest: nil, enabling: [code]))
      let fixing = Fixing(loaded, isDaring: false, enabling: [code]) { $0.finding.code == code }
      guard fixing.mended > 0 else { continue }
      // A text that could not be read shows its values for the first time.
      if fixing.files.contains(where: { file in
        !loaded.catalog.files.contains { $0.path == file.path && $0.tree != nil }
      }) {
        continue
      }
      let known = Set(before.findings.map(\.finding.fingerprint))
      let fresh = fixing.validation.findings.filter {
        $0.severity == .error && !known.contains($0.finding.fingerprint)
      }
      #expect(fresh.isEmpty, "line \(example.line): \(fresh.map { "\($0.finding.code) \($0.finding.arguments)" })")
    }
  }

  private static func mended(_ text: String, _ isDaring: Bool, path: String) -> String {
    let loaded = EditedCatalog.sample.replacing(path) { _ in text }.loaded
    let fixing = Fixing(loaded, isDaring: isDaring) { $0.finding.place.path == path }
    return fixing.files.first.map { String(decoding: $0.new, as: UTF8.self) } ?? text
  }

  /// A mistake, what `--fix` makes of it, and what `--fix-unsafe` does; nil where that is the same.
  static let mistakes: [(SampleFile, String, String, String, String?)] = [
    (.standard, "code: \"440125044002\"", "code: ４４０１２５０４４００２", "code: \"440125044002\"", nil),
    (.standard, "code: \"440125044002\"", "code: 440125044002", "code: \"440125044002\"", nil),
    (.standard, "code: \"440125044002\"", "code: \" 4401-2504-4002 \"", "code: \"440125044002\"", nil),
    (.standard, "promised: 3 工作日", "promised: 三个工作日", "promised: 3 工作日", nil),
    (.standard, "promised: 3 工作日", "promised: ３个工作日内", "promised: 3 工作日", nil),
    (.standard, "promised: 3 工作日", "promised: \"3工作日\"", "promised: 3 工作日", nil),
    (.standard, "promised: 3 工作日", "promised: 3天", "promised: 3天", nil),
    (.standard, "effective: 2022-03-01", "effective: 2022年3月1日", "effective: 2022-03-01", nil),
    (.standard, "effective: 2022-03-01", "effective: \"20220301\"", "effective: 2022-03-01", nil),
    (.standard, "effective: 2022-03-01", "effective: 二〇二二年三月一日", "effective: 2022-03-01", nil),
    (.standard, "effective: 2022-03-01", "effective: 3/1/2022", "effective: 3/1/2022", nil),
    (.standard, "effective: 2022-03-01", "effective: 2022-03-01（暂定）", "effective: 2022-03-01（暂定）", nil),
    (.standard, "visits: 0", "visits: 零次", "visits: 0", nil),
    (.standard, "visits: 0", "visits：０", "visits: 0", nil),
    (.standard, "visits: 0", "visits = 0", "visits: 0", nil),
    (.standard, "visits: 0", "到办事现场次数: 0", "visits: 0", nil),
    (.standard, "visits: 0", "Visits: 0", "visits: 0", nil),
    (.standard, "visits: 0", "vists: 0", "vists: 0", "visits: 0"),
    (.standard, "visits: 0", "visits: [0]", "visits: 0", nil),
    (.standard, "visits: 0", "visits\t: 0", "visits: 0", nil),
    (.standard, "visits: 0", "visits:\t0\t# 全程网办", "visits: 0 # 全程网办", nil),
    (.standard, "visits: 0", "visits: \"0\"#注", "visits: \"0\" #注", nil),
    (.standard, "objects: [自然人]", "objects: 自然人、企业法人", "objects: [自然人, 企业法人]", nil),
    (.standard, "objects: [自然人]", "objects: [自然人、企业法人，其他组织]", "objects: [自然人, 企业法人, 其他组织]", nil),
    (.standard, "type: 行政许可", "type: 行政许可　", "type: 行政许可", nil),
    (.standard, "type: 行政许可", "type: 行政许司", "type: 行政许司", "type: 行政许可"),
    (.standard, "fees: []", "fees: 不收费", "fees: []", nil),
    (.standard, "name: 变更名称", "name: \" 变更名称 \"", "name: \"变更名称\"", nil),
    (.standard, "name: 变更名称", "name: 变更名称；", "name: 变更名称；", "name: 变更名称"),
    (.standard, "name: 变更名称", "name: \"变更名称", "name: \"变更名称", "name: \"变更名称\""),
    (.standard, "  statutory: 20 工作日", "\tstatutory: 20 工作日", "  statutory: 20 工作日", nil),
    (.standard, "  statutory: 20 工作日", "　statutory: 20 工作日", "  statutory: 20 工作日", nil),
    (.standard, "  promised: 3 工作日", "　　promised：３个工作日", "  promised: 3 工作日", nil),
    (.standard, "  promised: 3 工作日", "   promised: 3 工作日", "   promised: 3 工作日", "  promised: 3 工作日"),
    (
      .standard, "entity-item: [premises]", "entity-item: [premise]", "entity-item: [premise]",
      "entity-item: [premises]"
    ),
    (
      .standard, "- material: premises-proof", "- material: premises-prof", "- material: premises-prof",
      "- material: premises-proof"
    ),
    (.material, "kind: 申请表格文书", "kind: 申请表格文书\nnote: 时间: 9:00", "kind: 申请表格文书\nnote: \"时间: 9:00\"", nil),
    (.material, "kind: 申请表格文书", "kind 申请表格文书", "kind 申请表格文书", "kind: 申请表格文书"),
    (
      .item, "    name: 龙岗区行政服务大厅", "    name: 龙岗区行政服务大厅\n    phone: \"０７５５－２８９００００１\"",
      "    name: 龙岗区行政服务大厅\n    phone: 0755-28900001", nil
    ),
    (
      .organizations, "level: 县级\n", "level: 县级\n    phone: 755-28900001\n", "level: 县级\n    phone: 755-28900001\n",
      "level: 县级\n    phone: 0755-28900001\n"
    ),
    (
      .organizations, "level: 县级\n", "level: 县级\n    phone: 75528900001\n", "level: 县级\n    phone: \"75528900001\"\n",
      "level: 县级\n    phone: \"075528900001\"\n"
    ),
    (.item, "handling: \"02\"", "handling: \"０２\"", "handling: \"02\"", nil),
    (.item, "handling: \"02\"", "handling: \"2\"", "handling: \"2\"", "handling: \"02\""),
  ]

  @Test func mistakesAreMendedAsTheyWereMeant() {
    for (file, good, bad, safe, daring) in Self.mistakes {
      let own = file.text
      #expect(own.contains(good), "\(good)")
      let broken = own.replacingFirst(good, with: bad)
      #expect(Self.mended(broken, false, path: file.rawValue) == own.replacingFirst(good, with: safe), "\(bad)")
      #expect(
        Self.mended(broken, true, path: file.rawValue) == own.replacingFirst(good, with: daring ?? safe), "\(bad)")
    }
  }

  @Test func tabsBecomeTheLevelsTheyWere() {
    let text = SampleFile.standard.text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
      let blanks = line.prefix { $0 == " " }.count
      return String(repeating: "\t", count: blanks / 2) + line.dropFirst(blanks / 2 * 2)
    }
    #expect(Self.mended(lines.joined(separator: "\n"), false, path: SampleFile.standard.rawValue) == text)
  }

  @Test func onlyWhatIsWantedIsFixed() {
    let loaded = EditedCatalog.sample.replacing("standards/440125044002.yaml") {
      $0.replacing("promised: 3 工作日", with: "promised: 3个工作日").replacing("visits: 0", with: "visits: ０")
    }.loaded
    let fixing = Fixing(loaded, isDaring: false) { $0.finding.element == "visits" }
    #expect(fixing.mended == 1 && fixing.files.count == 1)
    #expect(String(decoding: fixing.files[0].new, as: UTF8.self).contains("visits: 0\n"))
    #expect(String(decoding: fixing.files[0].new, as: UTF8.self).contains("3个工作日"))
    #expect(Fixing(loaded, isDaring: true) { _ in false }.files.isEmpty)
  }

  @Test func fixesThatDoNoGoodAreRefusedAndTold() throws {
    // The key that is near stands there already.
    let twice = EditedCatalog.sample.replacing("standards/440125044002.yaml") {
      $0.replacing("visits: 0", with: "visits: 0\nvisit: 1")
    }.loaded
    let fixing = Fixing(twice, isDaring: true) { $0.finding.code == RuleCode(101) }
    #expect(fixing.files.isEmpty && fixing.mended == 0)
    let refused = try #require(fixing.refused.first)
    #expect(fixing.refused.count == 1 && refused.fix.title.chinese.contains("visits"))
    #expect(fixing.left.allSatisfy { $0.finding.fixes.isEmpty || $0.finding.code != RuleCode(101) })
  }

  @Test func whatAMendedValueShowsIsNoFaultOfTheFix() {
    let loaded = EditedCatalog.sample.replacing("standards/440125044002.yaml") {
      $0.replacing("promised: 3 工作日", with: "promised: 三十个工作日")
    }.loaded
    let fixing = Fixing(loaded, isDaring: false) { _ in true }
    #expect(fixing.mended == 1 && fixing.refused.isEmpty)
    #expect(fixing.validation.findings.contains { $0.finding.code == RuleCode(412) })
  }
}

/// Catalogs broken at random.
@Suite struct FixingPropertyTests {
  /// Ways to break a line.
  static func broken(_ line: String, _ random: inout SeededGenerator) -> String {
    func replaced(_ from: String, _ to: String) -> String { line.replacingFirst(from, with: to) }
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return replaced(": ", "：")
    case 1: return replaced(": ", ":")
    case 2: return replaced("  ", "\t")
    case 3: return replaced("  ", "　")
    case 4: return line.replacing("\"", with: "")
    case 5: return replaced("\"", "")
    case 6: return line.replacing("0", with: "０").replacing("2", with: "２")
    case 7: return replaced(" 工作日", "个工作日")
    case 8: return replaced(", ", "、")
    case 9: return replaced("- ", "－")
    case 10: return replaced("a", "")
    case 11: return line + "\t"
    case 12: return line + "\u{3000}"
    case 13: return " " + line
    case 14: return replaced("[", "").replacing("]", with: "")
    default: return line.replacing("e", with: "ee")
    }
  }

  static func broken(_ files: [(String, [UInt8])], _ random: inout SeededGenerator) -> [(String, [UInt8])] {
    var files = files
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let file = files.indices.randomElement(using: &random) ?? 0
      var lines = String(decoding: files[file].1, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let line = lines.indices.randomElement(using: &random) ?? 0
      lines[line] = broken(lines[line], &random)
      files[file].1 = Array(lines.joined(separator: "\n").utf8)
    }
    return files
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func fixingTwiceIsFixingOnce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let files = EditedCatalog.sample.loaded.catalog.files.map { ($0.path, $0.bytes) }
    let loaded = EditedCatalog(Self.broken(files, &random)).loaded
    for isDaring in [false, true] {
      let once = Fixing(loaded, isDaring: isDaring) { _ in true }
      let twice = Fixing(once.loaded, isDaring: isDaring) { _ in true }
      #expect(twice.files.isEmpty, "seed \(seed): \(twice.files.map(\.path))")
      for file in loaded.catalog.files where file.tree != nil {
        #expect(once.loaded.catalog.files.contains { $0.path == file.path && $0.tree != nil }, "seed \(seed)")
      }
      for file in once.files {
        #expect(loaded.catalog.files.contains { $0.path == file.path && $0.bytes == file.old }, "seed \(seed)")
        #expect(file.mended > 0, "seed \(seed)")
      }
    }
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
