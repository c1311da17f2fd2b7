public import Wording

/// What was found when a text was read as a code.
public struct CodeReading: Hashable, Sendable {
  /// The text as it was given.
  public let input: String
  /// What the code names, by its length and form; nil if nothing known fits.
  public let kind: CodeKind?
  /// The text in canonical form: full-width characters made narrow, spaces and hyphens removed, upper case.
  ///
  /// A provincial format keeps its hyphens. Reading it again gives the same text.
  public let canonical: String
  /// The parts in order, each with its own parts; empty if the kind is not known.
  public let parts: [CodePart]
  /// What is wrong or worth knowing, errors first.
  public let problems: [CodeProblem]
  /// The provincial or older format, where `kind` is `.provincial`.
  public let localFormat: LocalCodeFormat?

  /// Whether the kind is known and there is no error; warnings and notes do not count.
  public var isValid: Bool { kind != nil && !problems.contains { $0.severity == .error } }

  /// The code that was probably meant: exactly one repair of the error fits; nil otherwise.
  public var suggestion: String? { problems.lazy.compactMap(\.suggestion).first }
}

/// A part of a code: `行使层级 4 = 县级`.
public struct CodePart: Hashable, Sendable {
  /// What the part is called.
  public let name: Bilingual
  /// The part's characters.
  public let text: String
  /// Where it begins in `CodeReading.canonical`, in characters from 0.
  public let offset: Int
  /// What the characters mean; nil if no table says.
  public let meaning: Bilingual?
  /// The standard it comes from, such as `GB/T 2260`; nil for a rule read off published codes.
  public let source: String?
  /// The parts of the part, in order.
  public let parts: [CodePart]

  /// Its length in characters.
  public var length: Int { text.unicodeScalars.count }
}
