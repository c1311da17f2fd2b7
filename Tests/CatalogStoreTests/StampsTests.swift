import Glibc
import Testing

@testable import CatalogStore

@Suite("What the file system says of a catalog")
struct StampsTests {
  /// A catalog as it was at some time.
  private struct Known {
    let root: CatalogRoot
    let listed: ListedCatalog
    let stamps: CatalogStamps

    init(_ folder: TemporaryFolder) throws {
      // Longer than the grain of the clock, so that what comes next has other times.
      usleep(20_000)
      root = try CatalogRoot.at(folder.path)
      listed = try ListedCatalog(root)
      stamps = try #require(CatalogStamps(listed, jobs: 3))
    }

    /// Whether the stamps say that nothing has changed.
    func isUnchanged(jobs: Int = 2) throws -> Bool {
      let folders = try #require(StampRecord(stamps.folders?.bytes ?? [], at: 0))
      let files = try #require(StampRecord(stamps.files.bytes, at: 0))
      return root.isUnchanged(folders: folders, files: files, jobs: jobs)
    }

    /// Whether listing the folder anew and asking after every file finds the same.
    func isSameByListing() throws -> Bool {
      guard let now = try? ListedCatalog(root), let other = CatalogStamps(now, jobs: 1) else { return false }
      return now.problems == listed.problems && other.files == stamps.files
    }
  }

  private static func makeFolder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    for index in 0..<150 { folder.write("items/A-\(index % 7)/L\(index).yaml", "govsvc: item/1\nn: \(index)\n") }
    folder.write("docs/a/b/note.txt", "x")
    folder.write("docs/empty/x.md", "x")
    return folder
  }

  @Test("Each of these changes is seen")
  func changes() throws {
    let keepTimes = "touch -r items/A-1/L1.yaml /tmp/$$.ref"
    let commands = [
      "printf x >> govsvc.yaml", "touch items/A-1/L1.yaml", "chmod 600 items/A-2/L2.yaml", "rm items/A-3/L3.yaml",
      // Other bytes, with the size and the time of change of before.
      "\(keepTimes) && printf 'govsvc: item/1\\nn: 9\\n' > items/A-1/L1.yaml && touch -r /tmp/$$.ref items/A-1/L1.yaml"
        + " && rm /tmp/$$.ref",
      "cp -p items/A-1/L1.yaml other && mv other items/A-1/L1.yaml", "ln items/A-1/L8.yaml items/A-1/L9.yaml",
      "mv items/A-1/L1.yaml items/A-1/L2.yaml", "mv items/A-1/L15.yaml items/A-2/", "mv -T items/A-5 items/B-5",
      "printf x > items/A-1/new.yaml", "printf x > docs/a/b/stray.yaml", "printf x > .govsvc-journal",
      "printf x > docs/a/b/note.yml && touch -d '2001-01-01' docs/a/b", "mkdir items/new", "mkdir docs/a/b/c",
      "rm docs/empty/x.md && rmdir docs/empty", "mkdir standards/folder.yaml",
      "rm items/A-1/L22.yaml && mkdir items/A-1/L22.yaml", "mv govsvc.yaml ../$$ && mkdir govsvc.yaml && rm ../$$",
      "mv items/A-2/L9.yaml ../$$ && ln -s ../../../$$ items/A-2/L9.yaml && rm ../$$",
      "mv items/A-4 moved && ln -s ../moved items/A-4", "mv docs other && ln -s other docs",
      "mv items/A-6 x && cp -a x items/A-6 && rm -r x", "chmod 700 docs/a", "ln -s note.txt docs/a/b/link",
      "rm -r materials", "mv standards elsewhere", "rm -r items", "rm govsvc.yaml",
    ]
    for command in commands {
      let folder = Self.makeFolder()
      let known = try Known(folder)
      #expect(try known.isUnchanged() && known.isUnchanged(jobs: 1) && known.isUnchanged(jobs: 9), "\(command)")
      #expect(shell("cd '\(folder.path)' && \(command)") == 0, "\(command)")
      for jobs in [1, 2, 9] { #expect(try !known.isUnchanged(jobs: jobs), "\(jobs): \(command)") }
    }
  }

  @Test("What is believed is what listing finds, after any series of changes")
  func property() throws {
    var state: UInt64 = 11
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let folder = Self.makeFolder()
    var seen = (unchanged: 0, changed: 0)
    for round in 0..<60 {
      guard let known = try? Known(folder), known.stamps.folders != nil else { break }
      let (one, other) = (number(below: 7), number(below: 150))
      let (name, place) = ("items/A-\(one)/L\(other).yaml", "items/A-\(number(below: 7))")
      let commands = [
        "true", "cat '\(name)'; ls items", "printf 1 > '\(name)'", "rm -f '\(name)'", "mv '\(name)' '\(place)/M.yaml'",
        "mkdir '\(place)/f\(other)'", "rmdir \(place)/f*", "printf 2 > docs/a/b/n\(other).md; rm docs/a/b/*.md",
        "mv '\(place)' '\(place)x'; mv '\(place)x' '\(place)'", "printf x > .hidden",
      ]
      let command = commands[number(below: commands.count)]
      _ = shell("cd '\(folder.path)' && { \(command); } >/dev/null 2>&1")
      let isUnchanged = try known.isUnchanged()
      if isUnchanged { #expect(try known.isSameByListing(), "round \(round): \(command)") }
      if isUnchanged { seen.unchanged += 1 } else { seen.changed += 1 }
    }
    #expect(seen.unchanged > 0 && seen.changed > 0)
  }

  @Test("Folders tell only where all of them were listed and nothing is amiss")
  func untold() throws {
    let folder = Self.makeFolder()
    #expect(try Known(folder).stamps.folders?.count == 16)
    folder.write("docs/stray.yaml", "x")
    #expect(try Known(folder).stamps.folders == nil)
    #expect(shell("rm '\(folder.path)/docs/stray.yaml'") == 0)
    #expect(try Known(folder).stamps.folders != nil)
    if geteuid() != 0 {
      // A folder that is not the catalog's may be closed; what lies in it is then not known.
      #expect(shell("chmod 0 '\(folder.path)/docs/a'") == 0)
      let known = try Known(folder)
      #expect(known.listed.problems.isEmpty && known.stamps.folders == nil)
    }
  }

  @Test("Times that no number holds never are past")
  func times() throws {
    for (seconds, expected) in [
      (0, 7), (-1, -999_999_993), (9_223_372_037, .max), (9_223_372_036, 9_223_372_036_000_000_007), (Int.max, .max),
      (Int.min, Int64.max),
    ] {
      #expect(StampedPaths.nanoseconds(timespec(tv_sec: seconds, tv_nsec: 7)) == expected)
    }
    let folder = Self.makeFolder()
    #expect(shell("touch -d 2400-01-01 '\(folder.path)/govsvc.yaml'") == 0)
    let known = try Known(folder)
    #expect(!known.stamps.files.areSettled(before: .max) && known.stamps.folders?.areSettled(before: .max) == true)
  }

  @Test("Damaged records are refused or tell of a change, and never end the run")
  func damage() throws {
    let folder = Self.makeFolder()
    let known = try Known(folder)
    let bytes = known.stamps.files.bytes
    let told = try #require(known.stamps.folders)
    let folders = try #require(StampRecord(told.bytes, at: 0))
    for count in [0, 1, 15, 16, 17, 100, bytes.count - 1] { #expect(StampRecord(Array(bytes[..<count]), at: 0) == nil) }
    #expect(StampRecord(bytes, at: -1) == nil && StampRecord(bytes, at: bytes.count) == nil)
    var state: UInt64 = 5
    for round in 0..<2000 {
      var damaged = bytes
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let header = round % 4 == 0
      let place = Int(state >> 33) % (header ? 16 : damaged.count)
      damaged[place] ^= UInt8(truncatingIfNeeded: state >> 20) | 1
      guard let record = StampRecord(damaged, at: 0) else { continue }
      if record.count == known.stamps.files.count {
        #expect(!known.root.isUnchanged(folders: folders, files: record, jobs: 1) || place < 16, "round \(round)")
      }
    }
  }

  @Test("The kind of file system is that of the nearest mount")
  func mounts() {
    let table = """
      22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
      23 22 0:21 / /proc rw shared:5 master:2 - proc proc rw
      24 22 0:40 / /mnt/a\\040b rw shared:9 - nfs4 host:/x rw
      25 24 8:1 /sub /mnt/a\\040b/c rw - xfs /dev/sda1 rw
      26 22 0:41 / /mnt/a\\040b rw - tmpfs none rw
      27 22 0:50 /@ /bt rw - btrfs /dev/sdb rw
      short line
      """
    func name(_ path: String, _ major: UInt, _ minor: UInt) -> String? {
      fileSystemName(ofFolder: path, on: dev_t(major << 8 | minor), mounts: Array(table.utf8))
    }
    #expect(name("/", 254, 0) == "ext4" && name("/home/x", 254, 0) == "ext4" && name("/procx", 254, 0) == "ext4")
    #expect(name("/proc/1", 0, 21) == "proc" && name("/mnt/a b/c/d", 8, 1) == "xfs")
    #expect(name("/mnt/a b", 0, 41) == "tmpfs" && name("/mnt/a b/d", 0, 41) == "tmpfs")
    #expect(name("/mnt/a b/c", 0, 41) == nil && name("/bt/x", 0, 77) == "btrfs")
    #expect(fileSystemName(ofFolder: "/", on: 1, mounts: []) == nil)
    #expect(fileSystemName(ofFolder: "/proc") == "proc" && fileSystemName(ofFolder: "/nonexistent") == nil)
  }
}
