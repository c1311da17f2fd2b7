public import CatalogModel
public import Wording

/// One change, told once: its consequences are folded under it.
public struct Change: Sendable {
  /// What kind of change.
  public let kind: ChangeKind
  /// What it means to the applicant.
  public let burden: Burden
  /// The element that changed, or that holds the record that came or went; nil where the whole subject did.
  public let element: Element?
  /// The path of the element, such as `materials[agent-id].copy`; ids are those of the new side where it has them.
  public let path: String
  /// The name of the record the element belongs to, such as a material's; nil at the top of the subject.
  public let record: String?
  /// What was said before, as the file has it or in words; nil where nothing was said.
  public let old: String?
  /// What is said now.
  public let new: String?
  /// The names of the cases concerned, in order; empty where the change hangs on no case.
  public let cases: [String]
  /// Whether `cases` are all the subject has.
  public let concernsAllCases: Bool
  /// Where it stood.
  public let oldPlace: Place?
  /// Where it stands.
  public let newPlace: Place?
  /// The items the change reaches besides its own subject, in order of name.
  public internal(set) var reachedItems: [String]
  /// The change in words, without its cases and without the subject.
  public let message: Bilingual

  /// Whether it counts as heavier or lighter, is neutral, or is only a matter of words.
  public var weight: Weight {
    switch burden {
    case .heavier: .heavier
    case .lighter: .lighter
    case .neutral: kind.isWording ? .wording : .neutral
    }
  }

  /// The order in which changes are told.
  public enum Weight: Int, CaseIterable, Sendable {
    /// 加重.
    case heavier
    /// 减轻.
    case lighter
    /// 其他.
    case neutral
    /// 文字.
    case wording
  }
}
