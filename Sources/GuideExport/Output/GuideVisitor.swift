public import CatalogModel
import CatalogStore
import XMLIO

/// A guide that was written.
struct WrittenGuide: Sendable {
  let entry: GuideIndex.Entry
  let file: ExportManifest.File
  let isCheckedNow: Bool
}

/// What became of one guide; the number is its item's.
enum GuideOutcome: Sendable {
  case written(WrittenGuide)
  case broken(number: Int, [GuideFault])
  case failed(number: Int, StoreError)
}

/// Makes, checks and writes guides on one thread, a few at a time: the digests of several together are cheaper.
///
/// It keeps what one thread needs from one guide to the next: a writer of guides and its own copy of the compiled
/// schema.
public final class GuideVisitor: ItemVisitor {
  private let job: ExportJob
  private let hand: ([GuideOutcome]) -> Void
  private let writer: GuideWriter
  private var checker: XMLSchemaChecker?
  private var schemaProblems: [XMLProblem] = []
  /// The guides that have been made and not yet written, one after the other in the writer's bytes.
  private var drafts: [Draft] = []
  private var outcomes: [GuideOutcome] = []

  /// So many guides are digested together.
  private static let batch = SHA256.mostTogether
  /// Beyond so many bytes the guides are written earlier.
  private static let batchBytes = 8 << 20

  init(_ job: ExportJob, handingTo hand: @escaping ([GuideOutcome]) -> Void) {
    self.job = job
    self.hand = hand
    writer = GuideWriter(names: job.names)
    drafts.reserveCapacity(Self.batch)
    guard let schema = job.schema else { return }
    do {
      checker = try XMLSchemaChecker(schema: schema)
    } catch {
      schemaProblems = error.problems
    }
  }

  /// A guide that has been made and not yet written.
  private struct Draft {
    let number: Int
    let entry: GuideIndex.Entry
    let range: Range<Int>
    let fault: XMLWriteError?
  }

  /// Makes the guide of an item, or of a standard that may be followed.
  ///
  /// A parent (主项) has none: nobody applies for it.
  public func visit(_ item: EffectiveItem, number: Int) {
    guard item.item != nil || !item.file.stem.hasSuffix("Y") else { return }
    let start = writer.bytes.count
    var fault: XMLWriteError?
    do throws(XMLWriteError) {
      switch job.run.format {
      case .markdown: writer.writeMarkdown(item)
      case .xml: try writer.writeXML(item)
      }
    } catch {
      fault = error
    }
    let entry = GuideIndex.Entry(
      path: item.file.guidePath(job.run.format.fileExtension), code: item.file.stem,
      title: item.root.text(.name) ?? item.name, body: item.bodyCode.map { job.names.bodyName($0) })
    drafts.append(Draft(number: number, entry: entry, range: start..<writer.bytes.count, fault: fault))
    if drafts.count == Self.batch || writer.bytes.count > Self.batchBytes { writeDrafts() }
  }

  /// Writes what has been made, and hands on what became of it.
  public func finish() {
    writeDrafts()
    hand(outcomes)
    outcomes = []
  }

  private func writeDrafts() {
    let bytes = writer.bytes.bytes
    let messages = drafts.map { UnsafeRawBufferPointer(rebasing: bytes[$0.range]) }
    let digests = SHA256.digests(of: messages)
    for index in drafts.indices { outcomes.append(write(drafts[index], messages[index], digests[index])) }
    drafts.removeAll(keepingCapacity: true)
    writer.clear()
  }

  private func write(_ draft: Draft, _ bytes: UnsafeRawBufferPointer, _ digest: SHA256) -> GuideOutcome {
    let path = draft.entry.path
    if let fault = draft.fault { return .broken(number: draft.number, [GuideFault(path: path, fault)]) }
    let isKnown = job.checkedBefore.contains(digest)
    let isCheckedNow = job.schema != nil && !isKnown
    if isCheckedNow {
      let problems = problems(of: bytes.assumingMemoryBound(to: UInt8.self))
      guard problems.isEmpty else {
        return .broken(number: draft.number, problems.map { GuideFault(path: path, $0) })
      }
    }
    do {
      try job.folder.write(path: path, bytes: bytes, digest: digest)
    } catch {
      return .failed(number: draft.number, error)
    }
    let file = ExportManifest.File(path: path, bytes: bytes.count, hash: digest, isChecked: isCheckedNow || isKnown)
    return .written(WrittenGuide(entry: draft.entry, file: file, isCheckedNow: isCheckedNow))
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
