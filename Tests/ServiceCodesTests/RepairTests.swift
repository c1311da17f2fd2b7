import ServiceCodes
import Testing

@Suite struct RepairTests {
  /// Whatever is suggested is valid, and one step away from what was typed.
  @Test func aLostCharacterIsRestoredOnlyWhereOneRepairFits() {
    var generator = SeededGenerator(seed: 3)
    var faults: [String] = []
    var restored = 0
    for _ in 0..<60 {
      let code = Reference.creditCode(region: "440305", using: &generator)
      for place in 0..<18 {
        var short = Array(code)
        short.remove(at: place)
        let candidates = insertions(into: short)
        guard candidates.contains(code) else { continue }
        let suggestion = readCode(String(short), as: .uscc).suggestion
        if let suggestion, !ServiceCode.isValid(suggestion, as: .uscc) { faults.append("invalid \(suggestion)") }
        if suggestion != nil, suggestion != code { faults.append("\(String(short)): \(suggestion ?? "") not \(code)") }
        if candidates.count == 1, suggestion == nil { faults.append("none for \(String(short))") }
        if suggestion == code { restored += 1 }
      }
    }
    #expect(faults == [])
    #expect(restored > 100)
  }

  /// The valid codes with one character more.
  private func insertions(into short: [Character]) -> Set<String> {
    var found: Set<String> = []
    for place in 0...short.count {
      for character in Reference.alphabet {
        var long = short
        long.insert(character, at: place)
        if ServiceCode.isValid(String(long), as: .uscc) { found.insert(String(long)) }
      }
    }
    return found
  }

  @Test func oneTooMany() {
    var generator = SeededGenerator(seed: 8)
    var restored = 0
    var faults: [String] = []
    for _ in 0..<200 {
      let code = Reference.creditCode(region: "440305", using: &generator)
      var long = Array(code)
      long.insert("7", at: Int.random(in: 0...17, using: &generator))
      let suggestion = readCode(String(long), as: .uscc).suggestion
      if suggestion == code { restored += 1 } else if suggestion != nil { faults.append(String(long)) }
    }
    #expect(faults == [])
    #expect(restored > 150)
  }

  @Test func swappedNeighbours() {
    var generator = SeededGenerator(seed: 9)
    var restored = 0
    var faults: [String] = []
    for _ in 0..<200 {
      let code = Reference.creditCode(region: "440305", using: &generator)
      var swapped = Array(code)
      let place = Int.random(in: 0..<17, using: &generator)
      swapped.swapAt(place, place + 1)
      let suggestion = readCode(String(swapped), as: .uscc).suggestion
      if suggestion == code { restored += 1 } else if suggestion != nil { faults.append(String(swapped)) }
    }
    #expect(faults == [])
    #expect(restored > 100)
  }

  @Test func letterInsideAnItemCode() {
    #expect(readCode("1144O300MB2D0970524440125044002").suggestion == "11440300MB2D0970524440125044002")
    #expect(readCode("11440300MB2D09705244401250440O2").suggestion == "11440300MB2D0970524440125044002")
    #expect(readCode("44012504400B").suggestion == "440125044008")
  }
}
