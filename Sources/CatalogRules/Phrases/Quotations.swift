/// The phrases with each outermost stretch between quotation marks made one; a mark without its partner is a bracket.
func withoutQuotations(_ phrases: [Phrase], _ text: UnsafeBufferPointer<UInt8>) -> [Phrase] {
  var kept: [Phrase] = []
  // Where the marks stand among the kept phrases that have not found their partner yet.
  var open: [Int] = []
  var waiting = [Int](repeating: 0, count: 256)
  for phrase in phrases {
    switch phrase.kind {
    case .quoteOpening:
      waiting[Int(quotationMark(phrase, text))] += 1
      open.append(kept.count)
      kept.append(phrase)
    case .quoteClosing:
      let mark = Int(quotationMark(phrase, text))
      guard waiting[mark] > 0 else {
        kept.append(Phrase(.closing, Int(phrase.start), Int(phrase.end)))
        continue
      }
      while let last = open.popLast() {
        let opening = quotationMark(kept[last], text)
        waiting[Int(opening)] -= 1
        guard Int(opening) == mark else { continue }
        let start = Int(kept[last].start)
        kept.removeLast(kept.count - last)
        kept.append(Phrase(.quoted, start, Int(phrase.end)))
        break
      }
    default: kept.append(phrase)
    }
  }
  for index in open { kept[index] = Phrase(.opening, Int(kept[index].start), Int(kept[index].end)) }
  return kept
}

/// What an opening and a closing mark have in common: in these blocks the one follows the other.
private func quotationMark(_ phrase: Phrase, _ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
  let last = text[Int(phrase.end) - 1]
  let isCurly = text[Int(phrase.start)] == 0xE2
  // “ is E2 80 9C, ” is E2 80 9D; 《 is E3 80 8A, 》 is E3 80 8B.
  return isCurly ? 0x40 | last >> 1 & 0x3F : last >> 1 & 0x3F
}
