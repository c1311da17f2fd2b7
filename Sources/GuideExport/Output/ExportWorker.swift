import CatalogModel
import CatalogStore
import XMLIO

/// A guide that was written.
struct WrittenGuide: Sendable {
  let entry: GuideIndex.Entry
  let file: ExportManifest.File
  let isCheckedNow: Bool
}

/// What became of one guide.
enum GuideOutcome: Sendable {
  case written(WrittenGuide)
  case broken([GuideFault])
  case failed(StoreError)
}

/// What one thread of an export keeps: a buffer for its guides and its own copy of the compiled schema.
final class ExportWorker {
  private let job: ExportJob
  private var buffer: [UInt8] = []
  private var checker: XMLSchemaChecker?
  private var schemaProblems: [XMLProblem] = []

  init(_ job: ExportJob) {
    self.job = job
    guard let schema = job.schema else { return }
    do {
      checker = try XMLSchemaChecker(schema: schema)
    } catch {
      schemaProblems = error.problems
    }
  }

  /// Makes, checks and writes the guide of a file.
  func write(_ source: SourceFile) -> GuideOutcome {
    let guide = GuideDocument(job.catalog.effective(source), names: job.names)
    let path = guide.path + "." + job.run.format.fileExtension
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    do throws(XMLWriteError) {
      switch job.run.format {
      case .markdown: bytes = markdown(guide, reusing: bytes)
      case .xml: bytes = try xml(guide, reusing: bytes)
      }
    } catch {
      return .broken([GuideFault(path: path, error)])
    }
    defer { buffer = bytes }
    let hash = SHA256(bytes).hexadecimal
    let isKnown = job.checkedBefore.contains(hash)
    let isCheckedNow = job.schema != nil && !isKnown
    if isCheckedNow {
      let problems = problems(of: bytes)
      guard problems.isEmpty else { return .broken(problems.map { GuideFault(path: path, $0) }) }
    }
    do {
      try job.folder.write(path: path, bytes: bytes)
    } catch {
      return .failed(error)
    }
    let code = guide.path.split(separator: "/").last.map(String.init) ?? guide.path
    return .written(
      WrittenGuide(
        entry: GuideIndex.Entry(path: path, code: code, title: guide.title, body: guide.bodyName),
        file: ExportManifest.File(path: path, bytes: bytes.count, hash: hash, isChecked: isCheckedNow || isKnown),
        isCheckedNow: isCheckedNow))
  }

  /// What the schema has against a document.
  func problems(of bytes: [UInt8]) -> [XMLProblem] {
    guard schemaProblems.isEmpty else { return schemaProblems }
    return checker?.check(bytes) ?? []
  }
}
