import CatalogModel
import CatalogText
import TestSupport
import Testing
import XMLIO

@testable import GuideExport

/// Guides against the plain way in the folder `Plain`: a document of strings, built whole, then laid out.
@Suite struct PlainOracleTests {
  /// Where the guides of a catalog differ from the plain ones.
  static func differences(_ catalog: Catalog) -> [String] {
    let names = CatalogNames(catalog)
    let writer = GuideWriter(names: names)
    // A guide is written after another one, as in an export.
    func last(from start: Int) -> [UInt8] { Array(writer.bytes.array[start...]) }
    var found: [String] = []
    for file in catalog.items + catalog.standards where file.tree != nil {
      let item = catalog.effective(file)
      let plain = PlainGuide(item, names: names)
      writer.clear()
      writer.writeMarkdown(item)
      found += difference(writer.bytes.array, plainMarkdown(plain)).map { "\(file.path).md: \($0)" }
      let start = writer.bytes.count
      let (own, wanted) = (
        outcome { () throws(XMLWriteError) in try writer.writeXML(item) },
        outcome { () throws(XMLWriteError) in _ = try plainXML(plain) }
      )
      if own != nil || wanted != nil {
        if own == nil || wanted == nil { found.append("\(file.path).xml: \(own as Any), not \(wanted as Any)") }
        continue
      }
      found += difference(last(from: start), (try? plainXML(plain)) ?? []).map { "\(file.path).xml: \($0)" }
    }
    return found
  }

  private static func outcome(_ body: () throws(XMLWriteError) -> Void) -> XMLWriteError? {
    do throws(XMLWriteError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private static func difference(_ own: [UInt8], _ plain: [UInt8]) -> [String] {
    if own == plain { return [] }
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let (own, plain) = (lines(own), lines(plain))
    let first = zip(own, plain).enumerated().first { $0.element.0 != $0.element.1 }
    guard let first else { return ["\(own.count) lines, not \(plain.count)"] }
    return ["line \(first.offset + 1): “\(first.element.0)”, not “\(first.element.1)”"]
  }

  @Test func `guides of the reference catalog and of the sample`() {
    for catalog in [GuideTests.guangdong, SampleCatalog.catalog] {
      let found = Self.differences(catalog)
      #expect(found.isEmpty, "\(found.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test func `guides full of markup, controls and white space`() {
    let more = ["　　", " x ", "\u{A0}a\u{A0}\u{85}b", "a\u{2028}b\u{2029}", "“a”—b…Ⅳ①", "12) 条", "3.", "¥¢£", "\t\n\t"]
    for text in NaughtyTests.strings + more {
      let found = Self.differences(NaughtyCatalog(text).catalog)
      #expect(found.isEmpty, "\(text.debugDescription): \(found.prefix(3).joined(separator: "\n"))")
    }
  }

  /// Files of a catalog with a few entries taken out, repeated or replaced by others of the same file: broken
  /// references, missing ids, empty lists.
  static func mutated(_ files: [SourceFile], _ random: inout SeededGenerator) -> Catalog {
    TestCatalog.make(
      files.map { file in
        var bytes = file.bytes
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          guard let tree = SourceFile(path: file.path, kind: file.kind, bytes: bytes).tree else { break }
          var changed = bytes
          mutate(&changed, tree, &random)
          if SourceFile(path: file.path, kind: file.kind, bytes: changed).tree != nil { bytes = changed }
        }
        return (file.path, bytes)
      })
  }

  private static func mutate(_ bytes: inout [UInt8], _ tree: SyntaxTree, _ random: inout SeededGenerator) {
    let scalars = tree.nodes.indices.filter { tree.nodes[$0].isScalar && $0 > 3 }
    let lines = tree.nodes.indices.filter { tree.nodes[$0].kind == .key && $0 > 3 }
    guard let one = scalars.randomElement(using: &random), let other = scalars.randomElement(using: &random),
      let key = lines.randomElement(using: &random)
    else { return }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      bytes.replaceSubrange(tree.span(one).range, with: bytes[tree.span(other).range])
    case 1:
      // A whole entry, from its key to the end of its value.
      let end = Int(tree.nodes[Int(tree.nodes[key].next)].end)
      var start = Int(tree.nodes[key].start)
      while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
      guard start > 0, bytes[start - 1] == 0x0A, end < bytes.count, bytes[end] == 0x0A else { return }
      bytes.removeSubrange(start...end)
    default:
      bytes.replaceSubrange(tree.span(one).range, with: Array("\"\"".utf8))
    }
  }

  @Test(arguments: 0..<12)
  func `guides of damaged catalogs`(_ part: Int) {
    var random = SeededGenerator(seed: UInt64(part) &+ 77)
    let whole = GuideTests.guangdong
    let shared = whole.files.filter { $0.kind != .item && $0.kind != .standard }
    for _ in 0..<6 {
      guard let item = whole.items.randomElement(using: &random) else { return }
      let files = shared + [item, whole.standard(of: item)].compactMap { $0 }
      let found = Self.differences(Self.mutated(files, &random))
      #expect(found.isEmpty, "\(part): \(found.prefix(3).joined(separator: "\n"))")
    }
    for _ in 0..<25 {
      let found = Self.differences(Self.mutated(SampleCatalog.catalog.files, &random))
      #expect(found.isEmpty, "\(part): \(found.prefix(3).joined(separator: "\n"))")
    }
  }
}
