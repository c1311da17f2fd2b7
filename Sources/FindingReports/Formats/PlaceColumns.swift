public import CatalogModel
import CatalogText

/// A position in every unit that readers count columns in; lines and columns are numbered from 1.
///
/// Whatever is told of a place outside of the program is made here, from its bytes.
public struct PlaceColumns: Hashable, Sendable {
  /// The line.
  public let line: Int
  /// The column in code points: people, SARIF (`unicodeCodePoints`), GitHub.
  public let codePoint: Int
  /// The column in UTF-16 code units: editors by the Language Server Protocol.
  public let utf16: Int
  /// The column in UTF-8 bytes: reviewdog.
  public let utf8: Int
  /// The column in cells of a terminal.
  public let display: Int
  /// The offset in the file in bytes, from 0, with a byte order mark counted.
  public let byte: Int

  /// Counts the columns of a byte of a text; an offset inside a character counts as its first byte.
  init(byte offset: Int, in bytes: [UInt8], _ map: LineMap) {
    let position = map.position(ofByte: offset)
    let start = map.lineSpan(position.line).range.lowerBound
    var end = position.byte
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var (points, units, cells) = (0, 0, 0)
    if end > start {
      for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
        points += 1
        units += scalar.value > 0xFFFF ? 2 : 1
        cells += displayWidth(scalar)
      }
    }
    line = position.line
    codePoint = points + 1
    utf16 = units + 1
    utf8 = max(0, end - start) + 1
    display = cells + 1
    byte = position.byte
  }
}

extension Excerpts {
  /// Where a place begins and ends (exclusive), in every unit; line 1, column 1 for a file whose text is not at hand.
  public func columns(of place: Place) -> (start: PlaceColumns, end: PlaceColumns) {
    (columns(ofByte: Int(place.span.start), in: place.path), columns(ofByte: Int(place.span.end), in: place.path))
  }

  /// The columns of a byte of a file.
  func columns(ofByte offset: Int, in path: String) -> PlaceColumns {
    guard let (bytes, map) = text(path) else { return PlaceColumns(byte: 0, in: [], LineMap([])) }
    return PlaceColumns(byte: offset, in: bytes, map)
  }
}
