/// An XML Schema (XSD 1.0) that is known to compile.
///
/// It keeps the schema's bytes, not libxml2's compiled form: that is no value and has no promise of being shareable.
/// Each thread makes its own ``XMLSchemaChecker`` from it.
public struct XMLSchema: Sendable {
  /// The name it is called by in messages, such as a file name.
  public let name: String
  let bytes: [UInt8]

  /// Takes a schema that is whole in itself.
  ///
  /// A DTD is refused, and so are `xs:include`, `xs:redefine` and `xs:import` that name a file.
  ///
  /// - Throws: What is wrong with the schema.
  public init(bytes: [UInt8], name: String) throws(XMLSchemaError) {
    self.bytes = bytes
    self.name = name
    _ = try CompiledSchema(self)
  }
}

/// Why a schema cannot be used.
public struct XMLSchemaError: Error, Hashable, Sendable {
  /// The schema's name.
  public let name: String
  /// What is wrong with it; lines are those of the schema.
  public let problems: [XMLProblem]
}
