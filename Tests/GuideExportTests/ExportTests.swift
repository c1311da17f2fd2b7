import CatalogModel
import CatalogStore
import Foundation
import GuideExport
import TestSupport
import Testing
import Wording
import XMLIO

/// A fresh folder that is removed with all in it.
private final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "govsvc-export-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func files(_ folder: String) -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap { $0 as? String } ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let full = "\(path)/\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = Repository.bytes(full)
      }
    }
    return files
  }

  func put(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

@Suite struct ExportTests {
  private func loaded(_ catalog: Catalog) -> LoadedCatalog {
    LoadedCatalog(root: nil, files: catalog.files, problems: [])
  }

  private func failure(_ catalog: Catalog, _ folder: String, _ run: ExportRun) -> ExportError? {
    do throws(ExportError) {
      _ = try export(loaded(catalog), to: folder, run)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: GuideFormat.allCases)
  func `the same bytes whatever the number of threads`(_ format: GuideFormat) throws {
    let scratch = try Scratch()
    let catalog = loaded(GuideTests.guangdong)
    for jobs in [1, 4] {
      let run = ExportRun(format: format, toolVersion: "test", jobs: jobs)
      let report = try export(catalog, to: scratch.path + "/\(jobs)", run)
      #expect(report.guides == GuideTests.guangdong.guideFiles.count && report.files == report.guides + 2)
      #expect(report.checked == (format == .xml ? report.guides : 0) && report.unchanged == 0)
    }
    let (one, four) = (scratch.files("1"), scratch.files("4"))
    #expect(one == four && one.count > 30)
    let again = try export(catalog, to: scratch.path + "/1", ExportRun(format: format, toolVersion: "test"))
    #expect(again.checked == 0 && again.unchanged == (format == .xml ? again.guides : 0))
    #expect(scratch.files("1") == one)
  }

  @Test(arguments: GuideFormat.allCases)
  func `the manifest and the index name every guide`(_ format: GuideFormat) throws {
    let scratch = try Scratch()
    let report = try export(
      loaded(SampleCatalog.catalog), to: scratch.path + "/out", ExportRun(format: format, toolVersion: "9.9"))
    let files = scratch.files("out").filter { !$0.key.hasPrefix(".") }
    let manifest = try #require(files["manifest.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(manifest)) as? [String: Any])
    #expect(object["tool"] as? String == "govsvc 9.9" && object["catalog"] as? String == "示例目录")
    let rows = try #require(object["files"] as? [[String: Any]])
    #expect(rows.count == files.count - 1 && files.count == report.files)
    #expect(files.values.reduce(0) { $0 + $1.count } == report.bytes)
    for row in rows {
      let bytes = try #require(files[row["path"] as? String ?? ""])
      #expect(row["sha256"] as? String == SHA256(bytes).hexadecimal && row["bytes"] as? Int == bytes.count)
      #expect(row["checked"] as? Bool == (format == .xml))
    }
    let index = String(decoding: files[format == .xml ? "index.xml" : "README.md"] ?? [], as: UTF8.self)
    for row in rows.dropFirst() { #expect(index.contains(row["path"] as? String ?? "?")) }
  }

  @Test func `a broken guide stops the whole export`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/out"
    _ = try export(loaded(SampleCatalog.catalog), to: path, ExportRun(format: .xml, toolVersion: "test"))
    let before = scratch.files("out")
    var texts = SampleCatalog.texts
    texts[SampleCatalog.standardPath] = texts[SampleCatalog.standardPath]?
      .replacingOccurrences(of: "type: 其他行政权力", with: "type: 其它权力")
    let broken = TestCatalog.make(texts)
    let error = failure(broken, path, ExportRun(format: .xml, toolVersion: "test"))
    guard case .broken(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.first?.path == "11440000MB2D023437/GD-SAMPLE.xml" && (faults.first?.line ?? 0) > 1)
    #expect(faults.first?.message.chinese.contains("其它权力") ?? false)
    #expect(scratch.files("out") == before)
    let unchecked = ExportRun(format: .xml, toolVersion: "test", check: false)
    #expect(try export(loaded(broken), to: path, unchecked).checked == 0)
    // What was not checked is no reason to leave out the next check.
    #expect(failure(broken, path, ExportRun(format: .xml, toolVersion: "test")) != nil)
  }

  @Test func `foreign and edited folders are refused and kept`() throws {
    let scratch = try Scratch()
    let run = ExportRun(format: .markdown, toolVersion: "test")
    try scratch.put("foreign/mine.txt", "mine")
    guard case .store(let foreign) = failure(SampleCatalog.catalog, scratch.path + "/foreign", run) else {
      Issue.record("a foreign folder was taken")
      return
    }
    #expect(foreign.kind == .outputHasForeignFiles && scratch.files("foreign") == ["mine.txt": Array("mine".utf8)])
    _ = try export(loaded(SampleCatalog.catalog), to: scratch.path + "/out", run)
    try scratch.put("out/README.md", "edited")
    guard case .store(let edited) = failure(SampleCatalog.catalog, scratch.path + "/out", run) else {
      Issue.record("an edited file was replaced")
      return
    }
    #expect(edited.kind == .outputEdited && scratch.files("out")["README.md"] == Array("edited".utf8))
  }

  @Test func `a standard without items has a guide, a parent and an empty selection none`() throws {
    let scratch = try Scratch()
    var texts = SampleCatalog.texts
    texts[SampleCatalog.itemPath] = nil
    texts["standards/44211110100Y.yaml"] = "govsvc: standard/1\ncode: \"44211110100Y\"\nname: 主项\n"
    let catalog = TestCatalog.make(texts)
    let report = try export(
      loaded(catalog), to: scratch.path + "/out", ExportRun(format: .xml, toolVersion: "test"))
    #expect(report.guides == 1 && scratch.files("out")["standards/GD-SAMPLE.xml"] != nil)
    let nothing = failure(catalog, scratch.path + "/none", ExportRun(format: .xml, toolVersion: "test", selection: []))
    guard case .nothingToExport = nothing else {
      Issue.record("\(String(describing: nothing))")
      return
    }
    #expect(scratch.files("none").isEmpty)
  }
}
