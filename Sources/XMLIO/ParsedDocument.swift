import CLibXML2

/// A document in libxml2's memory, freed with its owner.
struct ParsedDocument: ~Copyable {
  let pointer: xmlDocPtr
  /// The library it came from.
  let library: LibXML

  deinit { library.freeDocument(pointer) }

  /// Scans, then parses; nil when the document is not well-formed, and `problems` says why.
  static func parse(
    _ bytes: Span<UInt8>, limits: XMLLimits, problems: ProblemCollector
  ) throws(XMLRefusal) -> ParsedDocument? {
    if let refusal = MarkupScan.refusal(of: bytes, limits: limits) { throw refusal }
    guard let library = LibXML.shared else {
      problems.add(.noLibrary)
      return nil
    }
    let pointer = problems.during(library) {
      bytes.withUnsafeBytes { buffer in
        library.readMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil,
          clibxml2_safe_options())
      }
    }
    guard let pointer else { return nil }
    let document = ParsedDocument(pointer: pointer, library: library)
    // The scan lets no DTD through; this holds even if libxml2 saw one where the scan did not.
    guard pointer.pointee.intSubset == nil, pointer.pointee.extSubset == nil else {
      throw XMLRefusal(reason: .documentType, line: 1, column: 1)
    }
    return document
  }

  /// As above, with a refusal among the problems.
  static func parseNotingRefusal(
    _ bytes: Span<UInt8>, limits: XMLLimits, problems: ProblemCollector
  ) -> ParsedDocument? {
    do throws(XMLRefusal) {
      return try parse(bytes, limits: limits, problems: problems)
    } catch {
      problems.add(XMLProblem(error))
      return nil
    }
  }
}
