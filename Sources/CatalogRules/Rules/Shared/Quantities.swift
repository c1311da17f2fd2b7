/// An amount with its unit in a condition or a clause, such as 满12个月, 不少于3人 or 一百万元以上.
struct Quantity: Equatable, Sendable {
  /// What is counted; amounts of different dimensions are not compared.
  enum Dimension: Sendable {
    case age
    /// Months; years are twelve of them.
    case months
    case days
    case workingDays
    case people
    /// Yuan.
    case money
    /// Hundredths.
    case share
    /// Square metres.
    case area
  }

  /// On which side of the amount one has to be.
  enum Bound: Sendable {
    case least
    case most
  }

  let dimension: Dimension
  /// Nil where the text only mentions the amount.
  let bound: Bound?
  /// In thousandths of the dimension's unit.
  let amount: Int
  /// Where it stands among the text's characters, the words of the bound included.
  let range: Range<Int>
}

/// A text with the amounts it names.
struct QuantityText: Sendable {
  /// The text's characters.
  let signs: [Unicode.Scalar]
  /// The amounts, in their order; no more than ``most``.
  let quantities: [Quantity]

  /// A text that names more is a list or a table, and is not read to its end.
  static let most = 128

  /// Reads a text in UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
  }

  init(_ signs: [Unicode.Scalar]) {
    self.signs = signs
    let reader = QuantityReader(signs: signs)
    var quantities: [Quantity] = []
    var at = 0
    while at < signs.count, quantities.count < Self.most {
      guard let (number, end) = reader.number(at) else {
        at += 1
        continue
      }
      let quantity = reader.quantity(number, at, end)
      if let quantity { quantities.append(quantity) }
      at = max(end, quantity?.range.upperBound ?? end)
    }
    self.quantities = quantities
  }

  /// The words of an amount.
  func words(_ quantity: Quantity) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: signs[quantity.range])
    return String(text)
  }
}

/// Reads the amounts of a text: numbers, units and bounds.
struct QuantityReader {
  let signs: [Unicode.Scalar]

  private static let units: [(word: String, dimension: Quantity.Dimension, scale: Int)] = [
    ("周岁", .age, 1), ("岁", .age, 1), ("周年", .months, 12), ("年", .months, 12), ("个月", .months, 1),
    ("个工作日", .workingDays, 1), ("工作日", .workingDays, 1), ("个自然日", .days, 1), ("自然日", .days, 1),
    ("日", .days, 1), ("天", .days, 1), ("名", .people, 1), ("人", .people, 1), ("元", .money, 1), ("%", .share, 1),
    ("％", .share, 1), ("平方米", .area, 1), ("㎡", .area, 1),
  ]

  private static let before: [(word: String, bound: Quantity.Bound)] = [
    ("不少于", .least), ("不得少于", .least), ("不低于", .least), ("不得低于", .least), ("不小于", .least),
    ("不得小于", .least), ("不早于", .least), ("不得早于", .least), ("不超过", .most), ("不得超过", .most),
    ("不多于", .most), ("不高于", .most), ("不得高于", .most), ("不大于", .most), ("不得大于", .most), ("至多", .most),
    ("最多", .most), ("不满", .most), ("未满", .most), ("不足", .most), ("至少", .least), ("年满", .least),
    ("满", .least), ("达到", .least),
  ]

  private static let behind: [(word: String, bound: Quantity.Bound)] = [
    ("以上", .least), ("及以上", .least), ("以下", .most), ("及以下", .most), ("以内", .most), ("之内", .most),
  ]

  /// The amount of a number that stands between two places; nil where no unit follows.
  func quantity(_ number: Int, _ start: Int, _ numberEnd: Int) -> Quantity? {
    // 第三人 is no number of people, and 2024年 no length of time.
    if start > 0, signs[start - 1] == "第" || isPoint(start - 1) || isNumber(start - 1) { return nil }
    if has("百分之", before: start) { return bounded(.share, number, start - 3, numberEnd) }
    if has("分之", before: start) || has("分之", numberEnd) { return nil }
    if has("个半", numberEnd) || has("人次", numberEnd) || has("人民", numberEnd) { return nil }
    let unitStart = numberEnd < signs.count && signs[numberEnd] == " " ? numberEnd + 1 : numberEnd
    guard let unit = Self.units.first(where: { has($0.word, unitStart) }) else { return nil }
    var (amount, end) = (number * unit.scale, unitStart + unit.word.unicodeScalars.count)
    if unit.dimension == .months, unit.scale == 12 {
      if number >= 1_900_000 { return nil }
      if end < signs.count, signs[end] == "半" {
        (amount, end) = (amount + 6_000, end + 1)
      } else if let (more, moreEnd) = self.number(end), has("个月", moreEnd) {
        (amount, end) = (amount + more, moreEnd + 2)
      }
    }
    return bounded(unit.dimension, amount, start, end)
  }

  /// The amount with the bound that stands before or behind it.
  private func bounded(_ dimension: Quantity.Dimension, _ amount: Int, _ start: Int, _ end: Int) -> Quantity? {
    var left = start
    while left > 0, signs[left - 1] == " " { left -= 1 }
    if has("人民币", before: left) { left -= 3 }
    let before = Self.before.first { has($0.word, before: left) }
    if let before { left -= before.word.unicodeScalars.count }
    var right = end
    if has("（含）", right) || has("(含)", right) { right += 3 }
    var behind = Self.behind.first { has($0.word, right) }
    if behind == nil, [.months, .days, .workingDays].contains(dimension), has("内", right) { behind = ("内", .most) }
    if let behind { right += behind.word.unicodeScalars.count } else { right = end }
    if let before, let behind, before.bound != behind.bound { return nil }
    let bound = before?.bound ?? behind?.bound
    return Quantity(dimension: dimension, bound: bound, amount: amount, range: (before == nil ? start : left)..<right)
  }

  /// Whether a word begins at a place.
  private func has(_ word: String, _ at: Int) -> Bool {
    at <= signs.count && signs[at...].starts(with: word.unicodeScalars)
  }

  /// Whether a word ends before a place.
  private func has(_ word: String, before end: Int) -> Bool {
    let count = word.unicodeScalars.count
    return end >= count && has(word, end - count)
  }

  /// Whether a number goes on from the left: a letter, a hyphen or a point.
  private func isPoint(_ at: Int) -> Bool {
    signs[at].isASCII && (signs[at].properties.isAlphabetic || "-.".unicodeScalars.contains(signs[at]))
  }
}
