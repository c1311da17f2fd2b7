import CatalogModel
import CatalogText
import Wording

/// A value that is ready to be written, and what it says.
struct ReadValue {
  /// How it is written.
  let written: TreeEditor.NewValue
  /// The texts of a scalar (one) or a list of scalars; nil for records and conditions.
  let texts: [String]?
}

/// Turns what a person types into a value of an element.
struct ValueReading {
  let element: Element
  let path: ElementPath

  private var scalars: ScalarReading { ScalarReading(element: element) }

  /// The whole value of the element.
  ///
  /// - Throws: `EditError.wrongValue` or `.missing`.
  func whole(_ given: String) throws(EditError) -> ReadValue {
    switch element.type {
    case .list(let type): return try list(given, of: type)
    case .record(let kind):
      return try lines(given, wanting: .mapping, kind)
    case .records(let kind):
      return try lines(given, wanting: .sequence, kind)
    case .condition, .policy: return try lines(given, wanting: .mapping, nil)
    default: return try scalar(given, as: element.type)
    }
  }

  /// One scalar of a type.
  func scalar(_ given: String, as type: ValueType) throws(EditError) -> ReadValue {
    let text = try scalars.text(given, as: type)
    return ReadValue(written: newScalar(text, as: type), texts: [text])
  }

  /// One of a list of records: `id=…,name=…`, its lines as YAML, or the scalar of its short form.
  func record(_ given: String, of kind: RecordKind) throws(EditError) -> ReadValue {
    let text = blankless(given)
    if let pairs = RecordPairs(text, of: kind) {
      return ReadValue(written: .block(try pairs.lines(path: path)), texts: nil)
    }
    if YAMLValue(text).isMapping { return try lines(given, wanting: .mapping, kind) }
    guard let key = kind.shorthand, let short = ElementDictionary.current.definition(of: key, in: kind) else {
      throw scalars.wrong(
        given, Bilingual("应写成 id=…,name=… 或者几行 YAML", "it is written id=…,name=… or as lines of YAML"))
    }
    return try ValueReading(element: short, path: path).scalar(given, as: short.type)
  }

  private func list(_ given: String, of type: ValueType) throws(EditError) -> ReadValue {
    var parts: [String]
    var isBlock = false
    let text = blankless(given)
    if text.hasPrefix("[") || text.hasPrefix("- ") {
      guard let texts = YAMLValue(text).texts else {
        throw scalars.wrong(given, Bilingual("应写成 [甲, 乙]", "it is written [a, b]"))
      }
      parts = texts
      isBlock = text.hasPrefix("- ")
    } else if type == .prose || type == .text {
      parts = text.split(separator: "\n").map(String.init)
    } else {
      parts = text.split { ",，、;；".contains($0) || $0.isWhitespace }.map(String.init)
    }
    var texts: [String] = []
    for part in parts { texts.append(try scalars.text(part, as: type)) }
    if isBlock { return ReadValue(written: .block(text), texts: texts) }
    return ReadValue(written: newList(texts, of: type), texts: texts)
  }

  private func lines(_ given: String, wanting shape: YAMLValue.Shape, _ kind: RecordKind?) throws(EditError)
    -> ReadValue
  {
    let text = given.utf8.last == 0x0A ? String(given.dropLast()) : given
    let value = YAMLValue(text)
    guard value.shape == shape else {
      throw scalars.wrong(
        given,
        shape == .mapping
          ? Bilingual("应写成几行 YAML，例如“键: 值”", "it is written as lines of YAML such as “key: value”")
          : Bilingual("应写成几行 YAML，每项以“- ”开头", "it is written as lines of YAML, each entry after “- ”"))
    }
    return ReadValue(written: value.isInline ? inline(shape) : .block(text), texts: nil)
  }

  private func inline(_ shape: YAMLValue.Shape) -> TreeEditor.NewValue {
    shape == .sequence ? .scalarList([], quoted: false) : .block("")
  }
}

/// A scalar of a type as it is written: published codes in quotes, numbers and dates without.
func newScalar(_ text: String, as type: ValueType) -> TreeEditor.NewValue {
  switch type {
  case .code(let use): .scalar(text, quoted: use != .local)
  case .integer, .date, .timeLimit, .money: .typed(text)
  default: .scalar(text, quoted: false)
  }
}

/// A list of scalars as it is written where none stands yet: prose, and what is too long for a line, one a line.
func newList(_ texts: [String], of type: ValueType) -> TreeEditor.NewValue {
  var quoted = false
  if case .code(let use) = type { quoted = use != .local }
  guard !texts.isEmpty, type == .prose || flowWidth(texts, quoted: quoted) > 80 else {
    return .scalarList(texts, quoted: quoted)
  }
  let lines = texts.map { "- " + ScalarStyle.inline($0, quoted: quoted) }
  return .block(lines.joined(separator: "\n"))
}

/// How many columns `[a, b]` takes.
func flowWidth(_ texts: [String], quoted: Bool) -> Int {
  texts.reduce(0) { $0 + columns(ScalarStyle.inFlow($1, quoted: quoted)) + 2 }
}

/// How many columns of a terminal a text takes: two for a character of the East Asian scripts.
func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
}
