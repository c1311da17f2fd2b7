import CatalogModel
import Glibc
import Testing

@testable import CatalogStore

/// A repository with a catalog in `cat/`, committed once.
private func makeRepository() -> TemporaryFolder {
  let folder = TemporaryFolder()
  let catalog = TemporaryFolder()
  catalog.makeCatalog()
  shell("cp -r '\(catalog.path)' '\(folder.path)/cat'")
  git(folder.path, "init")
  git(folder.path, "add .")
  git(folder.path, "commit -m 1")
  return folder
}

@Suite("Git")
struct GitTests {
  @Test("Only names of commits are resolved, and only to full ids")
  func resolving() throws {
    let folder = makeRepository()
    git(folder.path, "commit --allow-empty -m 2")
    git(folder.path, "tag -a v1 -m v1")
    git(folder.path, "branch 分支/一")
    let repository = try GitRepository(containing: folder.path + "/cat/standards")
    #expect(repository.top == folder.path && repository.folder == "cat/standards")
    let head = printed("git -C '\(folder.path)' rev-parse HEAD")
    for name in [
      "HEAD", "main", "@", "v1", "refs/heads/main", "分支/一", String(head.prefix(8)), head, "main@{0}", "v1^0",
    ] {
      #expect(try repository.resolve(name) == head, "\(name)")
    }
    #expect(try repository.resolve("HEAD~1") == printed("git -C '\(folder.path)' rev-parse HEAD~1"))
    let refused = [
      "", "-h", "--help", "--output=x", "--upload-pack=touch x", "-", "nothing", ":/1", ":cat/govsvc.yaml", "HEAD:cat",
      "HEAD..main", "HEAD...main", "^HEAD", "HEAD^{/1}", "HEAD ", " HEAD", "HEAD\n", "HEAD\u{0}", "HEAD main", "HEAD*",
      "ma?n", "main[1]", "a\\b", "HEAD^{tree}", "HEAD^{blob}", "HEAD^@", "HEAD^!", "HEAD^-", "..", "HEAD~99", "main~",
      "~", "^", "{", "*", "../main", "/etc/passwd", ".", "\u{7F}x", "@{-9}", "0000000000000000000000000000000000000000",
      "--end-of-options", "--all", "--branches", "--glob=*", "$(touch x)", "`x`", ";x", "|x", "'x", "\"x",
      String(repeating: "a", count: 1001), ":(top)x", "main.lock", "refs/heads/",
    ]
    for name in refused where name != "main~" {
      let error = storeError { () throws(StoreError) in _ = try repository.resolve(name) }
      #expect(error?.kind == .unknownRevision && error?.exitCode == 66, "\(name.debugDescription)")
    }
    for id in ["HEAD", "-p", String(head.uppercased()), head + "0"] {
      #expect(storeError { () throws(StoreError) in _ = try repository.mergeBase(id, head) }?.kind == .unknownRevision)
      #expect(storeError { () throws(StoreError) in _ = try repository.blobs([id]) }?.kind == .unknownRevision)
    }
  }

  @Test("A folder outside a repository, and one that is not there")
  func outside() {
    let folder = TemporaryFolder()
    let error = storeError { () throws(StoreError) in _ = try GitRepository(containing: folder.path) }
    #expect(error?.kind == .notARepository)
    let missing = storeError { () throws(StoreError) in _ = try GitRepository(containing: folder.path + "/x") }
    #expect(missing?.kind == .notFound)
  }

  @Test("A revision loads as the folder it was committed from")
  func loading() throws {
    let folder = makeRepository()
    shell("cd '\(folder.path)/cat' && ln -s a standards/l.yaml && head -c 3000000 /dev/zero > materials/big.yaml")
    shell(
      "cd '\(folder.path)/cat' && mkdir forms && printf x > forms/f.yaml && printf x > \"$(printf 'items/\\351.yaml')\""
    )
    git(folder.path, "add . && git -C '\(folder.path)' -c user.name=t -c user.email=t@t.invalid commit -m 2")
    let repository = try GitRepository(containing: folder.path)
    let commit = try repository.resolve("HEAD")
    let disk = try loadCatalog(CatalogRoot.at(folder.path + "/cat"))
    let source = CatalogSource.revision(repository: folder.path, commit: commit, folder: "cat")
    let revision = try loadCatalog(from: source)
    #expect(disk.problems == revision.problems && disk.problems.count == 4)
    #expect(disk.catalog.files.map(\.path) == revision.catalog.files.map(\.path))
    #expect(disk.catalog.files.map(\.bytes) == revision.catalog.files.map(\.bytes))
    #expect(revision.root == nil && revision.catalog.files.count == 6)
    let bounded = try loadCatalog(from: source, limits: StoreLimits(totalBytes: 90))
    #expect(bounded.catalog.files.map(\.path) == ["govsvc.yaml"])
    #expect(bounded.problems.contains { $0.kind == .tooManyBytes })
    for folderName in ["no", "../cat", "cat/", "/cat", "./cat", "cat/govsvc.yaml/x"] {
      let wrong = CatalogSource.revision(repository: folder.path, commit: commit, folder: folderName)
      #expect(storeError { () throws(StoreError) in _ = try loadCatalog(from: wrong) } != nil, "\(folderName)")
    }
  }

  @Test("Changes between commits, and between a commit and the folder")
  func changes() throws {
    let folder = makeRepository()
    let repository = try GitRepository(containing: folder.path)
    let old = try repository.resolve("HEAD")
    shell("cd '\(folder.path)/cat' && printf y >> standards/GD-QYBG.yaml && rm items/A-1/GD-QYBG.yaml")
    shell("cd '\(folder.path)/cat' && printf z > materials/新.yaml && printf n > notes.md && printf n > ../other.yaml")
    let root = try CatalogRoot.at(folder.path + "/cat")
    let paths = ["items/A-1/GD-QYBG.yaml", "materials/新.yaml", "standards/GD-QYBG.yaml"]
    let loose = try repository.changedFiles(from: old, toFolder: root, below: "cat")
    #expect(loose.map(\.path) == paths)
    git(folder.path, "add -A")
    git(folder.path, "commit -m 2")
    let new = try repository.resolve("HEAD")
    let committed = try repository.changedFiles(from: old, to: new, below: "cat")
    #expect(committed.filter { $0.path != "notes.md" } == loose)
    #expect(loose.map { $0.oldBlob == nil } == [false, true, false])
    #expect(loose.map { $0.newBlob == nil } == [true, false, false])
    let contents = try repository.blobs(loose.compactMap(\.newBlob) + [String(repeating: "1", count: 40)])
    #expect(contents == [Array("z".utf8), Array("govsvc: standard/1\nname: 乙\ny".utf8), nil])
    #expect(try repository.changedFiles(from: new, to: new, below: "cat").isEmpty)
    #expect(try repository.changedFiles(from: new, toFolder: root, below: "cat").isEmpty)
    #expect(try repository.changedFiles(from: new, to: new, below: "nowhere").isEmpty)
    #expect(try repository.changedFiles(from: new, toFolder: root, below: "nowhere").count == 6)
    git(folder.path, "checkout -b side HEAD~1")
    git(folder.path, "commit --allow-empty -m 3")
    #expect(try repository.mergeBase(new, repository.resolve("side")) == old)
    git(folder.path, "checkout --orphan lone")
    git(folder.path, "commit --allow-empty -m 4")
    #expect(try repository.mergeBase(new, repository.resolve("lone")) == nil)
  }

  @Test("Nothing that a repository configures is run")
  func hostileRepository() throws {
    let folder = makeRepository()
    let canary = folder.path + "/canary"
    let command = "touch \(canary); cat"
    let settings = [
      "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external",
      "diff.x.textconv",
      "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process", "merge.x.driver", "credential.helper",
      "core.gitProxy", "remote.origin.uploadpack", "core.alternateRefsCommand", "gpg.program", "pager.rev-parse",
    ]
    for setting in settings { git(folder.path, "config \(setting) '\(command)'") }
    git(folder.path, "config extensions.partialClone origin")
    git(folder.path, "config remote.origin.promisor true")
    git(folder.path, "config remote.origin.url 'ext::touch \(canary)'")
    git(folder.path, "config protocol.ext.allow always")
    folder.write("hooks/reference-transaction", "#!/bin/sh\ntouch \(canary)\n")
    folder.write("hooks/post-index-change", "#!/bin/sh\ntouch \(canary)\n")
    shell("chmod +x '\(folder.path)'/hooks/*")
    git(folder.path, "config core.hooksPath '\(folder.path)/hooks'")
    folder.write("cat/.gitattributes", "*.yaml diff=x filter=x merge=x text\n")
    folder.write("cat/standards/GD-QYBG.yaml", "govsvc: standard/1\nname: 丙\n")
    git(folder.path, "status")
    #expect(access(canary, F_OK) == 0, "the trap does not work")
    unlink(canary)
    let repository = try GitRepository(containing: folder.path + "/cat")
    let commit = try repository.resolve("HEAD")
    let loaded = try loadCatalog(from: .revision(repository: folder.path, commit: commit, folder: "cat"))
    #expect(loaded.catalog.files.count == 6)
    _ = try repository.changedFiles(from: commit, to: commit, below: "cat")
    let changed = try repository.changedFiles(
      from: commit, toFolder: CatalogRoot.at(folder.path + "/cat"), below: "cat")
    #expect(changed.map(\.path) == ["standards/GD-QYBG.yaml"])
    _ = try repository.mergeBase(commit, commit)
    #expect(try repository.blobs([String(repeating: "2", count: 40)]) == [nil])
    #expect(access(canary, F_OK) != 0, "something of the repository's was run")
  }

  @Test("A repository that lies inside the work tree is not taken for it")
  func embeddedRepository() throws {
    let folder = makeRepository()
    git(folder.path, "init --bare cat/embedded")
    shell("cd '\(folder.path)/cat' && mv embedded/HEAD embedded/config embedded/objects embedded/refs .")
    let repository = try? GitRepository(containing: folder.path + "/cat")
    #expect(repository == nil || repository?.top == folder.path)
  }

  @Test("The output of a batch is taken apart wherever its pieces are cut")
  func batches() {
    let id = String(repeating: "a", count: 40)
    let text =
      "\(id) blob 3\nx\ny\n\(id) missing\n\(id) blob 0\n\n\(id) tree 2\nzz\n\(id) blob 9\n123456789\n\(id) blob 1\n\n\n"
    let bytes = Array(text.utf8)
    let expected = ["x\ny", "missing", "", "large", "large", "\n"]
    for first in 0..<bytes.count {
      for second in [first, min(first + 1, bytes.count), bytes.count] {
        var batch = ObjectBatch(limit: 8)
        for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] {
          Array(piece).withUnsafeBytes { batch.feed($0) }
        }
        let found = batch.objects.map { object in
          switch object.fileContent {
          case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
          case .tooLarge: "large"
          case .notAFile, .failed: "missing"
          }
        }
        if found != expected { Issue.record("cut at \(first) and \(second): \(found)") }
      }
    }
  }
}
