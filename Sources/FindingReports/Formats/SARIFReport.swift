import CatalogModel
import CatalogRules
import CatalogText
import Wording

extension FindingsReport {
  /// As many results as GitHub takes of one run.
  static let mostResults = 25_000

  /// SARIF 2.1.0 with columns in code points and paths relative to `%SRCROOT%`, the repository.
  ///
  /// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0; limits as GitHub documents them.
  func sarif() -> [UInt8] {
    let results = Array(listed.prefix(Self.mostResults))
    let passedOver = run.suppressed.prefix(Self.mostResults - results.count)
    let codes = Set(results.map(\.finding.code) + passedOver.map(\.judged.finding.code)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var json = JSONText()
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.array("runs") { json in
      json.beginObject()
      json.object("tool") { json in
        json.object("driver") { json in
          json.member("name", "govsvc")
          json.member("semanticVersion", setting.version)
          json.member("language", setting.language.sarifTag)
          json.array("rules") { json in for code in codes { addRule(code, to: &json) } }
        }
      }
      json.member("columnKind", "unicodeCodePoints")
      json.member("language", setting.language.sarifTag)
      json.object("originalUriBaseIds") { json in
        json.object("%SRCROOT%") { json in
          json.object("description") { json in
            json.member("text", Bilingual("仓库根文件夹", "The root of the repository.")[setting.language])
          }
        }
      }
      json.array("invocations") { json in addInvocation(to: &json) }
      json.array("results") { json in
        let digests = digests(of: results + passedOver.map(\.judged))
        for (judged, digest) in zip(results, digests) { addResult(judged, nil, digest, indices, to: &json) }
        for (suppressed, digest) in zip(passedOver, digests.dropFirst(results.count)) {
          addResult(suppressed.judged, suppressed.suppression, digest, indices, to: &json)
        }
      }
      json.endObject()
    }
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private func addInvocation(to json: inout JSONText) {
    json.beginObject()
    json.key("executionSuccessful")
    json.value(true)
    let rest = run.findings.count - min(listed.count, Self.mostResults)
    if rest > 0 {
      json.array("toolExecutionNotifications") { json in
        json.beginObject()
        json.member("level", "warning")
        json.object("message") { json in
          json.member(
            "text", Bilingual("还有 \(rest) 个问题未列出", "\(rest) more findings are not listed")[setting.language])
        }
        json.endObject()
      }
    }
    json.endObject()
  }

  private func addRule(_ code: RuleCode, to json: inout JSONText) {
    json.beginObject()
    json.member("id", code.description)
    if let rule = RuleRegistry.rule(code)?.info {
      let language = setting.language
      json.member("name", rule.name)
      json.object("shortDescription") { $0.member("text", rule.what[language]) }
      json.object("fullDescription") { $0.member("text", rule.why[language]) }
      json.object("help") { json in
        let source = Bilingual("依据：\(rule.source)", "Source: \(rule.source)")[language]
        json.member("text", "\(rule.what[language])\n\n\(rule.why[language])\n\n\(source)\n\ngovsvc explain \(code)")
      }
      json.object("defaultConfiguration") { json in
        json.key("enabled")
        json.value(rule.severity != nil)
        json.member("level", (rule.severity ?? .note).sarifLevel)
      }
    }
    json.endObject()
  }

  private func addResult(
    _ judged: JudgedFinding, _ suppression: Suppression?, _ digest: String, _ indices: [RuleCode: Int],
    to json: inout JSONText
  ) {
    let finding = judged.finding
    json.beginObject()
    json.member("ruleId", finding.code.description)
    json.key("ruleIndex")
    json.value(indices[finding.code])
    json.member("level", judged.severity.sarifLevel)
    json.object("message") { $0.member("text", message(finding)) }
    json.array("locations") { json in
      json.beginObject()
      addPhysical(finding.place, to: &json)
      if let item = finding.item {
        json.array("logicalLocations") { json in
          json.beginObject()
          json.member("fullyQualifiedName", finding.element.isEmpty ? item : "\(item)/\(finding.element)")
          json.endObject()
        }
      }
      json.endObject()
    }
    addRelated(finding.related, to: &json)
    json.object("partialFingerprints") { $0.member("govsvcFinding/v1", digest) }
    if let suppression {
      json.array("suppressions") { json in
        json.beginObject()
        json.member("kind", suppression.isInSource ? "inSource" : "external")
        json.member("status", "accepted")
        if let reason = suppression.reason { json.member("justification", reason) }
        json.endObject()
      }
    }
    let fixes = finding.fixes.filter { $0.applicability != .displayOnly }
    if !fixes.isEmpty { json.array("fixes") { json in for fix in fixes { add(fix, to: &json) } } }
    json.endObject()
  }

  private func addRelated(_ related: [Related], to json: inout JSONText) {
    guard !related.isEmpty else { return }
    json.array("relatedLocations") { json in
      for (number, one) in related.enumerated() {
        json.beginObject()
        json.key("id")
        json.value(number)
        addPhysical(one.place, to: &json)
        json.object("message") { $0.member("text", one.label[setting.language]) }
        json.endObject()
      }
    }
  }

  private func addPhysical(_ place: Place, to json: inout JSONText) {
    json.object("physicalLocation") { json in
      addArtifact(place.path, to: &json)
      addRegion("region", place, to: &json)
    }
  }

  private func addArtifact(_ path: String, to json: inout JSONText) {
    json.object("artifactLocation") { json in
      json.member("uri", percentEncoded(setting.prefix + path))
      json.member("uriBaseId", "%SRCROOT%")
    }
  }

  private func addRegion(_ name: String, _ place: Place, to json: inout JSONText) {
    let (start, end) = excerpts.columns(of: place)
    json.object(name) { json in
      let numbers = [
        ("startLine", start.line), ("startColumn", start.codePoint), ("endLine", end.line),
        ("endColumn", end.codePoint), ("byteOffset", start.byte), ("byteLength", max(0, end.byte - start.byte)),
      ]
      for (name, number) in numbers {
        json.key(name)
        json.value(number)
      }
    }
  }

  private func add(_ fix: Fix, to json: inout JSONText) {
    json.beginObject()
    json.object("description") { $0.member("text", fix.title[setting.language]) }
    json.array("artifactChanges") { json in
      json.beginObject()
      addArtifact(fix.path, to: &json)
      json.array("replacements") { json in
        for edit in fix.edits {
          json.beginObject()
          addRegion("deletedRegion", Place(path: fix.path, span: edit.span), to: &json)
          json.object("insertedContent") { $0.member("text", String(decoding: edit.replacement, as: UTF8.self)) }
          json.endObject()
        }
      }
      json.endObject()
    }
    json.endObject()
  }
}

extension Language {
  /// The language as SARIF writes it: two letters, or two and two.
  fileprivate var sarifTag: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en-US"
    }
  }
}

extension Severity {
  fileprivate var sarifLevel: String { "\(self)" }
}
