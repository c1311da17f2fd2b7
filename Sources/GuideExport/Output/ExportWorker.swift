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

/// What one thread of an export keeps: a writer of guides and its own copy of the compiled schema.
final class ExportWorker {
  private let job: ExportJob
  private let writer: GuideWriter
  /// The first guide of a pair, while the second one is written.
  private var first = ByteBuffer()
  private var checker: XMLSchemaChecker?
  private var schemaProblems: [XMLProblem] = []

  init(_ job: ExportJob) {
    self.job = job
    writer = GuideWriter(names: job.names)
    guard let schema = job.schema else { return }
    do {
      checker = try XMLSchemaChecker(schema: schema)
    } catch {
      schemaProblems = error.problems
    }
  }

  /// A guide that has been made and not yet written.
  private struct Draft {
    let path: String
    let item: EffectiveItem
    let fault: XMLWriteError?
  }

  /// Makes, checks and writes the guide of a file.
  func write(_ source: SourceFile) -> GuideOutcome {
    let draft = self.draft(source)
    return finish(draft, writer.bytes.bytes, SHA256(writer.bytes.bytes))
  }

  /// Makes, checks and writes the guides of two files, whose digests are cheaper together.
  func write(_ source: SourceFile, and other: SourceFile) -> [GuideOutcome] {
    let draft = self.draft(source)
    writer.exchange(&first)
    let second = self.draft(other)
    let digests = SHA256.pair(first.bytes, writer.bytes.bytes)
    return [finish(draft, first.bytes, digests.0), finish(second, writer.bytes.bytes, digests.1)]
  }

  private func draft(_ source: SourceFile) -> Draft {
    let item = job.catalog.effective(source)
    let path = item.file.guidePath(job.run.format.fileExtension)
    do throws(XMLWriteError) {
      switch job.run.format {
      case .markdown: writer.writeMarkdown(item)
      case .xml: try writer.writeXML(item)
      }
      return Draft(path: path, item: item, fault: nil)
    } catch {
      return Draft(path: path, item: item, fault: error)
    }
  }

  private func finish(_ draft: Draft, _ bytes: UnsafeRawBufferPointer, _ digest: SHA256) -> GuideOutcome {
    if let fault = draft.fault { return .broken([GuideFault(path: draft.path, fault)]) }
    let isKnown = job.checkedBefore.contains(digest)
    let isCheckedNow = job.schema != nil && !isKnown
    if isCheckedNow {
      let problems = problems(of: bytes.assumingMemoryBound(to: UInt8.self))
      guard problems.isEmpty else { return .broken(problems.map { GuideFault(path: draft.path, $0) }) }
    }
    do {
      try job.folder.write(path: draft.path, bytes: bytes, digest: digest)
    } catch {
      return .failed(error)
    }
    let title = draft.item.root.text(.name) ?? draft.item.name
    let body = draft.item.bodyCode.map { job.names.bodyName($0) }
    return .written(
      WrittenGuide(
        entry: GuideIndex.Entry(path: draft.path, code: draft.item.file.stem, title: title, body: body),
        file: ExportManifest.File(
          path: draft.path, bytes: bytes.count, hash: digest, isChecked: isCheckedNow || isKnown),
        isCheckedNow: isCheckedNow))
  }

  /// What the schema has against a document.
  private func problems(of bytes: UnsafeBufferPointer<UInt8>) -> [XMLProblem] {
    guard schemaProblems.isEmpty else { return schemaProblems }
    return checker?.check(bytes) ?? []
  }
}

extension SourceFile {
  /// Where the guide lies in an output folder: `BODY/CODE.md`, or `standards/CODE.md`.
  ///
  /// It is the place of the file in the catalog, which is one folder deep and named by its code.
  fileprivate func guidePath(_ fileExtension: String) -> String {
    var path = path
    return path.withUTF8 { bytes in
      var kept = bytes[...]
      if kept.suffix(5).elementsEqual(".yaml".utf8) { kept = kept.dropLast(5) }
      if kept.starts(with: "items/".utf8) { kept = kept.dropFirst(6) }
      let ending = fileExtension.utf8
      return String(unsafeUninitializedCapacity: kept.count + 1 + ending.count) { place in
        var next = place.update(fromContentsOf: kept)
        place[next] = 0x2E
        next += 1
        for byte in ending {
          place[next] = byte
          next += 1
        }
        return next
      }
    }
  }
}
