public import CatalogModel
public import CatalogRules
public import CatalogText
public import Wording

/// What an edit would do: the patch, whom it reaches, what the rules say, and what takes it back.
public struct EditPlan: Sendable {
  /// One file that changes.
  public struct Change: Hashable, Sendable {
    /// The path relative to the catalog's root.
    public let path: String
    /// The bytes before.
    public let old: [UInt8]
    /// The bytes after.
    public let new: [UInt8]
    /// The edits that lead from the one to the other.
    public let edits: [TextEdit]
    /// The lines that go and come.
    public let patch: [PatchLine]
  }

  /// The files that change; empty for an edit that has nothing to do.
  public let changes: [Change]
  /// The items whose effective values change, or that keep their own.
  public let effects: [ItemEffect]
  /// What it means for the applicant.
  public let burden: Burden
  /// What the rules find that they did not find before, in order of place.
  public let addedFindings: [JudgedFinding]
  /// How many findings are gone.
  public let removedFindings: Int
  /// The commands that take the edit back, one after the other.
  public let inverseCommands: [String]
  /// Whether these commands give back the old file byte for byte; false where a comment would be lost.
  public let inverseIsExact: Bool
  /// What else to know, such as why an operation had nothing to do.
  public let notes: [Bilingual]

  /// Whether nothing changes.
  public var isNoOp: Bool { changes.isEmpty }

  /// Whether the edit adds errors, so that it is refused unless forced.
  public var addsErrors: Bool { addedFindings.contains { $0.severity == .error } }
}

/// A line of a patch.
public struct PatchLine: Hashable, Sendable {
  /// What becomes of the line.
  public enum Kind: Sendable {
    /// It goes.
    case removed
    /// It comes.
    case added
  }

  /// What becomes of it.
  public let kind: Kind
  /// Its number, from 1: in the old text where it goes, in the new one where it comes.
  public let number: Int
  /// Its text without the line end.
  public let text: String
}

/// What an edit does to one effective item.
public struct ItemEffect: Sendable {
  /// What becomes of the item's value.
  public enum Outcome: Hashable, Sendable {
    /// It changes.
    case changed
    /// It stays, because the item says its own; how that is for the applicant beside the standard's new value.
    case keepsOwn(BurdenDirection)
  }

  /// The item's name: its code, or `BODY/CODE`.
  public let item: String
  /// The name of its body, if the catalog knows it; nil for a standard by itself.
  public let body: String?
  /// The element.
  public let element: ElementPath
  /// The value before; nil where there was none.
  public let before: String?
  /// The value after; nil where there is none.
  public let after: String?
  /// What becomes of it.
  public let outcome: Outcome

  /// The effect in words, without the item: `3 工作日 → 2 工作日`, `1 工作日（更短，保留不变）`.
  public var wording: Bilingual {
    switch outcome {
    case .changed:
      return Bilingual("\(before ?? "无") → \(after ?? "无")", "\(before ?? "none") → \(after ?? "none")")
    case .keepsOwn(let direction):
      let isLimit = element.element?.type == .timeLimit
      let chinese: String
      let english: String
      switch direction {
      case .lighter: (chinese, english) = isLimit ? ("更短，保留不变", "shorter, stays") : ("更优，保留不变", "better, stays")
      case .heavier: (chinese, english) = ("比标准更重，请核对", "worse than the standard, check it")
      case .neutral, .mixed: (chinese, english) = ("自定，保留不变", "its own, stays")
      }
      return Bilingual("\(after ?? "无")（\(chinese)）", "\(after ?? "none") (\(english))")
    }
  }
}
