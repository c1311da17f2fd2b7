import CLibXML2

/// A document in libxml2's memory, freed with its owner.
struct ParsedDocument: ~Copyable {
  let pointer: xmlDocPtr

  deinit { xmlFreeDoc(pointer) }

  /// Scans, then parses; nil when the document is not well-formed, and `problems` says why.
  static func parse(
    _ bytes: [UInt8], limits: XMLLimits, problems: ProblemCollector
  ) throws(XMLRefusal) -> ParsedDocument? {
    if let refusal = MarkupScan.refusal(of: bytes.span, limits: limits) { throw refusal }
    guard LibXML.isReady else { return nil }
    let pointer = problems.during {
      bytes.withUnsafeBytes { buffer in
        xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil,
          clibxml2_safe_options())
      }
    }
    guard let pointer else { return nil }
    let document = ParsedDocument(pointer: pointer)
    // The scan lets no DTD through; this holds even if libxml2 saw one where the scan did not.
    guard pointer.pointee.intSubset == nil, pointer.pointee.extSubset == nil else {
      throw XMLRefusal(reason: .documentType, line: 1, column: 1)
    }
    return document
  }

  /// As above, with a refusal among the problems.
  static func parseNotingRefusal(
    _ bytes: [UInt8], limits: XMLLimits, problems: ProblemCollector
  ) -> ParsedDocument? {
    do throws(XMLRefusal) {
      return try parse(bytes, limits: limits, problems: problems)
    } catch {
      problems.add(XMLProblem(error))
      return nil
    }
  }
}

/// What must be done once in a process before libxml2 is used from several threads.
enum LibXML {
  /// True once libxml2 is set up: it then opens no file and no connection whatever a document or schema names.
  ///
  /// Schema types are built here because 2.9 builds them on first use without a lock.
  static let isReady: Bool = {
    xmlInitParser()
    clibxml2_refuse_outside_files()
    clibxml2_refuse_catalogs()
    xmlSchemaInitTypes()
    return true
  }()
}
