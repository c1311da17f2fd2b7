import Wording

extension CodeReader {
  /// What may stand at a place.
  enum Alphabet {
    case digits
    case creditCode
    case alphanumeric
    case digitsOrParentMark

    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .digits: byte.isDigit
      case .creditCode: CheckDigits.value(byte) < 31
      case .alphanumeric: byte.isAlphanumeric
      case .digitsOrParentMark: byte.isDigit || byte == 0x59
      }
    }
  }

  /// Reports each character of the range that cannot stand there; true if there is none.
  @discardableResult
  mutating func check(_ range: Range<Int>, are alphabet: Alphabet) -> Bool {
    var isClean = true
    for index in range where !alphabet.contains(code.bytes[index]) {
      isClean = false
      let character = code.text(index..<index + 1)
      if let digit = CodeRepair.digit(like: code.bytes[index], amongLetters: alphabet != .digits) {
        let text = String(Unicode.Scalar(digit))
        add(.letterForDigit(letter: character, digit: text), .error, at: index)
      } else {
        add(.illegalCharacter(character), .error, at: index)
      }
    }
    return isClean
  }

  func part(
    _ chinese: String, _ english: String, _ offset: Int, _ length: Int, meaning: Bilingual? = nil,
    source: String? = nil, parts: [CodePart] = []
  ) -> CodePart {
    CodePart(
      name: Bilingual(chinese, english), text: code.text(offset..<offset + length), offset: offset,
      meaning: meaning, source: source, parts: parts)
  }

  /// The 18 characters of a body inside a longer code.
  mutating func body(at offset: Int) -> CodePart {
    let isTemporary = code.bytes[offset] == 0x54
    let parts = isTemporary ? temporaryBody(at: offset) : creditCode(at: offset)
    let kind: CodeKind = isTemporary ? .temporaryBody : .uscc
    return part(
      "实施主体", "implementing body", offset, 18, meaning: kind.name, source: isTemporary ? nil : "GB 32100-2015",
      parts: parts)
  }

  mutating func temporaryBody(at offset: Int) -> [CodePart] {
    for (index, byte) in zip(offset..., "TE".utf8) where code.bytes[index] != byte {
      add(.illegalCharacter(code.text(index..<index + 1)), .error, at: index)
    }
    check(offset + 2..<offset + 8, are: .digits)
    check(offset + 8..<offset + 18, are: .alphanumeric)
    return [
      part("临时代码标识", "mark of a temporary code", offset, 2),
      part("行政区划", "region", offset + 2, 6, meaning: regionName(at: offset + 2), source: "GB/T 2260"),
      part("主体序号", "serial of the body", offset + 8, 10),
    ]
  }

  mutating func creditCode(at offset: Int) -> [CodePart] {
    var isClean = check(offset..<offset + 2, are: .creditCode)
    if code.bytes[offset] == 0x30 {
      add(.illegalCharacter("0"), .error, at: offset)
      isClean = false
    }
    if check(offset + 2..<offset + 8, are: .digits) {
      checkRegion(at: offset + 2, .warning)
    } else {
      isClean = false
    }
    if !check(offset + 8..<offset + 18, are: .creditCode) { isClean = false }
    if isClean { checkDigits(at: offset) }
    let (department, category) = registration(at: offset)
    return [
      part("登记管理部门", "registering department", offset, 1, meaning: department, source: "GB 32100-2015"),
      part("机构类别", "kind of organization", offset + 1, 1, meaning: category, source: "GB 32100-2015"),
      part(
        "登记管理机关行政区划", "region of the registering authority", offset + 2, 6,
        meaning: regionName(at: offset + 2), source: "GB/T 2260"),
      part("主体标识码", "organization code", offset + 8, 9, source: "GB 11714"),
      part("校验码", "check digit", offset + 17, 1, source: "GB 32100-2015"),
    ]
  }

  mutating func organizationCode() -> [CodePart] {
    if check(0..<9, are: .alphanumeric) { checkOrganization(at: 0) }
    return [
      part("本体代码", "body of the code", 0, 8, source: "GB 11714"),
      part("校验码", "check digit", 8, 1, source: "GB 11714"),
    ]
  }

  private mutating func checkDigits(at offset: Int) {
    checkOrganization(at: offset + 8)
    let expected = code.bytes.withUnsafeBufferPointer { CheckDigits.creditCodeCheck($0, at: offset) }
    guard let expected, expected != code.bytes[offset + 17] else { return }
    let found = code.text(offset + 17..<offset + 18)
    add(.checkDigit(expected: String(Unicode.Scalar(expected)), found: found), .error, at: offset + 17)
  }

  private mutating func checkOrganization(at offset: Int) {
    let expected = code.bytes.withUnsafeBufferPointer { CheckDigits.organizationCheck($0, at: offset) }
    guard let expected else { return }
    if expected != code.bytes[offset + 8] {
      let found = code.text(offset + 8..<offset + 9)
      add(.organizationCheckDigit(expected: String(Unicode.Scalar(expected)), found: found), .error, at: offset + 8)
    } else if code.bytes[offset..<offset + 8].allSatisfy({ $0 == 0x30 }) {
      add(.placeholder, .error, at: offset)
    }
  }

  /// Reports an unknown province with `severity`, a repealed code as a warning; the six bytes are digits.
  mutating func checkRegion(at offset: Int, _ severity: CodeProblem.Severity) {
    let text = code.text(offset..<offset + 6)
    let isKnown = code.bytes.withUnsafeBufferPointer {
      ServiceCode.isRegion(UnsafeBufferPointer(rebasing: $0[offset..<offset + 6]))
    }
    if !isKnown {
      add(.unknownRegion(text), severity, at: offset)
    } else if let number = UInt32(text), let region = Region(code: number), region.isRepealed {
      add(.repealedRegion(text), .warning, at: offset)
    }
  }

  func regionName(at offset: Int) -> Bilingual? {
    let text = code.text(offset..<offset + 6)
    guard code.bytes[offset..<offset + 6].allSatisfy(\.isDigit), let number = UInt32(text) else { return nil }
    return Region.fullName(number)
  }
}
