import CatalogModel
import CatalogRules

extension FindingsReport {
  /// GitLab's code quality report: an array of objects, each with a fingerprint of its own.
  func gitlab() -> [UInt8] {
    var json = JSONText()
    json.beginArray()
    for (judged, digest) in zip(listed, digests()) {
      let finding = judged.finding
      let (start, end) = excerpts.columns(of: finding.place)
      json.beginObject()
      json.member("description", "\(finding.code) \(message(finding))")
      json.member("check_name", finding.code.description)
      json.member("fingerprint", digest)
      json.member("severity", judged.severity.gitlabSeverity)
      json.object("location") { json in
        json.member("path", path(finding.place))
        json.object("lines") { json in
          json.key("begin")
          json.value(start.line)
          json.key("end")
          json.value(end.line)
        }
      }
      json.endObject()
    }
    json.endArray()
    json.finish()
    return json.takeBytes()
  }
}

extension Severity {
  fileprivate var gitlabSeverity: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
