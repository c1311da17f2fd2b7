import ArgumentParser

/// The formats of a report for people or for programs.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case json
}
