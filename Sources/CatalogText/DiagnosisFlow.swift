// Brackets and braces.
extension Diagnosis {
  /// How many brackets and braces open one after the other.
  func depthOfBrackets(_ start: Int) -> Int {
    var offset = start
    var depth = 0
    while byte(offset) == Byte.openBracket || byte(offset) == Byte.openBrace || byte(offset) == Byte.space {
      if byte(offset) != Byte.space { depth += 1 }
      if depth > limits.depth { return depth }
      offset += 1
    }
    return depth
  }

  mutating func braces(_ start: Int) {
    let inside = skippingSpaces(start + 1)
    pending = nil
    lastScalar = nil
    if byte(inside) == Byte.closeBrace {
      if frames.count >= limits.depth { refuse(.tooDeep, start, inside + 1, detail: String(limits.depth)) }
      return flowRest(inside + 1)
    }
    let end = trimmed(start, lineStop(start))
    refuse(depthOfBrackets(start) > limits.depth ? .tooDeep : .flowMapping, start, end)
    skipTo(Byte.closeBrace, start)
  }

  mutating func brackets(_ start: Int) {
    pending = nil
    lastScalar = nil
    if frames.count + depthOfBrackets(start) > limits.depth {
      refuse(.tooDeep, start, start + 1, detail: String(limits.depth))
      at = nextLine(start)
      return
    }
    var offset = skippingSpaces(start + 1)
    if byte(offset) == Byte.closeBracket { return flowRest(offset + 1) }
    var count = 0
    while true {
      guard let end = flowElement(offset, start) else { return }
      count += 1
      if count == limits.sequenceLength + 1 {
        refuse(.tooManyEntries, offset, end, detail: String(limits.sequenceLength))
      }
      offset = afterBlanks(end)
      if byte(offset) == Byte.closeBracket { return flowRest(offset + 1) }
      guard byte(offset) == Byte.comma else { return flowBroken(offset, start) }
      let comma = offset
      offset = afterBlanks(offset + 1)
      if byte(offset) == Byte.closeBracket {
        refuse(.flowSyntax, comma, comma + 1, detail: ",", fix: TextEdit(comma..<offset, ""))
        return flowRest(offset + 1)
      }
    }
  }

  /// What stands behind a closing bracket.
  private mutating func flowRest(_ end: Int) {
    let next = skippingSpaces(end)
    guard byte(next) == Byte.colon else { return rest(end) }
    refuse(.complexKey, next, next + 1)
    at = nextLine(next)
  }

  /// The end of an element of the list that opened at `start`; nil when the list is given up.
  private mutating func flowElement(_ offset: Int, _ start: Int) -> Int? {
    switch byte(offset) {
    case Byte.doubleQuote, Byte.singleQuote:
      return quotedToken(offset)
    case Byte.comma:
      refuse(.flowSyntax, offset, offset + 1, detail: ",", fix: TextEdit(offset..<offset + 1, ""))
      return offset
    case Byte.openBracket:
      refuse(.nestedFlow, offset, offset + 1)
    case Byte.openBrace:
      refuse(.flowMapping, offset, offset + 1)
    case Byte.lf, Byte.cr, Byte.hash:
      flowBroken(offset, start)
      return nil
    case let first where Byte.isIndicator(first) || first == Byte.colon || first == Byte.question:
      reserved(offset)
    case Byte.dash where isBlank(offset + 1) || byte(offset + 1) == Byte.comma || byte(offset + 1) == Byte.closeBracket:
      refuse(.reservedIndicator, offset, offset + 1, detail: "-")
    default:
      return flowPlain(offset, start)
    }
    skipTo(Byte.closeBracket, offset)
    return nil
  }

  private mutating func flowPlain(_ start: Int, _ open: Int) -> Int? {
    var offset = start
    while !endsLine(offset), byte(offset) != Byte.comma, byte(offset) != Byte.closeBracket {
      let next = byte(offset + 1)
      let isIndicator = next == Byte.comma || next == Byte.closeBracket
      if byte(offset) == Byte.colon, isBlank(offset + 1) || isIndicator {
        refuse(.flowMapping, offset, offset + 1)
        skipTo(Byte.closeBracket, offset)
        return nil
      }
      if byte(offset) == Byte.openBracket || byte(offset) == Byte.openBrace || byte(offset) == Byte.closeBrace {
        refuse(.flowSyntax, offset, offset + 1, detail: text(offset, offset + 1))
        skipTo(Byte.closeBracket, offset)
        return nil
      }
      if byte(offset) == Byte.question { refuse(.reservedIndicator, offset, offset + 1, detail: "?") }
      if byte(offset) == Byte.hash, byte(offset - 1) == Byte.space {
        flowBroken(offset, open)
        return nil
      }
      guard let (scalar, length) = scalar(offset) else { return nil }
      if scalar == 0x09 { refuse(.tab, offset, offset + 1, guess: TextEdit(offset..<offset + 1, " ")) }
      if OddCharacter.isComma(scalar) {
        refuse(
          .fullWidthComma, offset, offset + length, detail: text(offset, offset + length),
          fix: TextEdit(offset..<offset + length, isBlank(offset + length) ? "," : ", "))
      }
      offset += length
    }
    return offset
  }

  /// A list without its closing bracket, or with something that is no comma behind an element.
  private mutating func flowBroken(_ offset: Int, _ start: Int) {
    let stop = trimmed(start, lineStop(start))
    var odd = start
    while odd < stop, let (scalar, length) = scalar(odd) {
      if OddCharacter.isClosingBracket(scalar) {
        let fix = odd + length == stop ? TextEdit(odd..<stop, "]") : nil
        refuse(.fullWidthBracket, odd, odd + length, detail: text(odd, odd + length), fix: fix)
        at = nextLine(start)
        return
      }
      odd += length
    }
    if endsLine(offset) || byte(offset) == Byte.hash {
      let isLong = closing(Byte.closeBracket, after: start) != nil
      let guess = isLong || byte(offset) == Byte.hash ? nil : TextEdit(stop..<stop, "]")
      refuse(isLong ? .multilineFlow : .flowSyntax, start, stop, detail: "]", guess: guess)
    } else {
      refuse(byte(offset) == Byte.colon ? .flowMapping : .flowSyntax, offset, offset + 1, detail: ",")
    }
    skipTo(Byte.closeBracket, start)
  }

  /// Where a bracket closes that the line of `offset` leaves open: at the end of a line below, before the next entry.
  private func closing(_ bracket: UInt8, after offset: Int) -> Int? {
    var line = offset
    for _ in 0..<1000 where line < bytes.count {
      let stop = lineStop(line)
      if let found = bytes[line..<stop].lastIndex(of: bracket) { return found }
      line = nextLine(line)
    }
    return nil
  }

  /// To the line after the one in which a bracket closes; a bracket that never does ends with its line.
  private mutating func skipTo(_ bracket: UInt8, _ offset: Int) {
    at = nextLine(closing(bracket, after: offset) ?? offset)
    pending = nil
    lastScalar = nil
  }
}
