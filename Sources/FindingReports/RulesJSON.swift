import CatalogModel
public import CatalogRules
import Wording

/// All rules for programs: `docs/schema/rules.schema.json` describes the form.
public enum RulesJSON {
  /// The version of the form; it grows when a reader of the older form could fail.
  public static let version = 1

  /// The JSON text as UTF-8.
  public static func text(of infos: [RuleInfo]) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("rules")
    json.beginArray()
    for info in infos {
      json.beginObject()
      json.key("code")
      json.value(info.code.description)
      json.key("name")
      json.value(info.name)
      json.key("severity")
      json.value(info.severity.map { "\($0)" })
      let texts = [("message", info.message), ("cure", info.cure), ("what", info.what), ("why", info.why)]
      for (name, text) in texts {
        json.key(name)
        json.beginObject()
        for language in Language.allCases {
          json.key(language.rawValue)
          json.value(text[language])
        }
        json.endObject()
      }
      json.key("source")
      json.value(info.source)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.finish()
    return json.takeBytes()
  }
}
