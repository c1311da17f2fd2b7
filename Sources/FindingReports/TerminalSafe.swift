/// The text with every character that could steer a terminal or reorder what is read shown as `\u{…}`.
///
/// Escaped are C0 and C1 controls, DEL, format characters (Cf: bidirectional controls, zero-width characters, tags),
/// and the line and paragraph separators. The result holds no line end, so a message cannot forge a second line. In
/// `##[` and `##vso[`, which CI services obey anywhere in a line, the second `#` is escaped.
public func terminalSafe(_ text: String) -> String {
  var text = text
  if text.utf8.contains(0x5B), text.utf8.contains(0x23) {
    for command in ["[", "vso["] { text.replace("##" + command, with: "#\\u{23}" + command) }
  }
  guard text.unicodeScalars.contains(where: isUnsafeInTerminal) else { return text }
  var safe = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isUnsafeInTerminal(scalar) {
      safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      safe.append(scalar)
    }
  }
  return String(safe)
}

/// Whether a character must not reach a terminal as it is.
public func isUnsafeInTerminal(_ scalar: Unicode.Scalar) -> Bool {
  if 0x20..<0x7F ~= scalar.value { return false }
  if scalar.value < 0xA0 { return true }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return false
  }
}
