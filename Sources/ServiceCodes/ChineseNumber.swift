/// Whole numbers in Chinese numerals.
public enum ChineseNumber {
  /// Reads `十`, `二十`, `三十五`, `一百零五`, `两`, and digits one by one as in `二〇二二`; nil for anything else or from
  /// a thousand on with places.
  public static func value(of text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 6 else { return nil }
    return inPlaces(scalars) ?? inDigits(scalars)
  }

  /// 百, 十 and ones, in this order, 零 only where a place is left out.
  private static func inPlaces(_ scalars: [Unicode.Scalar]) -> Int? {
    var rest = scalars[...]
    var value = 0
    var isLeftOut = false
    if rest.count > 1, rest[rest.startIndex + 1] == "百", let hundreds = digit(rest[rest.startIndex]), hundreds > 0 {
      value = hundreds * 100
      rest = rest.dropFirst(2)
      if rest.isEmpty { return value }
      isLeftOut = rest.first == "零" || rest.first == "〇"
      if isLeftOut { rest = rest.dropFirst() }
      // 一百五 may be 150.
      if rest.count == 1, !isLeftOut { return nil }
    }
    if let ten = rest.firstIndex(of: "十") {
      guard !isLeftOut, ten - rest.startIndex <= 1, value == 0 || ten > rest.startIndex else { return nil }
      let tens = ten == rest.startIndex ? 1 : digit(rest[rest.startIndex]) ?? 0
      guard tens > 0 else { return nil }
      value += tens * 10
      rest = rest[(ten + 1)...]
      if rest.isEmpty { return value }
    }
    guard rest.count == 1, let last = rest.first, let ones = digit(last), ones > 0 || value == 0 else { return nil }
    return value + ones
  }

  /// One digit after the other, as years are written.
  private static func inDigits(_ scalars: [Unicode.Scalar]) -> Int? {
    var value = 0
    guard scalars.count == 4 else { return nil }
    for scalar in scalars {
      guard let digit = digit(scalar), scalar != "两" else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The digit a numeral stands for; nil for anything else, 十 too.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
