/// One node of the flat tape of a file, in the order of the text (pre-order); 16 bytes.
public struct Node: Hashable, Sendable {
  /// What a node is.
  public enum Kind: UInt8, Hashable, Sendable {
    /// The key of a mapping's entry; the next node on the tape is its value.
    case key
    /// A scalar without quotes.
    case plain
    /// A scalar in `'`.
    case singleQuoted
    /// A scalar in `"`.
    case doubleQuoted
    /// A literal block, `|` or `|-`.
    case literal
    /// A mapping, one entry a line.
    case blockMapping
    /// A sequence, one `-` an element.
    case blockSequence
    /// A sequence of scalars in one line, `[a, b]` or `[]`.
    case flowSequence
    /// `{}`.
    case emptyMapping
  }

  /// What else is known of a scalar or a key.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A plain scalar that some reader of YAML 1.1 or 1.2 takes for null, a boolean, a number, a date, `=` or `<<`.
    @inlinable public static var looksTyped: Flags { Flags(rawValue: 1) }
    /// A quoted scalar whose content differs from the bytes between its quotes.
    @inlinable public static var hasEscapes: Flags { Flags(rawValue: 2) }
    /// A key that is written in quotes.
    @inlinable public static var quotedKey: Flags { Flags(rawValue: 4) }
  }

  /// First byte: the quote, the `|`, the first key of a mapping, the first `-` of a sequence, the `[`.
  public let start: UInt32
  /// After the last byte; of a collection, the end of its last descendant.
  ///
  /// A literal ends with its last line of content, without the line break.
  public internal(set) var end: UInt32
  /// Index on the tape just after this subtree; of a key, the index of its value.
  public internal(set) var next: UInt32
  /// Of a key: its number in the `KeyTable`, or `KeyTable.unknown`.
  ///
  /// Of anything else: `KeyTable.unknown`.
  public let key: UInt16
  /// What the node is.
  public let kind: Kind
  /// What else is known of it.
  public let flags: Flags

  @inline(__always)
  init(_ kind: Kind, _ start: Int, _ end: Int, next: Int, key: UInt16 = .max, flags: Flags = []) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    self.key = key
    self.kind = kind
    self.flags = flags
  }

  /// Ends a collection.
  @inline(__always)
  mutating func close(at end: Int, next: Int) {
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
  }

  /// True for plain, quoted and literal scalars.
  @inlinable
  public var isScalar: Bool {
    switch kind {
    case .plain, .singleQuoted, .doubleQuoted, .literal: true
    case .key, .blockMapping, .blockSequence, .flowSequence, .emptyMapping: false
    }
  }

  /// True for a mapping, with or without entries.
  @inlinable
  public var isMapping: Bool { kind == .blockMapping || kind == .emptyMapping }

  /// True for a sequence of either form.
  @inlinable
  public var isSequence: Bool { kind == .blockSequence || kind == .flowSequence }

  /// The bytes inside of the quotes, if there are any; else the node's bytes.
  @inlinable
  var spanInsideQuotes: ByteSpan {
    let isQuoted: Bool =
      switch kind {
      case .singleQuoted, .doubleQuoted: true
      case .key: flags.contains(.quotedKey)
      case .plain, .literal, .blockMapping, .blockSequence, .flowSequence, .emptyMapping: false
      }
    guard isQuoted else { return ByteSpan(from: start, to: end) }
    return ByteSpan(from: start + 1, to: max(start + 1, end - 1))
  }
}
