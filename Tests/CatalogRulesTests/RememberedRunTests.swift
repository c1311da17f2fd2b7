import CatalogModel
import CatalogStore
import CatalogText
import Foundation
import TestSupport
import Testing
import Wording

@testable import CatalogRules

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

    /// What is remembered of the catalog as it is now, by listing it; `isSettled` as for `run`.
    func recalled(
      version: String = "1", limits: StoreLimits = .standard, isSettled: Bool = false
    ) throws -> RememberedRun? {
      let listed = try ListedCatalog(root, limits: limits)
      let stamps = try #require(CatalogStamps(listed, jobs: 2))
      let start = CatalogStamps.now() + (isSettled ? 10_000_000_000 : 0)
      return try memory(version: version).recall(listed, stamps, start: start)
    }

    /// The same by the stamps of folders, without listing.
    func recalledAtOnce(version: String = "1", limits: StoreLimits = .standard) throws -> RememberedRun? {
      try memory(version: version).recall(limits: limits, jobs: 2)
    }

    /// Runs the rules and keeps the outcome; only where it is settled, files are taken to be written long ago.
    func run(isSettled: Bool = true) throws -> Validation {
      // Longer than the grain of the clock, so that what comes next has other times.
      usleep(20_000)
      let listed = try ListedCatalog(root)
      let stamps = try #require(CatalogStamps(listed, jobs: 2))
      let validation = try Validation(listed, listed.lists(jobs: 2), jobs: 2)
      let start = CatalogStamps.now() + (isSettled ? 10_000_000_000 : 0)
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
    #expect(validation.findings.count > 10)
    #expect(validation.findings.contains { !$0.finding.fixes.isEmpty || !$0.finding.related.isEmpty })
    for known in [try setup.recalled(), try setup.recalledAtOnce()] {
      let known = try #require(known)
      #expect(known.validation.findings.map(words) == validation.findings.map(words))
      #expect(known.validation.fileCount == validation.fileCount && known.validation.itemCount == validation.itemCount)
      #expect(known.languageTag == "zh")
    }
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
      ("it is gone", { try FileManager.default.removeItem(atPath: path + "/standards/x.yml") }),
      (
        "a link for a folder",
        {
          try FileManager.default.moveItem(atPath: path + "/materials", toPath: path + "/moved")
          #expect(symlink("moved", path + "/materials") == 0)
        }
      ),
      (
        "a folder again",
        {
          #expect(unlink(path + "/materials") == 0)
          try FileManager.default.moveItem(atPath: path + "/moved", toPath: path + "/materials")
        }
      ),
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
      let hasProblems = try !ListedCatalog(setup.root).problems.isEmpty
      #expect(try setup.recalled() != nil, "before: \(what)")
      #expect(try (setup.recalledAtOnce() != nil) == !hasProblems, "before: \(what)")
      try change()
      #expect(try setup.recalled() == nil && setup.recalledAtOnce() == nil, "\(what)")
    }
    _ = try setup.run()
    #expect(try setup.recalled(version: "2") == nil && setup.recalledAtOnce(version: "2") == nil)
    let limits = StoreLimits(totalBytes: 1 << 30)
    #expect(try setup.recalled(limits: limits) == nil && setup.recalledAtOnce(limits: limits) == nil)
    #expect(try setup.recalled() != nil && setup.recalledAtOnce() != nil)
  }

  @Test func `a name that came and went is looked into once`() throws {
    let setup = try Setup()
    let path = setup.catalog.path + "/items/x.tmp"
    let validation = try setup.run()
    try setup.catalog.write("items/x.tmp", [])
    #expect(try setup.recalledAtOnce() == nil && setup.recalled() != nil)
    try FileManager.default.removeItem(atPath: path)
    #expect(try setup.recalledAtOnce() == nil)
    // The folder's new time could not tell of a further change yet.
    #expect(try setup.recalled() != nil && setup.recalledAtOnce() == nil)
    #expect(try setup.recalled(isSettled: true) != nil)
    let known = try #require(try setup.recalledAtOnce())
    #expect(known.validation.findings.map(words) == validation.findings.map(words) && known.languageTag == "zh")
  }

  @Test func `files changed just now are not remembered`() throws {
    let setup = try Setup()
    _ = try setup.run(isSettled: false)
    #expect(try setup.recalled() == nil && setup.recalledAtOnce() == nil)
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
      #expect(try setup.recalled() == nil && setup.recalledAtOnce() == nil, "round \(round)")
    }
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    #expect(try setup.recalled() != nil && setup.recalledAtOnce() != nil)
  }

  @Test func `a forged memory does not end the run`() throws {
    let setup = try Setup()
    _ = try setup.run()
    let file = try setup.file
    let bytes = Repository.bytes(file)
    var generator = SeededGenerator(seed: 4)
    for round in 0..<400 {
      var forged = Array(bytes.dropLast(8))
      switch round % 3 {
      case 0: forged.removeLast(Int.random(in: 1..<forged.count, using: &generator))
      case 1: forged = (0..<round).map { _ in UInt8.random(in: 0...255, using: &generator) }
      default:
        let place = Int.random(in: 0..<forged.count, using: &generator)
        forged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      withUnsafeBytes(of: runDigest(forged, count: forged.count).littleEndian) { forged.append(contentsOf: $0) }
      try Data(forged).write(to: URL(fileURLWithPath: file))
      _ = try (setup.recalled(), setup.recalledAtOnce())
    }
  }

  @Test func `every change within eight bytes changes the digest`() {
    var generator = SeededGenerator(seed: 5)
    for count in 0..<100 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let digest = runDigest(bytes, count: count)
      #expect(runDigest(bytes + [0], count: count) == digest && runDigest(bytes + [0], count: count + 1) != digest)
      for place in bytes.indices {
        var other = bytes
        other[place] ^= UInt8.random(in: 1...255, using: &generator)
        #expect(runDigest(other, count: count) != digest)
      }
    }
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
