/// The columns a text takes in a terminal: two for a wide character, none for a combining one, else one.
///
/// Widths follow UAX #11; characters of ambiguous width count one column, as terminals draw them unless told otherwise.
/// A control character counts none: show texts of unknown origin through `terminalSafe(_:)` first.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for scalar in text.unicodeScalars { width += displayWidth(scalar) }
  return width
}

/// The columns one scalar takes in a terminal: 0, 1 or 2.
public func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if 0x20..<0x7F ~= value { return 1 }
  if value < 0xA0 { return 0 }
  if 0x4E00...0x9FFF ~= value { return 2 }
  // The vowels and finals of conjoining Hangul are drawn into the cell of their initial.
  if 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
  default: return WideScalars.contain(value) ? 2 : 1
  }
}

/// The text with spaces behind it until it takes `width` columns; unchanged if it is that wide already.
public func padded(_ text: String, toWidth width: Int) -> String {
  let count = max(0, width - displayWidth(text))
  guard count > 0 else { return text }
  return text
    + String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: " "))
      return count
    }
}
