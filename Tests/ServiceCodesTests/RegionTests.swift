import Testing
import Wording

@testable import ServiceCodes

@Suite struct RegionTests {
  @Test func provinces() {
    let provinces = (0...99).filter { Region.isProvince($0) }
    #expect(provinces.count == 34)
    let unnamed = provinces.filter { Region(code: UInt32($0) * 10_000) == nil }
    #expect(unnamed == [])
    #expect(Region.isPlace(0) && Region.isPlace(44) && !Region.isPlace(99))
  }

  @Test func guangdongIsWhole() {
    let current = (440_001...449_999).compactMap { Region(code: UInt32($0)) }.filter { !$0.isRepealed }
    let cities = current.filter { $0.code % 100 == 0 }
    #expect(cities.count == 21)
    // 65 districts, 20 county-level cities, 34 counties, 3 autonomous counties.
    let counties = current.filter { $0.code % 100 != 0 }
    #expect(counties.count == 122)
    #expect(counties.count { $0.name.chinese.hasSuffix("区") } == 65)
    #expect(counties.count { $0.name.chinese.hasSuffix("市") && 81...99 ~= $0.code % 100 } == 20)
    #expect(counties.count { $0.name.chinese.hasSuffix("自治县") } == 3)
    let strayed = counties.filter { Region(code: $0.code / 100 * 100) == nil }
    #expect(strayed == [])
  }

  @Test func names() {
    #expect(Region.name("440300")?.chinese == "深圳市")
    #expect(Region.fullName(440_307)?.chinese == "广东省深圳市龙岗区")
    #expect(Region.fullName(440_307)?.english == "Longgang District, Shenzhen, Guangdong")
    #expect(Region.fullName(450_721)?.chinese == "广西壮族自治区")
    #expect(Region.fullName(100_000)?.chinese == "国家")
    #expect(Region.fullName(990_000) == nil)
    #expect(Region(code: 440_681)?.isRepealed == true)
    #expect(["", "44030", "4403000", "44030a", "４40300"].allSatisfy { Region.name($0) == nil })
  }

  @Test func everyLineOfTheTablesIsFound() {
    var seen: Set<UInt32> = []
    for (index, table) in RegionTable.tables.enumerated() {
      let text = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      var before: UInt32 = 0
      for line in text.split(separator: "\n") {
        let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
        let code = UInt32(fields[0]) ?? 0
        #expect(code > before && seen.insert(code).inserted, "\(line)")
        before = code
        #expect(
          RegionTable.region(code)
            == Region(code: code, name: Bilingual(fields[1], fields[2]), isRepealed: index == 2))
      }
    }
    let found = (0...1_000_000).count { RegionTable.region(UInt32($0)) != nil }
    #expect(found == seen.count)
  }

  @Test func itemTypes() {
    let table: [(String, String, ItemType?, ItemTypeReading.Certainty)] = [
      ("00", "20", .publicService, .known), ("44", "20", .otherPower, .known), ("44", "21", .publicService, .known),
      ("00", "10", .otherPower, .known), ("45", "20", nil, .uncertain), ("37", "21", .publicService, .uncertain),
      ("44", "11", nil, .unknown), ("44", "00", nil, .unknown), ("44", "2", nil, .unknown), ("4x", "20", nil, .unknown),
      ("42", "20", .publicService, .known), ("00", "07", .confirmation, .known),
    ]
    var faults: [String] = []
    for (place, digits, type, certainty) in table {
      let reading = itemType(place: place, digits: digits)
      if reading.type != type || reading.certainty != certainty { faults.append("\(place) \(digits): \(reading)") }
    }
    #expect(faults == [])
    let onApplication = ItemType.allCases.filter { $0.application == .always }.map(\.label.chinese)
    #expect(onApplication == ["行政许可", "行政给付", "行政确认", "行政奖励", "行政裁决", "公共服务"])
    for type in ItemType.allCases {
      #expect(Array(type.label.chinese.utf8).withUnsafeBufferPointer { ItemType(label: $0) } == type)
    }
  }

  @Test func departments() {
    #expect(centralDepartment(31)?.chinese == "市场监管")
    #expect(centralDepartment(21)?.chinese == "商务（待核）")
    #expect(centralDepartment(40) == nil && centralDepartment(255) == nil)
    #expect((0...99).count { centralDepartment($0) != nil } == 59)
  }
}
