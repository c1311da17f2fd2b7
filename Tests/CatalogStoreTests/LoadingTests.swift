import CatalogModel
import Glibc
import Testing

@testable import CatalogStore

@Suite("Loading a folder")
struct LoadingTests {
  @Test("Files come in order of path with any number of threads")
  func order() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    for index in 0..<300 { folder.write("items/A-\(index % 7)/L\(index).yaml", "govsvc: item/1\nn: \(index)\n") }
    let root = try CatalogRoot.at(folder.path)
    let first = try loadCatalog(root, jobs: 1)
    #expect(first.problems.isEmpty)
    #expect(first.catalog.items.count == 302)
    let paths = first.catalog.items.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for jobs in [2, 3, 8, 64] {
      let again = try loadCatalog(root, jobs: jobs)
      #expect(again.catalog.files.map(\.path) == first.catalog.files.map(\.path), "\(jobs) threads")
      #expect(again.catalog.files.map(\.bytes) == first.catalog.files.map(\.bytes), "\(jobs) threads")
    }
    #expect(first.catalog.items.last?.bytes == Array("govsvc: item/1\nn: 97\n".utf8))
  }

  @Test("Each kind of bad file is one problem and hides no other file")
  func badFiles() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    let commands = [
      "ln -s ../govsvc.yaml standards/link.yaml", "ln -s /etc items/linked", "ln -s nowhere items/A-1/dangling.yaml",
      "ln -s /dev/zero standards/zero.yaml", "mkfifo materials/fifo.yaml", "mkdir standards/folder.yaml",
      "truncate -s 1G standards/sparse.yaml", "printf x > \"$(printf 'standards/caf\\351.yaml')\"",
      "mkdir \"$(printf 'items/\\377')\"", "printf x > \"$(printf '\\351.txt')\"", "printf x > items/A-1/gd-qybg.yaml",
      "printf x > \"$(printf 'standards/caf\\303\\251.yaml')\"",
      "printf x > \"$(printf 'standards/cafe\\314\\201.yaml')\"",
      "mkdir forms docs && printf x > forms/f.yaml && printf x > docs/d.yaml && printf x > docs/d.md",
      "printf x > standards/s.yml", "mkdir .hidden && printf x > .hidden/h.yaml", "printf x > .govsvc-journal",
    ]
    for command in commands { #expect(shell("cd '\(folder.path)' && \(command)") == 0, "\(command)") }
    let loaded = try loadCatalog(CatalogRoot.at(folder.path))
    let found = loaded.problems.map { "\($0.kind) \($0.path)" }
    #expect(
      found == [
        "unfinishedWrite .govsvc-journal", "unknownPlace docs/d.yaml", "reservedPlace forms/f.yaml",
        "symbolicLink items/A-1/dangling.yaml", "nameCollision items/A-1/gd-qybg.yaml",
        "nameNotUTF8 items/\\xFF", "symbolicLink items/linked", "notAFile materials/fifo.yaml",
        "nameNotUTF8 standards/caf\\xE9.yaml", "nameCollision standards/caf\u{E9}.yaml",
        "notAFile standards/folder.yaml", "symbolicLink standards/link.yaml", "unknownPlace standards/s.yml",
        "tooLarge standards/sparse.yaml", "symbolicLink standards/zero.yaml",
      ])
    #expect(loaded.catalog.items.count == 3 && loaded.catalog.standards.count == 4 && loaded.catalog.manifest != nil)
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    #expect(usage.ru_maxrss < 400_000, "the sparse file must not be read into memory")
  }

  @Test("Devices, FIFOs and links are refused also where the listing could not tell")
  func directReads() throws {
    let folder = TemporaryFolder()
    shell("cd '\(folder.path)' && mkfifo fifo && ln -s /dev/null link && mkdir dir && printf abc > file && : > empty")
    let devices = try opened("/dev")
    let own = try opened(folder.path)
    func outcome(_ name: String, in root: Int32, limit: Int) -> String {
      switch FileReader(root: root).read(name, limit: limit) {
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
      case .tooLarge: "too large"
      case .notAFile: "not a file"
      case .failed(let number): "error \(number)"
      }
    }
    #expect(outcome("zero", in: devices.number, limit: 9) == "not a file")
    #expect(outcome("null", in: devices.number, limit: 9) == "not a file")
    let own1 = own.number
    let expected: [(String, Int, String)] = [
      ("fifo", 9, "not a file"), ("link", 9, "error \(ELOOP)"), ("dir", 9, "not a file"), ("file", 3, "abc"),
      ("file", 2, "too large"), ("empty", 0, ""), ("none", 9, "error \(ENOENT)"), ("file/x", 9, "error \(ENOTDIR)"),
    ]
    for (name, limit, text) in expected { #expect(outcome(name, in: own1, limit: limit) == text, "\(name)") }
  }

  @Test("Files of every size around the buffer's are read whole")
  func sizes() throws {
    let folder = TemporaryFolder()
    let root = try opened(folder.path)
    let reader = FileReader(root: root.number)
    for size in [0, 1, 65_535, 65_536, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2 << 20] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      folder.write(bytes: bytes, to: folder.path + "/f")
      guard case .bytes(let read) = reader.read("f", limit: size) else {
        Issue.record("\(size) bytes")
        continue
      }
      #expect(read == bytes, "\(size) bytes")
      if size > 0, case .bytes = reader.read("f", limit: size - 1) { Issue.record("\(size) bytes over the limit") }
    }
  }

  @Test("Over a limit only the files in the root are read, whatever the order of the folder")
  func limits() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    let root = try CatalogRoot.at(folder.path)
    let few = try loadCatalog(root, limits: StoreLimits(files: 5))
    #expect(few.problems == [LayoutProblem(.tooManyFiles, path: ".", detail: "5")])
    #expect(few.catalog.files.allSatisfy { !$0.path.contains("/") })
    let small = try loadCatalog(root, limits: StoreLimits(totalBytes: 100))
    #expect(small.problems == [LayoutProblem(.tooManyBytes, path: ".", detail: "100")])
    #expect(small.catalog.files.map(\.path) == ["govsvc.yaml"])
    let deep = try loadCatalog(root, limits: StoreLimits(folderDepth: 1))
    #expect(deep.problems.map(\.path) == ["items/11440300MB2D097052", "items/A-1"])
  }

  @Test("A manifest that is a link is no manifest")
  func linkedManifest() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    shell("cd '\(folder.path)' && mv govsvc.yaml m && ln -s m govsvc.yaml")
    let loaded = try loadCatalog(CatalogRoot.at(folder.path))
    #expect(loaded.problems.map(\.kind) == [.missingManifest, .symbolicLink])
    #expect(loaded.catalog.manifest == nil && loaded.catalog.standards.count == 2)
  }

  @Test("A file closed to the person is a problem", .enabled(if: geteuid() == 0))
  func unreadable() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let folder = TemporaryFolder()
      folder.makeCatalog()
      shell("chmod 755 '\(folder.path)'; chmod 0 '\(folder.path)/standards/GD-QYBG.yaml' '\(folder.path)/items/A-1'")
      guard setuid(65_534) == 0, let root = folder.root, let loaded = try? loadCatalog(root) else { exit(1) }
      let found = loaded.problems.map { "\($0.kind) \($0.path) \($0.detail)" }
      let expected = ["items/A-1", "standards/GD-QYBG.yaml"].map { "unreadable \($0) permission denied" }
      exit(found == expected && loaded.catalog.standards.count == 1 ? 7 : 2)
    }
  }
}

@Suite("Parallel map")
struct ParallelMapTests {
  @Test("Results come by index for all counts and threads")
  func results() {
    for count in [0, 1, 2, 3, 63, 64, 65, 1000, 4097] {
      for jobs in [1, 2, 5, 16, 1000] {
        #expect(parallelMap(count, jobs: jobs) { $0 * 3 } == (0..<count).map { $0 * 3 }, "\(count) on \(jobs)")
      }
    }
  }

  @Test("Threads work at once, so one may wait for another")
  func blocking() {
    // Each index waits until its partner has come; one thread alone would never end.
    let ends = [0, 1].map { _ -> [Int32] in
      var ends: [Int32] = [0, 0]
      return pipe(&ends) == 0 ? ends : [-1, -1]
    }
    let seen = parallelMap(2, jobs: 2) { index -> UInt8 in
      var byte = UInt8(index)
      write(ends[1 - index][1], &byte, 1)
      read(ends[index][0], &byte, 1)
      return byte
    }
    #expect(seen == [1, 0])
    for end in ends.joined() { close(end) }
  }
}
