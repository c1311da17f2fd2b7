import CatalogModel
public import CatalogRules

/// Proofs of cases for programs: `docs/schema/cases-verify.schema.json` describes the shape.
public struct CasesReviewJSON: Sendable {
  /// The version of the shape; it grows when a member changes its meaning or goes.
  public static let version = 1

  private let findings: FindingsJSON

  /// Makes a report over the texts of a catalog.
  public init(excerpts: Excerpts) {
    findings = FindingsJSON(excerpts: excerpts)
  }

  /// The whole report as UTF-8; `leftOut` is how many standards and items have neither questions nor cases.
  public func text(of reviews: [CasesReview], leftOut: Int) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.key("withoutCases")
    json.value(leftOut)
    json.key("items")
    json.beginArray()
    for review in reviews { add(review, to: &json) }
    json.endArray()
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private func add(_ review: CasesReview, to json: inout JSONText) {
    json.beginObject()
    json.key("item")
    json.value(review.item.name)
    json.key("name")
    json.value(review.item.root.text(.name))
    json.key("path")
    json.value(review.item.file.path)
    json.key("questions")
    json.value(review.questionCount)
    json.key("selecting")
    json.value(review.selectingCount)
    json.key("paths")
    json.value(review.pathCount)
    json.key("jointAnswers")
    json.value(review.jointAnswerCount)
    json.key("cases")
    json.value(review.caseCount)
    json.key("outcome")
    json.value(review.outcome.rawValue)
    json.key("findings")
    json.beginArray()
    for judged in review.findings { findings.add(judged, to: &json) }
    json.endArray()
    json.endObject()
  }
}
