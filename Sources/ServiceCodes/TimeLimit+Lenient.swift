public import Wording

/// Why a text typed by a person is no time limit.
public struct TimeLimitError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// There is no amount before the unit.
    case noAmount
    /// There is an amount without unit.
    case noUnit
    /// 天 or 日 may be working days or calendar days.
    case ambiguousDay
    /// The unit is none of 工作日, 自然日, 小时, 月, 年.
    case unknownUnit(String)
    /// The amount is no decimal of at most three places, or too large.
    case badAmount(String)
  }

  /// The text as it was typed.
  public let text: String
  /// What is wrong with it.
  public let reason: Reason

  /// The error in words, with the cure.
  public var message: Bilingual {
    switch reason {
    case .noAmount:
      Bilingual("时限“\(text)”缺少数字，例如：20 工作日", "time limit “\(text)” has no amount; write for example: 20 工作日")
    case .noUnit:
      Bilingual(
        "时限“\(text)”缺少单位：工作日、自然日、小时、月、年", "time limit “\(text)” has no unit: 工作日, 自然日, 小时, 月, 年")
    case .ambiguousDay:
      Bilingual(
        "时限“\(text)”有歧义：请写明“工作日”或“自然日”",
        "time limit “\(text)” is ambiguous: write 工作日 (working days) or 自然日 (calendar days)")
    case .unknownUnit(let unit):
      Bilingual(
        "时限单位“\(unit)”未定义，可用：工作日、自然日、小时、月、年；当场办结的写“即办”",
        "“\(unit)” is no unit of time limits: use 工作日, 自然日, 小时, 月, 年, or 即办 for at once")
    case .badAmount(let amount):
      Bilingual(
        "时限数字“\(amount)”无效：应为不超过3位小数的非负数", "“\(amount)” is no amount of a time limit: a decimal of at most three places"
      )
    }
  }
}

extension TimeLimit {
  /// Reads what a person types: `2工作日`, `２ 个工作日`, `05 小时`, `十个工作日`, `20个工作日内`, `当场办结`.
  ///
  /// Full-width digits, Chinese numerals, missing or additional spaces, 个, 内, leading and trailing zeros are understood. 天 and 日 are
  /// refused, because they may be working days or calendar days.
  public init(lenient text: String) throws(TimeLimitError) {
    var bytes = Self.withoutWithin(Self.narrowed(text))
    if let digits = Self.numerals(bytes) { bytes = digits }
    if ["即办", "当场", "当场办结", "即时办结"].contains(where: { bytes.elementsEqual($0.utf8) }) {
      self = .atOnce
      return
    }
    var end = bytes.prefix { $0.isDigit || $0 == 0x2E || $0 == 0x2D }.count
    guard end > 0 else { throw TimeLimitError(text: text, reason: .noAmount) }
    let typed = String(decoding: bytes[..<end], as: UTF8.self)
    var digits = bytes[..<end]
    while digits.count > 1, digits.first == 0x30, digits.dropFirst().first != 0x2E { digits.removeFirst() }
    if digits.contains(0x2E) {
      while digits.last == 0x30 { digits.removeLast() }
      if digits.last == 0x2E, typed.utf8.last == 0x30 { digits.removeLast() }
    }
    let amount = digits.withUnsafeBufferPointer { Self.amount($0, to: $0.count, trailingZeros: true) }
    if bytes[end...].starts(with: "个".utf8) { end += 3 }
    let word = bytes[end...]
    guard !word.isEmpty else { throw TimeLimitError(text: text, reason: .noUnit) }
    guard !word.elementsEqual("天".utf8), !word.elementsEqual("日".utf8) else {
      throw TimeLimitError(text: text, reason: .ambiguousDay)
    }
    guard let unit = word.withUnsafeBufferPointer({ Self.unit($0) }) else {
      throw TimeLimitError(text: text, reason: .unknownUnit(String(decoding: word, as: UTF8.self)))
    }
    guard let amount, let limit = TimeLimit(thousandths: amount, unit: unit) else {
      throw TimeLimitError(text: text, reason: .badAmount(typed))
    }
    self = limit
  }

  /// The bytes without 内, 以内 or 之内 at their end: a limit is a time within which.
  private static func withoutWithin(_ bytes: [UInt8]) -> [UInt8] {
    for word in ["以内", "之内", "内"]
    where bytes.count > word.utf8.count && bytes.suffix(word.utf8.count).elementsEqual(word.utf8) {
      return Array(bytes.dropLast(word.utf8.count))
    }
    return bytes
  }

  /// The bytes with Chinese numerals at their beginning in digits; nil where there are none.
  private static func numerals(_ bytes: [UInt8]) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let numerals = text.prefix { "〇零一二两三四五六七八九十百".unicodeScalars.contains($0) }
    guard !numerals.isEmpty, let number = ChineseNumber.value(of: String(String.UnicodeScalarView(numerals))) else {
      return nil
    }
    return Array((String(number) + String(String.UnicodeScalarView(text[numerals.endIndex...]))).utf8)
  }

  /// The text's bytes without white space, full-width digits and points made narrow.
  private static func narrowed(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF0E: bytes.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }
}
