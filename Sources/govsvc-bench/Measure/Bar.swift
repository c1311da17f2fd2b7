/// What a measurement must reach, and what it should.
struct Bar {
  /// Which side of the figure is the good one.
  enum Sense: String {
    case atLeast = "≥"
    case atMost = "≤"
  }

  /// How a measured value stands to its bar.
  enum Verdict: String {
    case missed
    case met
    case stretchMet = "met, stretch too"
  }

  let work: String
  let measured: Double
  let sense: Sense
  let bar: Double
  let stretch: Double
  var unit = "×"

  var verdict: Verdict {
    if reaches(stretch), reaches(bar) { return .stretchMet }
    return reaches(bar) ? .met : .missed
  }

  // No comparison with a value that is not a number holds, so what was not measured is missed.
  private func reaches(_ limit: Double) -> Bool { sense == .atLeast ? measured >= limit : measured <= limit }

  /// The bars as a Markdown table.
  static func table(_ bars: [Bar]) -> String {
    var text = "| work | bar | stretch | measured | |\n|---|---|---|---|---|\n"
    for bar in bars {
      func limit(_ value: Double) -> String { "\(bar.sense.rawValue) \(rounded(value, 2)) \(bar.unit)" }
      let cells = [
        bar.work, limit(bar.bar), limit(bar.stretch), "\(rounded(bar.measured, 2)) \(bar.unit)", bar.verdict.rawValue,
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}
