import CatalogModel
import Testing
import Wording

@testable import CatalogStore

@Suite("Layout")
struct LayoutTests {
  @Test("Every path has the kind its place gives it")
  func kinds() {
    let kinds: [(String, FileKind?)] = [
      ("govsvc.yaml", .catalog), ("organizations.yaml", .organizations), ("licences.yaml", .licences),
      ("retired.yaml", .retired),
      ("baseline.yaml", .baseline), ("standards/440125044002.yaml", .standard),
      ("standards/x/y.yaml", nil),
      ("materials/a.yaml", .material), ("items/B/C.yaml", .item), ("items/C.yaml", nil), ("items/a/b/c.yaml", nil),
      ("items/B/.C.yaml", nil), ("items/.B/C.yaml", nil), ("items//C.yaml", nil), ("/govsvc.yaml", nil),
      ("./govsvc.yaml", nil), ("../govsvc.yaml", nil), ("items/../govsvc.yaml", nil), ("standards/a.yml", nil),
      ("standards/A.YAML", nil), ("Standards/a.yaml", nil), ("other.yaml", nil), ("forms/f.yaml", nil),
      ("topics/t.yaml", nil), ("code-lists/c.yaml", nil), ("standards/.yaml", nil), ("", nil), ("items/B/", nil),
      (".govsvc-journal", nil), ("items/B/.C.yaml.govsvc-tmp", nil), ("README.md", nil),
    ]
    for (path, kind) in kinds { #expect(fileKind(ofPath: path) == kind, "\(path)") }
  }

  @Test("A YAML file elsewhere is a problem, other files are not")
  func places() {
    let places: [(String, LayoutPlace)] = [
      ("standards/a.yml", .unknown), ("x.Yaml", .unknown), ("docs/x.yaml", .unknown), ("items/x.yaml", .unknown),
      ("forms/x.yaml", .reserved), ("topics/a/x.yaml", .reserved), ("code-lists/x.yaml", .reserved),
      ("docs/x.md", .ignored), (".git/x.yaml", .ignored), (".x.yaml", .ignored), ("forms/x.txt", .ignored),
      (".yaml", .ignored), ("forms.yaml", .unknown), ("a.yaml.bak", .ignored),
    ]
    for (path, place) in places { #expect(LayoutPlace(ofPath: path) == place, "\(path)") }
  }

  @Test("A file, a FIFO or a link in the stead of a folder of the layout is a problem; in a folder of items it is none")
  func filesForFolders() {
    for name in ["standards", "items", "materials", "code-lists", "forms", "topics"] {
      for (type, kind) in [
        (EntryType.file, LayoutProblem.Kind.unknownPlace), (.other, .unknownPlace), (.link, .symbolicLink),
      ] {
        var listing = CatalogListing(limits: StoreLimits())
        listing.add(path: name, type: type)
        #expect(listing.problems == [LayoutProblem(kind, path: name)], "\(name) \(type)")
      }
    }
    var listing = CatalogListing(limits: StoreLimits())
    for name in ["items/README.md", "items/NOTES", "README", "docs", "standardsx"] {
      listing.add(path: name, type: .file)
    }
    #expect(listing.problems.isEmpty && listing.files.isEmpty)
  }

  @Test("A catalog is found from any place in it, and the error names where it was looked for")
  func finding() throws {
    let folder = TemporaryFolder()
    folder.makeCatalog()
    for start in ["", "/", "/items", "/items/A-1/", "/items/A-1/GD-QYBG.yaml", "/govsvc.yaml"] {
      let root = try CatalogRoot.find(from: folder.path + start)
      #expect(root.path == folder.path, "\(start)")
    }
    #expect(try CatalogRoot.at(folder.path + "//").path == folder.path)
    let outside = TemporaryFolder()
    let error = storeError { () throws(StoreError) in _ = try CatalogRoot.find(from: outside.path) }
    #expect(error?.kind == .notACatalog && error?.exitCode == 66)
    #expect(error?.message.english.contains(outside.path) == true)
    #expect(storeError { () throws(StoreError) in _ = try CatalogRoot.find(from: "/") }?.kind == .notACatalog)
    let missing = storeError { () throws(StoreError) in _ = try CatalogRoot.find(from: outside.path + "/no") }
    #expect(missing?.kind == .notFound)
    #expect(storeError { () throws(StoreError) in _ = try CatalogRoot.at(outside.path) }?.kind == .notACatalog)
  }

  @Test("Every error and problem speaks both languages and has an exit code of the table")
  func messages() {
    var seen: Set<Bilingual> = []
    for kind in StoreError.Kind.allCases {
      let error = StoreError(kind, path: "P", detail: "D", errno: 28)
      #expect([2, 66, 74, 75].contains(error.exitCode), "\(kind)")
      #expect(error.message.chinese.contains("磁盘空间不足") && error.message.english.contains("no space"), "\(kind)")
      #expect(seen.insert(error.message).inserted || kind == .unreadable, "\(kind) has the words of another")
    }
    for kind in LayoutProblem.Kind.allCases {
      let message = LayoutProblem(kind, path: "P", detail: "D").message
      #expect(seen.insert(message).inserted, "\(kind) has the words of another")
    }
  }
}
