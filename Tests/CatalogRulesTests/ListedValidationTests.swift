import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Foundation
import Synchronization
import TestSupport
import Testing
import Wording

/// Files that are read for their turn only are judged as those that are all in memory.
@Suite struct ListedValidationTests {
  @Test func `the reference catalog is judged alike`() throws {
    let folder = try ScratchFolder(ScratchFolder.guangdong)
    let (one, other) = try (listed(folder, jobs: 1), loaded(folder))
    #expect(!one.isEmpty)
    #expect(one == other)
    #expect(try listed(folder, jobs: 5) == other && listed(folder, jobs: nil) == other)
  }

  @Test func `damaged catalogs are judged alike`() throws {
    let files = ScratchFolder.guangdong
    for seed in UInt64(1)...6 {
      var generator = SeededGenerator(seed: seed)
      let folder = try ScratchFolder(damaged(files, using: &generator))
      let (one, other) = try (listed(folder, jobs: 3), loaded(folder))
      #expect(one.count > 30, "seed \(seed)")
      #expect(one == other, "seed \(seed)")
    }
  }

  @Test func `an item that names another standard than its file does is laid over the one it names`() throws {
    let item =
      "govsvc: item/1\nstandard: GD-B\nauthority: \"11440300MB2D097052\"\nlevel: 县级\n"
      + "limits:\n  promised: 9 工作日\n"
    let files = [
      ("govsvc.yaml", "govsvc: catalog/1\nname: 目录\nregion: \"440000\"\nprofile: guangdong\n"),
      ("standards/GD-A.yaml", standard("GD-A", "1 工作日")), ("standards/GD-B.yaml", standard("GD-B", "2 工作日")),
      ("items/11440300MB2D097052/GD-A.yaml", item),
    ]
    let folder = try ScratchFolder(files.map { ($0.0, Array($0.1.utf8)) })
    let found = try listed(folder, jobs: 2)
    #expect(found.contains { $0.contains("GS0506") || $0.contains("2 工作日") }, "\(found)")
    #expect(try found == loaded(folder))
  }

  private func standard(_ code: String, _ limit: String) -> String {
    "govsvc: standard/1\nlocal-code: \(code)\nname: \(code)备案\ntype: 其他行政权力\nobjects: [企业法人]\n"
      + "limits:\n  promised: \(limit)\n"
  }

  @Test func `too many files or bytes leave the lists only`() throws {
    let folder = try ScratchFolder(ScratchFolder.guangdong)
    let root = try CatalogRoot.at(folder.path)
    for limits in [StoreLimits(files: 10), StoreLimits(totalBytes: 20_000), StoreLimits(totalBytes: 100)] {
      let listed = try ListedCatalog(root, limits: limits)
      let run = try Validation(listed, listed.lists(jobs: 2), jobs: 2)
      let whole = Validation(try loadCatalog(root, limits: limits))
      #expect(run.findings.map(words) == whole.findings.map(words))
      #expect(run.itemCount == 0 && run.fileCount == whole.fileCount)
    }
  }

  @Test func `the errors alone are those among all findings`() throws {
    var files = ScratchFolder.guangdong
    let item = try #require(files.firstIndex { $0.path.hasPrefix("items/") })
    files[item].bytes += Array("unknown-key: 1\n".utf8)
    let folder = try ScratchFolder(files)
    let listed = try ListedCatalog(CatalogRoot.at(folder.path))
    let all = try Validation(listed, listed.lists(jobs: 2), jobs: 2)
    let errors = try Validation(listed, listed.lists(jobs: 2), findsErrorsAlone: true, jobs: 2)
    #expect(errors.findings.map(words) == all.findings.filter { $0.severity == .error }.map(words))
    #expect(all.findings.count > errors.findings.count && !errors.findings.isEmpty)
  }

  @Test(arguments: [1, 3])
  func `visitors take every item, and every standard that no item follows`(jobs: Int) throws {
    var files = ScratchFolder.guangdong
    let whole = try visited(ScratchFolder(files), jobs: jobs)
    #expect(whole.found == whole.wanted && !whole.found.isEmpty)
    // Without the items of a standard it is visited itself.
    let item = try #require(files.first { $0.path.hasPrefix("items/") })
    let code = String(item.path.dropLast(5).suffix(12))
    files.removeAll { $0.path.hasPrefix("items/") && $0.path.hasSuffix("\(code).yaml") }
    let fewer = try visited(ScratchFolder(files), jobs: jobs)
    #expect(fewer.found == fewer.wanted && fewer.found.contains("standards/\(code).yaml"))
  }

  /// The files of the items that were visited, and those that should be.
  private func visited(_ folder: ScratchFolder, jobs: Int) throws -> (found: [String], wanted: [String]) {
    let listed = try ListedCatalog(CatalogRoot.at(folder.path))
    let found = Mutex<[String]>([])
    let run = try Validation(listed, listed.lists(jobs: jobs), jobs: jobs) {
      PathCollector { paths in found.withLock { $0 += paths } }
    }
    #expect(run.count(.error) == 0)
    let catalog = try loadCatalog(CatalogRoot.at(folder.path)).catalog
    let followed = Set(catalog.items.compactMap { catalog.standardCode(of: $0) })
    let wanted = catalog.standards.filter { !followed.contains($0.stem) } + catalog.items
    return (found.withLock { $0.sorted() }, wanted.map(\.path).sorted())
  }

  @Test func `nothing is visited after an error`() throws {
    let broken = ScratchFolder.guangdong.map { path, bytes in
      (path, path.hasPrefix("items/") ? bytes + Array("unknown-key: 1\n".utf8) : bytes)
    }
    let folder = try ScratchFolder(broken)
    let listed = try ListedCatalog(CatalogRoot.at(folder.path))
    let found = Mutex<[String]>([])
    let run = try Validation(listed, listed.lists(jobs: 1), jobs: 1) {
      PathCollector { paths in found.withLock { $0 += paths } }
    }
    #expect(run.count(.error) > 0)
    #expect(found.withLock { $0.isEmpty })
  }

  private func listed(_ folder: ScratchFolder, jobs: Int?) throws -> [String] {
    let listed = try ListedCatalog(CatalogRoot.at(folder.path))
    let run = try Validation(listed, listed.lists(jobs: jobs), jobs: jobs)
    return ["\(run.fileCount) \(run.itemCount)"] + run.findings.map(words)
  }

  private func loaded(_ folder: ScratchFolder) throws -> [String] {
    let run = Validation(try loadCatalog(CatalogRoot.at(folder.path)), jobs: 2)
    return ["\(run.fileCount) \(run.itemCount)"] + run.findings.map(words)
  }

  /// Some files with a line taken out, doubled, moved or another code put in.
  private func damaged(
    _ files: [(path: String, bytes: [UInt8])], using generator: inout SeededGenerator
  ) -> [(path: String, bytes: [UInt8])] {
    files.map { path, bytes in
      guard Int.random(in: 0..<3, using: &generator) == 0 else { return (path, bytes) }
      var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
      let line = Int.random(in: 0..<lines.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &generator))
      default: lines = lines.map { $0.replacingOccurrences(of: "44012504400", with: "44012504401") }
      }
      return (path, Array(lines.joined(separator: "\n").utf8))
    }
  }
}

/// Notes which files were visited.
private final class PathCollector: ItemVisitor {
  private let hand: ([String]) -> Void
  private var paths: [String] = []

  init(_ hand: @escaping ([String]) -> Void) { self.hand = hand }

  func visit(_ item: EffectiveItem, number: Int) { paths.append(item.file.path) }

  func finish() { hand(paths) }
}

/// A finding with everything a report shows.
func words(_ judged: JudgedFinding) -> String {
  let finding = judged.finding
  return "\(judged.severity) \(finding.fingerprint) \(finding.place) \(finding.related) \(judged.affectedItems) "
    + "\(finding.arguments) \(finding.fixes)"
}
