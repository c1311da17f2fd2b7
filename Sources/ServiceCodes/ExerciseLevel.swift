public import Wording

/// 行使层级, the 19th character of an 实施编码.
///
/// It does not follow from the region in the body's USCC: a district-level body may be registered by its city.
public enum ExerciseLevel: UInt8, CaseIterable, Hashable, Sendable {
  /// 国家级.
  case national = 1
  /// 省级.
  case province
  /// 市级.
  case city
  /// 县级.
  case county
  /// 镇（乡、街道）级.
  case township
  /// 村（社区）级; one system reads the same digit as 分级管理, so take its meaning with care.
  case village

  /// The label as a catalog writes it.
  public var label: Bilingual {
    switch self {
    case .national: Bilingual("国家级", "national")
    case .province: Bilingual("省级", "province")
    case .city: Bilingual("市级", "city")
    case .county: Bilingual("县级", "county")
    case .township: Bilingual("镇（乡、街道）级", "town or street")
    case .village: Bilingual("村（社区）级", "village or community")
    }
  }

  /// What to know about the level; nil if nothing is doubtful.
  public var note: Bilingual? {
    guard self == .village else { return nil }
    return Bilingual("另有系统将“6”定义为“分级管理”，含义待核。", "Another system reads 6 as “分级管理” (by grades): not settled.")
  }

  /// The level with this Chinese label, compared as bytes; nil for any other text.
  public init?(label bytes: UnsafeBufferPointer<UInt8>) {
    guard let level = Self.allCases.first(where: { bytes.elementsEqual($0.label.chinese.utf8) }) else { return nil }
    self = level
  }
}
