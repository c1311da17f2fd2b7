import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Foundation
import TestSupport
import Testing
import Wording

@Suite struct RememberedRunTests {
  /// A catalog with findings of many rules, its memory and a run of it.
  private struct Setup {
    let catalog: ScratchFolder
    let cache: ScratchFolder
    let root: CatalogRoot

    init() throws {
      catalog = try ScratchFolder(ScratchFolder.guangdong)
      cache = try ScratchFolder([])
      root = try CatalogRoot.at(catalog.path)
      try catalog.write("standards/440125044002.yaml", Array("govsvc: standard/1\ncode: \"4401２5044002\"\n".utf8))
    }

    func memory(version: String = "1") throws -> RunMemory {
      let folder = try #require(CacheFolder(cacheHome: cache.path, home: nil))
      return try #require(RunMemory(folder, root: root, version: version))
    }

    /// What is remembered of the catalog as it is now.
    func recalled(version: String = "1", limits: StoreLimits = .standard) throws -> RememberedRun? {
      let listed = try ListedCatalog(root, limits: limits)
      return try memory(version: version).recall(listed, try #require(FileStamps(listed, jobs: 2)))
    }

    /// Runs the rules and keeps the outcome; files written less than `age` seconds ago are taken for unsettled.
    func run(settled: Bool = true) throws -> Validation {
      let listed = try ListedCatalog(root)
      let stamps = try #require(FileStamps(listed, jobs: 2))
      let validation = try Validation(listed, listed.lists(jobs: 2), jobs: 2)
      let start = FileStamps.now() + (settled ? 10_000_000_000 : 0)
      try memory().keep(RememberedRun(validation, languageTag: "zh"), of: listed, stamps, start: start)
      return validation
    }

    var file: String {
      get throws {
        let folder = cache.path + "/govsvc/"
        return folder + (try #require(FileManager.default.contentsOfDirectory(atPath: folder).first))
      }
    }
  }

  @Test func `a run is recalled whole`() throws {
    let setup = try Setup()
    #expect(try setup.recalled() == nil)
    let validation = try setup.run()
    let known = try #require(try setup.recalled())
    #expect(validation.findings.count > 10)
    #expect(validation.findings.contains { !$0.finding.fixes.isEmpty || !$0.finding.related.isEmpty })
    #expect(known.validation.findings.map(words) == validation.findings.map(words))
    #expect(known.validation.fileCount == validation.fileCount && known.validation.itemCount == validation.itemCount)
    #expect(known.languageTag == "zh")
  }

  @Test func `whatever changes, the run is not believed`() throws {
    let setup = try Setup()
    let path = setup.catalog.path
    let changes: [(String, () throws -> Void)] = [
      ("a byte", { try setup.catalog.write("organizations.yaml", Repository.bytes(path + "/licences.yaml")) }),
      ("a file more", { try setup.catalog.write("materials/new.yaml", Array("govsvc: material/1\n".utf8)) }),
      ("a file less", { try FileManager.default.removeItem(atPath: path + "/materials/new.yaml") }),
      ("another mode", { #expect(chmod(path + "/licences.yaml", 0o640) == 0) }),
      ("an unknown place", { try setup.catalog.write("standards/x.yml", []) }),
      (
        "the same text again",
        {
          let bytes = Repository.bytes(path + "/govsvc.yaml")
          try FileManager.default.removeItem(atPath: path + "/govsvc.yaml")
          try setup.catalog.write("govsvc.yaml", bytes)
        }
      ),
    ]
    for (what, change) in changes {
      _ = try setup.run()
      #expect(try setup.recalled() != nil, "before: \(what)")
      try change()
      #expect(try setup.recalled() == nil, "\(what)")
    }
    _ = try setup.run()
    #expect(try setup.recalled(version: "2") == nil)
    #expect(try setup.recalled(limits: StoreLimits(totalBytes: 1 << 30)) == nil)
    #expect(try setup.recalled() != nil)
  }

  @Test func `files changed just now are not remembered`() throws {
    let setup = try Setup()
    _ = try setup.run(settled: false)
    #expect(try setup.recalled() == nil)
  }

  @Test func `a damaged memory is none`() throws {
    let setup = try Setup()
    _ = try setup.run()
    let file = try setup.file
    let bytes = Repository.bytes(file)
    var generator = SeededGenerator(seed: 3)
    for round in 0..<200 {
      var damaged = bytes
      if round % 2 == 0 {
        damaged.removeLast(Int.random(in: 1..<damaged.count, using: &generator))
      } else {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
      }
      try Data(damaged).write(to: URL(fileURLWithPath: file))
      #expect(try setup.recalled() == nil, "round \(round)")
    }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    #expect(try setup.recalled() != nil)
  }

  @Test func `nothing is kept inside of a catalog`() throws {
    let catalog = try ScratchFolder(ScratchFolder.guangdong)
    let root = try CatalogRoot.at(catalog.path)
    for home in [catalog.path, catalog.path + "/.cache", catalog.path + "/a/b"] {
      let folder = try #require(CacheFolder(cacheHome: home, home: nil))
      #expect(RunMemory(folder, root: root, version: "1") == nil, "\(home)")
    }
    #expect(CacheFolder(cacheHome: "relative", home: "also") == nil)
    #expect(CacheFolder(cacheHome: nil, home: nil) == nil)
  }
}
