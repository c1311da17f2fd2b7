public import CatalogModel
import CatalogText

/// The texts findings point into: turns byte offsets into lines, columns and marked excerpts.
public struct Excerpts: Sendable {
  private let texts: [String: [UInt8]]
  private let maps: [String: LineMap]

  /// Takes the texts of the files that `paths` names from a catalog.
  public init(_ catalog: Catalog, paths: some Sequence<String>) {
    let wanted = Set(paths)
    var texts: [String: [UInt8]] = [:]
    for file in catalog.files where wanted.contains(file.path) {
      texts[file.path] = file.bytes
    }
    self.init(texts)
  }

  /// Takes texts by path.
  public init(_ texts: [String: [UInt8]]) {
    self.texts = texts
    maps = texts.mapValues { LineMap($0) }
  }

  /// Whether the text of a file is at hand.
  public func hasText(_ path: String) -> Bool { !(texts[path]?.isEmpty ?? true) }

  /// Where a finding is: file, line and column.
  public func place(of finding: Finding) -> String {
    let position = columns(of: finding.place).start
    return "\(finding.place.path):\(position.line):\(position.codePoint)"
  }

  /// The text of a file and its lines; nil where it is not at hand.
  func text(_ path: String) -> (bytes: [UInt8], map: LineMap)? {
    guard let bytes = texts[path], let map = maps[path] else { return nil }
    return (bytes, map)
  }

  /// A line as it is shown, with the columns a mark under it takes.
  struct Line {
    let number: Int
    let text: String
    let markColumn: Int
    let markWidth: Int
  }

  /// The widest excerpt shown; longer lines are cut around the place.
  static let widest = 160

  /// The line of a place, made safe for a terminal.
  func line(of place: Place) -> Line {
    guard let bytes = texts[place.path], let map = maps[place.path] else {
      return Line(number: 1, text: "", markColumn: 0, markWidth: 1)
    }
    let number = map.position(ofByte: Int(place.span.start)).line
    let span = map.lineSpan(number).range
    let start = min(max(Int(place.span.start), span.lowerBound), span.upperBound)
    let end = min(max(Int(place.span.end), start), span.upperBound)
    let head = cutStart(bytes[span.lowerBound..<start])
    var before = shown(head)
    let marked = shown(cutEnd(bytes[start..<end]))
    var after = shown(cutEnd(bytes[end..<span.upperBound]))
    if head.startIndex > span.lowerBound || displayWidth(before) > Self.widest / 2 {
      before = "…" + suffix(before, width: Self.widest / 2)
    }
    after = prefix(after, width: max(20, Self.widest - displayWidth(before) - displayWidth(marked)))
    let body = prefix(marked, width: Self.widest)
    return Line(
      number: number, text: before + body + after, markColumn: displayWidth(before),
      markWidth: max(1, displayWidth(body)))
  }

  /// Bytes beyond which a stretch is wider than anything that is shown, whatever they are.
  private static let mostBytes = 4 * widest

  /// The end of a stretch, from the beginning of a character, so that a line of any length costs little.
  private func cutStart(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.suffix(Self.mostBytes).drop { $0 & 0xC0 == 0x80 && bytes.count > Self.mostBytes }
  }

  /// The beginning of a stretch, to the end of a character.
  private func cutEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count > Self.mostBytes else { return bytes }
    var end = bytes.startIndex + Self.mostBytes
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end]
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    terminalSafe(String(decoding: bytes, as: UTF8.self))
  }

  private func prefix(_ text: String, width: Int) -> String {
    var taken = ""
    var used = 0
    for scalar in text.unicodeScalars {
      used += displayWidth(scalar)
      if used > width { return taken + "…" }
      taken.unicodeScalars.append(scalar)
    }
    return taken
  }

  private func suffix(_ text: String, width: Int) -> String {
    var used = 0
    var start = text.unicodeScalars.endIndex
    while start > text.unicodeScalars.startIndex {
      let previous = text.unicodeScalars.index(before: start)
      used += displayWidth(text.unicodeScalars[previous])
      if used > width { break }
      start = previous
    }
    return String(text.unicodeScalars[start...])
  }
}
