/// A value of FEEL, as far as exported tables need it.
enum FEELValue: Hashable {
  case null
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([FEELValue])
}

/// Evaluates unary tests of FEEL with its three values, written from DMN 1.3 §10.3 and not from the exporter.
struct FEELOracle {
  private let characters: [Character]
  private var position = 0
  private let answer: FEELValue

  struct NotUnderstood: Error {
    let text: String
    let position: Int
  }

  /// Whether a rule's entry holds for an input; null counts as no.
  static func holds(_ test: String, for answer: FEELValue) throws -> Bool {
    if test == "-" { return true }
    var oracle = FEELOracle(characters: Array(test), answer: answer)
    let value = try oracle.tests()
    guard oracle.position == oracle.characters.count else { throw oracle.trouble }
    return value == true
  }

  private init(characters: [Character], answer: FEELValue) {
    self.characters = characters
    self.answer = answer
  }

  private var trouble: NotUnderstood { NotUnderstood(text: String(characters), position: position) }

  private mutating func skip() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    skip()
    let wanted = Array(text)
    guard position + wanted.count <= characters.count,
      Array(characters[position..<position + wanted.count]) == wanted
    else { return false }
    position += wanted.count
    skip()
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard take(text) else { throw trouble }
  }

  /// A list of tests: one of them must hold.
  private mutating func tests() throws -> Bool? {
    var values = [try either()]
    while take(",") { values.append(try either()) }
    return Self.any(values)
  }

  private mutating func either() throws -> Bool? {
    var values = [try both()]
    while take("or ") { values.append(try both()) }
    return Self.any(values)
  }

  private mutating func both() throws -> Bool? {
    var values = [try one()]
    while take("and ") { values.append(try one()) }
    if values.contains(false) { return false }
    return values.contains(nil) ? nil : true
  }

  private static func any(_ values: [Bool?]) -> Bool? {
    if values.contains(true) { return true }
    return values.contains(nil) ? nil : false
  }

  private mutating func one() throws -> Bool? {
    if take("not(") {
      let inner = try tests()
      try expect(")")
      return inner.map { !$0 }
    }
    if take("list contains(?,") {
      let wanted = try literal()
      try expect(")")
      guard case .list(let members) = answer else { return nil }
      return members.contains(wanted)
    }
    if take("? !=") { return try literal() != answer }
    if take("? =") { return try literal() == answer }
    for (sign, compare) in Self.orders where take(sign) { return try ordered(compare, literal()) }
    for opening in ["[", "("] where take(opening) {
      let low = try literal()
      try expect("..")
      let high = try literal()
      let isClosed = take("]")
      if !isClosed { try expect(")") }
      guard case .number(let number) = answer, case .number(let left) = low, case .number(let right) = high else {
        return nil
      }
      return (opening == "[" ? number >= left : number > left) && (isClosed ? number <= right : number < right)
    }
    let wanted = try literal()
    return wanted == answer
  }

  private static let orders: [(String, @Sendable (Double, Double) -> Bool)] = [
    ("<=", { $0 <= $1 }), (">=", { $0 >= $1 }), ("<", { $0 < $1 }), (">", { $0 > $1 }),
  ]

  private func ordered(_ compare: (Double, Double) -> Bool, _ bound: FEELValue) -> Bool? {
    guard case .number(let number) = answer, case .number(let bound) = bound else { return nil }
    return compare(number, bound)
  }

  private mutating func literal() throws -> FEELValue {
    if take("null") { return .null }
    if take("true") { return .truth(true) }
    if take("false") { return .truth(false) }
    skip()
    guard position < characters.count else { throw trouble }
    var text = ""
    if characters[position] == "\"" {
      position += 1
      while position < characters.count, characters[position] != "\"" {
        if characters[position] == "\\" { position += 1 }
        text.append(characters[position])
        position += 1
      }
      position += 1
      skip()
      return .text(text)
    }
    while position < characters.count, "-0123456789.".contains(characters[position]) {
      if characters[position] == ".", position + 1 < characters.count, characters[position + 1] == "." { break }
      text.append(characters[position])
      position += 1
    }
    guard let number = Double(text) else { throw trouble }
    skip()
    return .number(number)
  }
}
