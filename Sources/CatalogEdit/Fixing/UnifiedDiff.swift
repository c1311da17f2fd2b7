/// The difference of two versions of a file as a unified diff, which `git apply` and `patch -p1` take.
public struct UnifiedDiff: Sendable {
  /// What a line of the diff is.
  public enum LineKind: Sendable {
    /// Names of the files.
    case file
    /// `@@ … @@`.
    case place
    /// A line of both versions.
    case common
    /// A line of the old version only.
    case removed
    /// A line of the new version only.
    case added
    /// `\ No newline at end of file`.
    case remark
  }

  /// A line of the diff.
  public struct Line: Sendable {
    /// What it is.
    public let kind: LineKind
    /// Its bytes without the LF that ends it; those of the file, a CR included.
    public let bytes: [UInt8]
  }

  /// The lines; empty where the versions are the same.
  public private(set) var lines: [Line] = []

  /// How many lines of both versions stand around a change.
  private static let context = 3

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - path: The path that the diff names, with `a/` and `b/` before it; nil for a text without a name, called `-`.
  ///   - old: The old version.
  ///   - new: The new version.
  public init(path: String?, old: [UInt8], new: [UInt8]) {
    let diff = LineDiff(old, new)
    guard !diff.hunks.isEmpty else { return }
    addNames(path)
    var first = 0
    while first < diff.hunks.count {
      var last = first
      while last + 1 < diff.hunks.count,
        diff.hunks[last + 1].old.lowerBound - diff.hunks[last].old.upperBound <= 2 * Self.context
      {
        last += 1
      }
      add(diff.hunks[first...last], diff)
      first = last + 1
    }
  }

  /// The diff as it is written to a file.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines { bytes += line.bytes + [0x0A] }
    return bytes
  }

  private mutating func addNames(_ path: String?) {
    guard let path else {
      add(.file, "--- -")
      add(.file, "+++ -")
      return
    }
    let (old, new) = (Self.quoted("a/" + path), Self.quoted("b/" + path))
    // A name with a space ends in a tab, as git writes it, so that no reader takes the rest for a time.
    let tail = path.utf8.contains(0x20) ? "\t" : ""
    add(.file, "diff --git \(old) \(new)")
    add(.file, "--- \(old)\(tail)")
    add(.file, "+++ \(new)\(tail)")
  }

  private mutating func add(_ hunks: ArraySlice<(old: Range<Int>, new: Range<Int>)>, _ diff: LineDiff) {
    guard let first = hunks.first, let last = hunks.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, diff.oldLines.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    add(.place, "@@ -\(Self.place(old)) +\(Self.place(new)) @@")
    var at = old.lowerBound
    for hunk in hunks {
      for line in at..<hunk.old.lowerBound { add(.common, diff.old, diff.oldLines[line]) }
      for line in hunk.old { add(.removed, diff.old, diff.oldLines[line]) }
      for line in hunk.new { add(.added, diff.new, diff.newLines[line]) }
      at = hunk.old.upperBound
    }
    for line in at..<old.upperBound { add(.common, diff.old, diff.oldLines[line]) }
  }

  /// The first line and how many; of no lines the line before them.
  private static func place(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private mutating func add(_ kind: LineKind, _ text: String) {
    lines.append(Line(kind: kind, bytes: Array(text.utf8)))
  }

  private mutating func add(_ kind: LineKind, _ text: [UInt8], _ line: Range<Int>) {
    let sign: UInt8 =
      switch kind {
      case .removed: UInt8(ascii: "-")
      case .added: UInt8(ascii: "+")
      default: UInt8(ascii: " ")
      }
    let isEnded = text[line].last == 0x0A
    lines.append(Line(kind: kind, bytes: [sign] + text[isEnded ? line.dropLast() : line]))
    if !isEnded { add(.remark, "\\ No newline at end of file") }
  }

  /// A name as git writes it: in double quotes where it has a quote, a backslash or a control character.
  private static func quoted(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else { return name }
    var quoted: [UInt8] = [0x22]
    for byte in name.utf8 {
      switch byte {
      case 0x22, 0x5C: quoted += [0x5C, byte]
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 8)
        quoted += Array(("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8)
      default: quoted.append(byte)
      }
    }
    return String(decoding: quoted + [0x22], as: UTF8.self)
  }
}
