import CatalogModel
import Wording

/// An effective item for programs: `docs/schema/show.schema.json` describes the form.
public struct EffectiveJSON: Sendable {
  /// The version of the form; it grows when a reader of the older form could fail.
  public static let version = 1

  private let outline: EffectiveOutline
  private let bodyName: String?

  /// Makes a report of an item; the name of its body, if the catalog knows it.
  public init(_ outline: EffectiveOutline, bodyName: String?) {
    self.outline = outline
    self.bodyName = bodyName
  }

  /// The JSON text as UTF-8.
  public func text() -> [UInt8] {
    let item = outline.item
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    let members: [(String, String?)] = [
      ("item", item.name), ("kind", item.item == nil ? "standard" : "item"), ("name", item.root.text(.name)),
      ("bodyCode", item.bodyCode), ("body", bodyName), ("level", item.level),
    ]
    for (name, value) in members {
      json.key(name)
      json.value(value)
    }
    json.key("files")
    json.beginArray()
    for file in item.files { json.value(file.path) }
    json.endArray()
    add(outline.entries, to: &json)
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private func add(_ entries: [EffectiveOutline.Entry], to json: inout JSONText) {
    json.key("elements")
    json.beginArray()
    for entry in entries { add(entry, to: &json) }
    json.endArray()
  }

  private func add(_ entry: EffectiveOutline.Entry, to json: inout JSONText) {
    json.beginObject()
    json.key("key")
    json.value(entry.element.key.spelling)
    json.key("path")
    json.value(entry.path)
    json.key("label")
    add(entry.element.label, to: &json)
    json.key("origin")
    add(entry.origin, to: &json)
    add(entry.content, of: entry, to: &json)
    if let standard = entry.standard {
      json.key("standard")
      json.beginObject()
      json.key("value")
      json.value(standard.text)
      json.key("origin")
      add(standard.origin, to: &json)
      json.endObject()
    }
    json.endObject()
  }

  private func add(_ content: EffectiveOutline.Content, of entry: EffectiveOutline.Entry, to json: inout JSONText) {
    switch content {
    case .text(let text) where entry.element.type == .condition:
      json.key("sentence")
      add(text, to: &json)
    case .text(let text):
      json.key("value")
      json.value(text.chinese)
    case .texts(let texts):
      json.key("values")
      json.beginArray()
      for text in texts { json.value(text) }
      json.endArray()
    case .record(let entries): add(entries, to: &json)
    case .records(let members):
      json.key("records")
      json.beginArray()
      for member in members { add(member, to: &json) }
      json.endArray()
    }
  }

  private func add(_ member: EffectiveOutline.Member, to json: inout JSONText) {
    json.beginObject()
    json.key("selector")
    json.value(member.selector)
    json.key("added")
    json.value(member.isAddition)
    json.key("origin")
    add(member.origin, to: &json)
    add(member.entries, to: &json)
    json.endObject()
  }

  private func add(_ text: Bilingual, to json: inout JSONText) {
    json.beginObject()
    for language in Language.allCases {
      json.key(language.rawValue)
      json.value(text[language])
    }
    json.endObject()
  }

  private func add(_ origin: EffectiveOutline.Origin, to json: inout JSONText) {
    json.beginObject()
    json.key("path")
    json.value(origin.path)
    json.key("line")
    json.value(origin.line)
    json.key("column")
    json.value(origin.column)
    json.endObject()
  }
}
