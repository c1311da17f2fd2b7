public import Wording

/// Why a text names no element.
public struct ElementPathError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The text is empty, or a bracket is not closed.
    case malformed
    /// No element of the record has the key or the name.
    case unknownElement(in: RecordKind)
    /// A list stands on the way and the text does not say which of it.
    case missingSelector(Key)
    /// The record has nothing of that id or name.
    case unknownRecord(Key)
    /// Several elements have the name.
    case ambiguous
    /// Brackets stand after what is no list.
    case notAList(Key)
    /// The way goes on after an element that holds no record.
    case noFurther(Key)
  }

  /// What is wrong.
  public let kind: Kind
  /// The part of the text it is about.
  public let text: String
  /// What could be meant, as it would be written; may be empty.
  public let suggestions: [String]

  /// Makes an error.
  public init(_ kind: Kind, _ text: String, suggestions: [String] = []) {
    self.kind = kind
    self.text = text
    self.suggestions = suggestions
  }

  /// What to tell the person.
  public var message: Bilingual {
    let text = statement
    guard !suggestions.isEmpty else { return text }
    let list = suggestions.joined(separator: "、")
    let english = suggestions.joined(separator: ", ")
    switch kind {
    case .missingSelector, .ambiguous:
      return Bilingual("\(text.chinese)，请写明：\(list)", "\(text.english): write one of \(english)")
    default:
      return Bilingual("\(text.chinese)；是不是：\(list)", "\(text.english); did you mean \(english)?")
    }
  }

  private var statement: Bilingual {
    switch kind {
    case .malformed:
      Bilingual(
        "“\(text)”不是要素：应写 limits.promised、materials[标识].copy 或者要素名称",
        "“\(text)” names no element: write limits.promised, materials[id].copy or an element's name")
    case .unknownElement: Bilingual("没有要素“\(text)”", "there is no element “\(text)”")
    case .missingSelector(let key):
      Bilingual("“\(key.spelling)”是列表，没有写明是哪一项", "“\(key.spelling)” is a list and the text does not say which of it")
    case .unknownRecord(let key): Bilingual("“\(key.spelling)”中没有“\(text)”", "“\(key.spelling)” has no “\(text)”")
    case .ambiguous: Bilingual("“\(text)”指几个要素", "“\(text)” names several elements")
    case .notAList(let key):
      Bilingual("“\(key.spelling)”不是列表，后面不能写方括号", "“\(key.spelling)” is no list; no brackets may follow")
    case .noFurther(let key):
      Bilingual(
        "“\(key.spelling)”之下没有要素，无法再写“\(text)”",
        "“\(key.spelling)” has no elements below it, so “\(text)” cannot follow")
    }
  }
}
