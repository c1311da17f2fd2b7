public import CatalogModel

/// Which texts the rules that are on read for their wording: of others no word is looked at.
public struct WordingReach: Sendable {
  /// The roles of texts in which phrases are looked for.
  public private(set) var phrases: TextRoles
  /// The roles of texts in which only long numbers are.
  public private(set) var numbers: TextRoles

  /// Says which texts are read.
  ///
  /// - Parameters:
  ///   - phrases: The roles of those in which phrases are looked for.
  ///   - numbers: The roles of those in which only long numbers are.
  public init(phrases: TextRoles, numbers: TextRoles) {
    self.phrases = phrases
    self.numbers = numbers
  }

  /// No text.
  public static let none = WordingReach(phrases: [], numbers: [])
  /// Every text that any rule reads.
  public static let all = WordingReach(phrases: PhraseList.all, numbers: [])

  /// Adds what another rule reads.
  mutating func formUnion(_ other: WordingReach) {
    phrases.formUnion(other.phrases)
    numbers.formUnion(other.numbers)
  }
}

/// Whether a run of seventeen digits may stand in a text: it covers eight bytes at a multiple of eight, as may shorter
/// ones.
func mayHoldLongNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(text)
  let upper: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
  let three: UInt64 = 0x3030_3030_3030_3030
  var at = 0
  while at + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    // Digits are 30 to 39: the upper half is 3, and adding 6 leaves it so.
    if word & upper == three, (word &+ 0x0606_0606_0606_0606) & upper == three { return true }
    at += 8
  }
  return false
}
