import ServiceCodes
import Wording

/// A piece of a FEEL text.
enum FEELToken: Hashable {
  case text(String)
  case number(Decimal4)
  /// A name or keyword; `list contains` is one.
  case word(String)
  /// Punctuation or an operator.
  case sign(String)
}

/// Why a FEEL text is none of the subset.
struct FEELError: Error, Hashable {
  /// Which character it begins at, from 1.
  let offset: Int
  let message: Bilingual
  let cure: Bilingual
}

/// Cuts a FEEL text into pieces, each with the place of its first character, from 1.
struct FEELScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  static func tokens(_ text: String) throws(FEELError) -> [(token: FEELToken, offset: Int)] {
    var scanner = FEELScanner(scalars: Array(text.unicodeScalars))
    var tokens: [(token: FEELToken, offset: Int)] = []
    while true {
      scanner.skipSpace()
      let offset = scanner.position + 1
      guard let token = try scanner.next() else { return tokens }
      if token == .word("contains"), tokens.last?.token == .word("list") {
        tokens[tokens.count - 1].token = .word("list contains")
      } else {
        tokens.append((token, offset))
      }
    }
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipSpace() {
    while let scalar = current, scalar.properties.isWhitespace { position += 1 }
  }

  private mutating func next() throws(FEELError) -> FEELToken? {
    guard let first = current else { return nil }
    if first == "\"" { return .text(try literal()) }
    if Self.isDigit(first) || first == "." && isDigitNext { return .number(try number()) }
    if Self.isNameStart(first) { return .word(name()) }
    for sign in ["..", "<=", ">=", "!=", "**"] where starts(with: sign) {
      position += 2
      return .sign(sign)
    }
    position += 1
    return .sign(String(first))
  }

  private func starts(with text: String) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      position + index < scalars.count && scalars[position + index] == scalar
    }
  }

  private var isDigitNext: Bool { position + 1 < scalars.count && Self.isDigit(scalars[position + 1]) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// What a FEEL name may begin with (grammar rule 28); `?` is the answer itself and stands alone.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar.value >= 0xC0
  }

  private mutating func name() -> String {
    var name = ""
    while let scalar = current, Self.isNameStart(scalar) || Self.isDigit(scalar) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    return name
  }

  private mutating func number() throws(FEELError) -> Decimal4 {
    let start = position
    while let scalar = current, Self.isDigit(scalar) { position += 1 }
    if current == ".", isDigitNext {
      position += 1
      while let scalar = current, Self.isDigit(scalar) { position += 1 }
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<position])
    if text.hasPrefix(".") { text = "0" + text }
    guard let number = Decimal4(text) else {
      throw FEELError(
        offset: start + 1, message: Bilingual("数“\(text)”太长", "the number \(text) is too long"),
        cure: Bilingual("最多四位小数", "write at most four decimals"))
    }
    return number
  }

  private mutating func literal() throws(FEELError) -> String {
    let start = position
    position += 1
    var text = ""
    while let scalar = current {
      position += 1
      switch scalar {
      case "\"": return text
      case "\\": try text.unicodeScalars.append(escaped())
      default: text.unicodeScalars.append(scalar)
      }
    }
    throw FEELError(
      offset: start + 1, message: Bilingual("文字没有结束的引号", "a string has no closing quote"),
      cure: Bilingual("补上英文双引号", "close it with a double quote"))
  }

  private mutating func escaped() throws(FEELError) -> Unicode.Scalar {
    let start = position
    guard let scalar = current else { throw Self.wrongEscape(at: start) }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "\\", "'", "/": return scalar
    case "u", "U":
      let count = scalar == "u" ? 4 : 6
      let digits = String(String.UnicodeScalarView(scalars[position..<min(position + count, scalars.count)]))
      position += digits.unicodeScalars.count
      guard digits.utf8.count == count, let value = UInt32(digits, radix: 16), let unescaped = Unicode.Scalar(value)
      else { throw Self.wrongEscape(at: start) }
      return unescaped
    default: throw Self.wrongEscape(at: start)
    }
  }

  private static func wrongEscape(at position: Int) -> FEELError {
    FEELError(
      offset: position, message: Bilingual("反斜线后的写法不认识", "an escape in a string is none"),
      cure: Bilingual("反斜线本身写成 \\\\", "write a backslash itself as \\\\"))
  }
}
