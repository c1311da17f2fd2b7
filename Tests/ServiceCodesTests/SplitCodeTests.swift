import ServiceCodes
import Testing

@Suite struct SplitCodeTests {
  @Test func splitsAndJoins() throws {
    let code = try #require(ImplementationCode("11440300MB2D0970524440125044002"))
    #expect(code.body.description == "11440300MB2D097052" && code.body.region == "440300")
    #expect(code.level == .county && code.levelDigit == 4 && code.isValid)
    #expect(code.baseCode.description == "440125044002" && code.baseCode.place == 44 && code.baseCode.typeDigits == 1)
    #expect(code.baseCode.mainItem == "25044" && code.baseCode.subItem == "002" && !code.baseCode.isParent)
    #expect(code.baseCode.parent.description == "44012504400Y" && code.baseCode.parent.isParent)
    #expect(code.baseCode.parent.hasSameMainItem(as: code.baseCode))
    #expect(ImplementationCode(body: code.body, level: .county, baseCode: code.baseCode) == code)
    let handling = try #require(HandlingCode(implementation: code, serial: 7))
    #expect(handling.description == "11440300MB2D097052444012504400207")
    #expect(HandlingCode(handling.description) == handling && HandlingCode(implementation: code, serial: 100) == nil)
    #expect(try #require(BaseCode("440125044000")).hasNoSubItem && !code.baseCode.hasNoSubItem)
  }

  @Test func orderIsThatOfTheTexts() {
    var generator = SeededGenerator(seed: 7)
    let codes = (0..<300).compactMap { _ -> ImplementationCode? in
      let region = "44030" + String(Int.random(in: 3...9, using: &generator))
      let body = Reference.creditCode(region: region, using: &generator)
      let tail = (0..<13).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      return ImplementationCode(body + tail)
    }
    #expect(codes.count == 300)
    #expect(codes.sorted().map(\.description) == codes.map(\.description).sorted())
    let bases = codes.map(\.baseCode)
    #expect(bases.sorted().map(\.description) == bases.map(\.description).sorted())
    #expect(codes.allSatisfy { ImplementationCode($0.description) == $0 })
  }

  @Test func formIsNotValidity() throws {
    // A body published with a code that fails its checks can still be split off.
    let code = try #require(ImplementationCode("13440000515356094L2442112035001"))
    #expect(!code.isValid && !code.body.isValid && !code.body.isTemporary && code.baseCode.isValid)
    #expect(try #require(BodyCode("TE4401135000001190")).isTemporary)
    #expect(BodyCode("11440300mb2d097052") == nil && BodyCode("11440300MB2D09705") == nil)
    #expect(ImplementationCode("11440300MB2D097052A440125044002") == nil)
    #expect(ImplementationCode("11440300MB2D097052944012504400Y")?.level == nil)
    #expect(BaseCode("4401250440Y2") == nil && BaseCode("44012504400X") == nil)
    #expect(try #require(LicenceTypeCode("TE4401135000001190001")).isValid == false)
  }
}
