import CatalogModel
import CatalogText
import Wording

/// A rule that says in words why a text is refused; each cause has one.
protocol RefusalRule: FileRule {
  /// The cause.
  static var kind: Refusal.Kind { get }
  /// What the repair does, where the cause has one.
  static var fixTitle: Bilingual { get }
  /// What the repair of one refusal does, where a cause has several.
  static func fixTitle(_ refusal: Refusal) -> Bilingual
  /// What stands at the other place, where the cause has one.
  static var relatedLabel: Bilingual { get }
  /// What fills placeholders of the rule's own, besides `{line}`, `{text}` (what stands there) and `{detail}`.
  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument]
}

extension RefusalRule {
  static var fixTitle: Bilingual { info.what }
  static func fixTitle(_ refusal: Refusal) -> Bilingual { fixTitle }
  static var relatedLabel: Bilingual { Bilingual("参见这里", "see here") }
  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] { [] }

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    let refusals = file.refusals.filter { $0.kind == kind }
    guard !refusals.isEmpty else { return }
    let lines = LineMap(file.bytes)
    for refusal in refusals {
      let line = lines.position(ofByte: Int(refusal.span.start)).line
      let general = [
        Argument(Argument.line, String(line)), Argument("text", quotable(file.bytes(in: refusal.span))),
        Argument("detail", quotable(refusal.detail)),
      ]
      findings.add(
        Self.self, at: file.place(refusal.span), arguments: general + arguments(refusal, in: file),
        related: refusal.related.map { [Related(file.place($0), relatedLabel)] } ?? [],
        fixes: refusal.fix.map { edit in
          [Fix(fixTitle(refusal), refusal.isFixSure ? .safe : .unsafe, path: file.path, edits: [edit])]
        } ?? [])
    }
  }
}

extension SourceFile {
  /// The bytes of a stretch, as far as the file goes.
  func bytes(in span: ByteSpan) -> ArraySlice<UInt8> { bytes[span.range.clamped(to: 0..<bytes.count)] }
}

/// The beginning of a stretch of a file as it may stand in a message.
func quotable(_ bytes: ArraySlice<UInt8>) -> String {
  quotable(String(decoding: bytes.prefix(256), as: UTF8.self))
}

/// A text as it may stand in a message: not too long, characters that cannot be seen as their code points.
func quotable(_ text: String, most: Int = 40) -> String {
  var result = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == most { return result + "…" }
    count += 1
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A key with its 要素名称, where the dictionary calls it the same in every record: `limits（时限）`.
func keyName(_ text: String) -> Bilingual {
  let name = quotable(text)
  guard let key = Key(spelling: text) else { return Bilingual(name, name) }
  let labels = Set(ElementDictionary.current.all.filter { $0.key == key }.map(\.label))
  guard labels.count == 1, let label = labels.first else { return Bilingual(name, name) }
  return Bilingual("\(name)（\(label.chinese)）", "\(name) (\(label.english))")
}
