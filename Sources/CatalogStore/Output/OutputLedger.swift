import Glibc

/// The lines of an export's manifest: added as files are written, put in order at the end.
struct OutputLedger {
  private struct Line {
    let number: UInt32
    let start: Int
    let count: Int
  }

  /// What stands before the path: 64 digits and two spaces.
  private static let lead = 66

  private var bytes: [UInt8] = []
  private var lines: [Line] = []

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: Its path, which no other file has.
  ///   - digest: The digest of its bytes.
  ///   - number: About where it comes among all; nil for one of a few.
  mutating func add(_ path: String, _ digest: SHA256, number: Int?) {
    let start = bytes.count
    digest.appendHexadecimal(to: &bytes)
    bytes.append(0x20)
    bytes.append(0x20)
    var path = path
    path.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(0x0A)
    lines.append(
      Line(number: number.flatMap { UInt32(exactly: $0) } ?? .max, start: start, count: bytes.count - start))
  }

  /// The manifest: a line for each file, in order of path.
  var manifest: [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      let order = byteOrder(
        of: lines.count, number: { lines[$0].number },
        bytes: { position in
          let line = lines[position]
          return UnsafeBufferPointer(rebasing: bytes[(line.start + Self.lead)..<(line.start + line.count - 1)])
        })
      return Array(unsafeUninitializedCapacity: bytes.count) { place, count in
        guard let from = bytes.baseAddress, let to = place.baseAddress else { return }
        for position in order {
          memcpy(to + count, from + lines[position].start, lines[position].count)
          count += lines[position].count
        }
      }
    }
  }
}
