public import CatalogText

/// A disagreement between a file and the element dictionary.
public struct StructureIssue: Sendable {
  /// What kind of disagreement; each is a rule of its own.
  public enum Kind: Hashable, Sendable {
    /// A key that has no meaning in this record.
    case unknownElement(suggestion: Key?)
    /// An element that must stand here is missing.
    case missingElement
    /// An element that may stand only in the other kind of file.
    case misplacedElement
    /// A mapping, list or scalar where something else belongs.
    case wrongShape(expected: Shape)
    /// A value that its type does not read.
    case wrongValue
    /// A label that its code list lacks.
    case unknownLabel(suggestion: String?)
    /// A plain scalar that YAML readers take for something else than text.
    case ambiguousScalar
    /// A code that a spreadsheet has turned into a number such as `4.40101E+17`.
    case mangledCode
    /// A code that its kind refuses.
    case wrongCode(CodeUse)
    /// An id of the wrong form.
    case wrongIdentifier
    /// An id that stands twice in its list.
    case duplicateIdentifier
    /// A value that is right but not in its canonical form.
    case notCanonical(canonical: String)
    /// A text with blanks at its beginning or end.
    case paddedValue
    /// The first element says another kind of file or another version of the format.
    case wrongSignature(expected: String)
  }

  /// What a value is made of.
  public enum Shape: String, Hashable, Sendable {
    case scalar, list, mapping
  }

  /// What is wrong.
  public let kind: Kind
  /// The element concerned, if it is known.
  public let element: Element?
  /// The path of the element inside the file, such as `materials[agent-id].copy`.
  public let path: String
  /// Where.
  public let span: ByteSpan
  /// The text concerned.
  public let text: String
  /// Another place: the first of two equal ids.
  public let related: ByteSpan?
}
