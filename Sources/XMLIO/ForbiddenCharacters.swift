/// The first character of a written document that XML 1.0 §2.2 has no way to write, with the path of the element or
/// attribute it stands in; nil where there is none.
///
/// For documents that were put together without ``XMLWriter``, of which the tags are right and only texts may not be.
public func forbiddenCharacter(in document: UnsafeBufferPointer<UInt8>) -> XMLWriteError? {
  guard let (offset, fault) = XMLCharacters.firstFault(in: document.span) else { return nil }
  let path = path(at: offset, in: document)
  switch fault {
  case .notUTF8: return .notUTF8(path: path)
  case .forbidden(let scalar): return .forbiddenCharacter(Unicode.Scalar(scalar) ?? "\u{FFFD}", path: path)
  }
}

/// The open elements at an offset, and the attribute where it lies in one.
private func path(at offset: Int, in document: UnsafeBufferPointer<UInt8>) -> String {
  var open: [String] = []
  var place = 0
  while place < offset {
    guard document[place] == UInt8(ascii: "<") else {
      place += 1
      continue
    }
    let start = place
    while place < offset, document[place] != UInt8(ascii: ">") { place += 1 }
    let tag = String(decoding: document[(start + 1)..<place], as: UTF8.self)
    if tag.hasPrefix("?") { continue }
    if tag.hasPrefix("/") {
      _ = open.popLast()
      continue
    }
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    if place == offset { return "/" + (open + [name, "@" + attribute(openIn: tag)]).joined(separator: "/") }
    if !tag.hasSuffix("/") { open.append(name) }
  }
  return "/" + open.joined(separator: "/")
}

/// The name of the attribute whose value a cut tag ends in.
private func attribute(openIn tag: String) -> String {
  let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
  let lead = parts.count > 1 ? parts[parts.count - 2] : ""
  return String(lead.drop { $0 == " " }.prefix { $0 != "=" }.split(separator: " ").last ?? "")
}
