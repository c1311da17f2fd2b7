import CatalogDiff
import CatalogModel
import CatalogStore
import TestSupport
import Testing
import Wording

@Suite struct UnreadFilesTests {
  private func loaded(without path: String?, _ kind: LayoutProblem.Kind = .symbolicLink, at place: String? = nil)
    -> LoadedCatalog
  {
    var texts = Sample.files
    if let path { texts = texts.filter { $0.key != path && !$0.key.hasPrefix(path + "/") } }
    let problem = (place ?? path).map { LayoutProblem(kind, path: $0) }
    return LoadedCatalog(root: nil, files: Sample.catalog(texts).files, problems: problem.map { [$0] } ?? [])
  }

  @Test func `a file that could not be read on one side is told as not compared, never as gone or new`() {
    let whole = loaded(without: nil)
    let hidden: [(path: String, kind: LayoutProblem.Kind, place: String)] = [
      (Sample.standardPath, .symbolicLink, Sample.standardPath), (Sample.standardPath, .unreadable, "standards"),
      ("standards", .unknownPlace, "standards"), (Sample.itemPath, .tooLarge, Sample.itemPath),
      (Sample.itemPath, .unreadable, "items"), ("items", .tooManyFiles, "."),
      (Sample.materialPath, .notAFile, Sample.materialPath),
      (Sample.organizationsPath, .unreadable, Sample.organizationsPath),
    ]
    for (path, kind, place) in hidden {
      let part = loaded(without: path, kind, at: place)
      for side in ["新版", "旧版"] {
        let found = side == "新版" ? changes(from: whole, to: part, jobs: 1) : changes(from: part, to: whole, jobs: 1)
        let told = found.subjects.flatMap(\.changes)
        #expect(!told.isEmpty && told.allSatisfy { $0.kind == .unreadable }, "\(path) \(told.map(\.message.chinese))")
        #expect(told.allSatisfy { $0.message.chinese.hasPrefix(side) }, "\(path)")
      }
    }
  }

  @Test func `what is gone beside a problem elsewhere is gone`() {
    let whole = loaded(without: nil)
    for place in [Sample.itemPath + "x", "items/1", "standards/other.yaml"] {
      let part = loaded(without: Sample.itemPath, .unreadable, at: place)
      let told = changes(from: whole, to: part, jobs: 1).subjects.flatMap(\.changes)
      #expect(told.map(\.kind) == [.removed], "\(place) \(told.map(\.message.chinese))")
    }
  }
}
