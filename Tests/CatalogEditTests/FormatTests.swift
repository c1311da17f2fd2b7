import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import TestSupport
import Testing

/// Canonical layout.
struct FormatTests {
  private func laidOut(_ text: String, _ kind: FileKind = .standard) -> String {
    let file = SourceFile(path: "standards/x.yaml", kind: kind, bytes: Array(text.utf8))
    return String(decoding: formatted(file), as: UTF8.self)
  }

  /// Comments hang on the right entry however many entries a list has; that they are found without looking back over
  /// all entries before shows in the time, which no test measures: with that, these lists take minutes.
  @Test func longListsKeepTheirComments() {
    let text =
      "govsvc: standard/1\nsources:\n"
      + (0..<90_000).map { $0 % 1000 == 0 ? "  # 第 \($0) 个\n  - 甲\($0)\n" : "  - 甲\($0)\n" }.joined()
    #expect(laidOut(text) == text)
  }

  @Test func layoutIsCanonicalAndCommentsTravel() {
    let untidy = """
      \u{FEFF}# 文件的说明

      govsvc: standard/1\r
      # 时限的说明
      limits:   # 时限
          promised: 3 工作日


          # 法定的说明
          statutory: "20 工作日"   # 依法
          # 时限完
      name: '个体工商户变更登记'
      code: 440125044002
      objects:
      - 自然人
      - "企业法人"
      materials:
        -   name: 说明
            # 标识的说明
            id: letter
            original: 1
            copy:   0
            licences: ['11100000000013127D001']
            # 材料完
        # 第二份
        - id: notice   # 通知
          name: "no"
          note: |
              第一行

              第二行
        # 列表完
      sources: [甲, 乙]
      version: "4"
      cases:
        - id: a
          name: 甲
          when: {}
      # 文件完
      """
    let tidy = """
      # 文件的说明

      govsvc: standard/1
      code: "440125044002"
      name: 个体工商户变更登记
      version: 4
      sources:
        - 甲
        - 乙
      objects: [自然人, 企业法人]
      # 时限的说明
      limits:   # 时限
        # 法定的说明
        statutory: 20 工作日   # 依法
        promised: 3 工作日
        # 时限完
      materials:
        # 标识的说明
        - id: letter
          name: 说明
          licences: ["11100000000013127D001"]
          # 材料完
        # 第二份
        - id: notice   # 通知
          name: "no"
          note: |
            第一行

            第二行
        # 列表完
      cases:
        - id: a
          name: 甲
          when: {}
      # 文件完

      """
    #expect(laidOut(untidy) == tidy)
  }

  @Test func filesWithErrorsAreLeftAlone() {
    for text in ["a: [", "govsvc: standard/1\nname: x\nname: y\n", "name:\tx\n", ""] {
      let file = SourceFile(path: "standards/x.yaml", kind: .standard, bytes: Array(text.utf8))
      #expect(Formatting(file).isLeftAlone && Formatting(file).bytes == file.bytes, "\(text)")
    }
  }

  @Test func everyFileKeepsItsContentAndComments() {
    var untidied = 0
    var files = 0
    for catalog in [EditedCatalog.sample, .guangdong] {
      #expect(catalog.loaded.catalog.files.count > 5)
      for file in catalog.loaded.catalog.files {
        let once = Formatting(file)
        #expect(!once.isLeftAlone, "\(file.path) \(once.notes)")
        check(file, once.bytes)
        for seed in 1...3 {
          files += 1
          guard let untidy = Untidy(file, seed: UInt64(seed)).file else { continue }
          untidied += 1
          #expect(!Formatting(untidy).isLeftAlone, "\(file.path) \(seed)")
          check(untidy, Formatting(untidy).bytes)
        }
      }
    }
    #expect(untidied * 10 >= files * 9, "\(untidied) of \(files) untidy files can be read")
  }

  @Test func theRulesFindTheSameAfterwards() {
    for catalog in [EditedCatalog.sample, .guangdong] {
      let tidy = EditedCatalog(catalog.loaded.catalog.files.map { ($0.path, formatted($0)) })
      let before = Validation(catalog.loaded).findings.map(\.finding.fingerprint).sorted()
      let after = Validation(tidy.loaded).findings.map(\.finding.fingerprint).sorted()
      #expect(before == after)
    }
  }

  private func check(_ file: SourceFile, _ bytes: [UInt8]) {
    let again = SourceFile(path: file.path, kind: file.kind, bytes: bytes)
    #expect(formatted(again) == bytes, "\(file.path): not idempotent")
    #expect(Contents(again).comments == Contents(file).comments, "\(file.path): comments")
    let (left, right) = (Contents(file).values, Contents(again).values)
    #expect(left == right, "\(file.path): \(left.symmetricDifference(right).sorted().prefix(4))")
    #expect(!bytes.contains(0x0D) && bytes.last == 0x0A && !bytes.starts(with: [0xEF]), "\(file.path): line ends")
    #expect(!String(decoding: bytes, as: UTF8.self).contains(" \n"), "\(file.path): blanks at a line end")
  }
}

/// What a file says, told apart from how it is laid out: its values by way, without those that equal a default.
private struct Contents {
  var values: Set<String> = []
  var comments: [String] = []

  init(_ file: SourceFile) {
    guard let tree = file.tree else { return }
    collect(tree, 0, file.kind.root, "")
    var position = 0
    for (index, node) in tree.nodes.enumerated() where node.isScalar || node.kind == .key {
      comments += Self.comments(tree.bytes, position..<Int(node.start))
      position = Int(node.end)
      if node.kind == .literal {
        let header = tree.contentSpan(index).range.lowerBound
        comments += Self.comments(tree.bytes, Int(node.start)..<header)
      }
    }
    comments += Self.comments(tree.bytes, position..<tree.bytes.count)
    comments.sort()
  }

  private static func comments(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
    String(decoding: bytes[range], as: UTF8.self).split { $0.isNewline }.compactMap { line in
      line.firstIndex(of: "#").map { start in
        var text = line[start...]
        while text.last == " " { text.removeLast() }
        return String(text)
      }
    }
  }

  private mutating func collect(_ tree: SyntaxTree, _ node: Int, _ kind: RecordKind?, _ way: String) {
    for (key, value) in tree.entries(of: node) {
      let element = kind.flatMap { kind in
        Key(rawValue: tree.nodes[key].key).flatMap { ElementDictionary.current.definition(of: $0, in: kind) }
      }
      if tree.nodes[value].isScalar, let fallback = element?.fallback, tree.equals(value, fallback) { continue }
      collectValue(tree, value, element?.type.recordKind, way + "." + tree.text(key))
    }
  }

  private mutating func collectValue(_ tree: SyntaxTree, _ value: Int, _ kind: RecordKind?, _ way: String) {
    if tree.nodes[value].isMapping {
      values.insert(way + "{}")
      collect(tree, value, kind, way)
    } else if tree.nodes[value].isSequence {
      values.insert(way + "[]")
      for (index, element) in tree.elements(of: value).enumerated() {
        collectValue(tree, element, kind, way + "[\(index)]")
      }
    } else {
      values.insert(way + "=" + tree.text(value))
    }
  }
}

/// A file made untidy: root entries shuffled, comments and empty lines strewn in, CRLF and a byte order mark.
private struct Untidy {
  let file: SourceFile?

  init(_ original: SourceFile, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &* 31 &+ UInt64(original.bytes.count))
    guard let tree = original.tree else {
      file = nil
      return
    }
    let starts = tree.entries(of: 0).map { Int(tree.nodes[$0.key].start) }
    var chunks = starts.indices.map { index in
      String(
        decoding: tree.bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : tree.bytes.count)],
        as: UTF8.self)
    }
    chunks = chunks.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
    chunks.shuffle(using: &generator)
    var lines: [String] = []
    var isInLiteral = false
    for line in chunks.joined().split(separator: "\n", omittingEmptySubsequences: false) {
      // A literal goes on over lines of any kind; nothing is strewn in until it is surely over.
      if isInLiteral, line.hasPrefix(" ") || line.isEmpty {
        lines.append(String(line))
        continue
      }
      isInLiteral = false
      let indent = line.prefix { $0 == " " }
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: lines.append("")
      case 1: lines.append(indent + "# 注释\(lines.count)  ")
      case 2: lines.append("  " + indent + "# 深处\(lines.count)")
      case 3: lines += ["", indent + "# 一\(lines.count)", "", "# 顶格\(lines.count)"]
      default: break
      }
      let isPlain = !line.isEmpty && !line.contains("#") && !line.hasSuffix("|") && !line.hasSuffix("|-")
      lines.append(line + (isPlain && Int.random(in: 0..<9, using: &generator) == 0 ? "   # 后\(lines.count)" : ""))
      if line.hasSuffix("|") || line.hasSuffix("|-") { isInLiteral = true }
    }
    let end = Bool.random(using: &generator) ? "\r\n" : "\n"
    let text = (Bool.random(using: &generator) ? "\u{FEFF}" : "") + lines.joined(separator: end)
    let untidy = SourceFile(path: original.path, kind: original.kind, bytes: Array(text.utf8))
    file = untidy.refusals.isEmpty && untidy.tree != nil ? untidy : nil
  }
}
