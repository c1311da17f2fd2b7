/// Why a text, or a place in it, is refused.
///
/// The words for it live with the rules.
public struct Refusal: Hashable, Sendable {
  /// The cause.
  public let kind: Kind
  /// Where it is.
  public let span: ByteSpan
  /// Another place that belongs to it: the first of two equal keys, the quote that opens, the key of a value.
  public let related: ByteSpan?
  /// The offending text, the code point, or what would fit; may be empty.
  public let detail: String
  /// The repair, where there is one.
  public let fix: TextEdit?
  /// Whether the repair surely means what was meant; else it is a likely guess.
  public let isFixSure: Bool

  /// Makes a refusal.
  public init(
    _ kind: Kind, _ span: ByteSpan, related: ByteSpan? = nil, detail: String = "", fix: TextEdit? = nil,
    isFixSure: Bool = true
  ) {
    self.kind = kind
    self.span = span
    self.related = related
    self.detail = detail
    self.fix = fix
    self.isFixSure = isFixSure
  }
}
