/// The numbers of the articles that a text such as 第二十四条第一款、第三十一条 or 第十四至二十一条 names.
///
/// A number counts where 条 follows it, or where it stands in a row that ends in 条; 款 and 项 have numbers too, which
/// are passed over. Numbers are Chinese or Arabic, and below 10,000.
///
/// - Parameters:
///   - text: The text, in UTF-8.
///   - body: Gets each number, in their order.
func forEachArticle(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
  var at = 0
  // Numbers of a row such as 第五、七条 wait for its 条.
  var waiting: [Int] = []
  while at < text.count {
    let (number, end) = chineseNumber(text, at)
    guard end > at else {
      if !isRowSign(text, at) { waiting.removeAll(keepingCapacity: true) }
      at += text[at] >= 0xE0 ? 3 : 1
      continue
    }
    at = end
    if let number { waiting.append(number) }
    if hasSign(text, at, 0xE6_9D_A1) {  // 条
      for number in waiting { body(number) }
      waiting.removeAll(keepingCapacity: true)
    }
  }
}

/// Whether 第, a comma or a sign such as 至 stands at a place: a row of numbers goes on behind it.
private func isRowSign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
  switch text[at] {
  case 0x20, 0x2C, 0x2D: true
  default:
    [0xE7_AC_AC, 0xE3_80_81, 0xE8_87_B3, 0xE5_92_8C, 0xE5_8F_8A, 0xEF_BC_8C].contains { hasSign(text, at, $0) }
  }
}

/// Whether a character of three bytes stands at a place.
private func hasSign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ sign: Int) -> Bool {
  at + 2 < text.count && sign == Int(text[at]) << 16 | Int(text[at + 1]) << 8 | Int(text[at + 2])
}

/// The number that begins at a place, and where it ends; nil where it has no value below 10,000.
private func chineseNumber(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (number: Int?, end: Int) {
  var (total, digit, at) = (0, 0, start)
  var isInRange = true
  while at < text.count {
    if text[at] >= 0x30, text[at] <= 0x39 {
      digit = digit * 10 + Int(text[at]) - 0x30
      at += 1
    } else if at + 2 < text.count, let sign = sign(text, at) {
      if sign < 10 {
        digit = digit * 10 + sign
      } else {
        total += max(1, digit) * sign
        digit = 0
      }
      at += 3
    } else {
      break
    }
    if digit > 9_999 || total > 9_999 {
      isInRange = false
      (total, digit) = (0, 0)
    }
  }
  return (isInRange ? total + digit : nil, at)
}

/// What a Chinese numeral stands for: 0 to 9, or 10, 100 or 1,000.
private func sign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
  switch Int(text[at]) << 16 | Int(text[at + 1]) << 8 | Int(text[at + 2]) {
  case 0xE4_B8_80: 1  // 一
  case 0xE4_BA_8C: 2  // 二
  case 0xE4_B8_89: 3  // 三
  case 0xE5_9B_9B: 4  // 四
  case 0xE4_BA_94: 5  // 五
  case 0xE5_85_AD: 6  // 六
  case 0xE4_B8_83: 7  // 七
  case 0xE5_85_AB: 8  // 八
  case 0xE4_B9_9D: 9  // 九
  case 0xE9_9B_B6, 0xE3_80_87: 0  // 零 〇
  case 0xE5_8D_81: 10  // 十
  case 0xE7_99_BE: 100  // 百
  case 0xE5_8D_83: 1_000  // 千
  default: nil
  }
}
