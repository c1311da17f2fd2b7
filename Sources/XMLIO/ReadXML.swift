import CLibXML2

/// Why a document cannot be read.
public enum XMLReadError: Error, Hashable, Sendable {
  /// Refused before it was parsed.
  case refused(XMLRefusal)
  /// Not well-formed XML, or not right in its namespaces; never empty.
  case malformed([XMLProblem])
}

/// Reads a document from UTF-8 bytes into plain values.
///
/// No DTD, entity, network or file is ever used; comments and processing instructions are left out.
///
/// - Throws: What the limits refuse, or what is not well-formed.
public func readXML(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLReadError) -> XMLNode {
  let problems = ProblemCollector()
  let parsed: ParsedDocument?
  do throws(XMLRefusal) {
    parsed = try ParsedDocument.parse(bytes.span, limits: limits, problems: problems)
  } catch {
    throw .refused(error)
  }
  guard let parsed, let root = parsed.library.root(parsed.pointer),
    !problems.all.contains(where: { $0.level > .warning })
  else { throw .malformed(problems.allOrUnknown) }
  var tags = StartTags(bytes)
  return XMLNode(root.pointee, line: parsed.library.line(root), parsed.library, &tags)
}

extension XMLNode {
  /// Copies an element and what is under it; the depth is bounded by the scan.
  fileprivate init(_ element: xmlNode, line: Int, _ library: LibXML, _ tags: inout StartTags) {
    place = tags.next()
    name = copied(element.name)
    namespace = element.ns?.pointee.href.map { copied($0) }
    self.line = line
    attributes = Self.attributes(of: element)
    var children: [Child] = []
    var hasElements = false
    var next = element.children
    while let child = next {
      next = child.pointee.next
      switch child.pointee.type {
      case XML_ELEMENT_NODE:
        hasElements = true
        children.append(.element(XMLNode(child.pointee, line: library.line(child), library, &tags)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        Self.append(copied(child.pointee.content), to: &children)
      default:
        break
      }
    }
    if hasElements { children.removeAll(where: \.isBlank) }
    self.children = children
  }

  private static func attributes(of element: xmlNode) -> [Attribute] {
    var attributes: [Attribute] = []
    var next = element.properties
    while let attribute = next {
      next = attribute.pointee.next
      var value = ""
      var piece = attribute.pointee.children
      while let part = piece {
        piece = part.pointee.next
        value += copied(part.pointee.content)
      }
      attributes.append(
        Attribute(
          name: copied(attribute.pointee.name), namespace: attribute.pointee.ns?.pointee.href.map { copied($0) },
          value: value))
    }
    return attributes
  }

  /// A comment or instruction between two texts leaves one text.
  private static func append(_ piece: String, to children: inout [Child]) {
    if case .text(let before) = children.last {
      children[children.count - 1] = .text(before + piece)
    } else {
      children.append(.text(piece))
    }
  }
}

extension XMLNode.Child {
  fileprivate var isBlank: Bool {
    if case .text(let text) = self { text.utf8.allSatisfy(XMLCharacters.isSpace) } else { false }
  }
}

private func copied(_ bytes: UnsafePointer<UInt8>?) -> String {
  bytes.map { String(cString: $0) } ?? ""
}
