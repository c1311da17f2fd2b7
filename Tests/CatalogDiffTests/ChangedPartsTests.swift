import CatalogDiff
import CatalogModel
import CatalogStore
import TestSupport
import Testing

/// Two revisions are read in part, and the comparison finds what it finds in the whole.
@Suite struct ChangedPartsTests {
  private static func whole(_ repository: SampleRepository, _ old: String, _ new: String) throws -> String {
    let sources = try diffSources([old, new], catalog: repository.catalog)
    let (before, after) = (try loadCatalog(from: sources.old), try loadCatalog(from: sources.new))
    return "\(changes(from: before, to: after, jobs: 1))"
  }

  private static func part(_ repository: SampleRepository, _ old: String, _ new: String) throws -> String? {
    let root = try CatalogRoot.find(from: repository.catalog)
    return loadChangedParts(of: root, from: old, to: new, jobs: 1).map { before, after in
      "\(changes(from: before, to: after, jobs: 1))"
    }
  }

  /// Once as an ordinary repository, once as one that only git reads.
  @Test(arguments: [true, false])
  func `random edits of every kind of file are told as of the whole`(isOrdinary: Bool) throws {
    let repository = SampleRepository()
    if !isOrdinary { repository.git("config include.path none") }
    repository.remove("materials/form.yaml")
    for (name, text) in Self.more { repository.write(name, text) }
    repository.git("add -A")
    repository.git("commit -m start")
    var edits = RandomEdits(seed: 21)
    for round in 0..<40 {
      for _ in 0...edits.below(3) { Self.edit(repository, &edits) }
      repository.git("add -A")
      repository.git("commit --allow-empty -m round")
      if round % 8 == 7 { repository.git("gc") }
      let name = "HEAD~\(1 + edits.below(min(3, round + 1)))"
      for (old, new) in [(name, "HEAD"), ("HEAD", name)] {
        let part = try #require(try Self.part(repository, old, new), "round \(round)")
        #expect(part == (try Self.whole(repository, old, new)), "round \(round) \(old) \(new)")
      }
    }
  }

  @Test func `what cannot be read in part is read whole`() throws {
    let repository = SampleRepository()
    let root = try CatalogRoot.find(from: repository.catalog)
    for (old, new) in [
      ("nothing", "main"), ("main", "-h"), ("main^{tree}", "main"), ("main", "HEAD:cat"), ("main", ":/1"), ("", "main"),
    ] {
      #expect(loadChangedParts(of: root, from: old, to: new) == nil, "\(old) \(new)")
    }
    #expect(loadChangedParts(of: root, from: "main", to: "feature") != nil)
    repository.write(Sample.materialPath, "govsvc: material/1\nid: form\nname: 新申请书\nkind: 申请表格文书\n")
    repository.git("commit -am material")
    // Any item may use a shared material.
    #expect(loadChangedParts(of: root, from: "HEAD~1", to: "HEAD") == nil)
    let told = try loadDiffStates(["HEAD~1", "HEAD"], catalog: repository.catalog, jobs: 1)
    #expect("\(changes(from: told.old, to: told.new, jobs: 1))" == (try Self.whole(repository, "HEAD~1", "HEAD")))
  }

  @Test func `three dots are told as of the whole`() throws {
    let repository = SampleRepository()
    let parts = try loadDiffStates(["main...feature"], catalog: repository.catalog, jobs: 1)
    let sources = try diffSources(["main...feature"], catalog: repository.catalog)
    let (before, after) = (try loadCatalog(from: sources.old), try loadCatalog(from: sources.new))
    let told = "\(changes(from: before, to: after, jobs: 1))"
    #expect("\(changes(from: parts.old, to: parts.new, jobs: 1))" == told)
    #expect(parts.new.catalog.files.count <= after.catalog.files.count)
  }

  @Test func `only what differs and what it touches is read`() throws {
    let repository = SampleRepository()
    let root = try CatalogRoot.find(from: repository.catalog)
    repository.write(Sample.itemPath, Sample.item.replacing("promised: 1", with: "promised: 2"))
    repository.git("commit -am item")
    let item = try #require(loadChangedParts(of: root, from: "HEAD~1", to: "HEAD"))
    #expect(item.new.catalog.items.map(\.path) == [Sample.itemPath])
    #expect(item.new.catalog.standards.map(\.path) == [Sample.standardPath])
    #expect(item.new.catalog.materials.map(\.path) == [Sample.materialPath])
    #expect(item.new.catalog.standards[0] === item.old.catalog.standards[0])
    repository.write(Sample.standardPath, Sample.standard.replacing("promised: 3", with: "promised: 4"))
    repository.git("commit -am standard")
    let standard = try #require(loadChangedParts(of: root, from: "HEAD~1", to: "HEAD"))
    #expect(standard.new.catalog.items.count == 2)
  }

  private static let more = [
    "standards/440125044003.yaml": """
    govsvc: standard/1
    code: "440125044003"
    name: 注销登记
    type: 其他行政权力
    limits:
      statutory: 10 工作日
      promised: 2 工作日

    """,
    "items/11440300MB2D097052/11440300MB2D0970524440125044003.yaml":
      "govsvc: item/1\ncode: \"11440300MB2D0970524440125044003\"\nversion: 1\nlimits:\n  promised: 1 工作日\n",
    "items/11440100MB2C91103Q/GD-1.yaml":
      "govsvc: item/1\nstandard: \"440125044003\"\nauthority: 11440100MB2C91103Q\nlevel: 市级\n",
    "notes/plan.yaml": "a: 1\n",
  ]

  private static func edit(_ repository: SampleRepository, _ edits: inout RandomEdits) {
    let paths = repository.paths
    guard let path = edits.choice(paths), let text = repository.text(path) else { return }
    switch edits.below(14) {
    case 0 where path != "govsvc.yaml": repository.remove(path)
    case 1: recode(repository, &edits)
    case 2: repository.write("retired.yaml", retired)
    case 3: repository.write(path, text + "\tbroken\n")
    case 4 where path.hasPrefix("items/"): repository.link(path)
    case 5: copy(repository, from: "440125044002", to: "44012504400\(4 + edits.below(5))", &edits)
    case 6: copy(repository, from: "11440300MB2D097052", to: "11440200MB2D09705\(edits.below(5))", &edits)
    case 7: for (name, text) in more { repository.write(name, text) }
    default: repository.write(path, edits.edited(text))
    }
  }

  private static let retired = """
    govsvc: retired/1
    retired:
      - code: "440125044002"
        successors: ["440125044004"]
        date: 2024-01-01

    """

  /// Copies the files of a code under another one.
  private static func copy(_ repository: SampleRepository, from: String, to: String, _ edits: inout RandomEdits) {
    guard let path = edits.choice(repository.paths.filter { $0.contains(from) }) else { return }
    guard let text = repository.text(path) else { return }
    repository.write(path.replacing(from, with: to), text.replacing(from, with: to))
  }

  /// Gives a standard, and what follows it, another code.
  private static func recode(_ repository: SampleRepository, _ edits: inout RandomEdits) {
    let (old, new) = ("44012504400\(2 + edits.below(3))", "44012504400\(2 + edits.below(5))")
    for path in repository.paths where path.contains(old) {
      guard let text = repository.text(path) else { continue }
      if edits.below(4) > 0 { repository.remove(path) }
      repository.write(path.replacing(old, with: new), text.replacing(old, with: new))
    }
  }
}

extension SampleRepository {
  /// The catalog's files, without shared materials and links.
  fileprivate var paths: [String] {
    Repository.yamlFiles(under: catalog).map(\.path).filter { !$0.hasPrefix("materials/") && text($0) != nil }
  }

  fileprivate func text(_ path: String) -> String? {
    let bytes = Repository.bytes(catalog + "/" + path)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func remove(_ path: String) { run("rm -f '\(catalog)/\(path)'") }

  fileprivate func link(_ path: String) { run("ln -sf nowhere '\(catalog)/\(path)'") }
}
