extension FeeAmount {
  /// Reads what a person types: `80元`, `￥80.00 元／件`, `80元每件`, `免费`.
  ///
  /// Full-width characters, missing or additional spaces, a sign of the yuan and trailing zeros are understood; a number
  /// without 元 or the sign is refused, because it may be counted in anything.
  public init?(lenient text: String) {
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      narrow.append(isWide ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)) : scalar)
    }
    if ["免费", "不收费", "0元"].contains(String(narrow)) {
      self.init(yuan: Decimal4(tenThousandths: 0))
      return
    }
    var rest = narrow[...]
    let isMarked = rest.first == "¥" || rest.first == "￥"
    if isMarked { rest.removeFirst() }
    let digits = rest.prefix { "0"..."9" ~= $0 || $0 == "." }
    rest = rest[digits.endIndex...]
    guard rest.first == "元" || isMarked && rest.isEmpty else { return nil }
    rest = rest.dropFirst()
    var amount = String(String.UnicodeScalarView(digits))
    if amount.utf8.contains(0x2E) {
      while amount.last == "0" { amount.removeLast() }
      if amount.last == "." { amount.removeLast() }
    }
    guard let yuan = Decimal4(amount) else { return nil }
    guard let sign = rest.first else {
      self.init(yuan: yuan)
      return
    }
    guard sign == "/" || sign == "每" else { return nil }
    self.init(yuan: yuan, unit: String(String.UnicodeScalarView(rest.dropFirst())))
  }
}
