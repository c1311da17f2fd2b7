/// The forms of plain scalars that some reader of YAML 1.1 (yaml.org/type) or YAML 1.2 (§10.3) takes for something
/// other than text.
///
/// Where readers are laxer than the two texts (letter case, commas between digits), so is this list.
enum TypedForms {
  @inline(__always)
  static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    let first = bytes[start]
    guard first < 0x80 else { return false }
    // Bits of: + - . 0-9 < = ~ and of F N O T Y f n o t y.
    let low: UInt64 = 0x33FF_6800_0000_0000
    let high: UInt64 = 0x4210_C040_0210_C040
    let bit = (first < 64 ? low : high) >> UInt64(first & 63) & 1
    return bit != 0 && matchSlowly(bytes, start, end)
  }

  @inline(never)
  private static func matchSlowly(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "="), UInt8(ascii: "~"):
      return end - start == 1
    case UInt8(ascii: "<"):
      return end - start == 2 && bytes[start + 1] == UInt8(ascii: "<")
    case 0x41...:
      return isWord(bytes, start, end)
    default:
      return isNumber(bytes, start, end) || isTimestamp(bytes, start, end)
    }
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 5 else { return false }
    var word: UInt64 = 0
    for index in start..<end { word = word << 8 | UInt64(bytes[index] | 0x20) }
    switch word {
    case 0x79, 0x6E: return true  // y n
    case 0x6E6F, 0x6F6E: return true  // no on
    case 0x79_6573, 0x6F_6666: return true  // yes off
    case 0x7472_7565, 0x6E75_6C6C: return true  // true null
    case 0x66_616C_7365: return true  // false
    default: return false
    }
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == Byte.dash { at += 1 }
    guard at < end else { return false }
    if bytes[at] == UInt8(ascii: "0"), at + 2 < end {
      switch bytes[at + 1] | 0x20 {
      case UInt8(ascii: "x"): return allOf(bytes, at + 2, end) { Escape.hexadecimal($0) != nil || $0 == 0x5F }
      case UInt8(ascii: "o"), UInt8(ascii: "b"): return allOf(bytes, at + 2, end) { Byte.isDigit($0) || $0 == 0x5F }
      default: break
      }
    }
    if bytes[at] == Byte.dot, end - at == 4 { if isDotWord(bytes, at + 1) { return true } }
    let digits = at
    while at < end, Byte.isDigit(bytes[at]) || at > digits && isSeparator(bytes[at]) { at += 1 }
    if at == end { return true }
    if bytes[at] == Byte.colon, at > digits { return isSexagesimal(bytes, at, end) }
    if bytes[at] == Byte.dot {
      at += 1
      while at < end, Byte.isDigit(bytes[at]) || bytes[at] == Byte.dot || isSeparator(bytes[at]) { at += 1 }
    } else if at == digits {
      return false
    }
    return at == end || isExponent(bytes, at, end)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x5F || byte == Byte.comma }

  private static func allOf(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ test: (UInt8) -> Bool
  ) -> Bool {
    for index in start..<end where !test(bytes[index]) { return false }
    return true
  }

  private static func isDotWord(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let word = (UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])) | 0x202020
    return word == 0x696E66 || word == 0x6E616E
  }

  private static func isExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start + 1
    guard bytes[start] | 0x20 == UInt8(ascii: "e"), at < end else { return false }
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == Byte.dash { at += 1 }
    return at < end && allOf(bytes, at, end) { Byte.isDigit($0) || $0 == 0x5F }
  }

  /// `:30`, `:30:15`, `:30.5`, from the first colon on.
  private static func isSexagesimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, bytes[at] == Byte.colon {
      let from = at + 1
      at = from
      while at < end, Byte.isDigit(bytes[at]) { at += 1 }
      guard (1...2).contains(at - from), at - from == 1 || bytes[from] < UInt8(ascii: "6") else { return false }
    }
    guard at < end else { return true }
    return bytes[at] == Byte.dot && allOf(bytes, at + 1, end) { Byte.isDigit($0) || $0 == 0x5F }
  }

  /// `2022-03-01` and all that some reader takes for a date with a time after it.
  private static func isTimestamp(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    for part in 0..<3 {
      let from = at
      while at < end, Byte.isDigit(bytes[at]) { at += 1 }
      guard part == 0 ? at - from == 4 : (1...2).contains(at - from) else { return false }
      if part < 2 {
        guard at < end, bytes[at] == Byte.dash else { return false }
        at += 1
      }
    }
    guard at < end else { return true }
    guard bytes[at] | 0x20 == UInt8(ascii: "t") || bytes[at] == Byte.space else { return false }
    return allOf(bytes, at + 1, end) {
      Byte.isDigit($0) || $0 == Byte.colon || $0 == Byte.dot || $0 == Byte.space || $0 == Byte.dash
        || $0 == UInt8(ascii: "+") || $0 | 0x20 == UInt8(ascii: "z")
    }
  }
}
