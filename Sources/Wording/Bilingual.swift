/// A text a person reads, in every language the product speaks.
///
/// The memberwise initialiser asks for all of them, so the compiler proves that nothing is left untranslated.
public struct Bilingual: Hashable, Sendable {
  /// Simplified Chinese, as a public official would write it.
  public let chinese: String
  /// English.
  public let english: String

  /// Makes a text from its wordings; the Chinese one comes first because the product is written for it.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
