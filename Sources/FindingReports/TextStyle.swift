/// How a stretch of text looks in a terminal; meaning is never carried by colour alone.
public enum TextStyle: String, CaseIterable, Sendable {
  /// Headings, codes: bold.
  case strong = "1"
  /// Less important: dim.
  case faint = "2"
  /// Errors, and what gets heavier: red.
  case error = "31"
  /// Warnings: yellow.
  case warning = "33"
  /// What is right, and what gets lighter: green.
  case good = "32"
  /// Notes and places: cyan.
  case note = "36"
}

/// Puts styles on text, or leaves it plain.
public struct Painter: Sendable {
  /// Whether styles are written.
  public let isColoured: Bool

  /// Makes a painter.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// The text in a style; unchanged without colour or where nothing is written.
  public func callAsFunction(_ text: String, _ style: TextStyle) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
