public import CatalogText
public import Wording

/// One thing a rule found, with everything a reporter needs but the words.
///
/// The words are the rule's: its templates are filled with the arguments in the reader's language.
public struct Finding: Sendable {
  /// The rule.
  public let code: RuleCode
  /// What fills the placeholders of the rule's message, by name.
  public let arguments: [Argument]
  /// Where to look.
  public let place: Place
  /// Other places that explain it, with what stands there.
  public let related: [Related]
  /// The code or id of the standard or item it is about, if it is about one.
  public let item: String?
  /// The path of the element, such as `limits.promised`; empty where there is none.
  public let element: String
  /// Ways to mend it.
  public let fixes: [Fix]

  /// Makes a finding.
  public init(
    _ code: RuleCode, at place: Place, item: String? = nil, element: String = "", arguments: [Argument] = [],
    related: [Related] = [], fixes: [Fix] = []
  ) {
    self.code = code
    self.place = place
    self.item = item
    self.element = element
    self.arguments = arguments
    self.related = related
    self.fixes = fixes
  }

  /// What makes it the same finding in another revision: never the line.
  public var fingerprint: String { fingerprint(of: item ?? place.path) }

  /// What the message says of the thing it is about, in order: no line, and no advice, which other versions of the tool
  /// may give in other words.
  public var values: [String] {
    arguments.filter { $0.name != Argument.line && !Argument.advice.contains($0.name) }.map { $0.value.chinese }
  }

  /// The fingerprint it has where it is told of another item.
  public func fingerprint(of item: String) -> String {
    let values = values.joined(separator: "\u{1F}")
    return "\(code)\u{1E}\(item)\u{1E}\(element)\u{1E}\(values)"
  }
}

/// A named value that fills a placeholder `{name}` of a message.
public struct Argument: Hashable, Sendable {
  /// The name of the argument that holds the number of the finding's line; it is no part of the fingerprint.
  public static let line = "line"

  /// The names of arguments that advise what to write instead.
  static let advice: Set<String> = ["hint", "choice", "advice"]

  /// The placeholder's name.
  public let name: String
  /// The value, in both languages where they differ.
  public let value: Bilingual

  /// An argument that reads the same in every language.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = Bilingual(value, value)
  }

  /// An argument with a wording of its own in each language.
  public init(_ name: String, _ value: Bilingual) {
    self.name = name
    self.value = value
  }
}

/// A stretch of a catalog's file.
public struct Place: Hashable, Sendable {
  /// The file, relative to the catalog's root, with `/`.
  public let path: String
  /// The stretch, in bytes; empty at 0 where the whole file is meant.
  public let span: ByteSpan

  /// Makes a place.
  public init(path: String, span: ByteSpan) {
    self.path = path
    self.span = span
  }

  /// The beginning of a file.
  public init(file path: String) {
    self.init(path: path, span: ByteSpan(start: 0, end: 0))
  }
}

/// Another place a finding refers to.
public struct Related: Hashable, Sendable {
  /// Where.
  public let place: Place
  /// What stands there.
  public let label: Bilingual

  /// Makes a reference.
  public init(_ place: Place, _ label: Bilingual) {
    self.place = place
    self.label = label
  }
}

/// A way to mend a finding.
public struct Fix: Sendable {
  /// How sure it is.
  public enum Applicability: String, Sendable {
    /// Surely what was meant.
    case safe
    /// Probably what was meant; a person should look.
    case unsafe
    /// Only to show.
    case displayOnly
  }

  /// What it does.
  public let title: Bilingual
  /// How sure it is.
  public let applicability: Applicability
  /// The file it changes, relative to the root.
  public let path: String
  /// The changes.
  public let edits: [TextEdit]

  /// Makes a fix.
  public init(_ title: Bilingual, _ applicability: Applicability, path: String, edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.path = path
    self.edits = edits
  }
}
