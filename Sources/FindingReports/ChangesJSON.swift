public import CatalogDiff
import CatalogModel
import CatalogText
import Wording

/// The changes for programs: `docs/schema/diff.schema.json` describes the shape.
///
/// - Parameter changes: What changed.
/// - Returns: JSON text in UTF-8 with a line end; messages in both languages.
public func renderChangesJSON(_ changes: CatalogChanges) -> String {
  var json = JSONText()
  json.beginObject()
  json.key("version")
  json.value(ChangesJSON.version)
  json.key("counts")
  json.beginObject()
  for (name, count) in [
    ("heavier", changes.heavier), ("lighter", changes.lighter), ("neutral", changes.neutral),
    ("wording", changes.wording), ("codes", changes.codeChanges),
  ] {
    json.key(name)
    json.value(count)
  }
  json.endObject()
  json.key("subjects")
  json.beginArray()
  for subject in changes.subjects { json.add(subject) }
  json.endArray()
  json.endObject()
  json.finish()
  return String(decoding: json.takeBytes(), as: UTF8.self)
}

/// The report of changes for programs.
public enum ChangesJSON {
  /// The version of the shape; it grows when a member changes its meaning or goes.
  public static let version = 1
}

extension JSONText {
  fileprivate mutating func add(_ subject: SubjectChanges) {
    beginObject()
    key("kind")
    value("\(subject.kind)")
    key("code")
    value(subject.code)
    key("name")
    value(subject.name)
    key("body")
    value(subject.body)
    key("status")
    switch subject.status {
    case .changed: value("changed")
    case .added: value("added")
    case .removed: value("removed")
    case .recoded: value("recoded")
    case .moved: value("moved")
    }
    key("from")
    switch subject.status {
    case .recoded(let from), .moved(let from): value(from)
    case .changed, .added, .removed: value(nil as String?)
    }
    key("reachedItems")
    add(subject.reachedItems)
    key("reachedStandards")
    add(subject.reachedStandards)
    key("changes")
    beginArray()
    for change in subject.changes { add(change) }
    endArray()
    endObject()
  }

  private mutating func add(_ change: Change) {
    beginObject()
    key("kind")
    value(change.kind.rawValue)
    key("burden")
    value(change.burden.rawValue)
    key("wording")
    value(change.weight == .wording)
    key("element")
    value(change.element?.key.spelling)
    key("elementName")
    if let label = change.element?.label { add(label) } else { value(nil as String?) }
    key("path")
    value(change.path)
    key("record")
    value(change.record)
    key("old")
    value(change.old)
    key("new")
    value(change.new)
    key("cases")
    add(change.cases)
    key("allCases")
    value(change.concernsAllCases)
    key("reachedItems")
    add(change.reachedItems)
    key("oldPlace")
    add(change.oldPlace)
    key("newPlace")
    add(change.newPlace)
    key("message")
    add(change.message)
    endObject()
  }

  private mutating func add(_ texts: [String]) {
    beginArray()
    for text in texts { value(text) }
    endArray()
  }

  private mutating func add(_ text: Bilingual) {
    beginObject()
    for language in Language.allCases {
      key(language.rawValue)
      value(text[language])
    }
    endObject()
  }

  private mutating func add(_ place: Place?) {
    guard let place else { return value(nil as String?) }
    beginObject()
    key("path")
    value(place.path)
    key("start")
    value(Int(place.span.start))
    key("end")
    value(Int(place.span.end))
    endObject()
  }
}
