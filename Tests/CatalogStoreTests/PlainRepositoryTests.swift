import Glibc
import Testing

@testable import CatalogStore

/// Repositories that are read without git, the names in them, and those that are left to git.
@Suite("Ordinary repositories")
struct PlainRepositoryTests {
  private static func makeRepository(_ options: String = "") -> TemporaryFolder {
    let folder = TemporaryFolder()
    git(folder.path, "init \(options)")
    for round in 0..<3 {
      folder.write("cat/sub/file", "\(round)\n")
      git(folder.path, "add -A")
      git(folder.path, "commit -m \(round)")
    }
    return folder
  }

  private static func resolve(_ folder: TemporaryFolder, _ name: String) -> String? {
    guard let repository = PlainRepository(around: folder.path + "/cat"),
      let objects = ObjectFolder(repository.path + "/objects", limit: 1 << 20), let name = RevisionName(name),
      let resolver = RevisionResolver(repository, ObjectUnpacker(objects))
    else { return nil }
    return resolver.commit(name)?.id.text
  }

  @Test("Names mean what they mean to git, or are left to it", arguments: [false, true])
  func names(isPacked: Bool) {
    let folder = Self.makeRepository()
    for command in [
      "branch other HEAD~1", "branch deep/er/branch HEAD~1", "tag light HEAD~1", "tag -a -m a heavy HEAD~1",
      "tag -a -m a heavier heavy", "branch both HEAD~1", "tag both HEAD~2", "checkout -b side HEAD~2",
      "commit --allow-empty -m side", "merge main -m merge", "update-ref refs/remotes/origin/main HEAD~1",
      "symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main", "tag blob HEAD:cat/sub/file", "branch main.x",
      "tag tree HEAD:cat",
    ] { git(folder.path, command) }
    if isPacked { git(folder.path, "gc") }
    git(folder.path, "branch late HEAD~1")
    let head = printed("git -C '\(folder.path)' rev-parse HEAD")
    let read = [
      "HEAD", "@", "HEAD~1", "HEAD~", "HEAD^", "HEAD^1", "HEAD^2", "HEAD^2~1", "HEAD~1^0", "HEAD^^", "HEAD~0", "main",
      "other", "deep/er/branch", "light", "heavy", "heavier~1", "refs/heads/main", "heads/main", "tags/heavy",
      "origin/main", "refs/remotes/origin/HEAD", "late", "main.x", head, head + "~1", "refs/tags/both",
    ]
    let others = [
      "both", "nothing", "origin", String(head.prefix(8)), "blob", "tree", "HEAD~99", "HEAD^3", "main@{0}", "@{-1}",
      "ORIG_HEAD",
      "HEAD^{commit}", "deep", "deep/er", "config", "objects", "refs/heads", "main.lock", "../main", "a..b", "heads",
      "main~x", "main^-", "~1", "", "-h", "HEAD~99999999999", String(repeating: "0", count: 40), "heads/../main",
    ]
    for name in read + others {
      let real = printed("git -C '\(folder.path)' rev-parse --verify --quiet '\(name)^{commit}' 2>/dev/null")
      let found = Self.resolve(folder, name)
      #expect(found == nil || found == real, "\(name)")
      if read.contains(name) { #expect(found == real && !real.isEmpty, "\(name)") }
    }
  }

  @Test("The folder in the work tree, and the tree of it in a commit")
  func folders() throws {
    let folder = Self.makeRepository()
    let repository = try #require(PlainRepository(around: folder.path + "/cat/sub"))
    #expect(repository.path == folder.path + "/.git" && repository.steps == ["cat", "sub"])
    #expect(PlainRepository(around: folder.path)?.steps == [])
    let unpacker = ObjectUnpacker(try #require(ObjectFolder(repository.path + "/objects", limit: 1 << 20)))
    guard let resolver = RevisionResolver(repository, unpacker) else {
      Issue.record("the repository cannot be read")
      return
    }
    let name = try #require(RevisionName("HEAD~1"))
    let commit = try #require(resolver.commit(name))
    let tree = resolver.tree(repository.steps, below: commit.tree)
    #expect(tree?.id.text == printed("git -C '\(folder.path)' rev-parse HEAD~1:cat/sub"))
    #expect(resolver.tree(["cat", "none"], below: commit.tree) == nil)
    #expect(resolver.tree(["cat", "sub", "file"], below: commit.tree) == nil)
  }

  @Test(
    "What is not ordinary is left to git",
    arguments: [
      "git config extensions.partialClone origin", "git config extensions.objectFormat sha256", "touch .git/shallow",
      "git config include.path other", "git config 'includeIf.gitdir:/tmp.path' other", "git config core.bare true",
      "git config core.worktree /tmp", "git config core.repositoryFormatVersion 1", "mkdir .git/reftable",
      "git config remote.origin.promisor true", "mkdir -p .git/info; touch .git/info/grafts", "rm .git/HEAD",
      "touch .git/commondir", "mv .git real; printf 'gitdir: real\\n' > .git", "mv .git real; ln -s real .git",
      "rm -r .git/refs", "rm .git/config", "touch cat/HEAD", "touch HEAD", "rm -r .git",
      "printf '[core]\\n\\trepositoryformatversion = 0 ; x\\n' > .git/config", "printf '[core]\\n' > .git/config",
      "printf '[core]repositoryformatversion=0\\nbare=\\\\\\ntrue\\n' > .git/config",
      "printf '[core]repositoryformatversion=0\\nbare\\n' > .git/config",
      "printf '[core]repositoryformatversion=0\\n[Extensions]a=b\\n' > .git/config",
    ])
  func others(command: String) {
    let folder = Self.makeRepository()
    #expect(PlainRepository(around: folder.path + "/cat") != nil)
    shell("cd '\(folder.path)' && { \(command); }")
    #expect(PlainRepository(around: folder.path + "/cat") == nil)
  }

  @Test("SHA-256, borrowed objects and a repository of many packs are left to git")
  func objects() {
    let wide = Self.makeRepository("--object-format=sha256")
    #expect(PlainRepository(around: wide.path + "/cat") == nil)
    let lender = Self.makeRepository()
    let borrower = TemporaryFolder()
    git(borrower.path, "clone --shared '\(lender.path)' copy")
    #expect(ObjectFolder(borrower.path + "/copy/.git/objects", limit: 1 << 20) == nil)
    git(lender.path, "config gc.auto 0")
    for round in 0..<66 {
      lender.write("cat/sub/file", "new \(round)\n")
      git(lender.path, "commit -am \(round)")
      git(lender.path, "repack -d")
    }
    #expect(ObjectFolder(lender.path + "/.git/objects", limit: 1 << 20) == nil)
  }
}
