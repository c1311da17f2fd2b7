/// Writes an XML 1.0 document into a byte buffer: UTF-8, LF, indented by two spaces, the same bytes every time.
///
/// Own code rather than libxml2's writer: bytes of the catalog go in without becoming a `String`, and one growing buffer
/// takes them. libxml2 checks the result.
///
/// Text is escaped here. An element with text is written on one line, so that its text reads back exactly; in mixed
/// content the text must come before the first child element. The first offence is kept and thrown by ``finish()``.
/// Prefixes of names are the caller's to declare.
public struct XMLWriter: Sendable {
  private struct Element: Sendable {
    let name: String
    var content: Content
  }

  /// What an open element holds so far; while it is `none`, its start tag still lacks the `>`.
  private enum Content: Sendable {
    case none
    case elements
    case text
  }

  private var bytes: [UInt8]
  private var open: [Element] = []
  private var roots = 0
  private var offence: XMLWriteError?

  /// Begins a document; `buffer` gives its storage, not its contents, so that one buffer may serve many documents.
  public init(reusing buffer: consuming [UInt8] = []) {
    bytes = buffer
    bytes.removeAll(keepingCapacity: true)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element with its attributes in the order given.
  public mutating func startElement(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    if !XMLCharacters.isName(name) { note(.invalidName(name, path: path)) }
    openLine()
    if open.isEmpty { roots += 1 }
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(Element(name: name, content: .none))
    for index in attributes.indices { appendAttribute(index, of: attributes) }
  }

  /// Opens an element with attributes that are only known when it is written, in the order given.
  public mutating func startElement(_ name: String, attributes: [(name: String, value: String)]) {
    startElement(name)
    for index in attributes.indices {
      let (name, value) = attributes[index]
      if attributes[..<index].contains(where: { $0.name == name }) { note(.duplicateAttribute(name, path: path)) }
      appendAttribute(name, value)
    }
  }

  /// Closes the innermost open element.
  public mutating func endElement() {
    guard let element = open.popLast() else { return note(.unopenedElement) }
    switch element.content {
    case .none:
      append("/>")
    case .elements, .text:
      if element.content == .elements { appendIndent() }
      append("</")
      append(element.name)
      bytes.append(UInt8(ascii: ">"))
    }
    if open.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Adds text to the innermost open element.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(utf8: $0) }
  }

  /// Adds text, given as UTF-8 bytes, to the innermost open element.
  public mutating func text(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    guard let last = open.indices.last else { return note(.textOutsideRoot) }
    if open[last].content == .none { bytes.append(UInt8(ascii: ">")) }
    open[last].content = .text
    appendEscaped(text, attribute: nil)
  }

  /// Writes an element that holds only text; `<name/>` when the text is empty.
  public mutating func element(_ name: String, text: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    startElement(name, attributes)
    self.text(text)
    endElement()
  }

  /// Writes an element that holds only text, given as UTF-8 bytes.
  public mutating func element(
    _ name: String, utf8 text: UnsafeBufferPointer<UInt8>, _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    startElement(name, attributes)
    self.text(utf8: text)
    endElement()
  }

  /// The finished document.
  ///
  /// - Throws: The first offence against XML 1.0, or that the elements do not make one closed tree.
  public consuming func finish() throws(XMLWriteError) -> [UInt8] {
    if let offence { throw offence }
    if !open.isEmpty { throw .unclosedElement(path: path) }
    if roots != 1 { throw .notOneRoot }
    return bytes
  }
}

extension XMLWriter {
  private var path: String {
    open.reduce(into: "") { $0 += "/" + $1.name }
  }

  private mutating func note(_ error: XMLWriteError) {
    if offence == nil { offence = error }
  }

  private mutating func append(_ string: String) {
    bytes.append(contentsOf: string.utf8)
  }

  /// Closes the parent's start tag, and begins a line unless text of the parent would gain white space by it.
  private mutating func openLine() {
    guard let last = open.indices.last else { return }
    switch open[last].content {
    case .text: return
    case .none: bytes.append(UInt8(ascii: ">"))
    case .elements: break
    }
    open[last].content = .elements
    appendIndent()
  }

  private mutating func appendIndent() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func appendAttribute(_ index: Int, of attributes: KeyValuePairs<String, String>) {
    let name = attributes[index].key
    if attributes[..<index].contains(where: { $0.key == name }) { note(.duplicateAttribute(name, path: path)) }
    appendAttribute(name, attributes[index].value)
  }

  private mutating func appendAttribute(_ name: String, _ value: String) {
    if !XMLCharacters.isName(name) { note(.invalidName(name, path: path)) }
    var value = value
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    value.withUTF8 { appendEscaped($0, attribute: name) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds text with everything escaped that reading would otherwise change or take for markup.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, attribute: String?) {
    if let (_, fault) = XMLCharacters.firstFault(in: text.span) {
      let place = attribute.map { path + "/@" + $0 } ?? path
      switch fault {
      case .notUTF8: note(.notUTF8(path: place))
      case .forbidden(let scalar): note(.forbiddenCharacter(Unicode.Scalar(scalar) ?? "\u{FFFD}", path: place))
      }
      return
    }
    var start = 0
    for index in text.indices where text[index] <= 0x3E {
      guard let escape = Self.escape(text[index], inAttribute: attribute != nil) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// How a character is written instead of itself; nil when it needs no escape.
  ///
  /// `>` for `]]>`; CR, and in attributes TAB and LF, because a
  /// reader normalises the bare ones (XML 1.0 §2.11, §3.3.3).
  private static func escape(_ byte: UInt8, inAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\r"): "&#xD;"
    case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
    case UInt8(ascii: "\n"): inAttribute ? "&#xA;" : nil
    case UInt8(ascii: "\t"): inAttribute ? "&#x9;" : nil
    default: nil
    }
  }
}
