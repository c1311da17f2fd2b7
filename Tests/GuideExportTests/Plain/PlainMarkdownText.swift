@testable import GuideExport

/// Escapes text for GitHub Flavored Markdown into a byte buffer.
///
/// What a person wrote stays what a person reads: nothing in it becomes markup, HTML, a reference or a new block.
/// Escapes are kept to what could be taken for markup, so that the text also reads well unrendered.
struct PlainMarkdownText {
  private(set) var bytes: [UInt8]

  init(reusing buffer: consuming [UInt8] = []) {
    bytes = buffer
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds markup or words of the guide as they are.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds text in one line: line breaks become spaces.
  ///
  /// `opensLine` says that nothing of the block stands before it, so that `#`, `-` or `1.` would open a block.
  mutating func line(_ text: String, opensLine: Bool = false) {
    var isFirst = true
    for part in lines(of: text) {
      if !isFirst { bytes.append(0x20) }
      escape(part, opensLine: opensLine && isFirst)
      isFirst = false
    }
  }

  /// Adds text with its line breaks kept as hard breaks; lines after the first are indented.
  mutating func lines(_ text: String, indent: Int, opensLine: Bool = false) {
    var isFirst = true
    for part in lines(of: text) {
      if !isFirst {
        bytes.append(contentsOf: [0x5C, 0x0A])
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
      }
      escape(part, opensLine: opensLine || !isFirst)
      isFirst = false
    }
  }

  /// The lines of a text without the white space at their ends, without empty ones.
  private func lines(of text: String) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split { Self.isBreak($0) }.map { Self.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  private static func trimmed(_ line: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) })
    else { return "".unicodeScalars[...] }
    return line[first...last]
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar.value == 0xA0 || scalar.value == 0x3000
  }

  private mutating func escape(_ line: Substring.UnicodeScalarView, opensLine: Bool) {
    var digits = 0
    for (position, scalar) in line.enumerated() {
      let isNumbered = opensLine && digits == position && digits > 0 && (scalar == "." || scalar == ")")
      if scalar.isASCII, Self.isMarkup(scalar) || isNumbered || opensLine && position == 0 && Self.opensBlock(scalar) {
        bytes.append(0x5C)
      }
      if ("0"..."9").contains(scalar), digits == position { digits += 1 }
      if scalar.value < 0x20 || scalar.value == 0x7F {
        bytes.append(contentsOf: scalar == "\t" ? [0x20] : [0xEF, 0xBF, 0xBD])
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$": true
    default: false
    }
  }

  private static func opensBlock(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "+", "-", "=", ":": true
    default: false
    }
  }
}

extension PlainMarkdownText {
  /// Adds pieces in one line, links included.
  mutating func pieces(_ text: PlainText, opensLine: Bool = false, indent: Int? = nil) {
    for (position, piece) in text.pieces.enumerated() {
      let opens = opensLine && position == 0
      switch piece {
      case .text(let text):
        if let indent { lines(text, indent: indent, opensLine: opens) } else { line(text, opensLine: opens) }
      case .link(let text, let anchor):
        raw("[")
        line(text)
        raw("](#\(anchor))")
      case .file(let text, let path):
        raw("[")
        line(text)
        raw("](")
        webAddress(path)
        raw(")")
      case .web(let address):
        raw("[")
        line(address)
        raw("](")
        webAddress(address)
        raw(")")
      }
    }
  }

  /// An address with everything percent-encoded that could end the link or its table cell.
  private mutating func webAddress(_ address: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    let kept = Set("-._~:/?#@!$&'*+,;=%".utf8)
    for byte in address.utf8 {
      let isLetter = (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
      if isLetter || (0x30...0x39).contains(byte) || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
  }
}
