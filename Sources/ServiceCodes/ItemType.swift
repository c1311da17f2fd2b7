public import Wording

/// 事项类型.
public enum ItemType: UInt8, CaseIterable, Hashable, Sendable {
  /// 行政许可.
  case licensing = 1
  /// 行政处罚.
  case penalty
  /// 行政强制.
  case compulsion
  /// 行政征收.
  case levy
  /// 行政给付.
  case payment
  /// 行政检查.
  case inspection
  /// 行政确认.
  case confirmation
  /// 行政奖励.
  case award
  /// 行政裁决.
  case ruling
  /// 其他行政权力; includes 行政备案 and 审核转报.
  case otherPower
  /// 公共服务.
  case publicService

  /// Whether people apply for items of a type (依申请), as far as 国发〔2022〕5号 has them in its scope.
  public enum Application: Hashable, Sendable {
    /// Always 依申请.
    case always
    /// 依申请 only where somebody applies.
    case sometimes
    /// Never: the authority acts by itself (依职权).
    case never
  }

  /// The label as a catalog writes it.
  public var label: Bilingual { Bilingual(chinese, english) }

  private var chinese: String {
    switch self {
    case .licensing: "行政许可"
    case .penalty: "行政处罚"
    case .compulsion: "行政强制"
    case .levy: "行政征收"
    case .payment: "行政给付"
    case .inspection: "行政检查"
    case .confirmation: "行政确认"
    case .award: "行政奖励"
    case .ruling: "行政裁决"
    case .otherPower: "其他行政权力"
    case .publicService: "公共服务"
    }
  }

  private var english: String {
    switch self {
    case .licensing: "administrative licensing"
    case .penalty: "administrative penalty"
    case .compulsion: "administrative compulsion"
    case .levy: "administrative levy"
    case .payment: "administrative payment"
    case .inspection: "administrative inspection"
    case .confirmation: "administrative confirmation"
    case .award: "administrative award"
    case .ruling: "administrative ruling"
    case .otherPower: "other administrative power"
    case .publicService: "public service"
    }
  }

  /// Whether people apply for items of this type.
  public var application: Application {
    switch self {
    case .licensing, .payment, .confirmation, .award, .ruling, .publicService: .always
    case .otherPower: .sometimes
    case .penalty, .compulsion, .levy, .inspection: .never
    }
  }

  /// The type with this Chinese label, compared as bytes; nil for any other text.
  public init?(label bytes: UnsafeBufferPointer<UInt8>) {
    // Counting the raw values up makes no array and no Bilingual: every item of a catalog comes through here.
    for number in 1...Self.publicService.rawValue {
      guard let type = ItemType(rawValue: number), bytes.count == type.chinese.utf8.count else { continue }
      guard bytes.elementsEqual(type.chinese.utf8) else { continue }
      self = type
      return
    }
    return nil
  }

  /// Whether the type digits of a 基本编码 are among the known ones: 01–10, 20, 21.
  public static func isKnown(digits: UInt8) -> Bool {
    1...10 ~= digits || digits == 20 || digits == 21
  }
}

/// What the two type digits of a 基本编码 mean at a place.
public struct ItemTypeReading: Hashable, Sendable {
  /// How well the meaning is established.
  public enum Certainty: Hashable, Sendable {
    /// Published items of that place, or the national table, show it.
    case known
    /// Probable only: the place's own table was not seen. Never a reason for an error.
    case uncertain
    /// No table has these digits.
    case unknown
  }

  /// The type; nil if the digits have no meaning, or if that of this place is open.
  public let type: ItemType?
  /// How well the meaning is established.
  public let certainty: Certainty
}

/// Reads the type digits of a 基本编码 together with the two place digits before them.
///
/// The place decides: 00·20 is 公共服务, 44·20 其他行政权力, 44·21 公共服务. Provinces other than those whose codes
/// were seen (00, 42, 44, 51) give `.uncertain` for 20 and 21.
/// - Parameters:
///   - place: the two place digits as a number, 0 = national.
///   - digits: the two type digits as a number.
/// - Returns: the type, and how well it is established.
public func itemType(place: UInt8, digits: UInt8) -> ItemTypeReading {
  switch (place, digits) {
  case (_, 1...10): ItemTypeReading(type: ItemType(rawValue: digits), certainty: .known)
  case (44, 20): ItemTypeReading(type: .otherPower, certainty: .known)
  case (0, 20), (42, 20), (51, 20), (44, 21): ItemTypeReading(type: .publicService, certainty: .known)
  case (_, 20): ItemTypeReading(type: nil, certainty: .uncertain)
  case (_, 21): ItemTypeReading(type: .publicService, certainty: .uncertain)
  default: ItemTypeReading(type: nil, certainty: .unknown)
  }
}

/// Reads the type digits of a 基本编码 from text: `itemType(place: "44", digits: "20")`.
///
/// Anything but two digits each gives `.unknown`.
public func itemType(place: String, digits: String) -> ItemTypeReading {
  let unknown = ItemTypeReading(type: nil, certainty: .unknown)
  guard place.utf8.count == 2, digits.utf8.count == 2 else { return unknown }
  guard let place = place.withBytes({ $0.twoDigits(at: 0) }) else { return unknown }
  guard let digits = digits.withBytes({ $0.twoDigits(at: 0) }) else { return unknown }
  return itemType(place: place, digits: digits)
}
