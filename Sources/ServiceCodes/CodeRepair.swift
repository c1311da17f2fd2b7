/// Looks for the one code that was probably meant.
///
/// A repair is offered only if it makes the code valid, its region and kind of body are plausible, and no other repair
/// of the same sort does so too.
enum CodeRepair {
  /// The repaired code; nil if the code is valid as it stands in other respects, or no repair is the only one.
  static func suggestion(for bytes: [UInt8], kind: CodeKind) -> String? {
    if isValid(bytes, as: kind) { return String(decoding: bytes, as: UTF8.self) }
    guard kind != .provincial, bytes.count < 48, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var found = candidates([withDigits(bytes, kind: kind)], kind)
    if found.isEmpty, kind.hasCheckDigit {
      if kind.lengths.contains(bytes.count) {
        found = candidates(transpositions(bytes), kind)
      } else if !beginsSoundly(bytes, kind) {
        if kind.lengths.contains(bytes.count + 1) { found = candidates(insertions(bytes), kind) }
        if kind.lengths.contains(bytes.count - 1) { found.formUnion(candidates(deletions(bytes), kind)) }
      }
    }
    guard found.count == 1, let only = found.first else { return nil }
    return String(decoding: only, as: UTF8.self)
  }

  /// The digit a letter is easily taken for; nil if there is none.
  ///
  /// Where letters may stand, too (`amongLetters`), only those that GB 32100 leaves out for their looks.
  static func digit(like letter: UInt8, amongLetters: Bool) -> UInt8? {
    switch letter {
    case 0x4F: 0x30  // O
    case 0x49: 0x31  // I
    case 0x53: 0x35  // S
    case 0x5A: 0x32  // Z
    case 0x4C where !amongLetters: 0x31  // L
    case 0x42 where !amongLetters: 0x38  // B
    case 0x51 where !amongLetters, 0x44 where !amongLetters: 0x30  // Q, D
    default: nil
    }
  }

  /// The national 基本编码 that nine or ten digits are without their leading zeros; nil if none is.
  static func withLeadingZeros(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 9 || bytes.count == 10, bytes[0] != 0x30, bytes.allSatisfy(\.isDigit) else { return nil }
    let whole = Array(repeating: 0x30, count: 12 - bytes.count) + bytes
    // The main item begins with its department, which is never 00.
    guard isValid(whole, as: .baseCode), whole[4] != 0x30 || whole[5] != 0x30 else { return nil }
    return String(decoding: whole, as: UTF8.self)
  }

  private static func isValid(_ bytes: [UInt8], as kind: CodeKind) -> Bool {
    bytes.withUnsafeBufferPointer { ServiceCode.isValid($0, as: kind) }
  }

  private static func candidates(_ list: [[UInt8]], _ kind: CodeKind) -> Set<[UInt8]> {
    Set(list.filter { isValid($0, as: kind) && isPlausible($0, kind) })
  }

  private static func beginsSoundly(_ bytes: [UInt8], _ kind: CodeKind) -> Bool {
    kind.beginsWithBody && bytes.count >= 18 && bytes.withUnsafeBufferPointer { ServiceCode.isBody($0, at: 0) }
  }

  /// Every letter that cannot stand where it stands becomes the digit it looks like.
  private static func withDigits(_ bytes: [UInt8], kind: CodeKind) -> [UInt8] {
    var repaired = bytes
    for index in bytes.indices where bytes[index].isCapital {
      let inBody = kind.beginsWithBody && (index < 2 || 8..<18 ~= index)
      let mayBeLetter = inBody || kind == .organizationCode
      if let digit = digit(like: bytes[index], amongLetters: mayBeLetter) { repaired[index] = digit }
    }
    return repaired
  }

  private static func transpositions(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.dropLast().map { index in
      var swapped = bytes
      swapped.swapAt(index, index + 1)
      return swapped
    }
  }

  private static func insertions(_ bytes: [UInt8]) -> [[UInt8]] {
    (0...bytes.count).flatMap { index in
      CheckDigits.alphabet.map { Array(bytes[..<index]) + [$0] + Array(bytes[index...]) }
    }
  }

  private static func deletions(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.map { index in
      var shorter = bytes
      shorter.remove(at: index)
      return shorter
    }
  }

  /// Whether the kind of body exists and the region may: chance alone lets one in 341 bodies pass both checks.
  private static func isPlausible(_ bytes: [UInt8], _ kind: CodeKind) -> Bool {
    guard kind.beginsWithBody, bytes[0] != 0x54 else { return true }
    guard "1589".utf8.contains(bytes[0]), "1239".utf8.contains(bytes[1]) else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let code = bytes.number(at: 2, count: 6)
      if code == 100_000 { return true }
      let (province, city, county) = (code / 10_000, code / 100 % 100, code % 100)
      guard Region.isProvince(province), city <= 70 || city == 90, county < 90 else { return false }
      guard city != 0 || county == 0 else { return false }
      return province != 44 || Region(code: UInt32(code)) != nil
    }
  }
}

extension CodeKind {
  /// Whether a check digit helps to find the place of a fault.
  fileprivate var hasCheckDigit: Bool { beginsWithBody || self == .organizationCode }
}
