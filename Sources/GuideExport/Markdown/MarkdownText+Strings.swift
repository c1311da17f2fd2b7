// The same escapes for documents that are made of strings: checklists and the index.

extension MarkdownText {
  /// Adds markup or words as they are.
  mutating func raw(string: String) { buffer.append(string: string) }

  /// Adds text in one line.
  mutating func line(string: String) {
    var string = string
    string.withUTF8 { line($0) }
  }

  /// Adds pieces in one line, or with their line breaks where there is an indent; links included.
  mutating func pieces(_ text: GuideText, opensLine: Bool = false, indent: Int? = nil) {
    for (position, piece) in text.pieces.enumerated() {
      switch piece {
      case .text(var text):
        let opens = opensLine && position == 0
        text.withUTF8 { text in
          if let indent { lines(text, indent: indent, opensLine: opens) } else { line(text, opensLine: opens) }
        }
      case .file(let text, var path):
        raw("[")
        line(string: text)
        raw("](")
        path.withUTF8 { webAddress($0) }
        raw(")")
      }
    }
  }
}
