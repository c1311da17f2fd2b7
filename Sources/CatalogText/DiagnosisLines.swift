// Lines, and the collections they belong to.
extension Diagnosis {
  mutating func readLines() {
    while at < bytes.count, !isLost, refusals.count < ReadOutcome.mostRefusals {
      lineStart = at
      shift = 0
      at = skippingSpaces(at)
      if endsLine(at) || byte(at) == Byte.hash {
        at = nextLine(at)
        continue
      }
      guard let isSure = oddIndentation() else {
        at = nextLine(at)
        continue
      }
      contentLines += 1
      if at == lineStart, documentMarker() { continue }
      content(isSure)
    }
    if isLost { return }
    guard contentLines > 0 else {
      if refusals.isEmpty { refuse(.empty, 0, 0) }
      return
    }
    leaveEmpty()
  }

  /// Tabs and odd spaces before the content of a line, from `at` on: whether it is known where it is meant to stand;
  /// nil where the line has no content.
  private mutating func oddIndentation() -> Bool? {
    let start = at
    guard let run = OddIndentation(bytes, lineStart) else { return true }
    if endsLine(run.end) || byte(run.end) == Byte.hash {
      let fix = TextEdit(lineStart..<run.end, endsLine(run.end) ? "" : String(repeating: " ", count: run.widths[0]))
      refuse(run.kind, start, run.isTab ? run.end : start + run.firstLength, detail: run.detail, fix: fix)
      return nil
    }
    let isMapping = byte(run.end) != Byte.dash || !isBlank(run.end + 1)
    guard let column = meantColumn(run, isMapping) else {
      guard run.isTab else { return true }
      refuse(.tab, start, run.end)
      at = run.end
      return false
    }
    let fix = TextEdit(lineStart..<run.end, String(repeating: " ", count: column))
    refuse(run.kind, start, run.isTab ? run.end : start + run.firstLength, detail: run.detail, fix: fix)
    shift = column - (run.end - lineStart)
    at = run.end
    if run.onlyTabs > 0 {
      let width = column % run.onlyTabs == 0 ? column / run.onlyTabs : nil
      tabWidth = hasTabWidth && tabWidth != width ? nil : width
      hasTabWidth = true
    }
    return true
  }

  /// The only column where an entry can be meant to stand that is indented so; nil where there is none, or more than one.
  private func meantColumn(_ run: OddIndentation, _ isMapping: Bool) -> Int? {
    let widths = run.widths
    guard let parent = frames.last else { return pending == nil ? nil : 0 }
    if pending != nil {
      if !isMapping, parent.isMapping, widths.contains(parent.column) { return parent.column }
      return widths.contains { $0 > parent.column } ? parent.column + 2 : nil
    }
    let fitting = frames.filter { $0.isMapping == isMapping }.map(\.column)
    if fitting.count == 1 { return fitting[0] }
    let seen = fitting.filter { widths.contains($0) }
    if seen.count == 1 { return seen[0] }
    // What a tab meant in the lines above it means here.
    return tabWidth.map { $0 * run.onlyTabs }.flatMap { fitting.contains($0) && run.onlyTabs > 0 ? $0 : nil }
  }

  /// `---`, `...` and directives, which begin a line.
  private mutating func documentMarker() -> Bool {
    if byte(at) == UInt8(ascii: "%") {
      refuse(.directive, at, lineStop(at), detail: text(at, lineStop(at)))
      contentLines -= 1
      at = nextLine(at)
      return true
    }
    let first = byte(at)
    guard first == Byte.dash || first == Byte.dot, byte(at + 1) == first, byte(at + 2) == first, isBlank(at + 3) else {
      return false
    }
    contentLines -= 1
    let isWhole = skippingSpaces(at + 3) >= lineStop(at)
    if contentLines > 0, hasContent(after: at) {
      refuse(.severalDocuments, at, at + 3, detail: text(at, at + 3))
      isLost = true
    } else {
      let fix = isWhole ? TextEdit(at..<nextLine(at), "") : nil
      refuse(.documentMarker, at, at + 3, detail: text(at, at + 3), fix: fix)
    }
    at = nextLine(at)
    return true
  }

  private func hasContent(after offset: Int) -> Bool {
    var next = nextLine(offset)
    while next < bytes.count {
      let first = skippingSpaces(next)
      if !endsLine(first), byte(first) != Byte.hash { return true }
      next = nextLine(next)
    }
    return false
  }

  /// A line from its first byte on that is no space.
  private mutating func content(_ isSure: Bool) {
    var isFirst = true
    while byte(at) == Byte.dash, isBlank(at + 1) {
      place(isMapping: false, isSure)
      if isLost { return }
      pending = ByteSpan(start: at, end: at + 1)
      frames[frames.count - 1].count += 1
      if frames[frames.count - 1].count == limits.sequenceLength + 1 {
        refuse(.tooManyEntries, at, at + 1, detail: String(limits.sequenceLength))
      }
      isFirst = false
      at = afterBlanks(at + 1)
      if endsLine(at) || byte(at) == Byte.hash {
        at = nextLine(at)
        return
      }
    }
    entry(mustBeKey: isFirst, isSure)
  }

  /// The offset after spaces; tabs among them are refused.
  mutating func afterBlanks(_ offset: Int) -> Int {
    var next = skippingSpaces(offset)
    if byte(next) == Byte.tab {
      let start = next
      while byte(next) == Byte.tab || byte(next) == Byte.space { next += 1 }
      let isNeeded = !endsLine(next) && start > 0 && byte(start - 1) != Byte.space
      let fix = TextEdit(start..<next, isNeeded ? " " : "")
      refuse(.tab, start, next, fix: fix)
    }
    return next
  }

  /// Finds or opens the collection that an entry at `at` belongs to.
  mutating func place(isMapping: Bool, _ isSure: Bool) {
    let column = at - lineStart + shift
    if let head = pending {
      guard let parent = frames.last else {
        if !isMapping { refuse(.notAMapping, at, at + 1) }
        return open(column, isMapping)
      }
      let isOwnColumn = column == parent.column && !isMapping && parent.isMapping
      if !isSure || column > parent.column || isOwnColumn { return open(column, isMapping) }
      refuse(.emptyValue, Int(head.start), Int(head.end))
      pending = nil
    }
    if frames.isEmpty { return open(column, isMapping) }
    if isSure { align(column, isMapping) }
  }

  private mutating func open(_ column: Int, _ isMapping: Bool) {
    pending = nil
    lastScalar = nil
    if frames.count >= limits.depth {
      refuse(.tooDeep, at, at + 1, detail: String(limits.depth))
      isLost = true
    } else {
      frames.append(Frame(column: column, isMapping: isMapping))
    }
  }

  private mutating func align(_ column: Int, _ isMapping: Bool) {
    let fitting = frames.lastIndex { $0.column == column && $0.isMapping == isMapping }
    if let fitting {
      frames.removeLast(frames.count - fitting - 1)
      isMisaligned = false
      return
    }
    if isMisaligned { return }
    if frames.contains(where: { $0.column == column }) {
      let start = at
      refuse(.mixedCollection, start, isMapping ? trimmed(start, lineStop(start)) : start + 1)
    } else {
      var columns = Array(Set(frames.map { $0.column + 1 })).sorted()
      if columns.count > 8 { columns.removeFirst(columns.count - 8) }
      refuse(
        .indentation, lineStart, at > lineStart ? at : at + 1,
        detail: columns.map { String($0) }.joined(separator: ", "), guess: realigned(column, isMapping))
    }
    isMisaligned = true
  }

  /// The line moved to the nearest collection it fits into, where one is nearer than all others.
  private func realigned(_ column: Int, _ isMapping: Bool) -> TextEdit? {
    guard shift == 0, skippingSpaces(lineStart) == at else { return nil }
    let fitting = frames.filter { $0.isMapping == isMapping }.map(\.column)
    guard let least = fitting.map({ abs($0 - column) }).min(), least <= 2 else { return nil }
    let nearest = fitting.filter { abs($0 - column) == least }
    return nearest.count == 1 ? TextEdit(lineStart..<at, String(repeating: " ", count: nearest[0])) : nil
  }

  /// A key or `-` at the end of the text without a value.
  mutating func leaveEmpty() {
    guard let head = pending, !frames.isEmpty else { return }
    refuse(.emptyValue, Int(head.start), Int(head.end))
    pending = nil
  }
}
