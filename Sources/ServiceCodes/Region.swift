public import Wording

/// Names of regions by their GB/T 2260 code.
///
/// The table holds all provinces, and the cities and counties of Guangdong with the better known repealed codes.
/// A code that it lacks is not wrong: functional zones have codes of their own, and regions change every year.
public struct Region: Hashable, Sendable {
  /// The six digits as a number.
  public let code: UInt32
  /// The name.
  public let name: Bilingual
  /// Whether the code has been repealed; it may still stand in codes given out before.
  public let isRepealed: Bool

  /// The region with this six-digit code; nil if the table lacks it.
  public init?(code: UInt32) {
    guard let region = RegionTable.region(code) else { return nil }
    self = region
  }

  init(code: UInt32, name: Bilingual, isRepealed: Bool) {
    self.code = code
    self.name = name
    self.isRepealed = isRepealed
  }

  /// The name of the region with this six-digit code: `Region.name("440300")` is 深圳市; nil if the table lacks it.
  public static func name(_ code: String) -> Bilingual? {
    guard code.utf8.count == 6 else { return nil }
    return code.withBytes { bytes in
      bytes.areDigits(at: 0, count: 6) ? Region(code: UInt32(bytes.number(at: 0, count: 6)))?.name : nil
    }
  }

  /// The name with those of the province and city before it, as far as the table has them: 广东省深圳市龙岗区.
  ///
  /// Nil if the province is unknown.
  public static func fullName(_ code: UInt32) -> Bilingual? {
    if code == 100_000 { return Region(code: code)?.name }
    let chain = [code / 10_000 * 10_000, code / 100 * 100, code]
    var names: [Bilingual] = []
    for (index, member) in chain.enumerated() where index == 0 || member != chain[index - 1] {
      if let region = Region(code: member) {
        names.append(region.name)
      } else if index == 0 {
        return nil
      }
    }
    return Bilingual(
      names.map(\.chinese).joined(), names.reversed().map(\.english).joined(separator: ", "))
  }

  /// Whether two digits are those of one of the 34 provinces.
  public static func isProvince(_ digits: Int) -> Bool {
    switch digits {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81, 82: true
    default: false
    }
  }

  /// Whether two digits can begin a 基本编码: 00 for the national catalogue, or a province.
  public static func isPlace(_ digits: UInt8) -> Bool { digits == 0 || isProvince(Int(digits)) }
}
