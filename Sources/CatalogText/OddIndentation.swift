/// The blanks at the beginning of a line that are not all spaces.
struct OddIndentation {
  /// The offset of the first byte that is no blank.
  let end: Int
  /// How wide the blanks may be meant to be, in columns: a tab is two, four or eight wide; a full-width space two, or
  /// one where it was typed for an ordinary one.
  let widths: [Int]
  /// How many tabs there are; 0 where there are spaces too.
  let onlyTabs: Int
  /// Whether the first of them that is no space is a tab.
  let isTab: Bool
  /// The bytes of that one.
  let firstLength: Int
  /// Its code point, of an odd space.
  let detail: String

  /// How such blanks are refused.
  var kind: Refusal.Kind { isTab ? .tab : .fullWidthSpace }

  /// Nil where the line begins with spaces only, or with none.
  init?(_ bytes: [UInt8], _ lineStart: Int) {
    var at = lineStart
    var (spaces, wide, tabs) = (0, 0, 0)
    var first: (scalar: UInt32, length: Int)?
    bytes.withUnsafeBufferPointer { bytes in
      while at < bytes.count, let (scalar, length) = decodeUTF8(bytes, at) {
        switch scalar {
        case 0x20: spaces += 1
        case 0x09: tabs += 1
        case 0x3000: wide += 1
        case 0x200B: break
        case _ where OddCharacter.isSpace(scalar): spaces += 1
        default: return
        }
        if scalar != 0x20 { first = first ?? (scalar, length) }
        at += length
      }
    }
    guard let first else { return nil }
    end = at
    onlyTabs = spaces + wide == 0 ? tabs : 0
    if tabs == 0 {
      widths = wide == 0 ? [spaces] : [spaces + wide, spaces + 2 * wide]
    } else {
      let own = spaces + 2 * wide
      widths = [2, 4, 8].map { own + tabs * $0 }
    }
    isTab = first.scalar == 0x09
    firstLength = first.length
    detail = isTab ? "" : Diagnosis.codePoint(first.scalar)
  }
}
