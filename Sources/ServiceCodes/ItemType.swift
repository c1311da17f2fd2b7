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
  public var label: Bilingual {
    switch self {
    case .licensing: Bilingual("行政许可", "administrative licensing")
    case .penalty: Bilingual("行政处罚", "administrative penalty")
    case .compulsion: Bilingual("行政强制", "administrative compulsion")
    case .levy: Bilingual("行政征收", "administrative levy")
    case .payment: Bilingual("行政给付", "administrative payment")
    case .inspection: Bilingual("行政检查", "administrative inspection")
    case .confirmation: Bilingual("行政确认", "administrative confirmation")
    case .award: Bilingual("行政奖励", "administrative award")
    case .ruling: Bilingual("行政裁决", "administrative ruling")
    case .otherPower: Bilingual("其他行政权力", "other administrative power")
    case .publicService: Bilingual("公共服务", "public service")
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
    guard let type = Self.allCases.first(where: { bytes.elementsEqual($0.label.chinese.utf8) }) else { return nil }
    self = type
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
