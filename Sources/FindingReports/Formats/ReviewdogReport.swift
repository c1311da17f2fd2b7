import CatalogModel
import CatalogRules
import CatalogText
import Wording

extension FindingsReport {
  /// reviewdog's `DiagnosticResult`; columns are UTF-8 bytes from 1, ends are exclusive.
  func rdjson() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.object("source") { $0.member("name", "govsvc") }
    json.array("diagnostics") { json in
      for judged in listed { addDiagnostic(judged, to: &json) }
    }
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private func addDiagnostic(_ judged: JudgedFinding, to json: inout JSONText) {
    let finding = judged.finding
    json.beginObject()
    json.member("message", message(finding))
    addLocation(finding.place, to: &json)
    json.member("severity", judged.severity.reviewdogSeverity)
    json.object("code") { $0.member("value", finding.code.description) }
    // One suggestion replaces one stretch; a fix of several cannot be offered here.
    let suggestions = finding.fixes.filter {
      $0.applicability == .safe && $0.path == finding.place.path && $0.edits.count == 1
    }
    if !suggestions.isEmpty {
      json.array("suggestions") { json in
        for fix in suggestions {
          for edit in fix.edits {
            json.beginObject()
            addRange(Place(path: fix.path, span: edit.span), to: &json)
            json.member("text", String(decoding: edit.replacement, as: UTF8.self))
            json.endObject()
          }
        }
      }
    }
    if !finding.related.isEmpty {
      json.array("related_locations") { json in
        for related in finding.related {
          json.beginObject()
          json.member("message", related.label[setting.language])
          addLocation(related.place, to: &json)
          json.endObject()
        }
      }
    }
    json.endObject()
  }

  private func addLocation(_ place: Place, to json: inout JSONText) {
    json.object("location") { json in
      json.member("path", path(place))
      addRange(place, to: &json)
    }
  }

  private func addRange(_ place: Place, to json: inout JSONText) {
    let (start, end) = excerpts.columns(of: place)
    json.object("range") { json in
      for (name, position) in [("start", start), ("end", end)] {
        json.object(name) { json in
          json.key("line")
          json.value(position.line)
          json.key("column")
          json.value(position.utf8)
        }
      }
    }
  }
}

extension Severity {
  fileprivate var reviewdogSeverity: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
