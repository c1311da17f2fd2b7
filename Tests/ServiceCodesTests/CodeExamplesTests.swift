import ServiceCodes
import Testing
import Wording

/// Every row of the published examples.
@Suite struct CodeExamplesTests {
  static let kinds: [String: CodeKind] = [
    "业务办理项编码": .handlingCode, "实施编码": .implementationCode, "基本编码": .baseCode, "办件编号": .caseNumber,
    "材料编码(广西)": .materialCode, "USCC": .uscc,
  ]

  @Test func everyExampleReadsAsPublished() {
    let table = rows(of: "code-examples.tsv")
    #expect(table.count == 74)
    var faults: [String] = []
    for row in table {
      let reading = readCode(row[1])
      if row[0].hasPrefix("NEGATIVE") {
        if reading.isValid { faults.append("accepted \(row[1])") }
        continue
      }
      let kind = Self.kinds[row[0]]
      if reading.kind != kind || !reading.isValid { faults.append("\(row[0]) \(row[1]): \(reading.problems)") }
      if let kind, !ServiceCode.isValid(row[1], as: kind) { faults.append("fast \(row[1])") }
      let joined = reading.parts.map(\.text).joined()
      if reading.canonical != row[1] || joined != row[1] { faults.append("parts \(row[1])") }
    }
    #expect(faults == [])
  }

  @Test func negativeExamplesSayWhatIsWrong() {
    let wrong = rows(of: "code-examples.tsv").filter { $0[0].hasPrefix("NEGATIVE") }.map { row in
      readCode(row[1]).problems.filter { $0.severity == .error }.map(\.kind.identifier)
    }
    #expect(wrong == [["check-digit"], ["unknown-level"], ["character-missing"], ["character-too-many"]])
  }

  @Test func everyBodyExample() {
    let table = rows(of: "uscc-examples.tsv")
    #expect(table.count == 25)
    var faults: [String] = []
    for row in table {
      let reading = readCode(row[0])
      let isTemporary = row[0].hasPrefix("TE")
      if ServiceCode.isValid(row[0], as: .uscc) != (row[2] == "yes") { faults.append("fast \(row[0])") }
      if isTemporary {
        if reading.kind != .temporaryBody || !reading.problems.isEmpty { faults.append("\(row[0]): \(reading)") }
        if BodyCode(row[0])?.isValid != true { faults.append("body \(row[0])") }
      } else if readCode(row[0], as: .uscc).isValid != (row[2] == "yes") {
        faults.append("\(row[0]): \(reading.problems)")
      }
    }
    #expect(faults == [])
  }

  @Test func everyLicenceType() {
    let table = rows(of: "elicence-types.tsv")
    #expect(table.count == 9)
    let invalid = table.filter { !readCode($0[0]).isValid || readCode($0[0]).kind != .licenceType }
    #expect(invalid == [])
    #expect(table.allSatisfy { LicenceTypeCode($0[0])?.isValid == true })
    #expect(table.allSatisfy { LicenceTypeCode($0[0])?.description == $0[0] })
  }

  @Test func everyGuangdongItemOf2021() {
    guard let table = sharedRows(of: "gd-items-2021.tsv") else { return }
    var invalid: Set<String> = []
    var faults: [String] = []
    for row in table {
      let reading = readCode(row[0])
      if reading.kind != .implementationCode && reading.kind != .handlingCode { faults.append(row[0]) }
      if !reading.isValid { invalid.insert(String(row[0].prefix(18))) }
      guard let code = ImplementationCode(String(row[0].prefix(31))) else { continue }
      if code.baseCode.description != row[1] || code.baseCode.type.type?.label.chinese != row[7] {
        faults.append("\(row[0]) \(row[1]) \(row[7])")
      }
      if row[2].hasSuffix("Y"), code.baseCode.parent.description != row[2], row[1] != "442111178001" {
        faults.append("parent \(row[2])")
      }
    }
    #expect(faults == [])
    // 广东省红十字会, published with a code that fails its check.
    #expect(invalid == ["13440000515356094L"])
  }
}
