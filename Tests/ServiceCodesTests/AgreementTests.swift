import ServiceCodes
import Testing

/// What the fast predicates say is what the reading says, on valid codes, damaged ones and noise.
@Suite struct AgreementTests {
  static let seeds: [String] = [
    "11450721MB15580811", "TE4401135000001190", "008778685", "440125044002", "00013112700Y",
    "11440300MB2D0970524440125044002", "114403006939513773344201505200802", "11450721MB155808114000141005000005",
    "11450721MB15580811400014100500002002", "12441500196720244T3442199806003202206230068", "11100000000013127D001",
    "440300", "511602000000", "TE44011350000011904440125044002",
  ]

  static let kinds = CodeKind.allCases.filter { $0 != .provincial }

  static func faults(_ text: String) -> [String] {
    kinds.compactMap { kind in
      let reading = readCode(text, as: kind)
      let isValid = reading.isValid && reading.canonical == text
      return ServiceCode.isValid(text, as: kind) == isValid ? nil : "\(kind) \(text): \(reading.problems)"
    }
  }

  @Test func seedsAndDamagedSeeds() {
    var generator = SeededGenerator(seed: 4)
    let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0000111144ax-０ 中")
    var faults: [String] = []
    for seed in Self.seeds {
      faults += Self.faults(seed)
      for _ in 0..<150 {
        var text = Array(seed)
        for _ in 0...Int.random(in: 0...1, using: &generator) {
          let place = Int.random(in: 0..<text.count, using: &generator)
          text[place] = characters.randomElement(using: &generator) ?? "0"
        }
        faults += Self.faults(String(text))
      }
    }
    #expect(faults == [])
  }

  @Test func everyDigitEverywhere() {
    var faults: [String] = []
    for seed in Self.seeds {
      guard let kind = readCode(seed).kind else { continue }
      for place in 0..<seed.count {
        for digit in "0123456789Y" {
          var characters = Array(seed)
          characters[place] = digit
          let text = String(characters)
          if ServiceCode.isValid(text, as: kind) != readCode(text, as: kind).isValid { faults.append(text) }
        }
      }
    }
    #expect(faults == [])
  }

  @Test func canonicalFormIsStable() {
    var generator = SeededGenerator(seed: 5)
    let characters = Array("0123456789ABCXYE0044abcxyＡ５ -–.+\u{3000}中\u{200B}")
    var faults: [String] = []
    for length in 0..<60 {
      for _ in 0..<12 {
        let text = String((0..<length).map { _ in characters.randomElement(using: &generator) ?? "0" })
        let first = readCode(text)
        let second = readCode(first.canonical)
        if second.canonical != first.canonical || second.kind != first.kind { faults.append(text) }
      }
    }
    #expect(faults == [])
  }

  @Test func everyByteEverywhere() {
    var accepted = 0
    for seed in Self.seeds + ["20 工作日", "2022-03-01", "300<..1000", "80 元/件"] {
      for place in 0..<seed.utf8.count {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(seed.utf8)
          bytes[place] = byte
          accepted += bytes.withUnsafeBufferPointer { Self.acceptances($0) }
          guard place % 7 == 0, byte % 3 == 0 else { continue }
          _ = readCode(String(decoding: bytes, as: UTF8.self)).problems.map(\.message)
        }
      }
    }
    #expect(accepted > 0)
  }

  @Test func everyLengthAndNoise() {
    var generator = SeededGenerator(seed: 6)
    var read = 0
    for length in 0..<50 {
      for _ in 0..<100 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        _ = bytes.withUnsafeBufferPointer { Self.acceptances($0) }
        let text = String(decoding: bytes, as: UTF8.self)
        if readCode(text).input == text { read += 1 }
      }
    }
    #expect(read == 5_000)
  }

  /// How many readers take the bytes; the point is that none traps.
  static func acceptances(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let taken: [Bool] = [
      BodyCode(bytes) != nil, BaseCode(bytes) != nil, ImplementationCode(bytes) != nil, HandlingCode(bytes) != nil,
      LicenceTypeCode(bytes) != nil, CivilDate(bytes) != nil, TimeLimit(parsing: bytes) != nil,
      NumberRange(bytes) != nil, FeeAmount(bytes) != nil, Decimal4(bytes) != nil, ItemType(label: bytes) != nil,
      ExerciseLevel(label: bytes) != nil,
    ]
    return taken.count { $0 } + kinds.count { ServiceCode.isValid(bytes, as: $0) }
  }
}
