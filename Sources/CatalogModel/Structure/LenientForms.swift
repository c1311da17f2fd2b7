import ServiceCodes

/// The canonical spelling of a measure a person wrote leniently, if its meaning is beyond doubt.
///
/// - Parameters:
///   - text: What was written, such as `2工作日` or `十个工作日`.
///   - type: The type it should have.
/// - Returns: The canonical form, such as `2 工作日`; nil where the text cannot be read.
public func canonicalForm(of text: String, as type: ValueType) -> String? {
  switch type {
  case .timeLimit:
    if case .success(let limit) = lenientTimeLimit(text) { return limit.description }
    return nil
  case .date: return lenientDate(text)?.description
  case .integer(let range):
    return lenientInteger(text).flatMap { range.contains($0) ? String($0) : nil }
  case .money: return FeeAmount(lenient: text)?.description
  default: return text
  }
}

private func lenientTimeLimit(_ text: String) -> Result<TimeLimit, TimeLimitError> {
  do throws(TimeLimitError) {
    return .success(try TimeLimit(lenient: text))
  } catch {
    return .failure(error)
  }
}

/// A date with the year first: `2022/3/1`, `2022年3月1日`, `20220301`, `二〇二二年三月一日`.
private func lenientDate(_ text: String) -> CivilDate? {
  let narrow = narrowForm(of: text)
  var numbers: [Int] = []
  if narrow.utf8.count == 8, let digits = Int(narrow) {
    numbers = [digits / 10_000, digits / 100 % 100, digits % 100]
  } else {
    let ended = narrow.last == "日" || narrow.last == "号" ? narrow.dropLast() : narrow[...]
    for part in ended.split(maxSplits: 3, omittingEmptySubsequences: false, whereSeparator: { "-/.年月".contains($0) }) {
      guard let number = wholeNumber(part) else { return nil }
      numbers.append(number)
    }
  }
  guard numbers.count == 3, 1_900...2_999 ~= numbers[0] else { return nil }
  return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// A whole number, in Chinese numerals too, with at most one word that counts: `3次`, `一份`.
private func lenientInteger(_ text: String) -> Int? {
  var narrow = narrowForm(of: text)
  if let last = narrow.last, "份次个件页张本".contains(last) { narrow.removeLast() }
  return wholeNumber(narrow[...])
}

/// A number in ASCII digits, without a sign, or in Chinese numerals.
private func wholeNumber(_ text: Substring) -> Int? {
  if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Int(text) }
  return ChineseNumber.value(of: String(text))
}

/// A telephone number with its full-width digits, and dashes between digits, in ASCII, and no blanks at its ends.
public func phoneForm(of text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  func isDigit(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return 0x30...0x39 ~= scalars[index].value || 0xFF10...0xFF19 ~= scalars[index].value
  }
  var form = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    switch scalar.value {
    case 0xFF10...0xFF19: form.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: form.append(isDigit(index - 1) && isDigit(index + 1) ? "-" : scalar)
    default: form.append(scalar)
    }
  }
  return withoutOuterBlanks(String(form))
}

/// A telephone number whose area code lacks its zero, with the zero; nil for any other text.
///
/// Read are 75528900001, 755-28900001, 2083133333 and 10-66010000. Numbers that begin with 400, 800 or the country codes
/// 852, 853 and 886 have no area code.
public func phoneWithZero(_ bytes: some Collection<UInt8>) -> String? {
  let bytes = Array(bytes)
  guard 10...12 ~= bytes.count, let first = bytes.first, 0x31...0x39 ~= first else { return nil }
  var digits = 0
  var hyphen: Int?
  for index in bytes.indices {
    if 0x30...0x39 ~= bytes[index] {
      digits += 1
    } else {
      guard bytes[index] == 0x2D, hyphen == nil else { return nil }
      hyphen = index
    }
  }
  let isShort = first == 0x31 && bytes[1] == 0x30 || first == 0x32
  guard isShort || first >= 0x33, hyphen == nil || hyphen == (isShort ? 2 : 3) else { return nil }
  guard isShort ? digits == 10 : 10...11 ~= digits else { return nil }
  let text = String(decoding: bytes, as: UTF8.self)
  guard !["400", "800", "852", "853", "886"].contains(text.prefix(3)) else { return nil }
  return "0" + text
}

/// Whether a text begins or ends with a blank of any width.
@inline(__always)
func isPadded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return false }
  if first <= 0x20 || last <= 0x20 { return true }
  // U+00A0 and U+3000, the odd spaces that people and programs put there.
  let count = bytes.count
  if first == 0xE3, count >= 3, bytes[1] == 0x80, bytes[2] == 0x80 { return true }
  if last == 0x80, count >= 3, bytes[count - 2] == 0x80, bytes[count - 3] == 0xE3 { return true }
  if first == 0xC2, count >= 2, bytes[1] == 0xA0 { return true }
  return last == 0xA0 && count >= 2 && bytes[count - 2] == 0xC2
}

/// The text with its full-width digits in ASCII.
public func narrowDigits(of text: String) -> String {
  var form = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isWide = 0xFF10...0xFF19 ~= scalar.value
    form.append(isWide ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)) : scalar)
  }
  return String(form)
}

/// The text without blanks of any width at its ends.
public func withoutOuterBlanks(_ text: String) -> String {
  let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar.value == 0x200B }
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars))
}

/// The text with full-width digits, letters and signs turned into ASCII.
func foldedASCII(_ text: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
      folded.append(plain)
    } else {
      folded.append(scalar)
    }
  }
  return String(folded)
}

/// The text in ASCII width and without blanks.
public func narrowForm(of text: String) -> String {
  String(String.UnicodeScalarView(foldedASCII(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
}

/// The text as a key would be written: in ASCII width, small letters, with hyphens.
public func keyForm(of text: String) -> String {
  var form = ""
  for scalar in withoutOuterBlanks(foldedASCII(text)).lowercased().unicodeScalars {
    form.unicodeScalars.append(scalar == "_" || scalar == " " ? "-" : scalar)
  }
  return form
}

/// The text as labels are compared where only their form may differ: without blanks, in ASCII width, small letters.
public func labelForm(of text: String) -> String { narrowForm(of: text).lowercased() }
