import CatalogDiff
import CatalogModel
import CatalogStore
import Glibc
import TestSupport
import Testing

/// A repository with the sample catalog in `cat/`: one commit on `main`, a second on `feature` with another limit.
final class SampleRepository: Sendable {
  let path: String
  var catalog: String { path + "/cat" }

  init() {
    var template = Array("/tmp/govsvc-diff-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { template in
      guard let base = template.baseAddress, let made = mkdtemp(base) else { return "/nonexistent" }
      return String(cString: made)
    }
    for (name, text) in Sample.files { write(name, text) }
    git("init")
    git("add .")
    git("commit -m 1")
    git("checkout -b feature")
    write(Sample.standardPath, Sample.standard.replacing("promised: 3 工作日", with: "promised: 2 工作日"))
    git("commit -am 2")
    git("branch Sources")
    git("checkout main")
    write("retired.yaml", "govsvc: retired/1\nretired: []\n")
    git("add .")
    git("commit -m 3")
  }

  deinit { _ = system("rm -rf '\(path)'") }

  func write(_ name: String, _ text: String) {
    let full = "\(catalog)/\(name)"
    let folder = full.split(separator: "/").dropLast().joined(separator: "/")
    _ = system("mkdir -p '/\(folder)'")
    guard let file = fopen(full, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// Runs a command of the shell.
  func run(_ command: String) { _ = system(command) }

  func git(_ arguments: String) {
    _ = system(
      "cd '\(path)' && env -u GIT_DIR GIT_CONFIG_GLOBAL=/dev/null git -c user.name=t -c user.email=t@t.invalid "
        + "-c init.defaultBranch=main -c commit.gpgsign=false \(arguments) >/dev/null 2>&1")
  }

  /// Each change between the two states that the arguments name.
  func told(_ arguments: String...) throws(StoreError) -> [String] {
    let sources = try diffSources(arguments, catalog: catalog)
    let (old, new) = (try loadCatalog(from: sources.old).catalog, try loadCatalog(from: sources.new).catalog)
    return Sample.lines(changes(from: old, to: new, jobs: 1))
  }

  /// The kind of error that resolving the arguments throws.
  func failure(_ arguments: String...) -> StoreError? {
    do throws(StoreError) { _ = try diffSources(arguments, catalog: catalog) } catch { return error }
    return nil
  }
}

@Suite struct DiffSourcesTests {
  @Test func `revisions, ranges and folders name the states to compare`() throws {
    let repository = SampleRepository()
    let shorter = ["standard: limitShortened lighter"]
    #expect(try repository.told("main..feature") == shorter)
    #expect(try repository.told("main...feature") == shorter)
    #expect(try repository.told("..feature") == shorter)
    #expect(try repository.told("main", "refs/heads/feature") == shorter)
    #expect(try repository.told("feature..main") == ["standard: limitLengthened heavier"])
    #expect(try repository.told("HEAD") == [])
    #expect(try repository.told("feature") == ["standard: limitLengthened heavier"])
    #expect(try repository.told(repository.catalog, "feature") == shorter)
    repository.write("govsvc.yaml", "govsvc: catalog/1\nname: 新目录\nregion: \"440000\"\n")
    #expect(try repository.told("HEAD") == ["catalog: valueChanged neutral"])
    #expect(try repository.told(repository.catalog, repository.catalog) == [])
  }

  @Test func `three dots begin at the common ancestor, two at the other end`() throws {
    let repository = SampleRepository()
    let ranges = try ["feature..main", "feature...main"].map { try diffSources([$0], catalog: repository.catalog) }
    #expect(ranges[0].old != ranges[1].old && ranges[0].new == ranges[1].new)
  }

  @Test func `what is no state, or two, is refused with the way on`() {
    let repository = SampleRepository()
    #expect(repository.failure("nothing")?.kind == .unknownRevision)
    #expect(repository.failure("main..nothing")?.kind == .unknownRevision)
    #expect(repository.failure("./nothing")?.kind == .notFound)
    #expect(repository.failure("/tmp")?.kind == .notACatalog)
    #expect(repository.failure("--output=x")?.kind == .unknownRevision)
    // The tests run in the package's folder, which has a folder of that name; the sample has a branch of it.
    guard access("Sources", R_OK) == 0 else { return print("SKIPPED: the working folder has no Sources") }
    #expect(repository.failure("Sources")?.kind == .ambiguousName)
    #expect(repository.failure("refs/heads/Sources") == nil)
    #expect(repository.failure("./Sources")?.kind == .notACatalog)
  }
}
