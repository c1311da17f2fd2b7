/// What a text says to whom: which kinds of loose wording are a defect in an element.
///
/// The dictionary gives every element its role; the rules about wording name roles, never elements. Texts that are
/// quoted or official have none: the wording of a clause, names of laws, labels of code lists.
public enum TextRole: UInt8, CaseIterable, Sendable {
  /// Not looked at.
  case none
  /// The name of an item, a case, a step, a fee: official, but never a filler.
  case title
  /// The name of a material, by which the applicant knows what to bring.
  case materialName
  /// A condition of acceptance.
  case condition
  /// What is looked at when accepting, reviewing or deciding.
  case review
  /// What happens in a step, and how a result is delivered.
  case procedure
  /// How a time limit is counted.
  case timeNote
  /// An explanation to the applicant.
  case note
  /// The answer to a frequent question.
  case answer
  /// How to ask or to complain.
  case contact
  /// Telephone numbers.
  case phone
}

/// A set of roles.
@frozen
public struct TextRoles: OptionSet, Hashable, Sendable {
  /// The bits: one for each role, at its raw value.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one role; empty for `.none`.
  public init(_ role: TextRole) {
    self.init(rawValue: role == .none ? 0 : 1 << UInt16(role.rawValue))
  }

  /// Whether the role is in the set.
  public func contains(_ role: TextRole) -> Bool { meets(TextRoles(role)) }

  /// Whether both have a role in common.
  @inlinable
  public func meets(_ other: TextRoles) -> Bool { rawValue & other.rawValue != 0 }

  /// Names of items, cases, steps and fees.
  public static let title = TextRoles(.title)
  /// Names of materials.
  public static let materialName = TextRoles(.materialName)
  /// Conditions of acceptance.
  public static let condition = TextRoles(.condition)
  /// What is looked at when reviewing.
  public static let review = TextRoles(.review)
  /// What happens in a step.
  public static let procedure = TextRoles(.procedure)
  /// How limits are counted.
  public static let timeNote = TextRoles(.timeNote)
  /// Explanations.
  public static let note = TextRoles(.note)
  /// Answers to frequent questions.
  public static let answer = TextRoles(.answer)
  /// How to ask or to complain.
  public static let contact = TextRoles(.contact)
  /// Telephone numbers.
  public static let phone = TextRoles(.phone)
}
