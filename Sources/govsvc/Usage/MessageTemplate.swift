/// A message with gaps: `Unknown option '{}'`.
struct MessageTemplate {
  private let pieces: [String]

  /// Makes a template; `{}` stands for any text.
  init(_ text: String) {
    pieces = text.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands in the gaps of a message; nil if the message is another one.
  ///
  /// A gap ends where the piece after it comes first; the last piece must end the message.
  func values(in message: String) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, message.hasPrefix(first) else { return nil }
    var values: [String] = []
    var rest = message.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard pieces.count > 1 else { return rest.isEmpty ? [] : nil }
    guard rest.hasSuffix(last) else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }

  /// The template with its gaps filled in order.
  func filled(with values: [String]) -> String {
    var text = pieces.first ?? ""
    for (value, piece) in zip(values, pieces.dropFirst()) { text += value + piece }
    return text
  }
}
