import Glibc
import Testing
import Wording

@testable import CatalogStore

@Suite("Output folder")
struct OutputFolderTests {
  private func export(_ path: String, _ files: [String], edited: Bool = false) throws(StoreError) {
    let output = try OutputFolder(path, catalog: nil, replacingEdited: edited)
    for file in files { try output.write(path: file, bytes: Array(file.utf8)) }
    try output.commit()
  }

  @Test("An export appears whole, lists its files for sha256sum, and replaces only an export")
  func exporting() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/out"
    try export(path, ["a.md", "甲/b.md", "甲/c/d.md"])
    #expect(folder.allFiles == ["out/.govsvc-export", "out/a.md", "out/甲/b.md", "out/甲/c/d.md"])
    #expect(shell("cd '\(path)' && sha256sum --check --strict --quiet .govsvc-export") == 0)
    try export(path + "/", ["e.md"])
    #expect(folder.allFiles == ["out/.govsvc-export", "out/e.md"])
    folder.write("out/mine.txt", "mine")
    let before = snapshot(folder)
    let foreign = storeError { () throws(StoreError) in try export(path, ["f.md"]) }
    #expect(foreign?.kind == .outputHasForeignFiles && foreign?.detail == "mine.txt" && foreign?.exitCode == 2)
    #expect(snapshot(folder) == before)
    unlink(path + "/mine.txt")
    folder.write("out/e.md", "edited")
    #expect(storeError { () throws(StoreError) in try export(path, ["f.md"]) }?.kind == .outputEdited)
    try export(path, ["f.md"], edited: true)
    #expect(folder.allFiles == ["out/.govsvc-export", "out/f.md"])
    mkdir(folder.path + "/empty", 0o777)
    try export(folder.path + "/empty", ["x"])
    #expect(folder.text("empty/x") == "x")
  }

  @Test("Foreign folders, links and files keep an export out")
  func foreign() throws {
    let makings = [
      "printf x > out/f", "mkdir out/d", "ln -s /etc out/l", "mkfifo out/p", "printf x > out/.hidden",
      "printf 'no manifest' > out/.govsvc-export", "printf x > \"$(printf 'out/\\351')\"",
    ]
    for making in makings {
      let folder = TemporaryFolder()
      shell("cd '\(folder.path)' && mkdir out && \(making)")
      let before = folder.allFiles
      let error = storeError { () throws(StoreError) in try export(folder.path + "/out", ["a"]) }
      #expect(error?.kind == .outputHasForeignFiles, "\(making)")
      #expect(folder.allFiles == before, "\(making)")
    }
    let folder = TemporaryFolder()
    folder.write("file", "x")
    let file = storeError { () throws(StoreError) in try export(folder.path + "/file", ["a"]) }
    #expect(file?.exitCode == 2 && file?.message.english.hasSuffix("exists and is no folder") == true)
    #expect(storeError { () throws(StoreError) in try export(folder.path + "/file/out", ["a"]) }?.exitCode == 66)
    #expect(storeError { () throws(StoreError) in try export(folder.path + "/no/../out", ["a"]) }?.exitCode == 66)
    #expect(folder.allFiles == ["file"])
  }

  @Test("Missing folders around the place are made, and removed again where nothing is exported")
  func missingFolders() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a/b/out"
    let output = try OutputFolder(path + "/", catalog: nil)
    try output.write(path: "x", bytes: [])
    output.abandon()
    #expect(linkStatus(folder.path + "/a") == nil)
    try export(path, ["x"])
    #expect(folder.allFiles == ["a/b/out/.govsvc-export", "a/b/out/x"])
    let failed = storeError { () throws(StoreError) in try export(folder.path + "/a/c/../d", ["x"]) }
    #expect(failed?.exitCode == 66 && linkStatus(folder.path + "/a/c") == nil)
  }

  @Test("What was edited while an export went on is not replaced")
  func editedMeanwhile() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/out"
    try export(path, ["a", "b"])
    let output = try OutputFolder(path, catalog: nil)
    try output.write(path: "a", bytes: [])
    folder.write("out/b", "edited")
    #expect(storeError { () throws(StoreError) in try output.commit() }?.kind == .outputEdited)
    #expect(folder.text("out/b") == "edited" && folder.text("out/a") == "a")
  }

  @Test("A file of an earlier export that has become huge is edited, and is not read to find that out")
  func hugeFile() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/out"
    try export(path, ["a.md"])
    // Hashing what a terabyte without content reads as would not end within the test's time.
    #expect(truncate(path + "/a.md", 1 << 40) == 0)
    let error = storeError { () throws(StoreError) in try export(path, ["b.md"]) }
    #expect(error?.kind == .outputEdited && error?.detail == "a.md")
    #expect(folder.allFiles == ["out/.govsvc-export", "out/a.md"])
  }

  @Test("The root, the working folder, the catalog, what is around it and its layout are refused")
  func refusedPlaces() throws {
    let folder = TemporaryFolder()
    let inner = folder.path + "/a/cat"
    folder.write("a/cat/govsvc.yaml", "govsvc: catalog/1\n")
    symlink(folder.path + "/a", folder.path + "/link")
    let catalog = try CatalogRoot.at(inner)
    let places = [
      "/", "//", ".", "", inner, inner + "/", inner + "/.", folder.path + "/a", folder.path, "/tmp",
      folder.path + "/link", folder.path + "/link/cat", inner + "/items", inner + "/items/B", inner + "/standards",
      inner + "/.git", inner + "/materials/x",
    ]
    for place in places {
      let error = storeError { () throws(StoreError) in _ = try OutputFolder(place, catalog: catalog) }
      #expect(error?.kind == .outputNotAllowed || (error?.kind == .notFound && place.contains("/cat/")), "\(place)")
    }
    let beside = try OutputFolder(inner + "/public", catalog: catalog)
    try beside.commit()
    #expect(folder.allFiles == ["a/cat/govsvc.yaml", "a/cat/public/.govsvc-export", "link"])
  }

  @Test("Names that leave the folder, hide, or collide are refused")
  func names() throws {
    let folder = TemporaryFolder()
    let output = try OutputFolder(folder.path + "/out", catalog: nil)
    for name in ["", "/a", "../a", "a/../b", "a//b", "./a", ".a", "a/.b", "a/", "a\nb", "a\u{0}b", ".govsvc-export"] {
      let error = storeError { () throws(StoreError) in try output.write(path: name, bytes: []) }
      #expect(error?.kind == .invalidPath, "\(name.debugDescription)")
    }
    try output.write(path: "dir/e\u{301}.md", bytes: [])
    for name in ["dir/\u{E9}.md", "DIR/x.md", "dir", "Dir", "dir/e\u{301}.md/x", "dir/E\u{301}.MD"] {
      let error = storeError { () throws(StoreError) in try output.write(path: name, bytes: []) }
      #expect(error?.kind == .nameCollision, "\(name.debugDescription)")
    }
    output.abandon()
    #expect(folder.allFiles.isEmpty)
    #expect(storeError { () throws(StoreError) in try output.write(path: "a", bytes: []) }?.kind == .writeFailed)
    #expect(storeError { () throws(StoreError) in try output.commit() }?.kind == .writeFailed)
  }

  @Test("Threads write at once; a second export to the same place waits its turn; what was killed is cleared")
  func together() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/out"
    shell("mkdir -p '\(folder.path)/.out.govsvc-tmp/x' && printf x > '\(folder.path)/.out.govsvc-tmp/x/y'")
    let output = try OutputFolder(path, catalog: nil)
    #expect(storeError { () throws(StoreError) in _ = try OutputFolder(path, catalog: nil) }?.exitCode == 75)
    let errors = parallelMap(400, jobs: 4) { index in
      storeError { () throws(StoreError) in
        try output.write(path: "d\(index % 13)/f\(index)", bytes: [UInt8](repeating: 65, count: index))
      }
    }
    #expect(errors.allSatisfy { $0 == nil })
    try output.commit()
    #expect(folder.allFiles.count == 401)
    #expect(shell("cd '\(path)' && sha256sum --check --strict --quiet .govsvc-export") == 0)
    // Killed between the two renamings: the old export is brought back, then replaced.
    shell("mv '\(path)' '\(folder.path)/.out.govsvc-old'")
    try export(path, ["new"])
    #expect(folder.allFiles == ["out/.govsvc-export", "out/new"])
  }
}
