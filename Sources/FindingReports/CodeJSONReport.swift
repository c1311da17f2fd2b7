public import ServiceCodes
import Wording

/// What codes say, for programs: `docs/schema/code.schema.json` describes the form.
///
/// Words come in both languages, so the bytes do not depend on the reader's.
public struct CodeJSONReport: Sendable {
  /// The version of the form; it grows when a reader of the older form could fail.
  public static let version = 1

  private var json = JSONText()

  /// Begins the report.
  public init() {
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.key("codes")
    json.beginArray()
  }

  /// Adds one reading.
  public mutating func add(_ reading: CodeReading) {
    json.beginObject()
    json.key("input")
    json.value(reading.input)
    json.key("valid")
    json.value(reading.isValid)
    json.key("kind")
    json.value(reading.kind.map { kebabCase($0.rawValue) })
    json.key("kindName")
    add(reading.kind?.name)
    json.key("localFormat")
    json.value(reading.localFormat.map { kebabCase($0.rawValue) })
    json.key("canonical")
    json.value(reading.canonical)
    json.key("suggestion")
    json.value(reading.suggestion)
    json.key("parts")
    json.beginArray()
    for part in reading.parts { add(part) }
    json.endArray()
    json.key("problems")
    json.beginArray()
    for problem in reading.problems { add(problem) }
    json.endArray()
    json.endObject()
  }

  /// The bytes written since the last call.
  public mutating func takeBytes() -> [UInt8] { json.takeBytes() }

  /// Ends the report.
  public mutating func finish() {
    json.endArray()
    json.endObject()
    json.finish()
  }
}

extension CodeJSONReport {
  private mutating func add(_ part: CodePart) {
    json.beginObject()
    json.key("name")
    add(part.name)
    json.key("text")
    json.value(part.text)
    json.key("offset")
    json.value(part.offset)
    json.key("length")
    json.value(part.length)
    json.key("meaning")
    add(part.meaning)
    json.key("source")
    json.value(part.source)
    json.key("parts")
    json.beginArray()
    for inner in part.parts { add(inner) }
    json.endArray()
    json.endObject()
  }

  private mutating func add(_ problem: CodeProblem) {
    json.beginObject()
    json.key("code")
    json.value(problem.kind.identifier)
    json.key("severity")
    json.value(problem.severity.identifier)
    json.key("position")
    json.value(problem.position)
    json.key("suggestion")
    json.value(problem.suggestion)
    json.key("message")
    add(problem.message)
    json.endObject()
  }

  private mutating func add(_ text: Bilingual?) {
    guard let text else { return json.value(String?.none) }
    json.beginObject()
    for language in Language.allCases {
      json.key(language.rawValue)
      json.value(text[language])
    }
    json.endObject()
  }
}

/// `implementationCode` as `implementation-code`.
private func kebabCase(_ name: String) -> String {
  var result = ""
  for scalar in name.unicodeScalars {
    if "A"..."Z" ~= scalar { result += "-" }
    result += scalar.properties.lowercaseMapping
  }
  return result
}
