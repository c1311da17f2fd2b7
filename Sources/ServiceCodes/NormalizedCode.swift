/// A text on its way to being read as a code: narrow, upper case, without separators, one byte to a character.
struct NormalizedCode {
  /// The characters that stay, as Unicode scalars.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The same as bytes; a character outside ASCII is 0xFF, so that places agree.
  private(set) var bytes: [UInt8] = []
  /// What was changed, each kind once, with its first place in the input.
  private(set) var problems: [CodeProblem] = []

  /// Normalises `text`; keeps hyphens if `keepingHyphens`, as the provincial formats need them.
  init(_ text: String, keepingHyphens: Bool = false) {
    var lowerCase: Int?
    var fullWidth: Int?
    var inner: Int?
    var outer: Int?
    var pending: Int?
    for (position, original) in text.unicodeScalars.enumerated() {
      let scalar = Self.narrowed(original)
      if Self.isSpace(scalar) || (Self.isHyphen(scalar) && !keepingHyphens) {
        pending = pending ?? position
        continue
      }
      if let start = pending {
        if scalars.isEmpty { outer = outer ?? start } else { inner = inner ?? start }
        pending = nil
      }
      if scalar != original { fullWidth = fullWidth ?? position }
      if "a"..."z" ~= scalar {
        lowerCase = lowerCase ?? position
        append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) - 32))
      } else {
        append(Self.isHyphen(scalar) ? "-" : scalar)
      }
    }
    if let pending { outer = outer ?? pending }
    if let fullWidth { problems.append(CodeProblem(.fullWidth, .error, at: fullWidth)) }
    if let lowerCase { problems.append(CodeProblem(.lowerCase, .error, at: lowerCase)) }
    if let inner { problems.append(CodeProblem(.separators, .warning, at: inner)) }
    if let outer, inner == nil { problems.append(CodeProblem(.separators, .info, at: outer)) }
  }

  /// The canonical text.
  var text: String { text(0..<scalars.count) }

  /// A stretch of the canonical text.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    bytes.append(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0xFF)
  }

  /// The ASCII form of a full-width digit, letter, point, plus or hyphen; any other scalar as it is.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0B, 0xFF0D, 0xFF0E:
      Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    default: scalar
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63: true
    default: false
    }
  }
}

extension NormalizedCode {
  /// Whether the text is a number that a spreadsheet wrote: `4.40101E+17`, `1.1E17`, `1E+30`.
  ///
  /// A real 31-character code may look like a number with an exponent; it has neither point nor sign.
  var isExponentForm: Bool {
    guard let exponent = bytes.firstIndex(of: 0x45), exponent > 0, exponent + 1 < bytes.count else { return false }
    let mantissa = bytes[..<exponent]
    let points = mantissa.count { $0 == 0x2E }
    guard points <= 1, mantissa.first != 0x2E, mantissa.allSatisfy({ $0.isDigit || $0 == 0x2E }) else { return false }
    var digits = bytes[(exponent + 1)...]
    let isSigned = digits.first == 0x2B
    if isSigned { digits.removeFirst() }
    guard points == 1 || isSigned, 1...3 ~= digits.count else { return false }
    return digits.allSatisfy(\.isDigit)
  }

  /// Whether nine characters or more are all the same.
  var isMonotonous: Bool {
    guard bytes.count >= 9, let first = scalars.first else { return false }
    return scalars.allSatisfy { $0 == first }
  }
}
