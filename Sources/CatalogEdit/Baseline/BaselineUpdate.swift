public import CatalogModel
public import CatalogRules
import CatalogStore
import CatalogText

/// `baseline.yaml` after the findings of a run: entries that hold nothing go, and where it is asked for, findings that
/// no entry holds come.
///
/// Entries that stay keep their text with the comments above them. Entries stand in order of rule, item, element and
/// value, so that two changes meet in one place only where they speak of the same finding.
public struct BaselineUpdate: Sendable {
  /// The new bytes; nil where no entry is left and the file goes.
  public let contents: [UInt8]?
  /// How many entries came.
  public let addedCount: Int
  /// How many went.
  public let removedCount: Int
  /// How many there are now.
  public let count: Int

  /// Works out the new text.
  ///
  /// - Parameters:
  ///   - file: The present `baseline.yaml`, which could be read; nil where there is none.
  ///   - validation: A run over the whole catalog with this baseline.
  ///   - addsFindings: Whether findings that are reported become entries.
  public init(_ file: SourceFile?, _ validation: Validation, addsFindings: Bool) {
    let dead = Set(
      validation.idle.compactMap { idle in
        if case .entry(let entry, _) = idle { entry.place.span } else { nil }
      })
    let old = BaselineText(file)
    let kept = old.entries.filter { !dead.contains($0.span) }
    let keys = addsFindings ? Self.unlisted(kept.compactMap(\.key), validation) : []
    let added = keys.map { BaselineText.Entry(key: $0, span: ByteSpan(start: 0, end: 0), text: old.text(of: $0)) }
    let all = (kept + added).sorted { one, other in
      guard let left = one.key, let right = other.key else { return one.key == nil && other.key != nil }
      return left < right
    }
    addedCount = added.count
    removedCount = old.entries.count - kept.count
    count = all.count
    contents = all.isEmpty ? nil : old.head + all.flatMap(\.text) + old.tail
  }

  /// Whether what was written can be read again: `StoreLimits` bounds the bytes, the text's limits the entries.
  public var isWithinLimits: Bool {
    guard let contents else { return true }
    let limits = StoreLimits.standard.text(of: .baseline)
    let file = SourceFile(path: Baseline.path, kind: .baseline, bytes: contents, limits: limits)
    return file.tree != nil && Baseline(file).entries.count == count
  }

  /// The keys of findings that no entry stands for, each entry standing for one finding.
  private static func unlisted(_ listed: [BaselineKey], _ validation: Validation) -> [BaselineKey] {
    var open: [BaselineKey: Int] = [:]
    for key in listed { open[key, default: 0] += 1 }
    let held = validation.suppressed.filter { !$0.suppression.isInSource }.map(\.judged)
    for key in held.flatMap({ BaselineKey.keys(of: $0) }) { open[key, default: 0] -= 1 }
    return validation.findings.filter { Baseline.mayList($0) }.flatMap { BaselineKey.keys(of: $0) }.filter { key in
      let count = open[key, default: 0]
      if count > 0 { open[key] = count - 1 }
      return count <= 0
    }
  }
}

/// The text of a baseline, taken apart.
struct BaselineText {
  /// One entry with its text.
  struct Entry {
    let key: BaselineKey?
    let span: ByteSpan
    /// Whole lines, comments above the entry included.
    let text: [UInt8]
  }

  /// What stands before the first entry.
  private(set) var head = Array("govsvc: baseline/1\nbaseline:\n".utf8)
  private(set) var entries: [Entry] = []
  /// What stands behind the last entry.
  private(set) var tail: [UInt8] = []
  /// The blanks before a `-`, and those before the other keys of an entry.
  private var indent = (dash: 2, key: 4)
  private var lineEnd = "\n"

  /// Takes a file apart; without a file, or where it has no list yet, entries are to come behind what there is.
  init(_ file: SourceFile?) {
    guard let file, let tree = file.tree else { return }
    if file.notes.hasCRLF { lineEnd = "\r\n" }
    let bytes = file.bytes
    guard let list = file.value(.baseline), let key = tree.key(ofValue: list.node) else {
      head = Self.ended(bytes, lineEnd) + Array("baseline:\(lineEnd)".utf8)
      return
    }
    let found = Baseline(file).entries
    guard let first = found.first, let last = found.last else {
      head = Array(bytes[..<Int(tree.span(key).start)]) + Array("baseline:\(lineEnd)".utf8)
      return
    }
    let firstLine = (bytes[..<Int(first.place.span.start)].lastIndex(of: 0x0A) ?? -1) + 1
    let dash = bytes[firstLine...].firstIndex { $0 != 0x20 } ?? firstLine
    indent = (dash - firstLine, Int(first.place.span.start) - firstLine)
    // What stands between the key and the first entry are comments above that.
    var start = Self.lineEnd(Int(tree.span(key).end), in: bytes)
    head = Array(bytes[..<start])
    for entry in found {
      let end = Self.lineEnd(Int(entry.place.span.end), in: bytes)
      entries.append(
        Entry(key: entry.key, span: entry.place.span, text: Self.ended(Array(bytes[start..<end]), lineEnd)))
      start = end
    }
    tail = Array(bytes[Self.lineEnd(Int(last.place.span.end), in: bytes)...])
  }

  private static func lineEnd(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }

  private static func ended(_ bytes: [UInt8], _ lineEnd: String) -> [UInt8] {
    bytes.last == 0x0A ? bytes : bytes + Array(lineEnd.utf8)
  }

  /// A new entry, laid out as those that are there.
  func text(of key: BaselineKey) -> [UInt8] {
    let dash = String(repeating: " ", count: indent.dash) + "-"
    let start = dash + String(repeating: " ", count: max(1, indent.key - indent.dash - 1))
    let next = String(repeating: " ", count: start.utf8.count)
    var lines = ["\(start)rule: \(key.rule)", "\(next)item: \(ScalarStyle.inline(key.item, quoted: true))"]
    if !key.element.isEmpty { lines.append("\(next)element: \(ScalarStyle.inline(key.element, quoted: false))") }
    if !key.value.isEmpty { lines.append("\(next)value: \(ScalarStyle.inline(key.value, quoted: false))") }
    return Array(lines.map { $0 + lineEnd }.joined().utf8)
  }
}
