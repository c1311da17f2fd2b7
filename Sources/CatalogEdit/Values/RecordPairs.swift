import CatalogModel
import CatalogText

/// A record given as `id=agent-id,name=身份证明,copy=1`; keys or 要素名称, separated by commas.
///
/// A comma belongs to the value before it unless a key and `=` follow.
struct RecordPairs {
  private let kind: RecordKind
  private var pairs: [(element: Element, text: String)] = []

  /// Nil where the text does not begin with an element of the record and `=`.
  init?(_ text: String, of kind: RecordKind) {
    self.kind = kind
    let elements = ElementDictionary.current.elements(of: kind)
    var rest = Substring(text)
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { return nil }
      let name = blankless(String(rest[..<equals]))
      guard let element = elements.first(where: { $0.key.spelling == name || $0.name == name }) else { return nil }
      let after = rest[rest.index(after: equals)...]
      let end = Self.end(of: after, elements)
      pairs.append((element, blankless(String(after[..<end]))))
      rest = end == after.endIndex ? after[after.endIndex...] : after[after.index(after: end)...]
    }
    guard !pairs.isEmpty else { return nil }
  }

  /// The comma before the next key, or the end.
  private static func end(of text: Substring, _ elements: [Element]) -> Substring.Index {
    for index in text.indices where text[index] == "," || text[index] == "，" {
      let next = text[text.index(after: index)...]
      guard let equals = next.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { continue }
      let name = blankless(String(next[..<equals]))
      if elements.contains(where: { $0.key.spelling == name || $0.name == name }) { return index }
    }
    return text.endIndex
  }

  /// The record's lines, in the dictionary's order.
  ///
  /// - Throws: `EditError.wrongValue` for a value that is none of its element's.
  func lines(path: ElementPath) throws(EditError) -> String {
    let dictionary = ElementDictionary.current
    let sorted = pairs.sorted {
      let left = dictionary.position(of: $0.element.key.rawValue, in: kind) ?? 0
      return left < dictionary.position(of: $1.element.key.rawValue, in: kind) ?? 0
    }
    var lines: [String] = []
    for (element, text) in sorted {
      let value = try ValueReading(element: element, path: path).whole(text)
      lines += entryLines(element.key, value.written)
    }
    return lines.joined(separator: "\n")
  }
}

/// The lines of a mapping's entry, not indented.
func entryLines(_ key: Key, _ value: TreeEditor.NewValue) -> [String] {
  let head = ScalarStyle.key(key.spelling) + ":"
  switch value {
  case .scalar(let text, let quoted):
    return (head + " " + ScalarStyle.written(text, quoted: quoted)).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  case .typed(let text): return [head + " " + text]
  case .scalarList(let texts, let quoted):
    return [head + " [" + texts.map { ScalarStyle.inFlow($0, quoted: quoted) }.joined(separator: ", ") + "]"]
  case .block(let text):
    guard !text.isEmpty else { return [head + " {}"] }
    return [head] + text.split(separator: "\n", omittingEmptySubsequences: false).map { indented(String($0)) }
  }
}

/// A line two spaces further in; an empty one stays empty.
func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }
