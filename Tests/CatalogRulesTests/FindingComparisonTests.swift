import CatalogModel
import CatalogRules
import CatalogStore
import Foundation
import TestSupport
import Testing

/// What a change of one file adds is the same whether all is looked at or only what the file is a part of.
@Suite struct FindingComparisonTests {
  private typealias Files = [(path: String, bytes: [UInt8])]

  @Test func `changes of the reference catalog are judged alike`() throws {
    var generator = SeededGenerator(seed: 21)
    try compare(ScratchFolder.guangdong, rounds: 60, &generator)
  }

  @Test func `changes of catalogs with many findings are judged alike`() throws {
    for seed in UInt64(1)...4 {
      var generator = SeededGenerator(seed: seed)
      var files = ScratchFolder.guangdong
      for index in files.indices where Int.random(in: 0..<4, using: &generator) == 0 {
        files[index].bytes = changed(files[index].bytes, &generator)
      }
      try compare(files, rounds: 25, &generator)
    }
  }

  @Test func `changes beside items of the same code are judged alike`() throws {
    var generator = SeededGenerator(seed: 22)
    var files = ScratchFolder.guangdong
    let items = files.filter { $0.path.hasPrefix("items/") }
    for (index, item) in items.prefix(12).enumerated() {
      files.append((item.path.replacingOccurrences(of: ".yaml", with: "-\(index).yaml"), item.bytes))
    }
    try compare(files, rounds: 50, &generator, of: Set(items.prefix(12).map(\.path)))
  }

  @Test func `changes of shared materials and of what uses them are judged alike`() throws {
    var generator = SeededGenerator(seed: 23)
    let files = RuleExample.good().markedFiles.map { (path: $0.key, bytes: $0.value) }
    try compare(files.sorted { $0.path < $1.path }, rounds: 80, &generator)
  }

  /// Changes a random file again and again, always from the same catalog, and compares what is told.
  private func compare(
    _ files: Files, rounds: Int, _ generator: inout SeededGenerator, of paths: Set<String> = []
  ) throws {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let sources = sorted.compactMap { path, bytes in
      fileKind(ofPath: path).map { SourceFile(path: path, kind: $0, bytes: bytes) }
    }
    let old = LoadedCatalog(root: nil, files: sources, problems: [])
    let candidates = sources.filter { paths.isEmpty || paths.contains($0.path) }
    var told = 0
    for round in 0..<rounds {
      let file = try #require(candidates.randomElement(using: &generator))
      let later = SourceFile(path: file.path, kind: file.kind, bytes: changed(file.bytes, &generator))
      let new = old.replacing(later)
      #expect(new.catalog.files.map(\.path) == old.catalog.files.map(\.path))
      #expect(new.catalog.files.contains { $0 === later } && !new.catalog.files.contains { $0 === file })
      let whole = FindingComparison(old, new, jobs: 2)
      let part = FindingComparison(old, new, changing: file.path, jobs: 2)
      #expect(part.added.map(words) == whole.added.map(words), "round \(round): \(file.path)")
      #expect(part.removedCount == whole.removedCount, "round \(round): \(file.path)")
      told += whole.added.count + whole.removedCount
    }
    #expect(told > rounds / 8)
  }

  /// The bytes with a line taken out, doubled, moved, or with another value.
  private func changed(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let line = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &generator))
    case 3: lines = lines.map { $0.replacingOccurrences(of: "44012504400", with: "44012504401") }
    case 4: lines = lines.map { $0.replacingOccurrences(of: " 工作日", with: "0 工作日") }
    default: lines[line] = lines[line].replacingOccurrences(of: ": ", with: ": 9")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
