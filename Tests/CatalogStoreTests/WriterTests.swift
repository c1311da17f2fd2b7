import Glibc
import Testing

@testable import CatalogStore

/// A write of four files over the small catalog: one replaced, one removed, one made in a new folder, one replaced.
func fourChanges(in path: String) -> [FileChange] {
  func bytes(_ name: String) -> [UInt8]? { text(of: name, in: path).map { Array($0.utf8) } }
  return [
    FileChange(path: "govsvc.yaml", expected: bytes("govsvc.yaml"), contents: Array("govsvc: catalog/1\n".utf8)),
    FileChange(path: "items/A-1/GD-QYBG.yaml", expected: bytes("items/A-1/GD-QYBG.yaml"), contents: nil),
    FileChange(path: "items/新-2/GD-X.yaml", expected: nil, contents: Array("govsvc: item/1\nnew: 1\n".utf8)),
    FileChange(path: "standards/GD-QYBG.yaml", expected: bytes("standards/GD-QYBG.yaml"), contents: [0x78]),
  ]
}

/// Every file of a folder with its content.
func snapshot(_ folder: TemporaryFolder) -> [String: String] {
  Dictionary(folder.allFiles.map { ($0, folder.text($0) ?? "?") }, uniquingKeysWith: { first, _ in first })
}

@Suite("Writing")
struct WriterTests {
  @Test("Files are made, replaced and removed, and keep their mode")
  func changes() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    chmod(folder.path + "/standards/GD-QYBG.yaml", 0o640)
    var expected = snapshot(folder)
    let changes = fourChanges(in: folder.path)
    for change in changes { expected[change.path] = change.contents.map { String(decoding: $0, as: UTF8.self) } }
    expected["items/A-1/"] = "?"
    var writer = try CatalogWriter(CatalogRoot.at(folder.path))
    try writer.write(changes)
    #expect(snapshot(folder) == expected)
    #expect(linkStatus(folder.path + "/standards/GD-QYBG.yaml")?.st_mode == S_IFREG | 0o640)
    try writer.write([FileChange(path: "retired.yaml", expected: nil, contents: [])])
    #expect(folder.text("retired.yaml")?.isEmpty == true)
    let inode = linkStatus(folder.path + "/retired.yaml")?.st_ino
    try writer.write([FileChange(path: "retired.yaml", expected: [], contents: [])])
    #expect(linkStatus(folder.path + "/retired.yaml")?.st_ino == inode, "no change must write nothing")
    try writer.write([FileChange(path: "retired.yaml", expected: [], contents: nil)])
    #expect(snapshot(folder) == expected)
  }

  @Test("A write is refused whole: changed files, foreign paths, links")
  func refusals() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    shell(
      "cd '\(folder.path)' && ln -s /etc items/L && ln -s /etc/hostname standards/h.yaml && mkfifo standards/f.yaml")
    shell("cd '\(folder.path)' && mkdir standards/d.yaml")
    let before = snapshot(folder)
    var writer = try CatalogWriter(CatalogRoot.at(folder.path))
    let old = folder.text("standards/GD-QYBG.yaml").map { Array($0.utf8) }
    let good = FileChange(path: "standards/GD-QYBG.yaml", expected: old, contents: [1])
    let refused: [(String, [UInt8]?, StoreError.Kind)] = [
      ("govsvc.yaml", nil, .changedMeanwhile), ("govsvc.yaml", [1], .changedMeanwhile),
      ("standards/none.yaml", [], .changedMeanwhile), ("../govsvc.yaml", nil, .invalidPath),
      ("/tmp/x.yaml", nil, .invalidPath), ("items/A-1/../x.yaml", nil, .invalidPath), ("x.md", nil, .invalidPath),
      ("standards/a\nb.yaml", nil, .invalidPath), ("standards/GD-QYBG.yaml", old, .invalidPath),
      ("forms/a.yaml", nil, .invalidPath), ("items/.x/a.yaml", nil, .invalidPath), ("", nil, .invalidPath),
      ("items/L/x.yaml", nil, .writeFailed), ("standards/h.yaml", nil, .writeFailed),
      ("standards/f.yaml", nil, .writeFailed), ("standards/d.yaml", nil, .writeFailed),
    ]
    for (path, expected, kind) in refused {
      let bad = FileChange(path: path, expected: expected, contents: [2])
      var caught: StoreError?
      do throws(StoreError) { try writer.write([good, bad]) } catch { caught = error }
      #expect(caught?.kind == kind, "\(path.debugDescription)")
      #expect(snapshot(folder) == before, "\(path.debugDescription)")
    }
  }

  @Test("One writer at a time: a second waits, then says who holds the lock")
  func locking() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    let root = try CatalogRoot.at(folder.path)
    do {
      let holder = try CatalogWriter(root)
      #expect(storeError { () throws(StoreError) in _ = try CatalogWriter(root, lockTimeout: 0) }?.exitCode == 75)
      #expect(holder.root == root)
    }
    shell("flock -o '\(folder.path)' sleep 100 & echo $! > '\(folder.path)/pid'")
    let pid = folder.text("pid")?.split(separator: "\n").first.map(String.init) ?? "?"
    var error: StoreError?
    while error == nil {
      error = storeError { () throws(StoreError) in _ = try CatalogWriter(root, lockTimeout: 0.03) }
    }
    #expect(error?.kind == .locked && error?.detail == pid)
    shell("kill -9 \(pid)")
    #expect(storeError { () throws(StoreError) in _ = try CatalogWriter(root) } == nil, "a dead holder holds nothing")
  }

  @Test("No update is lost between four writers")
  func updates() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    folder.write("retired.yaml", "0")
    let root = try CatalogRoot.at(folder.path)
    let failures = parallelMap(4, jobs: 4) { _ in
      (0..<25).filter { _ in
        storeError { () throws(StoreError) in
          var writer = try CatalogWriter(root, lockTimeout: 600)
          let old = folder.text("retired.yaml") ?? ""
          let new = String((Int(old) ?? 0) + 1)
          try writer.write([
            FileChange(path: "retired.yaml", expected: Array(old.utf8), contents: Array(new.utf8))
          ])
        } != nil
      }.count
    }
    #expect(failures == [0, 0, 0, 0] && folder.text("retired.yaml") == "100")
  }
}
