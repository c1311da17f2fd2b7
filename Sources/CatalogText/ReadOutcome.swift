/// What became of reading a text.
public struct ReadOutcome: Sendable {
  /// What was met that is accepted but worth a word.
  public struct Notes: Hashable, Sendable {
    /// The file begins with a byte order mark.
    public var hasByteOrderMark = false
    /// Lines end with CR LF.
    public var hasCRLF = false

    /// Nothing was met.
    public init() {}
  }

  /// The syntax; nil when the structure cannot be trusted.
  ///
  /// A tree may come with refusals (`duplicateKey`, `keyLooksTyped`, `emptyValue`, `badEscape` and characters that are
  /// not allowed).
  public let tree: SyntaxTree?
  /// All that is refused, by offset; at most `mostRefusals`.
  public let refusals: [Refusal]
  /// What is accepted but worth a word.
  public let notes: Notes

  /// How many refusals of one file are kept.
  public static let mostRefusals = 200
}
