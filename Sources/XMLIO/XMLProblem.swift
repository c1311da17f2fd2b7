/// Something wrong with a document, as libxml2 or the scan before it found it.
public struct XMLProblem: Hashable, Sendable {
  /// How bad a problem is, in libxml2's order.
  public enum Level: UInt32, Comparable, Sendable {
    /// The document may still be right.
    case warning = 1
    /// The document breaks its schema or the rules of namespaces.
    case error = 2
    /// The document is not well-formed XML, or was refused unread.
    case fatal = 3

    /// Orders warnings before errors before fatal errors.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The line, from 1; 0 when not known.
  ///
  /// For a schema problem: the line on which the element's start tag ends.
  public let line: Int
  /// The column, from 1; 0 when not known, which is so for every schema problem.
  public let column: Int
  /// What is wrong, in English, without a line end.
  public let message: String
  /// libxml2's `xmlParserErrors` number, or a negative one from ``XMLRefusal/Reason/code``.
  public let code: Int32
  /// How bad it is.
  public let level: Level

  /// Makes a problem from its parts.
  public init(line: Int, column: Int, message: String, code: Int32, level: Level) {
    self.line = line
    self.column = column
    self.message = message
    self.code = code
    self.level = level
  }

  /// The most problems kept for one document; one more then says how many were left out.
  public static let limit = 200
  /// The code of the problem that says how many were left out.
  public static let leftOutCode: Int32 = -100
  /// The code of a schema's `xs:include`, `xs:redefine` or `xs:import` that names a file.
  public static let outsideSchemaCode: Int32 = -102
  /// The code of a failure of libxml2 that came without a message.
  public static let unexplainedCode: Int32 = -101
}

extension XMLProblem {
  /// The problem a refused document has.
  init(_ refusal: XMLRefusal) {
    self.init(
      line: refusal.line, column: refusal.column, message: refusal.reason.message, code: refusal.reason.code,
      level: .fatal)
  }

  /// The problem of every document where the library is missing.
  static var noLibrary: XMLProblem {
    XMLProblem(
      line: 0, column: 0, message: "libxml2 is not installed on this machine", code: unexplainedCode, level: .fatal)
  }
}
