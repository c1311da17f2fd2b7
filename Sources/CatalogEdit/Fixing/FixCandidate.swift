import CatalogModel
import CatalogRules
import CatalogText
import Wording

/// A finding together with the one of its fixes that is to be tried.
struct FixCandidate {
  let judged: JudgedFinding
  let fix: Fix

  /// The stretch from the first byte that any of its edits concerns to the last one.
  let extent: ByteSpan

  /// Nil for a fix that changes nothing.
  init?(_ judged: JudgedFinding, _ fix: Fix) {
    guard let start = fix.edits.map(\.span.start).min(), let end = fix.edits.map(\.span.end).max() else { return nil }
    self.judged = judged
    self.fix = fix
    extent = ByteSpan(start: Int(start), end: Int(end))
  }

  /// What makes it the same try in a later round, when other edits have moved it: the finding and the lines it is in.
  func identity(in texts: [String: [UInt8]]) -> String { Self.identity(of: judged, fix, in: texts) }

  static func identity(of judged: JudgedFinding, _ fix: Fix, in texts: [String: [UInt8]]) -> String {
    var lines = ""
    if let text = texts[fix.path], let first = fix.edits.first {
      lines = String(decoding: text[text.lines(of: first.span).range], as: UTF8.self)
    }
    return "\(judged.finding.fingerprint)\u{1E}\(fix.path)\u{1E}\(fix.title.chinese)\u{1E}\(lines)"
  }
}

extension FixCandidate {
  /// The fixes of findings that are allowed and were not refused before: of each finding the surest, in order of place.
  static func all(
    of findings: [JudgedFinding], allowing applicability: Fix.Applicability,
    without refused: Dictionary<String, Bilingual>.Keys, in texts: [String: [UInt8]]
  ) -> [FixCandidate] {
    let candidates = findings.compactMap { judged -> FixCandidate? in
      let fixes = judged.finding.fixes.filter { $0.applicability == applicability }
      return fixes.lazy.compactMap { FixCandidate(judged, $0) }
        .first { refused.isEmpty || !refused.contains($0.identity(in: texts)) }
    }
    let order = candidates.indices.sorted { left, right in
      let (one, other) = (candidates[left], candidates[right])
      if one.fix.path != other.fix.path {
        return one.fix.path.utf8.lexicographicallyPrecedes(other.fix.path.utf8)
      }
      return (one.extent.start, one.extent.end, left) < (other.extent.start, other.extent.end, right)
    }
    return order.map { candidates[$0] }
  }

  /// Those that can be made together: of two that share a stretch the first; the other waits for the next round.
  ///
  /// - Parameters:
  ///   - candidates: The fixes, in order of place.
  ///   - reach: The stretch of a file that belongs to a fix.
  /// - Returns: Those that share none.
  static func together(_ candidates: [FixCandidate], reach: (FixCandidate) -> ByteSpan) -> [FixCandidate] {
    var chosen: [FixCandidate] = []
    var last: (path: String, end: UInt32)?
    for candidate in candidates {
      let own = reach(candidate)
      if let last, last.path == candidate.fix.path, own.start <= last.end { continue }
      last = (candidate.fix.path, own.end)
      chosen.append(candidate)
    }
    return chosen
  }
}

/// Where the bytes of a text lie after some edits.
struct EditedPlaces {
  private let edits: [TextEdit]

  init(_ edits: [TextEdit]) {
    self.edits = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// The stretch after the edits: what is inserted at its ends or inside of it belongs to it.
  func span(_ old: ByteSpan) -> ByteSpan {
    var start = Int(old.start)
    var end = Int(old.end)
    for edit in edits {
      let shift = edit.replacement.count - edit.span.count
      if edit.span.end < old.start || edit.span.end == old.start && !edit.span.isEmpty {
        start += shift
        end += shift
      } else if edit.span.start < old.end || edit.span.start == old.end && (edit.span.isEmpty || old.isEmpty) {
        start -= max(0, Int(old.start) - Int(edit.span.start))
        end += shift
      }
    }
    return ByteSpan(start: max(0, start), end: max(0, start, end))
  }
}

extension [UInt8] {
  /// The whole lines that a stretch concerns, without the last line end.
  func lines(of span: ByteSpan) -> ByteSpan {
    var start = Swift.min(Int(span.start), count)
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    var end = Swift.min(Swift.max(Int(span.end), start), count)
    while end < count, self[end] != 0x0A { end += 1 }
    return ByteSpan(start: start, end: end)
  }
}

extension ByteSpan {
  /// Whether two stretches have a byte in common; one without length has the byte it stands before.
  func meets(_ other: ByteSpan) -> Bool {
    start < max(other.end, other.start + 1) && other.start < max(end, start + 1)
  }
}
