import ServiceCodes
import Testing

@Suite struct CheckDigitTests {
  @Test func agreesWithTheStandardsTables() {
    var generator = SeededGenerator(seed: 1)
    var faults: [String] = []
    for _ in 0..<2_000 {
      let code = Reference.creditCode(region: "440300", using: &generator)
      if !ServiceCode.isValid(code, as: .uscc) { faults.append(code) }
      if !ServiceCode.isValid(String(code.dropFirst(8).prefix(9)), as: .organizationCode) { faults.append(code) }
      let main = String((0..<8).map { _ in Reference.organizationAlphabet.randomElement(using: &generator) ?? "0" })
      let right = Reference.organizationCheck(main)
      let valid = Reference.organizationAlphabet.filter {
        ServiceCode.isValid(main + String($0), as: .organizationCode)
      }
      if valid != right.map({ [$0] }) { faults.append(main) }
    }
    #expect(faults == [])
  }

  @Test func everySingleWrongCharacterIsFound() {
    var generator = SeededGenerator(seed: 2)
    var missed: [String] = []
    for _ in 0..<40 {
      let code = Array(Reference.creditCode(region: "445281", using: &generator))
      for place in 0..<18 {
        for character in Reference.organizationAlphabet where character != code[place] {
          var wrong = code
          wrong[place] = character
          if ServiceCode.isValid(String(wrong), as: .uscc) { missed.append(String(wrong)) }
        }
      }
    }
    #expect(missed == [])
  }

  @Test func readingNamesTheExpectedDigits() {
    let reading = readCode("13440000515356094L")
    #expect(reading.problems.map(\.kind).contains(.organizationCheckDigit(expected: "X", found: "4")))
    let altered = readCode("11450721MB15580812")
    #expect(altered.problems.map(\.kind) == [.checkDigit(expected: "1", found: "2")])
    #expect(altered.problems.first?.position == 17)
  }

  @Test func zerosAreNoBody() {
    for text in ["000000000000000000", "000000000", "111111111111111111", "222222222222222222"] {
      let reading = readCode(text)
      #expect(!reading.isValid && reading.problems.map(\.kind).contains(.placeholder), "\(text)")
    }
  }
}
