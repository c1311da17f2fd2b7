import CatalogText

/// The lines in which two texts differ, and the edits that lead from the one to the other.
struct LineDiff {
  let old: [UInt8]
  let new: [UInt8]
  /// The lines of the old text, line ends included.
  let oldLines: [Range<Int>]
  /// The lines of the new text, line ends included.
  let newLines: [Range<Int>]
  /// Lines of the old text that give way to lines of the new one.
  private(set) var hunks: [(old: Range<Int>, new: Range<Int>)] = []

  init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = old
    self.new = new
    oldLines = Self.lines(of: old)
    newLines = Self.lines(of: new)
    var head = 0
    while head < min(oldLines.count, newLines.count), same(head, head) { head += 1 }
    var tail = 0
    while tail < min(oldLines.count, newLines.count) - head,
      same(oldLines.count - 1 - tail, newLines.count - 1 - tail)
    { tail += 1 }
    compare(head..<oldLines.count - tail, head..<newLines.count - tail)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private func same(_ left: Int, _ right: Int) -> Bool {
    old[oldLines[left]].elementsEqual(new[newLines[right]])
  }

  /// Compares the middle by its longest common subsequence where that is affordable, else as one hunk.
  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty || !right.isEmpty else { return }
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= 4_000_000 else {
      hunks.append((left, right))
      return
    }
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          same(left.lowerBound + row, right.lowerBound + column)
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var row = 0
    var column = 0
    var start = (0, 0)
    func close(_ hunks: inout [(old: Range<Int>, new: Range<Int>)]) {
      guard start != (row, column) else { return }
      hunks.append(
        (left.lowerBound + start.0..<left.lowerBound + row, right.lowerBound + start.1..<right.lowerBound + column))
    }
    while row < left.count, column < right.count {
      if same(left.lowerBound + row, right.lowerBound + column) {
        close(&hunks)
        row += 1
        column += 1
        start = (row, column)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    row = left.count
    column = right.count
    close(&hunks)
  }

  /// The lines that go and come, hunk by hunk.
  var patch: [PatchLine] {
    hunks.flatMap { hunk in
      hunk.old.map { PatchLine(kind: .removed, number: $0 + 1, text: text(old, oldLines[$0])) }
        + hunk.new.map { PatchLine(kind: .added, number: $0 + 1, text: text(new, newLines[$0])) }
    }
  }

  /// The edits that lead from the old text to the new one.
  var edits: [TextEdit] {
    hunks.map { hunk in
      let start = hunk.old.lowerBound < oldLines.count ? oldLines[hunk.old.lowerBound].lowerBound : old.count
      let end = hunk.old.isEmpty ? start : oldLines[hunk.old.upperBound - 1].upperBound
      return TextEdit(
        span: ByteSpan(start: start, end: end),
        replacement: hunk.new.flatMap { new[newLines[$0]] })
    }
  }

  private func text(_ bytes: [UInt8], _ line: Range<Int>) -> String {
    var content = bytes[line]
    if content.last == 0x0A { content.removeLast() }
    if content.last == 0x0D { content.removeLast() }
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    return String(decoding: content, as: UTF8.self)
  }
}
