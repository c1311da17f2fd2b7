import CatalogModel
import Wording

/// Tier D: times nobody can count.
extension PhraseReader {
  /// Finds 尽快, 及时, 近期, 若干, 3天左右.
  mutating func findVagueTimes() {
    for index in phrases.indices {
      switch phrases[index].kind {
      case .soon, .recent, .several: add(index, through: index, Self.sayDays)
      case .roughly: if precedesLimit(index) { add(index, through: index, Self.sayMost) }
      case .about: if followsAmount(Int(phrases[index].start)) { add(index, through: index, Self.sayMost) }
      default: continue
      }
    }
  }

  /// Finds 10日 and 三天 that say neither 工作日 nor 自然日.
  mutating func findBareDays() {
    for index in phrases.indices where phrases[index].kind == .day {
      let end = Int(phrases[index].start)
      guard let start = numberStart(before: end), !isDate(start), !saysKind(behind: index) else { continue }
      add(start..<Int(phrases[index].end), Self.sayKind)
    }
  }

  /// Finds 原则上不超过5个工作日: an exception that is not named.
  mutating func findLimitsInPrinciple() {
    for index in phrases.indices where phrases[index].kind == .inPrinciple && boundsLimit(index) {
      add(index, through: index, Self.sayExceptions)
    }
  }

  private mutating func saysKind(behind index: Int) -> Bool {
    for at in index + 1..<max(index + 1, min(phrases.count, index + 4)) where phrases[at].kind == .dayKind {
      if isNear(Int(phrases[index].end), Int(phrases[at].start), 4) { return true }
    }
    return false
  }

  /// Where a number before a place begins; nil where none stands there.
  private mutating func numberStart(before end: Int) -> Int? {
    var at = end
    while at > 0, bytes[at - 1] == UInt8(ascii: " "), end - at < 3 { at -= 1 }
    let numberEnd = at
    while numberEnd - at < 36 {
      steps(1)
      if at >= 1, bytes[at - 1] >= 0x30 && bytes[at - 1] <= 0x39 {
        at -= 1
      } else if at >= 3, isNumeral(at - 3) {
        at -= 3
      } else {
        break
      }
    }
    return at < numberEnd ? at : nil
  }

  /// Whether the character of three bytes at a place is a Chinese numeral or a wide digit.
  private func isNumeral(_ at: Int) -> Bool {
    if bytes[at] == 0xEF, bytes[at + 1] == 0xBC { return bytes[at + 2] >= 0x90 && bytes[at + 2] <= 0x99 }
    return bytes[at] >= 0xE4 && Self.numerals.contains { $0.elementsEqual(bytes[at..<at + 3]) }
  }

  /// Whether a number is the day of a month, or one of a row: 3月5日, 第3日, 每月1日至15日, 每月1-15日.
  private mutating func isDate(_ start: Int) -> Bool {
    if ["月", "第", "每"].contains(where: { ends($0, at: start) }) { return true }
    guard let dash = ["至", "到", "-", "－", "—", "~", "～"].first(where: { ends($0, at: start) }) else { return false }
    let end = start - dash.utf8.count
    guard let first = numberStart(before: ends("日", at: end) ? end - 3 : end) else { return false }
    return ["月", "第", "每"].contains { ends($0, at: first) }
  }

  private func ends(_ word: String, at end: Int) -> Bool {
    let start = end - word.utf8.count
    return start >= 0 && bytes[start..<end].elementsEqual(word.utf8)
  }

  /// Whether a number of working or calendar days follows a phrase, without 左右, which is told by itself.
  private mutating func precedesLimit(_ index: Int) -> Bool {
    let limit = index + 1
    guard limit < phrases.count, phrases[limit].kind == .dayKind,
      let number = numberStart(before: Int(phrases[limit].start)),
      number >= phrases[index].end, isNear(Int(phrases[index].end), number, 1)
    else { return false }
    return limit + 1 == phrases.count || phrases[limit + 1].kind != .about
  }

  /// Whether a number or a unit of time stands before a place.
  private mutating func followsAmount(_ end: Int) -> Bool {
    if numberStart(before: end) != nil { return true }
    return end >= 3 && Self.units.contains { $0.elementsEqual(bytes[end - 3..<end]) }
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "两", "廿", "〇"].map {
    Array($0.utf8)
  }
  private static let units = ["日", "天", "周", "月", "年", "时", "钟"].map { Array($0.utf8) }
  private static let sayDays = Bilingual("写出具体的时间，如“3 个工作日内”", "give a time, such as 3 个工作日内")
  private static let sayMost = Bilingual("写“不超过”多少，删去“左右”“大约”", "say 不超过 and strike 左右 or 大约 out")
  private static let sayKind = Bilingual("写明是工作日还是自然日", "say 工作日 or 自然日")
  private static let sayExceptions = Bilingual("写明哪些情形可以超过，没有的删去“原则上”", "name the exceptions, or strike 原则上 out")
}

/// Tiers E and F: texts that say nothing.
extension PhraseReader {
  /// Finds 无, 详见…, 待定, 另行通知, and texts of signs only.
  mutating func findPlaceholders() {
    if let range = emptyText { return add(range, Self.sayContent) }
    for index in phrases.indices {
      switch phrases[index].kind {
      case .pending: add(index, through: index, Self.sayContent)
      case .see: if isFirst(index) { add(index, through: index, Self.sayHere) }
      case .attached: if isLast(index) || isFirst(index) { add(index, through: index, Self.sayHere) }
      default: continue
      }
    }
  }

  /// The whole text where it is one filler, or nothing but signs and at most two digits or letters.
  private var emptyText: Range<Int>? {
    let isReach = role == .contact || role == .phone
    var (words, digits) = (0, 0)
    for byte in bytes.prefix(64) {
      if byte >= 0xE4 && byte <= 0xE9 || byte | 0x20 >= 0x61 && byte < 0x7B { words += 1 }
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
    }
    if words == 0, bytes.count <= 64, digits < 3 || !isReach { return 0..<bytes.count }
    guard let first = phrases.first, first.kind == .nothing || first.kind == .attached, isFirst(0) else { return nil }
    return isLast(0) || isNumbered(first) ? first.range : nil
  }

  /// Whether nothing but a number follows 测试 or the like.
  private func isNumbered(_ phrase: Phrase) -> Bool {
    bytes[phrase.range].starts(with: "测试".utf8) && bytes.count - Int(phrase.end) <= 3
      && bytes[Int(phrase.end)...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let sayContent = Bilingual("没有内容的，删去该要素", "where there is nothing to say, take the element out")
  private static let sayHere = Bilingual("把内容直接写在这里", "say it here")
}
