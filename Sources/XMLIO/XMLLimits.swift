/// How large and how deep a document may be before it is refused unread.
///
/// libxml2 has limits of its own (depth 256, text 10,000,000 bytes), which larger figures here do not lift.
public struct XMLLimits: Hashable, Sendable {
  /// The whole document, in bytes; at most 2 GiB, which is what libxml2 can be handed.
  public var documentBytes: Int
  /// Elements inside one another, the root counted.
  public var depth: Int
  /// Elements in all.
  public var elements: Int
  /// Attributes and namespace declarations of one start tag.
  ///
  /// libxml2 2.9 takes quadratic time over them.
  public var attributes: Int
  /// One tag from `<` to `>`, in bytes.
  public var tagBytes: Int
  /// One text, comment, processing instruction or CDATA section, in bytes.
  public var textBytes: Int

  /// Makes limits; what is left out has its standard figure.
  public init(
    documentBytes: Int = 64 << 20, depth: Int = 64, elements: Int = 1_000_000, attributes: Int = 256,
    tagBytes: Int = 64 << 10, textBytes: Int = 10_000_000
  ) {
    self.documentBytes = documentBytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
    self.tagBytes = tagBytes
    self.textBytes = textBytes
  }

  /// The limits that hold unless others are asked for.
  public static let standard = XMLLimits()
}
