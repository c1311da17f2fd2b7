import ArgumentParser

/// The formats of a report for people or for programs.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case json
}

/// The formats of a report that may also become a document.
enum TextJSONOrMarkdown: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case json
  case markdown
}
