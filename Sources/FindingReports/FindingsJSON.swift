import CatalogModel
import CatalogRules
import CatalogText
import Wording

/// Findings for programs: `docs/schema/findings.schema.json` describes the shape.
public struct FindingsJSON: Sendable {
  /// The version of the shape; it grows when a member changes its meaning or goes.
  public static let version = 1

  private let excerpts: Excerpts

  /// Makes a report over the texts of a catalog.
  public init(excerpts: Excerpts) {
    self.excerpts = excerpts
  }

  /// The whole report.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - shown: How many findings to list; the counts are always of all.
  /// - Returns: The JSON text as UTF-8.
  public func text(of run: FindingsRun, shown: Int) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.key("files")
    json.value(run.fileCount)
    json.key("items")
    json.value(run.itemCount)
    json.key("counts")
    json.beginObject()
    for severity in Severity.allCases.reversed() {
      json.key("\(severity)")
      json.value(run.count(severity))
    }
    json.endObject()
    json.key("findings")
    json.beginArray()
    for judged in run.findings.prefix(shown) { add(judged, to: &json) }
    json.endArray()
    json.array("suppressed") { json in
      for suppressed in run.suppressed {
        json.beginObject()
        json.member("kind", suppressed.suppression.isInSource ? "allowed" : "baseline")
        json.key("reason")
        json.value(suppressed.suppression.reason)
        json.key("finding")
        add(suppressed.judged, to: &json)
        json.endObject()
      }
    }
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  /// The findings alone, an object a line, each as in ``text(of:shown:)``.
  public func lines(of run: FindingsRun, shown: Int) -> [UInt8] {
    var json = JSONText(isOneLine: true)
    for judged in run.findings.prefix(shown) {
      add(judged, to: &json)
      json.finish()
    }
    return json.takeBytes()
  }

  /// Adds one finding.
  func add(_ judged: JudgedFinding, to json: inout JSONText) {
    let finding = judged.finding
    let rule = RuleRegistry.rule(finding.code)?.info
    json.beginObject()
    json.key("code")
    json.value(finding.code.description)
    json.key("rule")
    json.value(rule?.name)
    json.key("severity")
    json.value("\(judged.severity)")
    json.key("message")
    add(Bilingual(rule?.message(finding, .chinese) ?? "", rule?.message(finding, .english) ?? ""), to: &json)
    json.key("cure")
    add(Bilingual(rule?.cure(finding, .chinese) ?? "", rule?.cure(finding, .english) ?? ""), to: &json)
    json.key("item")
    json.value(finding.item)
    json.key("element")
    json.value(finding.element)
    addArguments(of: finding, to: &json)
    json.key("place")
    add(finding.place, to: &json)
    addRelated(of: finding, to: &json)
    json.key("affectedItems")
    json.beginArray()
    for item in judged.affectedItems { json.value(item) }
    json.endArray()
    json.key("fixes")
    json.beginArray()
    for fix in finding.fixes { add(fix, to: &json) }
    json.endArray()
    json.key("fingerprint")
    json.value(finding.fingerprint)
    json.endObject()
  }

  private func addArguments(of finding: Finding, to json: inout JSONText) {
    json.key("arguments")
    json.beginObject()
    for argument in finding.arguments {
      json.key(argument.name)
      json.value(argument.value.chinese)
    }
    json.endObject()
  }

  private func addRelated(of finding: Finding, to json: inout JSONText) {
    json.key("related")
    json.beginArray()
    for related in finding.related {
      json.beginObject()
      json.key("place")
      add(related.place, to: &json)
      json.key("label")
      add(related.label, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private func add(_ text: Bilingual, to json: inout JSONText) {
    json.beginObject()
    for language in Language.allCases {
      json.key(language.rawValue)
      json.value(text[language])
    }
    json.endObject()
  }

  private func add(_ place: Place, to json: inout JSONText) {
    json.beginObject()
    json.key("path")
    json.value(place.path)
    let (start, end) = excerpts.columns(of: place)
    json.object("start") { add(start, byte: Int(place.span.start), to: &$0) }
    json.object("end") { add(end, byte: Int(place.span.end), to: &$0) }
    json.endObject()
  }

  private func add(_ position: PlaceColumns, byte: Int, to json: inout JSONText) {
    let numbers = [
      ("line", position.line), ("column", position.codePoint), ("utf16Column", position.utf16),
      ("utf8Column", position.utf8), ("byte", byte),
    ]
    for (name, number) in numbers {
      json.key(name)
      json.value(number)
    }
  }

  private func add(_ fix: Fix, to json: inout JSONText) {
    json.beginObject()
    json.key("title")
    add(fix.title, to: &json)
    json.key("applicability")
    json.value(fix.applicability.rawValue)
    json.key("path")
    json.value(fix.path)
    json.key("edits")
    json.beginArray()
    for edit in fix.edits {
      json.beginObject()
      json.key("start")
      json.value(Int(edit.span.start))
      json.key("end")
      json.value(Int(edit.span.end))
      json.key("replacement")
      json.value(String(decoding: edit.replacement, as: UTF8.self))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
