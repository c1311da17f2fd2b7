import Glibc
import Testing

@testable import CatalogStore

/// A number generator with a seed, so that every run draws the same.
private struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

/// Objects read by ourselves are those that git reads.
@Suite("Objects of ordinary repositories")
struct ObjectTests {
  /// A repository with files of many sizes, changed again and again, and tags of tags.
  private static func makeRepository(_ seed: UInt64, rounds: Int = 12) -> TemporaryFolder {
    var draws = Draws(seed)
    let folder = TemporaryFolder()
    git(folder.path, "init")
    git(folder.path, "config core.compression \(Int.random(in: -1...9, using: &draws))")
    for round in 0..<rounds {
      for _ in 0..<4 {
        let name = "d\(Int.random(in: 0..<3, using: &draws))/f\(Int.random(in: 0..<6, using: &draws))"
        let before = Array((folder.text(name) ?? "").utf8)
        folder.write(name, "")
        folder.write(bytes: edited(before, &draws), to: "\(folder.path)/\(name)")
      }
      git(folder.path, "add -A")
      git(folder.path, "commit --allow-empty -m \(round)")
      if round % 4 == 1 { git(folder.path, "tag -a -m t t\(round)") }
    }
    git(folder.path, "tag -a -m t tt t1")
    return folder
  }

  private static func edited(_ before: [UInt8], _ draws: inout Draws) -> [UInt8] {
    var bytes = before
    switch Int.random(in: 0..<5, using: &draws) {
    case 0:
      let count = [0, 1, 100, 5000, 70_000].randomElement(using: &draws) ?? 0
      bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &draws) }
    case 1:
      let word = Array("办理时限\(Int.random(in: 0..<1000, using: &draws))\n".utf8)
      bytes = Array(repeatElement(word, count: Int.random(in: 1..<4000, using: &draws)).joined())
    default:
      let words = (0..<40).map { _ in "材料\(Int.random(in: 0..<50, using: &draws)): 申请表\n" }.joined()
      let at = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &draws)
      bytes.insert(contentsOf: Array(words.utf8), at: at)
    }
    return bytes
  }

  /// All objects as git has them.
  private static func objects(_ path: String) -> [(id: String, type: String, bytes: [UInt8])] {
    let all = printed("git -C '\(path)' cat-file --batch-all-objects --batch-check").split(separator: "\n")
    return all.map { line in
      let parts = line.split(separator: " ").map(String.init)
      return (parts[0], parts[1], output("git -C '\(path)' cat-file \(parts[1]) \(parts[0])"))
    }
  }

  private static func output(_ command: String) -> [UInt8] {
    guard let stream = popen(command, "re") else { return [] }
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  private static func type(_ kind: GitObject.Kind) -> String {
    switch kind {
    case .blob: "blob"
    case .commit: "commit"
    case .tree: "tree"
    case .other: "tag"
    case .missing: "missing"
    }
  }

  @Test(
    "Single files, packs of either kind of change, deep chains, several packs",
    arguments: [
      "count-objects", "gc", "-c repack.useDeltaBaseOffset=false repack -adf", "repack -adf --depth=4000 --window=100",
      "-c pack.compression=0 repack -adfF", "repack -d", "-c pack.indexVersion=1 repack -ad",
      "-c pack.indexVersion=2,0x40 repack -ad",
    ])
  func reading(packing: String) throws {
    let folder = Self.makeRepository(UInt64(packing.utf8.count))
    git(folder.path, packing)
    if packing == "repack -d" {
      folder.write("more", "one\n")
      git(folder.path, "add -A")
      git(folder.path, "commit -m more")
      git(folder.path, packing)
      folder.write("more", "two\n")
      git(folder.path, "commit -am loose")
    }
    guard let own = ObjectFolder(folder.path + "/.git/objects", limit: 1 << 20) else {
      // An index of the old form is left to git.
      #expect(packing.contains("indexVersion=1"))
      return
    }
    let unpacker = ObjectUnpacker(own)
    let objects = Self.objects(folder.path)
    #expect(objects.count > 40)
    for object in objects.shuffled() {
      let id = try #require(ObjectID(object.id.utf8))
      #expect(id.text == object.id)
      let found = unpacker.object(id)
      #expect(found.map { Self.type($0.kind) } == object.type && found?.bytes == object.bytes, "\(object.id)")
    }
    let none = try #require(ObjectID(String(repeating: "0", count: 40).utf8))
    #expect(unpacker.object(none) == nil)
  }

  @Test("What is over the limit is left to git")
  func limits() throws {
    let folder = Self.makeRepository(3)
    git(folder.path, "gc")
    folder.write("big", String(repeating: "a", count: 70_000))
    git(folder.path, "add -A")
    git(folder.path, "commit -m big")
    let unpacker = ObjectUnpacker(try #require(ObjectFolder(folder.path + "/.git/objects", limit: 6000)))
    for object in Self.objects(folder.path) {
      let found = unpacker.object(try #require(ObjectID(object.id.utf8)))
      #expect(found == nil || found?.bytes == object.bytes)
      if object.bytes.count > 6000 { #expect(found == nil) }
    }
  }

  /// Bytes that were turned, and files cut short: nothing crashes, and nothing else is read than git reads.
  @Test("Broken packs, indexes and single files", arguments: 0..<60)
  func broken(seed: Int) throws {
    var draws = Draws(UInt64(seed))
    let folder = Self.makeRepository(UInt64(seed % 4), rounds: 6)
    if seed % 3 > 0 { git(folder.path, "gc") }
    let objects = Self.objects(folder.path)
    let kinds = seed % 3 == 0 ? "-path '*/??/*'" : seed % 3 == 1 ? "-name '*.pack'" : "-name '*.idx'"
    shell("chmod -R u+w '\(folder.path)/.git/objects'")
    for path in printed("find '\(folder.path)/.git/objects' -type f \(kinds)").split(separator: "\n").map(String.init) {
      var bytes = Self.output("cat '\(path)'")
      guard !bytes.isEmpty else { continue }
      for _ in 0...Int.random(in: 0..<8, using: &draws) {
        bytes[Int.random(in: bytes.indices, using: &draws)] ^= 1 << UInt8.random(in: 0..<8, using: &draws)
      }
      if Int.random(in: 0..<5, using: &draws) == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &draws)) }
      folder.write(bytes: bytes, to: path)
    }
    guard let own = ObjectFolder(folder.path + "/.git/objects", limit: 1 << 20) else { return }
    let unpacker = ObjectUnpacker(own)
    for object in objects {
      guard let found = unpacker.object(try #require(ObjectID(object.id.utf8))) else { continue }
      if found.bytes == object.bytes { continue }
      let read = Self.output("git -C '\(folder.path)' cat-file \(Self.type(found.kind)) \(object.id) 2>/dev/null")
      #expect(read == found.bytes || read.isEmpty, "\(object.id)")
    }
  }

  @Test("A stream that is no such stream, byte by byte")
  func streams() {
    var draws = Draws(9)
    let inflater = Inflater()
    for _ in 0..<3000 {
      var bytes = (0..<Int.random(in: 0..<200, using: &draws)).map { _ in UInt8.random(in: 0...255, using: &draws) }
      if bytes.count > 2 { (bytes[0], bytes[1]) = (0x78, 0x9C) }
      var target = [UInt8](repeating: 0, count: Int.random(in: 0..<300, using: &draws))
      bytes.withUnsafeBufferPointer { bytes in
        target.withUnsafeMutableBufferPointer { target in
          // A right sum at the end of drawn bytes would be a wonder.
          #expect(inflater.inflate(bytes, into: target, isWhole: true) == nil)
          _ = inflater.inflate(bytes, into: target, isWhole: false)
        }
      }
    }
  }
}
