// Numbers in conditions and clauses: in digits of either width, in Chinese numerals, or mixed as in 30万.

import ServiceCodes

extension QuantityReader {
  /// The number that begins at a place, in thousandths, and where it ends; nil where none does, or one too large.
  func number(_ start: Int) -> (thousandths: Int, end: Int)? {
    if start + 1 < signs.count, signs[start] == "半", signs[start + 1] == "年" { return (500, start + 1) }
    var (total, section, at) = (0, 0, start)
    var digits: Int?
    while at < signs.count {
      if let (value, end) = arabic(at) {
        digits = value
        at = end
        continue
      }
      guard let sign = Self.numeral(signs[at]) else { break }
      if sign < 10 {
        digits = (digits ?? 0) * 10 + sign * 1_000
      } else if sign < 10_000 {
        if digits == nil, sign > 10 || at > start { break }
        section += (digits ?? 1_000) * sign
        digits = nil
      } else {
        guard total + section + (digits ?? 0) > 0 else { break }
        let (product, isOver) = (total + section + (digits ?? 0)).multipliedReportingOverflow(by: sign)
        if isOver { return nil }
        (total, section, digits) = (product, 0, nil)
      }
      at += 1
      // 10^15 thousandths are more than any law asks for.
      if max(total, section, digits ?? 0) > 1_000_000_000_000_000 { return nil }
    }
    return at > start ? (total + section + (digits ?? 0), at) : nil
  }

  /// Whether a digit or a numeral stands at a place: a number that is too large ends there.
  func isNumber(_ at: Int) -> Bool { Self.digit(signs[at]) != nil || Self.numeral(signs[at]) != nil }

  /// A number in digits, with commas and a point, in thousandths.
  private func arabic(_ start: Int) -> (thousandths: Int, end: Int)? {
    var (value, at) = (0, start)
    while at < signs.count {
      if let digit = Self.digit(signs[at]) {
        if value > 1_000_000_000_000 { return nil }
        value = value * 10 + digit
      } else if signs[at] != "," || at == start || at + 1 >= signs.count || Self.digit(signs[at + 1]) == nil {
        break
      }
      at += 1
    }
    guard at > start else { return nil }
    value *= 1_000
    if at + 1 < signs.count, signs[at] == ".", Self.digit(signs[at + 1]) != nil {
      var place = 100
      at += 1
      while at < signs.count, let digit = Self.digit(signs[at]) {
        value += digit * place
        place /= 10
        at += 1
      }
    }
    return (value, at)
  }

  private static func digit(_ sign: Unicode.Scalar) -> Int? {
    switch sign.value {
    case 0x30...0x39: Int(sign.value) - 0x30
    case 0xFF10...0xFF19: Int(sign.value) - 0xFF10
    default: nil
    }
  }

  /// What a Chinese numeral stands for: 0 to 9, or 10 to 100,000,000.
  private static func numeral(_ sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "十": 10
    case "百": 100
    case "千": 1_000
    case "万": 10_000
    case "亿": 100_000_000
    default: ChineseNumber.digit(sign)
    }
  }
}
