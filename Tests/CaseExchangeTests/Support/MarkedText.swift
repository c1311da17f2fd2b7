@testable import CaseExchange

/// A text with a mark where something is refused.
struct MarkedText {
  let bytes: [UInt8]
  /// The line and the column of the mark.
  let place: ExchangeRefusal.Place

  init(_ text: String) {
    var (line, column) = (1, 1)
    var place = ExchangeRefusal.Place(line: 0, column: 0)
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "¦" {
        place = .init(line: line, column: column)
        continue
      }
      scalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    bytes = Array(String(scalars).utf8)
    self.place = place
  }
}

extension DecisionTable {
  /// What is refused of a document; nil where it is read.
  static func refusals(dmn bytes: [UInt8], decision: String? = nil) -> [ExchangeRefusal]? {
    do throws(ExchangeRefusals) {
      _ = try DecisionTable(dmn: bytes, decision: decision)
      return nil
    } catch {
      return error.all
    }
  }

  /// What is refused of a table; nil where it is read.
  static func refusals(csv text: String, known: DecisionTable? = nil) -> [ExchangeRefusal]? {
    do throws(ExchangeRefusals) {
      _ = try DecisionTable(csv: Array(text.utf8), known: known)
      return nil
    } catch {
      return error.all
    }
  }
}
