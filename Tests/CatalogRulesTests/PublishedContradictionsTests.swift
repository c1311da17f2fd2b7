import CatalogModel
import CatalogRules
import CatalogStore
import TestSupport
import Testing
import Wording

/// What published guides get wrong, put back into the reference catalog: the rules that are to find it do.
@Suite struct PublishedContradictionsTests {
  private static let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
  private static let before = findings(files)

  @Test(arguments: PublishedContradiction.found)
  func `a published contradiction is found`(_ row: PublishedContradiction) {
    let (files, faults) = row.applied(to: Self.files)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    let new = Self.added(files)
    let codes = new.map(\.code.number).sorted()
    #expect(codes == row.codes.sorted(), "\(row.what): \(Self.shown(new))")
    #expect(new.allSatisfy { $0.path == row.file }, "\(row.what): \(Self.shown(new))")
    #expect(!row.codes.isEmpty && row.reason.isEmpty, "\(row.what) names no rule")
  }

  @Test func `a contradiction no rule finds says why, and is still not found`() {
    // All at once: where one is found, the findings tell which row belongs to the other list.
    var files = Self.files
    for row in PublishedContradiction.unseen {
      let (changed, faults) = row.applied(to: files)
      #expect(faults.isEmpty, "\(row.what): \(faults.joined(separator: "\n"))")
      #expect(!row.reason.isEmpty && !row.edits.isEmpty, "\(row.what) gives no reason or no text")
      files = changed
    }
    let new = Self.added(files)
    #expect(new.isEmpty, "found now: \(Self.shown(new))")
  }

  @Test func `variants that differ in nothing stand as published and are noted`() {
    let noted = Self.before.filter { $0.key.code == RuleCode(611) && $0.key.path == "standards/440106029005.yaml" }
    #expect(noted.count == 8, "\(Self.shown(noted.map(\.key)))")
  }

  @Test(
    arguments: [
      (424, "standards/440125044001.yaml", 1), (424, "standards/440125044002.yaml", 1),
      (429, "standards/GD-QYBG.yaml", 2),
    ]
      as [(UInt16, String, Int)])
  func `limits at odds with their basis stand as published and are noted`(_ code: UInt16, _ path: String, _ count: Int)
  {
    let noted = Self.before.filter { $0.key.code == RuleCode(code) && $0.key.path == path }
    #expect(noted.count == count, "\(Self.shown(noted.map(\.key)))")
  }

  @Test func `every kind of contradiction has a row`() {
    let kinds = Set((PublishedContradiction.found + PublishedContradiction.unseen).flatMap(\.kinds))
    #expect(kinds == Set(1...13), "missing: \(Set(1...13).subtracting(kinds).sorted())")
  }

  /// The findings of changed files that the catalog did not have.
  private static func added(_ files: [(path: String, bytes: [UInt8])]) -> [Found] {
    var before = before
    return findings(files).flatMap { key, count in
      let left = count - (before.removeValue(forKey: key) ?? 0)
      return Array(repeating: key, count: max(0, left))
    }
  }

  private static func findings(_ files: [(path: String, bytes: [UInt8])]) -> [Found: Int] {
    let catalog = TestCatalog.make(files)
    let validation = Validation(LoadedCatalog(root: nil, files: catalog.files, problems: []), jobs: 2)
    return validation.findings.reduce(into: [:]) { $0[Found($1.finding), default: 0] += 1 }
  }

  private static func shown(_ findings: [Found]) -> String {
    findings.map { "\($0.code) \($0.path) \($0.element) \($0.message)" }.sorted().joined(separator: "\n")
  }
}

/// A finding without its place, which moves with every change above it.
private struct Found: Hashable {
  let code: RuleCode
  let path: String
  let element: String
  let message: String

  init(_ finding: Finding) {
    code = finding.code
    path = finding.place.path
    element = finding.element
    message = RuleRegistry.rule(finding.code)?.info.message(finding, .chinese) ?? ""
  }
}
