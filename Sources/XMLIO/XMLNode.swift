/// A place in a document.
public struct XMLPlace: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// An element read from a document: a plain value, nothing of libxml2 in it.
public struct XMLNode: Hashable, Sendable {
  /// An attribute, without namespace declarations, in document order.
  public struct Attribute: Hashable, Sendable {
    /// The local name.
    public let name: String
    /// The namespace; nil for an attribute without prefix.
    public let namespace: String?
    /// The value after XML 1.0 §3.3.3 normalisation.
    public let value: String
  }

  /// What stands between an element's tags.
  public enum Child: Hashable, Sendable {
    /// A child element.
    case element(XMLNode)
    /// Text, CDATA sections and character references resolved and joined.
    case text(String)
  }

  /// The local name.
  public let name: String
  /// The namespace; nil when there is none.
  public let namespace: String?
  /// The line on which the start tag ends, from 1.
  public let line: Int
  /// Where the start tag begins.
  public let place: XMLPlace
  /// The attributes in document order.
  public let attributes: [Attribute]
  /// The children in document order, without comments and processing instructions.
  ///
  /// White space alone is left out where the element has child elements, and kept exactly where it has none.
  public let children: [Child]
}

extension XMLNode {
  /// The element's own text, without that of child elements.
  public var text: String {
    var text = ""
    for case .text(let piece) in children { text += piece }
    return text
  }

  /// The child elements in document order.
  public var elements: [XMLNode] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The first child element with this local name, whatever its namespace.
  public func first(_ name: String) -> XMLNode? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The value of the attribute with this local name, whatever its namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
