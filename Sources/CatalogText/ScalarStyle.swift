/// How a scalar is written.
public enum ScalarStyle {
  /// The scalar as it stands behind `key: ` or `- `: plain where it may stand plain, else double-quoted; text of
  /// several lines as a literal block, whose lines follow the header, indented by two spaces, joined by LF.
  ///
  /// - Parameters:
  ///   - text: the content.
  ///   - quoted: double quotes even where plain would do, as for codes.
  /// - Returns: the scalar's lines.
  public static func written(_ text: String, quoted: Bool) -> String {
    if quoted { return doubleQuoted(text) }
    if let literal = LiteralLines(text) {
      return literal.header + literal.lines.map { $0.isEmpty ? "\n" : "\n  " + $0 }.joined()
    }
    return inline(text, quoted: false)
  }

  /// The scalar in one line: plain where it may stand plain, else double-quoted.
  public static func inline(_ text: String, quoted: Bool) -> String {
    !quoted && canStandPlain(text) ? text : doubleQuoted(text)
  }

  /// The scalar as an element of `[a, b]`.
  public static func inFlow(_ text: String, quoted: Bool) -> String {
    !quoted && canStandPlainInFlow(text) ? text : doubleQuoted(text)
  }

  /// The text as a key: plain where that is safe, else double-quoted.
  public static func key(_ text: String) -> String {
    canBePlainKey(text) ? text : doubleQuoted(text)
  }

  /// The text in double quotes, with the escapes that it needs.
  public static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if refusalKind(ofScalar: scalar.value) == nil {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
      }
    }
    return result + "\""
  }

  /// The text in single quotes; nil when it has a character that cannot stand there.
  static func singleQuoted(_ text: String) -> String? {
    var result = "'"
    for scalar in text.unicodeScalars {
      guard scalar != "\n", refusalKind(ofScalar: scalar.value) == nil else { return nil }
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result += "'" }
    }
    return result + "'"
  }

  /// True when some reader of YAML 1.1 or 1.2 takes these bytes, as a plain scalar, for something other than text.
  public static func looksTyped(_ bytes: some Sequence<UInt8>) -> Bool {
    Array(bytes).withUnsafeBufferPointer { TypedForms.match($0, 0, $0.count) }
  }

  /// True when some reader of YAML 1.1 or 1.2 takes this text, as a plain scalar, for something other than text.
  public static func looksTyped(_ text: String) -> Bool { looksTyped(text.utf8) }

  /// True when the text, written without quotes behind `key: ` or `- `, reads as itself and as text everywhere.
  public static func canStandPlain(_ text: String) -> Bool {
    isOnePlainRun(text) && !looksTyped(text) && !text.utf8.starts(with: "---".utf8)
  }

  /// The same for an element of `[a, b]`.
  public static func canStandPlainInFlow(_ text: String) -> Bool {
    guard canStandPlain(text), text.utf8.first != Byte.colon else { return false }
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", "[", "]", "{", "}", "?": return false
      default: if OddCharacter.isComma(scalar.value) { return false }
      }
    }
    return true
  }

  private static func canBePlainKey(_ text: String) -> Bool {
    guard canStandPlain(text), let first = text.unicodeScalars.first?.value else { return false }
    if first == 0x2D || first == 0xFF03 || OddCharacter.isQuote(first) || OddCharacter.isDash(first) { return false }
    if text.hasPrefix("=======") || text.hasPrefix("<<<<<<<") { return false }
    return !text.unicodeScalars.contains { OddCharacter.isColon($0.value) || OddCharacter.isSpace($0.value) }
  }

  /// One line, no blank at either end, no `: ` and no ` #`, no indicator at the start, nothing that is refused.
  static func isOnePlainRun(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, last != ":" else { return false }
    if isSpace(first) || isSpace(last) { return false }
    if first.value < 128, Byte.isIndicator(UInt8(first.value)) { return false }
    if first == "-" || first == "?" || first == ":" {
      guard scalars.count > 1, scalars[1] != " " else { return false }
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar.value < 0x20 || refusalKind(ofScalar: scalar.value) != nil { return false }
      if scalar == ":", scalars[index + 1] == " " { return false }
      if scalar == "#", scalars[index - 1] == " " { return false }
    }
    return true
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || OddCharacter.isSpace(scalar.value)
  }
}

/// A text as a literal block.
struct LiteralLines {
  /// `|` or `|-`.
  let header: String
  /// The lines, not indented.
  let lines: [String]

  /// Nil for one line, and for what a block of `|` or `|-` cannot hold: a line of blanks only, a blank before the
  /// first line's text, an empty first line, more than one line end at the end, characters that are refused.
  init?(_ text: String) {
    guard text.utf8.contains(Byte.lf), let first = text.utf8.first, first != Byte.lf, first != Byte.space,
      first != Byte.tab
    else { return nil }
    for scalar in text.unicodeScalars where refusalKind(ofScalar: scalar.value) != nil { return nil }
    var parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let keeps = parts.last?.isEmpty == true
    if keeps { parts.removeLast() }
    guard parts.last?.isEmpty == false else { return nil }
    for part in parts where !part.isEmpty && part.utf8.allSatisfy({ $0 == Byte.space || $0 == Byte.tab }) { return nil }
    header = keeps ? "|" : "|-"
    lines = parts
  }
}
