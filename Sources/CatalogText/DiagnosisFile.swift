// What is wrong with the file as a whole, and with single characters.
extension Diagnosis {
  /// False when the bytes are no text that could be read on.
  mutating func checkEncoding(_ from: Int) -> Bool {
    if let program = officeProgram() {
      refuse(.officeDocument, 0, 4, detail: program)
      return false
    }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isBareUTF16 = bytes.count >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0)
    if isUTF16 || isBareUTF16 && (bytes[1] == 0) == (bytes[3] == 0) {
      refuse(.utf16, 0, 2, detail: bytes[0] == 0xFF || bytes[1] == 0 ? "UTF-16LE" : "UTF-16BE")
      return false
    }
    var offset = from
    var isUTF8SoFar = false
    while offset < bytes.count {
      guard let (_, length) = scalar(offset) else { break }
      if length > 2 { isUTF8SoFar = true }
      offset += length
    }
    guard offset < bytes.count else { return true }
    var end = offset + 1
    while end < bytes.count, end < offset + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let digits = bytes[offset..<end].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let isLegacy = !isUTF8SoFar && end < bytes.count && couldBeGB18030(from)
    refuse(isLegacy ? .legacyEncoding : .notUTF8, offset, end, detail: digits.joined(separator: " "))
    return false
  }

  private func officeProgram() -> String? {
    let heads: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "ZIP/OOXML"), ([0xD0, 0xCF, 0x11, 0xE0], "OLE"), (Array("{\\rtf".utf8), "RTF"),
      (Array("%PDF-".utf8), "PDF"),
    ]
    return heads.first { bytes.starts(with: $0.0) }?.1
  }

  /// True when every byte beyond ASCII belongs to a pair or a four-byte character of GB 18030.
  private func couldBeGB18030(_ from: Int) -> Bool {
    var offset = from
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), offset + 1 < bytes.count else { return false }
      let trail = bytes[offset + 1]
      if (0x40...0xFE).contains(trail), trail != 0x7F {
        offset += 2
      } else if (0x30...0x39).contains(trail), offset + 3 < bytes.count {
        offset += 4
      } else {
        return false
      }
    }
    return true
  }

  /// Characters that are refused wherever they stand, and lines that are too long.
  mutating func checkCharacters(_ from: Int) {
    var offset = from
    var lineStart = from
    while offset < bytes.count, refusals.count < ReadOutcome.mostRefusals {
      let first = bytes[offset]
      if first == Byte.lf { checkLength(lineStart, offset) }
      if first == Byte.lf { lineStart = offset + 1 }
      if first >= 0x20, first < 0x7F || first == Byte.cr && byte(offset + 1) == Byte.lf {
        offset += 1
        continue
      }
      guard let (scalar, length) = scalar(offset) else { return }
      if first == Byte.cr {
        if offset + 1 >= bytes.count || bytes[offset + 1] != Byte.lf { carriageReturn(offset) }
      } else if let kind = refusalKind(ofScalar: scalar) {
        let span = offset..<offset + length
        let fix = TextEdit(span, "")
        let isSure = kind == .byteOrderMarkInside
        refuse(
          kind, offset, span.upperBound, detail: Diagnosis.codePoint(scalar), fix: isSure ? fix : nil, guess: fix)
      }
      offset += length
    }
    checkLength(lineStart, bytes.count)
  }

  /// A lone CR: in a file without LF it ends a line, before CR LF it is one too many.
  private mutating func carriageReturn(_ offset: Int) {
    let isDoubled = byte(offset + 1) == Byte.cr && offset + 2 < bytes.count && bytes[offset + 2] == Byte.lf
    let fix = TextEdit(offset..<offset + 1, isDoubled ? "" : "\n")
    refuse(.carriageReturn, offset, offset + 1, fix: isDoubled || !bytes.contains(Byte.lf) ? fix : nil, guess: fix)
  }

  private mutating func checkLength(_ start: Int, _ end: Int) {
    if end - start > limits.lineBytes { refuse(.lineTooLong, start, end, detail: String(limits.lineBytes)) }
  }

  static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Lines of a merge conflict; with one of them in it, nothing else of the text is worth a word.
  ///
  /// False to stop.
  mutating func checkMarkers(_ from: Int) -> Bool {
    if refusals.contains(where: { $0.kind == .carriageReturn || $0.kind == .lineSeparator }) { return false }
    var offset = from
    var found = false
    while offset < bytes.count {
      if isMergeMarker(offset) {
        refuse(.mergeMarker, offset, lineStop(offset), detail: text(offset, offset + 7))
        found = true
      }
      offset = nextLine(offset)
    }
    return !found
  }

  private func isMergeMarker(_ offset: Int) -> Bool {
    let first = byte(offset)
    guard first == 0x3C || first == 0x3D || first == 0x3E || first == Byte.pipe else { return false }
    guard (1..<7).allSatisfy({ byte(offset + $0) == first }) else { return false }
    return isBlank(offset + 7) || first == 0x3C || first == 0x3D
  }
}
