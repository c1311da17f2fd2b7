import CLibXML2

/// Checks documents against one schema, as many as come, on the thread that made it.
public struct XMLSchemaChecker: ~Copyable {
  private let schema: CompiledSchema
  private let limits: XMLLimits

  /// Compiles the schema for this thread.
  ///
  /// - Parameters:
  ///   - schema: The schema to check against.
  ///   - limits: What a document may not exceed.
  /// - Throws: What libxml2 has against the schema; not to be expected, since it compiled once.
  public init(schema: XMLSchema, limits: XMLLimits = .standard) throws(XMLSchemaError) {
    self.schema = try CompiledSchema(schema)
    self.limits = limits
  }

  /// What is wrong with a document: refusals and syntax first, and only for a well-formed one what breaks the schema.
  ///
  /// Nothing the document names is opened: not `xsi:schemaLocation`, not an entity; any DOCTYPE is a problem.
  public mutating func check(_ document: [UInt8]) -> [XMLProblem] {
    document.withUnsafeBufferPointer { check($0) }
  }

  /// As above, of bytes that are lent.
  public mutating func check(_ document: UnsafeBufferPointer<UInt8>) -> [XMLProblem] {
    if MarkupScan.refusal(of: document.span, limits: limits) == nil, schema.isValid(document) { return [] }
    let problems = ProblemCollector()
    guard let parsed = ParsedDocument.parseNotingRefusal(document.span, limits: limits, problems: problems) else {
      return problems.allOrUnknown
    }
    let result = problems.during(parsed.library) { schema.validate(parsed.pointer) }
    return result == 0 ? problems.all : problems.allOrUnknown
  }
}

/// A schema in libxml2's compiled form, and the document it was compiled from, which it points into.
struct CompiledSchema: ~Copyable {
  private let pointer: xmlSchemaPtr
  private let document: ParsedDocument

  init(_ schema: XMLSchema) throws(XMLSchemaError) {
    let problems = ProblemCollector()
    guard
      let document = ParsedDocument.parseNotingRefusal(schema.bytes.span, limits: .standard, problems: problems)
    else {
      throw XMLSchemaError(name: schema.name, problems: problems.allOrUnknown)
    }
    let (source, library) = (document.pointer, document.library)
    let outside = Self.outsideSchemas(namedIn: source, library)
    guard outside.isEmpty else { throw XMLSchemaError(name: schema.name, problems: outside) }
    let compiled = problems.during(library) { () -> xmlSchemaPtr? in
      guard let context = library.newSchemaParser(source) else { return nil }
      defer { library.freeSchemaParser(context) }
      return library.parseSchema(context)
    }
    guard let compiled else {
      throw XMLSchemaError(name: schema.name, problems: problems.allOrUnknown)
    }
    self.pointer = compiled
    self.document = document
  }

  deinit { document.library.freeSchema(pointer) }

  /// What would send libxml2 looking for files: the loader refuses to open one, but a look is a `stat` already.
  private static func outsideSchemas(namedIn document: xmlDocPtr, _ library: LibXML) -> [XMLProblem] {
    var problems: [XMLProblem] = []
    var next = library.root(document)?.pointee.children
    while let node = next {
      next = node.pointee.next
      guard node.pointee.type == XML_ELEMENT_NODE, library.hasAttribute(node, "schemaLocation") != nil else { continue }
      problems.append(
        XMLProblem(
          line: library.line(node), column: 0, message: "a schema must not name another file",
          code: XMLProblem.outsideSchemaCode, level: .fatal))
    }
    return problems
  }

  /// Whether a document that the scan let through is well-formed and valid, without a warning.
  ///
  /// Nearly every document is, so it is parsed without building a tree of it, in two thirds of the time; what is wrong
  /// with the others is then found by way of the tree, which knows the lines.
  func isValid(_ document: UnsafeBufferPointer<UInt8>) -> Bool {
    let library = self.document.library
    guard let context = library.newValidator(pointer) else { return false }
    defer { library.freeValidator(context) }
    let problems = ProblemCollector()
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    let result = problems.during(library) { () -> Int32 in
      // The parser frees the input.
      let input = document.withMemoryRebound(to: CChar.self) { bytes in
        library.newInput(bytes.baseAddress, Int32(clamping: bytes.count), XML_CHAR_ENCODING_NONE)
      }
      guard let input else { return -1 }
      return library.validateStream(context, input, XML_CHAR_ENCODING_UTF8, &handler, nil)
    }
    return result == 0 && problems.all.isEmpty
  }

  /// Zero when the document is valid, libxml2's number otherwise.
  func validate(_ document: xmlDocPtr) -> Int32 {
    let library = self.document.library
    guard let context = library.newValidator(pointer) else { return -1 }
    defer { library.freeValidator(context) }
    return library.validate(context, document)
  }
}

extension ProblemCollector {
  /// The problems, and never none: what failed without a word is a problem too.
  var allOrUnknown: [XMLProblem] {
    let all = all
    guard all.isEmpty else { return all }
    let unexplained = "libxml2 failed without a message"
    return [
      XMLProblem(line: 0, column: 0, message: unexplained, code: XMLProblem.unexplainedCode, level: .fatal)
    ]
  }
}
