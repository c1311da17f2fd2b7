import Glibc
import Testing

@testable import CatalogStore

@Suite("Listing on several threads")
struct FolderWalkTests {
  @Test("Whatever lies in a catalog, any number of threads lists the same")
  func sameAsOne() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    for body in 0..<60 {
      for item in 0..<(body % 4) { folder.write("items/B-\(body)/\(item).yaml", "govsvc: item/1\n") }
      mkdir("\(folder.path)/items/E-\(body)", 0o777)
      if body % 7 == 0 { folder.write("items/B-\(body)/deep/er/x.yaml", "a: 1\n") }
      if body % 9 == 0 { symlink("/etc", "\(folder.path)/items/L-\(body)") }
      if body % 11 == 0 { folder.write("items/F-\(body).yaml", "a: 1\n") }
    }
    folder.write("items/N.yaml/x.yaml", "a: 1\n")
    folder.write("items/b-3/0.yaml", "a: 1\n")
    folder.write("zzz/x.yaml", "a: 1\n")
    mkdir("\(folder.path)/items/\u{e9}", 0o777)
    shell("cd '\(folder.path)/items' && mkdir \"$(printf 'Q\\351')\" && touch \"$(printf 'Q\\351')/x.yaml\"")
    for files in [100_000, 120, 92, 91, 90, 60, 30, 4, 3, 0] {
      for depth in [8, 3, 2, 1] {
        var limits = StoreLimits()
        (limits.files, limits.folderDepth) = (files, depth)
        let plain = try walk(folder, limits, 1)
        for threads in [2, 5] { #expect(try walk(folder, limits, threads) == plain, "\(files) \(depth) \(threads)") }
      }
    }
  }

  private struct Listed: Equatable {
    let paths: [String]
    let folders: [String]
    let problems: [LayoutProblem]
    let stamps: StampedPaths?
  }

  private func walk(_ folder: TemporaryFolder, _ limits: StoreLimits, _ threads: Int) throws -> Listed {
    var walk = FolderWalk(limits: limits, threads: ThreadCount(threads))
    let root = try opened(folder.path)
    walk.run(root: root.number)
    let table = walk.table
    return Listed(
      paths: (0..<table.count).map { "\(table.path($0)) \(table.entries[$0].folder)" }, folders: table.folders,
      problems: walk.problems, stamps: walk.folders)
  }

  @Test("Paths have one hash in any letter case, others than ASCII none")
  func foldedHashes() {
    func hash(_ text: String) -> UInt64? { Array(text.utf8).withUnsafeBytes { FoldedHash.ofASCII($0) } }
    var seen: Set<UInt64> = []
    for length in 0...40 {
      let path = String("items/11440300MB2D097052/1144030-standard.yaml".prefix(length))
      #expect(hash(path) == hash(path.uppercased()) && hash(path) != nil, "\(length)")
      #expect(seen.insert(hash(path) ?? 0).inserted, "\(length)")
      #expect(hash(path + "é") == nil && hash("é" + path) == nil)
    }
    #expect(hash("items/a/1.yaml") != hash("items/a/2.yaml"))
  }

  @Test("A hash that comes twice is found among any others")
  func distinctHashes() {
    for room in [0, 1, 31, 32, 33, 400] {
      let numbers = (0..<UInt64(room)).map { ($0 &* 0x9E37_79B9_7F4A_7C15) >> 33 % UInt64(room * 3) + 2 }
      var hashes = DistinctHashes(room: room)
      var plain: Set<UInt64> = []
      for number in numbers { #expect(hashes.insert(number) == plain.insert(number).inserted) }
    }
    var hashes = DistinctHashes(room: 3)
    #expect(hashes.insert(0) && !hashes.insert(1) && hashes.insert(.max) && !hashes.insert(.max))
  }

  @Test("Making room opens nothing for good, and asks for too much without harm")
  func room() throws {
    let folder = TemporaryFolder()
    let root = try opened(folder.path)
    for wanted in [-1, 0, 1, 64, 1000, Int(Int32.max), .max] {
      OpenFiles.makeRoom(for: wanted, beside: root.number)
      #expect(root.status?.isFolder == true, "\(wanted)")
    }
    let before = OpenFiles.limit
    OpenFiles.raiseLimit()
    #expect(OpenFiles.limit >= before && TableReader.mostFolders >= 128)
    #expect(ThreadCount(nil).most * (TableReader.mostFolders + 4) < OpenFiles.limit || OpenFiles.limit < 4096)
  }
}
