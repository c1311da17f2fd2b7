import CatalogModel

/// What a section of a guide is made of: some of the entries at the roots of an item's files.
enum SectionPart: UInt8 {
  /// Questions, cases, materials and what belongs to them: all but what says nothing of a filing.
  case filings
  /// The same and the laws they rest on.
  case materials
  case steps
  case results
  case bases

  /// The part of an element that stands at the root; nil for one that is written anew in every guide.
  init?(root key: Key) {
    switch key {
    case .questions, .never, .requires, .cases: self = .filings
    case .materials: self = .materials
    case .steps: self = .steps
    case .results: self = .results
    case .bases: self = .bases
    default: return nil
    }
  }

  /// Whether an entry belongs to the part; a key the format does not know belongs to every part that is most of a file.
  @inline(__always)
  func has(_ key: UInt16) -> Bool {
    switch self {
    case .filings: !Self.besideFilings.contains(key)
    case .materials: !Self.besideFilings.contains(key) || key == Key.bases.rawValue
    case .steps: key == Key.steps.rawValue
    case .results: key == Key.results.rawValue
    case .bases: key == Key.bases.rawValue
    }
  }

  /// Whether the records of a list at the root belong to the part.
  func has(_ key: Key) -> Bool { has(key.rawValue) }

  /// What differs between items that are filed in the same way.
  private static let besideFilings = KeySet([
    .code, .name, .commonName, .version, .effective, .expires, .sources, .contact, .windows, .conditions, .steps,
    .bases,
  ])
}

/// A set of keys as bits.
private struct KeySet: Sendable {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  init(_ keys: [Key]) {
    for key in keys where key.rawValue < 256 { words[Int(key.rawValue >> 6)] |= 1 << UInt64(key.rawValue & 63) }
  }

  @inline(__always)
  func contains(_ key: UInt16) -> Bool { key < 256 && words[Int(key >> 6)] >> UInt64(key & 63) & 1 != 0 }
}

/// The sections of a guide in Markdown that are remembered.
enum MarkdownSection: UInt8 {
  case cases
  case materials
  case steps
  case bases
}

/// The sections of a guide in XML that are remembered, by numbers beyond those of Markdown.
enum XMLSection {
  /// All checklists.
  static let checklists: UInt16 = 1 << 10
  /// The element of a key under the root, its number added.
  static let root: UInt16 = 1 << 11
}
