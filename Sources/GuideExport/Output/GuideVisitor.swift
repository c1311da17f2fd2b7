public import CatalogModel
import CatalogStore
import XMLIO

/// What became of the guides of one thread; numbers are those of their items.
struct GuideOutcomes: Sendable {
  var written = GuideRows()
  var broken: [(number: Int, faults: [GuideFault])] = []
  var failed: [(number: Int, error: StoreError)] = []
}

/// Makes, checks and writes guides on one thread, a few at a time: the digests of several together are cheaper.
///
/// It keeps what one thread needs from one guide to the next: a writer of guides and its own copy of the compiled
/// schema.
public final class GuideVisitor: ItemVisitor {
  private let job: ExportJob
  private let hand: (GuideOutcomes) -> Void
  private let writer: GuideWriter
  private var checker: XMLSchemaChecker?
  private var schemaProblems: [XMLProblem] = []
  /// The guides that have been made and not yet written, one after the other in the writer's bytes.
  private var drafts: [Draft] = []
  private var rows: GuideRowWriter
  private var outcomes = GuideOutcomes()

  /// So many guides are digested together.
  private static let batch = SHA256.mostTogether
  /// Beyond so many bytes the guides are written earlier.
  private static let batchBytes = 8 << 20

  init(_ job: ExportJob, handingTo hand: @escaping (GuideOutcomes) -> Void) {
    RoomyHeap.prepareThread()
    self.job = job
    self.hand = hand
    writer = GuideWriter(names: job.names)
    rows = GuideRowWriter(job.run.format)
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
    let path: String
    let title: String
    /// The name of its body; nil for a standard.
    let body: [UInt8]?
    let range: Range<Int>
    let fault: XMLWriteError?
    /// Why its file could not be written.
    let failure: StoreError?
  }

  /// Whether a guide is written as soon as it is made, while its bytes are near: nothing is to be checked before.
  private var writesAtOnce: Bool { job.schema == nil }

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
    let path = item.file.guidePath(job.run.format.fileExtension)
    let range = start..<writer.bytes.count
    let bytes = UnsafeRawBufferPointer(rebasing: writer.bytes.bytes[range])
    let failure = fault == nil && writesAtOnce ? put(path, bytes) : nil
    drafts.append(
      Draft(
        number: number, path: path, title: item.root.text(.name) ?? item.name, body: writer.bodyName, range: range,
        fault: fault, failure: failure))
    if drafts.count == Self.batch || writer.bytes.count > Self.batchBytes { writeDrafts() }
  }

  /// Writes what has been made, and hands on what became of it.
  public func finish() {
    writeDrafts()
    outcomes.written = rows.take()
    hand(outcomes)
    outcomes = GuideOutcomes()
  }

  private func writeDrafts() {
    let bytes = writer.bytes.bytes
    let messages = drafts.map { UnsafeRawBufferPointer(rebasing: bytes[$0.range]) }
    let digests = SHA256.digests(of: messages)
    for index in drafts.indices { write(drafts[index], messages[index], digests[index]) }
    drafts.removeAll(keepingCapacity: true)
    writer.clear()
  }

  private func write(_ draft: Draft, _ bytes: UnsafeRawBufferPointer, _ digest: SHA256) {
    if let fault = draft.fault {
      outcomes.broken.append((draft.number, [GuideFault(path: draft.path, fault)]))
      return
    }
    let isKnown = job.checkedBefore.contains(digest)
    let isCheckedNow = job.schema != nil && !isKnown
    if isCheckedNow {
      let problems = problems(of: bytes.assumingMemoryBound(to: UInt8.self))
      guard problems.isEmpty else {
        outcomes.broken.append((draft.number, problems.map { GuideFault(path: draft.path, $0) }))
        return
      }
    }
    if let failure = writesAtOnce ? draft.failure : put(draft.path, bytes) {
      outcomes.failed.append((draft.number, failure))
      return
    }
    job.folder.note(digest, of: draft.path, number: draft.number)
    rows.add(
      ExportManifest.File(path: draft.path, bytes: bytes.count, hash: digest, isChecked: isCheckedNow || isKnown),
      number: draft.number, title: draft.title, body: draft.body, isCheckedNow: isCheckedNow)
  }

  /// Writes a file; returns why it could not be written.
  private func put(_ path: String, _ bytes: UnsafeRawBufferPointer) -> StoreError? {
    do {
      try job.folder.put(path: path, bytes: bytes)
      return nil
    } catch {
      return error
    }
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
