import ArgumentParser

/// The formats in which cases are exchanged.
enum ExchangeFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case dmn
  case csv

  /// The format that a file's name tells; nil where it tells none.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".dmn") || name.hasSuffix(".xml") {
      self = .dmn
    } else {
      return nil
    }
  }
}
