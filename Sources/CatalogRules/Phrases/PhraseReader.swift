import CatalogModel
import Wording

/// What is wrong with a stretch of a text, and what to write instead.
struct PhraseHit: Sendable {
  let range: Range<Int>
  let advice: Bilingual
}

/// Reads the phrases of one text by their neighbours and collects what is found.
///
/// Nothing looks further than a few phrases or characters, so that reading is linear in the text.
struct PhraseReader {
  let bytes: [UInt8]
  let phrases: [Phrase]
  let role: TextRole
  private(set) var hits: [PhraseHit] = []
  /// Phrases and characters that were looked at, for tests.
  private(set) var steps = 0

  /// As many findings as one text brings of one rule.
  static let mostHits = 20
  /// As many phrases as are looked at in a row.
  static let reach = 8

  init(bytes: [UInt8], phrases: [Phrase], role: TextRole) {
    self.bytes = bytes
    self.phrases = phrases
    self.role = role
  }

  /// Counts what was looked at.
  mutating func steps(_ count: Int) { steps += count }

  /// The kind of a phrase; nil behind the last one.
  func kind(_ index: Int) -> PhraseKind? { phrases.indices.contains(index) ? phrases[index].kind : nil }

  /// Collects a stretch from the beginning of one phrase to the end of another.
  mutating func add(_ first: Int, through last: Int, _ advice: Bilingual) {
    add(Int(phrases[first].start)..<Int(phrases[last].end), advice)
  }

  /// Collects a stretch of the text, unless it overlaps the last one.
  mutating func add(_ range: Range<Int>, _ advice: Bilingual) {
    if let last = hits.last, range.lowerBound < last.range.upperBound { return }
    if hits.count < Self.mostHits { hits.append(PhraseHit(range: range, advice: advice)) }
  }

  /// The phrase that follows at once, but for spaces.
  mutating func next(_ index: Int) -> Int? {
    steps += 1
    guard index + 1 < phrases.count, isBlank(Int(phrases[index].end), Int(phrases[index + 1].start)) else { return nil }
    return index + 1
  }

  /// The phrase that stands directly before, but for spaces.
  mutating func previous(_ index: Int) -> Int? {
    steps += 1
    guard index > 0, isBlank(Int(phrases[index - 1].end), Int(phrases[index].start)) else { return nil }
    return index - 1
  }

  /// The last of the phrases of some kinds that follow a phrase one by one, itself where none does.
  mutating func skip(_ index: Int, while isWanted: (PhraseKind) -> Bool) -> Int {
    var last = index
    while last - index < Self.reach, let following = next(last), isWanted(phrases[following].kind) { last = following }
    return last
  }

  /// Whether there are at most `limit` characters between two places.
  mutating func isNear(_ from: Int, _ to: Int, _ limit: Int) -> Bool {
    var characters = 0
    var at = from
    while at < to {
      if bytes[at] & 0xC0 != 0x80 {
        characters += 1
        steps += 1
        if characters > limit || bytes[at] == UInt8(ascii: "\n") { return false }
      }
      at += 1
    }
    return true
  }

  /// Whether nothing but spaces and full stops follows a phrase.
  func isLast(_ index: Int) -> Bool { isTrailing(Int(phrases[index].end), bytes.count) }

  /// Whether nothing but spaces and signs of a list stands before a phrase.
  func isFirst(_ index: Int) -> Bool { index == 0 && isBlank(0, Int(phrases[index].start)) }

  /// Whether a clause ends behind a phrase, papers' kinds (原件, 一份) left out.
  mutating func endsClause(_ index: Int) -> Bool {
    var last = skip(index) { $0 == .tail || $0 == .etc }
    if isLast(last) { return true }
    // 有其他证明的，
    if let of = next(last), phrases[of].kind == .of, let stop = next(of), phrases[stop].kind == .stop { last = of }
    guard let following = next(last) else { return false }
    switch phrases[following].kind {
    case .stop, .pause, .joiner, .opening, .closing, .outcome: return true
    default: return false
    }
  }

  /// Whether a name ends behind a phrase: brackets that only tell how many or which copy explain nothing.
  mutating func endsName(_ index: Int) -> Bool {
    if isLast(index) { return true }
    guard let following = next(index) else { return false }
    switch phrases[following].kind {
    case .stop, .pause, .joiner, .closing: return true
    case .opening:
      let last = skip(following) { $0 == .tail || $0 == .pause || $0 == .joiner }
      guard last > following, let closing = next(last) else { return false }
      return phrases[closing].kind == .closing
    default: return false
    }
  }

  /// At most a few spaces; more are no way to part two halves of a phrase.
  private func isBlank(_ from: Int, _ to: Int) -> Bool {
    from == to || to - from <= 6 && isTrailing(from, to, stops: false)
  }

  private func isTrailing(_ from: Int, _ to: Int, stops: Bool = true) -> Bool {
    guard to - from <= 12 else { return false }
    var at = from
    while at < to {
      if bytes[at] == UInt8(ascii: " ") || stops && (bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: "."))
      {
        at += 1
      } else if at + 2 < to, bytes[at] == 0xE3, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0x80 || stops && bytes[at + 2] == 0x82
      {
        at += 3  // a wide space, or 。
      } else {
        return false
      }
    }
    return true
  }
}
