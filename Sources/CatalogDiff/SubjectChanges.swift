/// What changed in one standard, item, shared material or entry of a list.
public struct SubjectChanges: Sendable {
  /// What the changes are about.
  public enum Kind: Int, CaseIterable, Sendable {
    /// A standard.
    case standard
    /// An item: what one body says over its standard.
    case item
    /// A shared material.
    case material
    /// An implementing body of `organizations.yaml`.
    case organization
    /// An e-licence type of `licences.yaml`.
    case licence
    /// A code of `retired.yaml`.
    case retiredCode
    /// The manifest.
    case catalog
  }

  /// What became of the subject.
  public enum Status: Hashable, Sendable {
    /// It stays, with changes.
    case changed
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It has another code; perhaps with other changes.
    case recoded(from: String)
    /// Its file has another path; perhaps with other changes.
    case moved(from: String)
  }

  /// 事项名称, or the name of the material, body, licence type or catalog; the new one where there are two.
  public let name: String
  /// The code: 基本编码, 实施编码, `BODY/CODE`, a material's id, …; the new one where there are two.
  public let code: String
  /// The name of the implementing body, of an item.
  public let body: String?
  /// What it is.
  public let kind: Kind
  /// What became of it.
  public let status: Status
  /// The changes: heavier ones first, then lighter, neutral, wording; within, in the order of the dictionary.
  public let changes: [Change]
  /// The items which at least one of the changes reaches, in order of name; each change is told here only.
  public let reachedItems: [String]
  /// The standards which a change of a shared material reaches, in order of code.
  public let reachedStandards: [String]
}
