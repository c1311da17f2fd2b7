// The same escapes for documents that are made of strings: checklists and the index.

extension MarkdownText {
  /// Adds markup or words as they are.
  mutating func raw(string: String) { buffer.append(string: string) }

  /// Adds text in one line.
  mutating func line(string: String) {
    var string = string
    string.withUTF8 { line($0) }
  }

  /// Adds text with its line breaks kept as hard breaks.
  mutating func lines(string: String, indent: Int, opensLine: Bool = false) {
    var string = string
    string.withUTF8 { lines($0, indent: indent, opensLine: opensLine) }
  }
}
