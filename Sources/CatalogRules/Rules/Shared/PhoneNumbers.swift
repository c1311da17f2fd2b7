import CatalogModel

/// A telephone number: its digits as a whole number, and how many there are, zeros at its head included.
struct PhoneNumber: Equatable {
  var value: UInt64 = 0
  var count = 0

  /// Whether it is the government hotline 12345, with an area code or without.
  var isHotline: Bool { count <= 9 && value % 100_000 == 12_345 }

  /// The digits.
  var text: String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, min(count, 20) - digits.utf8.count)) + digits
  }
}

/// The telephone numbers of a text: runs of digits, hyphens, dashes and closing brackets, wide ones too.
///
/// - Parameters:
///   - text: The text, in UTF-8.
///   - body: Gets each number of 5 to 19 digits.
func forEachPhoneNumber(in text: UnsafeBufferPointer<UInt8>, _ body: (PhoneNumber) -> Void) {
  var number = PhoneNumber()
  var at = 0
  while at <= text.count {
    let (digit, length) = at < text.count ? phoneSign(text, at) : (nil, 1)
    at += length
    guard let digit else {
      if 5...19 ~= number.count { body(number) }
      number = PhoneNumber()
      continue
    }
    if digit == 0 { continue }
    number.count += 1
    if number.count <= 19 { number.value = number.value * 10 + UInt64(digit - 0x30) }
  }
}

/// A digit, or 0 for a sign that parts digits of one number, nil for anything else; and how many bytes it takes.
private func phoneSign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (digit: UInt8?, length: Int) {
  let byte = text[at]
  if byte >= 0x30, byte <= 0x39 { return (byte, 1) }
  // Of brackets the second one goes on with the number: (0763)3300001.
  if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ")") { return (0, 1) }
  guard at + 2 < text.count, byte >= 0xE2 else { return (nil, 1) }
  if byte == 0xEF, text[at + 1] == 0xBC {
    if text[at + 2] >= 0x90, text[at + 2] <= 0x99 { return (text[at + 2] - 0x60, 3) }
    return (text[at + 2] == 0x8D || text[at + 2] == 0x89 ? 0 : nil, 3)
  }
  if byte == 0xE2, text[at + 1] == 0x80, text[at + 2] >= 0x90, text[at + 2] <= 0x95 { return (0, 3) }
  return (nil, 3)
}
