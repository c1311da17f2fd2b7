/// The text with every character that could steer a terminal or reorder what is read shown as `\u{…}`.
///
/// Escaped are C0 and C1 controls, DEL, format characters (Cf: bidirectional controls, zero-width characters, tags),
/// and the line and paragraph separators. The result holds no line end, so a message cannot forge a second line. In
/// `##[` and `##vso[`, which CI services obey anywhere in a line, the second `#` is escaped.
public func terminalSafe(_ text: String) -> String {
  if text.utf8.withContiguousStorageIfAvailable(isPlainlySafe) ?? false { return text }
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

/// Whether the bytes show at once that the text is safe; false says nothing.
///
/// So it is with printable ASCII but `#`, and the letters and signs of Chinese, none of which steers anything.
private func isPlainlySafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    if byte < 0x80 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x23 else { return false }
      at += 1
      continue
    }
    guard at + 3 <= bytes.count else { return false }
    switch byte {
    // U+3000–U+9FFF.
    case 0xE3...0xE9: break
    // U+2010–U+2027: dashes, quotation marks, the ellipsis; U+2190–U+2193: arrows; U+25B2, U+25BC: triangles.
    case 0xE2:
      let isSign =
        bytes[at + 1] == 0x80 && 0x90...0xA7 ~= bytes[at + 2] || bytes[at + 1] == 0x86 && 0x90...0x93 ~= bytes[at + 2]
        || bytes[at + 1] == 0x96 && 0xB2...0xBF ~= bytes[at + 2]
      guard isSign else { return false }
    // U+FF01–U+FF5E: full width forms.
    case 0xEF:
      guard bytes[at + 1] == 0xBC || bytes[at + 1] == 0xBD && bytes[at + 2] <= 0x9E else { return false }
    default: return false
    }
    at += 3
  }
  return true
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
