import CatalogModel
import CatalogText
import Wording

/// Writes findings as bytes, for the memory of runs.
struct FindingRecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: UInt64(truncatingIfNeeded: value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func raw(_ raw: [UInt8]) {
    number(raw.count)
    bytes += raw
  }

  mutating func list<T>(_ values: [T], _ write: (inout FindingRecordWriter, T) -> Void) {
    number(values.count)
    for value in values { write(&self, value) }
  }

  mutating func judged(_ judged: JudgedFinding) {
    number(judged.severity.rawValue)
    list(judged.affectedItems) { $0.text($1) }
    let finding = judged.finding
    number(finding.code.number)
    list(finding.arguments) { writer, argument in
      writer.text(argument.name)
      writer.bilingual(argument.value)
    }
    place(finding.place)
    list(finding.related) { writer, related in
      writer.place(related.place)
      writer.bilingual(related.label)
    }
    list(finding.item.map { [$0] } ?? []) { $0.text($1) }
    text(finding.element)
    list(finding.fixes) { writer, fix in
      writer.bilingual(fix.title)
      writer.text(fix.applicability.rawValue)
      writer.text(fix.path)
      writer.list(fix.edits) { writer, edit in
        writer.span(edit.span)
        writer.raw(edit.replacement)
      }
    }
  }

  mutating func suppressed(_ suppressed: SuppressedFinding) {
    judged(suppressed.judged)
    list(suppressed.suppression.place.map { [$0] } ?? []) { $0.place($1) }
    list(suppressed.suppression.reason.map { [$0] } ?? []) { $0.text($1) }
  }

  private mutating func bilingual(_ value: Bilingual) {
    text(value.chinese)
    text(value.english)
  }

  private mutating func place(_ place: Place) {
    text(place.path)
    span(place.span)
  }

  private mutating func span(_ span: ByteSpan) {
    number(span.start)
    number(span.end)
  }
}

/// Reads findings from bytes; what does not fit makes it fail, whatever the bytes are.
struct FindingRecordReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  /// Whether everything so far was there.
  private(set) var isSound = true

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { at == bytes.endIndex }

  mutating func number() -> Int {
    guard isSound, bytes.endIndex - at >= 8 else { return fail() ?? 0 }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[at + index]) << UInt64(index * 8) }
    at += 8
    return Int(truncatingIfNeeded: value)
  }

  mutating func raw() -> [UInt8] {
    let count = number()
    guard isSound, count >= 0, count <= bytes.endIndex - at else { return fail() ?? [] }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  mutating func text() -> String { String(decoding: raw(), as: UTF8.self) }

  mutating func list<T>(_ read: (inout FindingRecordReader) -> T?) -> [T] {
    let count = number()
    // Every element takes eight bytes at least.
    guard isSound, count >= 0, count <= (bytes.endIndex - at) / 8 else { return fail() ?? [] }
    var values: [T] = []
    for _ in 0..<count where isSound {
      guard let value = read(&self) else { return fail() ?? [] }
      values.append(value)
    }
    return values
  }

  mutating func judged() -> JudgedFinding? {
    guard let severity = Severity(rawValue: number()) else { return fail() }
    let affected = list { $0.text() }
    guard let code = UInt16(exactly: number()) else { return fail() }
    let arguments = list { reader in Argument(reader.text(), reader.bilingual()) }
    let place = place()
    let related = list { reader in Related(reader.place(), reader.bilingual()) }
    let item = list { $0.text() }.first
    let element = text()
    let fixes = list { $0.fix() }
    guard isSound else { return nil }
    return JudgedFinding(
      finding: Finding(
        RuleCode(code), at: place, item: item, element: element, arguments: arguments, related: related, fixes: fixes),
      severity: severity, affectedItems: affected)
  }

  mutating func suppressed() -> SuppressedFinding? {
    guard let judged = judged() else { return fail() }
    let place = list { $0.place() }.first
    let reason = list { $0.text() }.first
    return isSound ? SuppressedFinding(judged, Suppression(place: place, reason: reason)) : nil
  }

  private mutating func fix() -> Fix? {
    let title = bilingual()
    guard let applicability = Fix.Applicability(rawValue: text()) else { return fail() }
    let path = text()
    let edits = list { reader in TextEdit(span: reader.span(), replacement: reader.raw()) }
    return Fix(title, applicability, path: path, edits: edits)
  }

  private mutating func bilingual() -> Bilingual {
    let chinese = text()
    return Bilingual(chinese, text())
  }

  private mutating func place() -> Place {
    let path = text()
    return Place(path: path, span: span())
  }

  private mutating func span() -> ByteSpan {
    let start = number()
    return ByteSpan(start: start, end: number())
  }

  private mutating func fail<T>() -> T? {
    isSound = false
    return nil
  }
}
