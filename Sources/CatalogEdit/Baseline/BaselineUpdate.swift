public import CatalogModel
public import CatalogRules
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
    let old = Self.entries(of: file)
    let kept = old.entries.filter { !dead.contains($0.span) }
    let findings = addsFindings ? validation.findings.filter { RuleRegistry.maySuppress($0.finding.code) } : []
    let keys = findings.compactMap { BaselineKey.keys(of: $0).first }
    let added = keys.map { Entry(key: $0, span: ByteSpan(start: 0, end: 0), text: Self.text(of: $0)) }
    let all = (kept + added).sorted { one, other in
      guard let left = one.key, let right = other.key else { return one.key == nil && other.key != nil }
      return left < right
    }
    addedCount = added.count
    removedCount = old.entries.count - kept.count
    count = all.count
    contents = all.isEmpty ? nil : old.head + all.flatMap(\.text) + old.tail
  }

  /// Whether what was written could be read again: 100,000 entries and 16 MiB at most.
  public var isWithinLimits: Bool {
    count <= TextLimits.standard.sequenceLength && (contents?.count ?? 0) <= 16 << 20
  }

  /// One entry with its text.
  private struct Entry {
    let key: BaselineKey?
    let span: ByteSpan
    /// Whole lines, comments above the entry included.
    let text: [UInt8]
  }

  /// The entries of a file, and what stands before and behind them.
  private static func entries(of file: SourceFile?) -> (head: [UInt8], entries: [Entry], tail: [UInt8]) {
    let entries = Baseline(file).entries
    guard let file, let last = entries.last, let list = file.value(.baseline),
      let key = file.tree?.key(ofValue: list.node),
      let above = file.tree?.span(key)
    else {
      return (Array("govsvc: baseline/1\nbaseline:\n".utf8), [], [])
    }
    let bytes = file.bytes
    // What stands between the key and the first entry are comments above that.
    var start = lineEnd(Int(above.end), in: bytes)
    let head = Array(bytes[..<start])
    var found: [Entry] = []
    for entry in entries {
      let end = lineEnd(Int(entry.place.span.end), in: bytes)
      var text = Array(bytes[start..<end])
      if text.last != 0x0A { text.append(0x0A) }
      found.append(Entry(key: entry.key, span: entry.place.span, text: text))
      start = end
    }
    return (head, found, Array(bytes[lineEnd(Int(last.place.span.end), in: bytes)...]))
  }

  private static func lineEnd(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }

  private static func text(of key: BaselineKey) -> [UInt8] {
    var lines = ["  - rule: \(key.rule)", "    item: \(ScalarStyle.inline(key.item, quoted: false))"]
    if !key.element.isEmpty { lines.append("    element: \(ScalarStyle.inline(key.element, quoted: false))") }
    if !key.value.isEmpty { lines.append("    value: \(ScalarStyle.inline(key.value, quoted: false))") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
