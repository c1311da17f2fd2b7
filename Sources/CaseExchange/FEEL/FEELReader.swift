import ServiceCodes
import Wording

/// Reads unary tests, as far as questions can say them.
struct FEELReader {
  private static let deepest = 32

  /// Words that no name has.
  private static let keywords: Set<String> = [
    "and", "every", "false", "for", "function", "if", "in", "not", "null", "or", "some", "true",
  ]

  private let tokens: [(token: FEELToken, offset: Int)]
  private var position = 0
  private var depth = 0
  private let end: Int

  /// The test that a cell writes; an empty one always holds.
  static func test(_ text: String) throws(FEELError) -> FEELTest {
    var reader = try FEELReader(text)
    guard !reader.tokens.isEmpty else { return .anything }
    if reader.tokens.count == 1, reader.take("-") { return .anything }
    let test = try reader.tests()
    try reader.expectEnd()
    return test
  }

  /// The literals that a list of allowed values or an output writes, or the range it allows.
  static func values(_ text: String) throws(FEELError) -> [FEELTest] {
    var reader = try FEELReader(text)
    guard !reader.tokens.isEmpty else { return [] }
    var values = [try reader.primary()]
    while reader.take(",") { values.append(try reader.primary()) }
    try reader.expectEnd()
    return values
  }

  /// The name an input expression is; nil for anything else.
  static func name(_ text: String) -> String? {
    guard let reader = try? FEELReader(text) else { return nil }
    let isName =
      !reader.tokens.isEmpty
      && reader.tokens.enumerated().allSatisfy { index, piece in
        switch piece.token {
        case .word(let word): return !keywords.contains(word)
        case .number: return index > 0
        case .sign(let sign): return index > 0 && index < reader.tokens.count - 1 && (sign == "-" || sign == ".")
        default: return false
        }
      }
    return isName ? blankless(text) : nil
  }

  private init(_ text: String) throws(FEELError) {
    tokens = try FEELScanner.tokens(text)
    end = text.unicodeScalars.count + 1
  }

  // MARK: Grammar

  private mutating func tests() throws(FEELError) -> FEELTest {
    var tests = [try disjunction()]
    while take(",") { tests.append(try disjunction()) }
    return tests.count == 1 ? tests[0] : .either(tests)
  }

  private mutating func disjunction() throws(FEELError) -> FEELTest {
    var parts = [try conjunction()]
    while takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func conjunction() throws(FEELError) -> FEELTest {
    var parts = [try primary()]
    while takeWord("and") { parts.append(try primary()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func primary() throws(FEELError) -> FEELTest {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw error(Bilingual("表达式嵌套过深", "the expression is nested too deep"), Bilingual("拆成几行", "split the rule"))
    }
    if takeWord("not") {
      try expect("(")
      let inner = try tests()
      try expect(")")
      return .not(inner)
    }
    if takeWord("null") { return .isNull }
    if takeWord("list contains") { return try contains() }
    if take("?") { return try comparison() }
    if let range = try interval() { return range }
    if take("(") {
      let inner = try disjunction()
      try expect(")")
      return inner
    }
    if let range = try ordered() { return range }
    let literal = try literal()
    try refuseArithmetic()
    return .equals(literal)
  }

  private mutating func contains() throws(FEELError) -> FEELTest {
    try expect("(")
    guard take("?") else {
      throw error(
        Bilingual("list contains 只能问本列的回答", "list contains can ask about the answer of its own column only"),
        Bilingual("写成 list contains(?, \"选项\")", "write list contains(?, \"option\")"))
    }
    try expect(",")
    let literal = try literal()
    try expect(")")
    return .contains(literal)
  }

  /// What follows `?`.
  private mutating func comparison() throws(FEELError) -> FEELTest {
    if takeWord("in") {
      if let range = try interval() { return range }
      if take("(") {
        let inner = try tests()
        try expect(")")
        return inner
      }
      return try primary()
    }
    let isDifferent = take("!=")
    if isDifferent || take("=") {
      let test: FEELTest = takeWord("null") ? .isNull : .equals(try literal())
      try refuseArithmetic()
      return isDifferent ? .not(test) : test
    }
    if let range = try ordered() { return range }
    throw unexpected()
  }

  /// `< 5`, `>= 3`.
  private mutating func ordered() throws(FEELError) -> FEELTest? {
    for sign in ["<=", ">=", "<", ">"] where take(sign) {
      let bound = NumberRange.Bound(try number(), isIncluded: sign.utf8.count == 2)
      try refuseArithmetic()
      let range = sign.hasPrefix("<") ? NumberRange(lower: nil, upper: bound) : NumberRange(lower: bound, upper: nil)
      return range.map { .range($0) }
    }
    if take("=") { return .equals(try literal()) }
    return nil
  }

  /// `[1..5)`, `(1..5)`, `]1..5[`; nil where no such range begins.
  private mutating func interval() throws(FEELError) -> FEELTest? {
    let start = position
    guard let opening = ["[", "(", "]"].first(where: { take($0) }) else { return nil }
    let isNegative = take("-")
    guard case .number = token, position + 1 < tokens.count, tokens[position + 1].token == .sign("..") else {
      guard opening == "(" else { throw unexpected() }
      position = start
      return nil
    }
    if isNegative { position -= 1 }
    let lower = NumberRange.Bound(try number(), isIncluded: opening == "[")
    try expect("..")
    let upper = try number()
    guard let closing = ["]", ")", "["].first(where: { take($0) }) else { throw unexpected() }
    guard let range = NumberRange(lower: lower, upper: .init(upper, isIncluded: closing == "]")) else {
      position = start
      throw error(Bilingual("范围内没有数", "no number lies in the range"), Bilingual("改正两端", "mend its ends"))
    }
    return .range(range)
  }
}

// MARK: - Pieces

extension FEELReader {
  private var token: FEELToken? { position < tokens.count ? tokens[position].token : nil }

  private mutating func take(_ sign: String) -> Bool {
    guard token == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard token == .word(word) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(FEELError) {
    guard take(sign) else { throw unexpected() }
  }

  private func expectEnd() throws(FEELError) {
    guard position == tokens.count else { throw unexpected() }
  }

  private mutating func number() throws(FEELError) -> Decimal4 {
    let isNegative = take("-")
    guard case .number(let number) = token else { throw unexpected() }
    position += 1
    return isNegative ? Decimal4(tenThousandths: -number.tenThousandths) : number
  }

  private mutating func literal() throws(FEELError) -> FEELLiteral {
    switch token {
    case .text(let text):
      position += 1
      return .text(text)
    case .word("true"), .word("false"):
      defer { position += 1 }
      return .truth(token == .word("true"))
    case .number, .sign("-"): return .number(try number())
    default: throw unexpected()
    }
  }

  private func refuseArithmetic() throws(FEELError) {
    guard case .sign(let sign) = token, ["+", "-", "*", "/", "**"].contains(sign) else { return }
    throw unexpected()
  }

  private func error(_ message: Bilingual, _ cure: Bilingual) -> FEELError {
    FEELError(offset: position < tokens.count ? tokens[position].offset : end, message: message, cure: cure)
  }

  /// What stands where the subset has nothing: a call, a variable, arithmetic, a date.
  private func unexpected() -> FEELError {
    let literals = Bilingual(
      "只用文字、数、范围、not(…)、list contains(?, …) 和 -", "use strings, numbers, ranges, not(…), list contains(?, …) and -")
    switch token {
    case nil: return error(Bilingual("表达式没有写完", "the expression is unfinished"), literals)
    case .word(let word):
      let calls = position + 1 < tokens.count && tokens[position + 1].token == .sign("(")
      return calls
        ? error(Bilingual("不支持函数“\(word)(…)”", "the function call \(word)(…) cannot be represented"), literals)
        : error(Bilingual("不支持变量或关键字“\(word)”", "the variable or keyword \(word) cannot be represented"), literals)
    case .sign("@"): return error(Bilingual("不支持日期和时间", "dates and times cannot be represented"), literals)
    case .sign(let sign) where ["+", "-", "*", "/", "**"].contains(sign):
      return error(Bilingual("不支持运算“\(sign)”", "the arithmetic \(sign) cannot be represented"), literals)
    case .sign(let sign): return error(Bilingual("“\(sign)”不该在这里", "\(sign) has no place here"), literals)
    case .text(let text): return error(Bilingual("“\(text)”不该在这里", "“\(text)” has no place here"), literals)
    case .number(let number): return error(Bilingual("\(number)不该在这里", "\(number) has no place here"), literals)
    }
  }
}

/// The text without white space at its ends.
func blankless(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
