public import CatalogModel
import Wording

/// The element dictionary for programs: `docs/schema/elements.schema.json` describes the form.
public enum ElementsJSON {
  /// The version of the form; it grows when a reader of the older form could fail.
  public static let version = 1

  /// The JSON text as UTF-8.
  public static func text(of dictionary: ElementDictionary) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("elements")
    json.beginArray()
    for element in dictionary.all { add(element, to: &json) }
    json.endArray()
    json.key("codeLists")
    json.beginArray()
    for list in CodeList.allCases {
      json.beginObject()
      json.key("id")
      json.value("\(list)")
      add("name", list.name, to: &json)
      json.key("labels")
      json.beginArray()
      for label in list.labels { add(label, to: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private static func add(_ element: Element, to json: inout JSONText) {
    let words = ElementPages(language: .english)
    json.beginObject()
    json.key("record")
    json.value("\(element.owner)")
    json.key("key")
    json.value(element.key.spelling)
    add("label", element.label, to: &json)
    json.key("type")
    json.value(words.type(element.type).replacing("`", with: ""))
    json.key("presence")
    json.value(presence(element.presence))
    json.key("variation")
    json.value(element.variation.rawValue)
    json.key("default")
    json.value(element.fallback)
    add("meaning", element.meaning, to: &json)
    json.key("source")
    json.value(element.source)
    json.endObject()
  }

  private static func presence(_ presence: Element.Presence) -> String {
    switch presence {
    case .optional: "optional"
    case .required: "required"
    case .requiredEffective: "required-effective"
    case .standardOnly: "standard-only"
    case .itemOnly: "item-only"
    }
  }

  private static func add(_ name: String, _ text: Bilingual, to json: inout JSONText) {
    json.key(name)
    add(text, to: &json)
  }

  private static func add(_ text: Bilingual, to json: inout JSONText) {
    json.beginObject()
    for language in Language.allCases {
      json.key(language.rawValue)
      json.value(text[language])
    }
    json.endObject()
  }
}
