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

/// The first telephone number of a text that lacks its area code, or the zero before it; nil where there is none.
///
/// Where some number of the text begins with 0 the others may go without. Mobiles, 400 and 800 numbers, short ones that
/// begin with 1, 95 or 96, and dates are none; nor is what stands in an address of the web.
func incompletePhone(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
  var found: Range<Int>?
  var at = 0
  // What begins with an area code, as nearly every number does, is told without reading on.
  while at + 2 < text.count, text[at] < 0x30 || text[at] > 0x39, text[at] != 0xEF {
    at += text[at] >= 0xE0 ? 3 : 1
  }
  if at + 2 < text.count, text[at] == 0x30, 0x30...0x39 ~= text[at + 1], 0x30...0x39 ~= text[at + 2] { return nil }
  while at < text.count {
    let start = at
    guard let first = phoneSign(text, at).digit, first != 0 else {
      at += phoneSign(text, at).length
      continue
    }
    var (value, digits, separators, end) = (0, 0, 0, at)
    while at < text.count, case (let digit?, let length) = phoneSign(text, at) {
      at += length
      if digit == 0 {
        separators += 1
      } else {
        if digits < 4 { value = value * 10 + Int(digit - 0x30) }
        digits += 1
        end = at
      }
    }
    if first == 0x30, digits > 2 { return nil }
    if found == nil, lacksAreaCode(value, digits, separators), !isInWord(text, start) { found = start..<end }
  }
  return found
}

/// Whether a number of so many digits, of which the first four are given, is a telephone's without its area code.
private func lacksAreaCode(_ firstFour: Int, _ digits: Int, _ separators: Int) -> Bool {
  let firstTwo = firstFour / 100
  let firstThree = firstFour / 10
  switch digits {
  case 7: return firstTwo >= 20
  case 8: return firstTwo >= 20 && firstTwo != 95 && firstTwo != 96 && separators < 2
  case 10: return firstTwo == 10 || firstTwo >= 20 && firstThree != 400 && firstThree != 800
  case 11: return firstTwo >= 20 && firstTwo != 86
  default: return false
  }
}

/// Whether a number goes on from a letter or from a sign of a web address.
private func isInWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
  guard start > 0 else { return false }
  let before = text[start - 1]
  return before < 0x80 && "/=._@?&#".utf8.contains(before) || (0x61...0x7A).contains(before | 0x20) && before < 0x80
}
