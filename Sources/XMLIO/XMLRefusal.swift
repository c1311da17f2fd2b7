/// Why a document was refused before libxml2 saw it, and where.
public struct XMLRefusal: Error, Hashable, Sendable {
  /// What the scan refuses.
  public enum Reason: Hashable, Sendable {
    /// The document is longer than ``XMLLimits/documentBytes``.
    case documentTooLong
    /// The document begins with nothing an XML document in UTF-8 can begin with.
    case notXML
    /// The XML declaration names another encoding than UTF-8.
    case encoding
    /// A byte sequence is not UTF-8.
    case notUTF8
    /// A character XML 1.0 §2.2 does not allow, by its code point.
    case forbiddenCharacter(UInt32)
    /// `<!DOCTYPE`, or another declaration that only a DTD may hold.
    case documentType
    /// Elements are nested deeper than ``XMLLimits/depth``.
    case tooDeep
    /// More elements than ``XMLLimits/elements``.
    case tooManyElements
    /// A start tag with more attributes than ``XMLLimits/attributes``.
    case tooManyAttributes
    /// A tag longer than ``XMLLimits/tagBytes``.
    case tagTooLong
    /// A text, comment, instruction or CDATA section longer than ``XMLLimits/textBytes``.
    case textTooLong
    /// A tag that breaks XML 1.0 §3.1, or a `<` inside a processing instruction.
    case malformedTag
    /// The document ends inside a tag, comment, instruction or CDATA section.
    case unfinished
  }

  /// What was refused.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// Makes a refusal from its parts.
  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension XMLRefusal.Reason {
  /// The stable negative number ``XMLProblem/code`` carries for this reason.
  public var code: Int32 {
    switch self {
    case .documentTooLong: -1
    case .notXML: -2
    case .encoding: -3
    case .notUTF8: -4
    case .forbiddenCharacter: -5
    case .documentType: -6
    case .tooDeep: -7
    case .tooManyElements: -8
    case .tooManyAttributes: -9
    case .tagTooLong: -10
    case .textTooLong: -11
    case .malformedTag: -12
    case .unfinished: -13
    }
  }

  /// The reason in English, as libxml2 words its own.
  public var message: String {
    switch self {
    case .documentTooLong: "document too long"
    case .notXML: "not an XML document in UTF-8"
    case .encoding: "encoding other than UTF-8"
    case .notUTF8: "not UTF-8"
    case .forbiddenCharacter(let scalar): "character \(XMLCharacters.notation(scalar)) is not allowed in XML 1.0"
    case .documentType: "document type declarations are refused"
    case .tooDeep: "elements nested too deep"
    case .tooManyElements: "too many elements"
    case .tooManyAttributes: "too many attributes"
    case .tagTooLong: "tag too long"
    case .textTooLong: "text too long"
    case .malformedTag: "malformed tag"
    case .unfinished: "document ends inside markup"
    }
  }
}
