/// Reads a text as a code: what it is by length and form, its parts, and what is wrong with it.
///
/// - Parameter text: the code; full-width characters, lower case, spaces and hyphens are understood and reported.
/// - Returns: the reading; `isValid` tells whether the code is without error.
public func readCode(_ text: String) -> CodeReading {
  if let reading = LocalCodeFormat.reading(of: text, orNothing: true) { return reading }
  let code = NormalizedCode(text)
  guard !code.isExponentForm, let kind = CodeReader.classify(code.bytes) else {
    return CodeReader.refusal(of: text, code: code, as: nil)
  }
  return CodeReader.read(text, code: code, as: kind)
}

/// Reads a text as a code of one kind: a code of another kind is an error that says which kind it is.
///
/// - Parameters:
///   - text: the code.
///   - kind: what it must be.
/// - Returns: the reading; its `kind` is the one asked for.
public func readCode(_ text: String, as kind: CodeKind) -> CodeReading {
  if kind == .provincial, let reading = LocalCodeFormat.reading(of: text, orNothing: false) { return reading }
  return CodeReader.read(text, code: NormalizedCode(text), as: kind)
}

/// One reading under way.
struct CodeReader {
  let code: NormalizedCode
  var problems: [CodeProblem] = []

  /// What the characters may be, by their number first; nil if nothing known is that long.
  static func classify(_ bytes: [UInt8]) -> CodeKind? {
    let letters = bytes.count { !$0.isDigit }
    switch bytes.count {
    case 5...7 where letters <= 2: return .region
    case 9: return .organizationCode
    case 10: return CodeRepair.withLeadingZeros(bytes) != nil ? .baseCode : nil
    case 11, 13: return letters <= 3 ? .baseCode : nil
    case 12: return classifyTwelve(bytes)
    case 17...19: return bytes.starts(with: "TE".utf8) ? .temporaryBody : .uscc
    case 20...22: return .licenceType
    case 30...32: return .implementationCode
    case 33: return .handlingCode
    case 34...36: return .materialCode
    case 42...44: return .caseNumber
    default: return nil
    }
  }

  private static func classifyTwelve(_ bytes: [UInt8]) -> CodeKind {
    bytes.withUnsafeBufferPointer { bytes in
      guard ServiceCode.isRegion12(bytes) else { return .baseCode }
      guard ServiceCode.isBaseCode(bytes) else { return .region12 }
      // A main item begins with its department, never with 00; a padded region has zeros there.
      if bytes.areZeros(at: 4, count: 8) { return .region12 }
      let hasZeros = bytes.areZeros(at: 4, count: 2) || bytes.areZeros(at: 6, count: 6)
      let isKnown = Region(code: UInt32(bytes.number(at: 0, count: 6))) != nil
      return hasZeros && isKnown ? .region12 : .baseCode
    }
  }

  static func refusal(of text: String, code: NormalizedCode, as asked: CodeKind?) -> CodeReading {
    let kind: CodeProblem.Kind =
      code.bytes.isEmpty
      ? .empty : code.isExponentForm ? .exponentForm : .unrecognized(length: code.bytes.count)
    var problems = code.problems
    if code.isMonotonous { problems.append(CodeProblem(.placeholder, .error)) }
    problems.append(CodeProblem(kind, .error))
    return CodeReading(
      input: text, kind: asked, canonical: code.text, parts: [], problems: sorted(problems), localFormat: nil)
  }

  static func read(_ text: String, code: NormalizedCode, as kind: CodeKind) -> CodeReading {
    if code.bytes.isEmpty || code.isExponentForm { return refusal(of: text, code: code, as: kind) }
    var reader = CodeReader(code: code)
    reader.problems = code.problems
    if kind == .organizationCode { reader.allowPrintedHyphen(of: text) }
    let parts = kind.lengths.contains(code.bytes.count) ? reader.parts(as: kind) : reader.wrongLength(as: kind)
    reader.addHints(kind)
    reader.addSuggestion(kind)
    return CodeReading(
      input: text, kind: kind, canonical: code.text, parts: parts, problems: sorted(reader.problems), localFormat: nil)
  }

  /// Errors first, else as found.
  static func sorted(_ problems: [CodeProblem]) -> [CodeProblem] {
    problems.enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
  }

  /// GB 11714 prints a hyphen before the last character: that one is no fault.
  private mutating func allowPrintedHyphen(of text: String) {
    guard code.bytes.count == 9, let index = problems.firstIndex(where: { $0.kind == .separators }) else { return }
    guard text.utf8.count == 10, problems[index].position == 8 else { return }
    problems[index] = CodeProblem(.separators, .info, at: 8)
  }

  private mutating func wrongLength(as kind: CodeKind) -> [CodePart] {
    let found = code.bytes.count
    if let other = Self.classify(code.bytes), other != kind, ServiceCode.isValid(code.text, as: other) {
      add(.otherKind(other), .error)
    } else if kind.lengths.count == 1, found == kind.lengths[0] - 1 {
      add(.characterMissing(expected: found + 1), .error)
    } else if kind.lengths.count == 1, found == kind.lengths[0] + 1 {
      add(.characterTooMany(expected: found - 1), .error)
    } else {
      add(.wrongLength(found: found, expected: kind.lengths), .error)
    }
    // With a sound body before it, the fault lies behind: showing the body says so.
    guard kind.beginsWithBody, found > 18 else { return [] }
    let isSound = code.bytes.withUnsafeBufferPointer { ServiceCode.isBody($0, at: 0) }
    return isSound ? [body(at: 0)] : []
  }

  private mutating func addHints(_ kind: CodeKind) {
    let isWrong = problems.contains { $0.severity == .error }
    if isWrong, code.isMonotonous { add(.placeholder, .error) }
    if isWrong, kind == .uscc, code.bytes.count == 18, code.bytes.suffix(3).allSatisfy({ $0 == 0x30 }),
      code.bytes.allSatisfy(\.isDigit)
    {
      add(.roundedNumber, .warning, at: 15)
    }
    if isWrong, kind == .organizationCode || kind == .baseCode,
      let repaired = CodeRepair.withLeadingZeros(code.bytes)
    {
      let severity: CodeProblem.Severity = kind == .baseCode ? .error : .warning
      problems.append(CodeProblem(.leadingZerosLost, severity, suggestion: repaired))
    }
    if kind == .baseCode, !isWrong, code.bytes.withUnsafeBufferPointer({ ServiceCode.isRegion12($0) }),
      Region.name(code.text(0..<6)) != nil
    {
      add(.alsoReadsAs(.region12), .info)
    }
  }

  private mutating func addSuggestion(_ kind: CodeKind) {
    guard let suggestion = CodeRepair.suggestion(for: code.bytes, kind: kind) else { return }
    let isReady = suggestion == code.text
    for index in problems.indices where problems[index].severity == .error || isReady {
      let problem = problems[index]
      guard isReady == problem.kind.isNormalization else { continue }
      problems[index] = CodeProblem(problem.kind, problem.severity, at: problem.position, suggestion: suggestion)
    }
  }

  mutating func add(_ kind: CodeProblem.Kind, _ severity: CodeProblem.Severity, at position: Int? = nil) {
    problems.append(CodeProblem(kind, severity, at: position))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `count` bytes from `offset` are all `0`.
  fileprivate func areZeros(at offset: Int, count: Int) -> Bool {
    for index in offset..<offset + count where self[index] != 0x30 { return false }
    return true
  }
}

extension CodeKind {
  /// Whether the first 18 characters are a body's code.
  var beginsWithBody: Bool {
    switch self {
    case .uscc, .temporaryBody, .implementationCode, .handlingCode, .materialCode, .caseNumber, .licenceType: true
    case .organizationCode, .baseCode, .region, .region12, .provincial: false
    }
  }
}

extension CodeProblem.Kind {
  /// Whether normalising has already cured it.
  var isNormalization: Bool { self == .lowerCase || self == .fullWidth || self == .separators }
}
