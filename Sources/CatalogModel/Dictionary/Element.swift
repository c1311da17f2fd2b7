public import Wording

/// One element (要素) of a record: the single place that says what it is called and how it behaves.
public struct Element: Sendable {
  /// The record it belongs to.
  public let owner: RecordKind
  /// The key in a file.
  public let key: Key
  /// Chinese 要素名称 and English name.
  public let label: Bilingual
  /// How its value is read.
  public let type: ValueType
  /// Where it must stand.
  public let presence: Presence
  /// Who may say something else than the standard.
  public let variation: Variation
  /// The value that holds where none is written; such a value is not written.
  public let fallback: String?
  /// What it means, for help texts and `docs/elements.md`.
  public let meaning: Bilingual
  /// The standard, schema column or printed guide it comes from.
  public let source: String
  /// What its text is read for: which loose wording is a defect in it.
  public let role: TextRole

  /// Where an element must or may stand.
  public enum Presence: Hashable, Sendable {
    /// May be left out.
    case optional
    /// Must stand in every record of the kind.
    case required
    /// Must be known in every effective item, whichever file says it.
    case requiredEffective
    /// May stand only in standards' files.
    case standardOnly
    /// May stand only in items' files.
    case itemOnly
  }

  /// The label in Chinese.
  public var name: String { label.chinese }
}

/// Who may differ from the standard in an element.
public enum Variation: String, CaseIterable, Sendable {
  /// Only the standard says it.
  case locked
  /// An item may be better for the applicant.
  case narrow
  /// The item's own.
  case local

  /// The name in both languages.
  public var label: Bilingual {
    switch self {
    case .locked: Bilingual("全省统一，不得改动", "fixed by the standard")
    case .narrow: Bilingual("只能更有利于办事人", "may only be better for the applicant")
    case .local: Bilingual("由实施主体自行确定", "set by each body")
    }
  }
}

/// Makes an element; the long tables of the dictionary stay readable by it.
///
/// - Parameters:
///   - key: The key in a file.
///   - chinese: The 要素名称.
///   - english: The English name.
///   - type: How the value is read.
///   - presence: Where it must stand.
///   - variation: Who may differ.
///   - fallback: The value that holds where none is written.
///   - meaning: What it means.
///   - source: Where it comes from.
///   - role: What its text is read for.
/// - Returns: A function of the owner, so that a table names its owner once.
func element(
  _ key: Key, _ chinese: String, _ english: String, _ type: ValueType, _ presence: Element.Presence = .optional,
  _ variation: Variation = .locked, fallback: String? = nil, means meaning: Bilingual,
  source: String = "", role: TextRole = .none
) -> @Sendable (RecordKind) -> Element {
  { owner in
    Element(
      owner: owner, key: key, label: Bilingual(chinese, english), type: type, presence: presence,
      variation: variation, fallback: fallback, meaning: meaning, source: source, role: role)
  }
}
