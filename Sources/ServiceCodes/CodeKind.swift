public import Wording

/// What a code names.
public enum CodeKind: String, CaseIterable, Hashable, Sendable {
  /// 统一社会信用代码, 18 characters (GB 32100-2015).
  case uscc
  /// 组织机构代码, 9 characters (GB 11714), older than the USCC and contained in it.
  case organizationCode
  /// A temporary body code `TE…`, 18 characters, as street and town stations carry it.
  case temporaryBody
  /// 基本编码, 12 characters: the standard every implementer shares.
  case baseCode
  /// 实施编码, 31 characters: body, level, 基本编码.
  case implementationCode
  /// 业务办理项编码, 33 characters: 实施编码 and serial.
  case handlingCode
  /// 材料编码 as Guangxi writes it, 34 or 36 characters.
  case materialCode
  /// 办件编号, 43 characters: 实施编码, date, serial of the day.
  case caseNumber
  /// 电子证照类型代码, 21 characters: USCC of its holder and serial.
  case licenceType
  /// 行政区划代码, 6 digits (GB/T 2260).
  case region
  /// 行政区划代码 down to the village, 12 digits.
  case region12
  /// A provincial or older format: recognised, not converted.
  case provincial

  /// The name of the kind.
  public var name: Bilingual {
    switch self {
    case .uscc: Bilingual("统一社会信用代码", "unified social credit code")
    case .organizationCode: Bilingual("组织机构代码", "organization code")
    case .temporaryBody: Bilingual("临时主体代码", "temporary body code")
    case .baseCode: Bilingual("基本编码", "base code")
    case .implementationCode: Bilingual("实施编码", "implementation code")
    case .handlingCode: Bilingual("业务办理项编码", "handling item code")
    case .materialCode: Bilingual("材料编码", "material code")
    case .caseNumber: Bilingual("办件编号", "case number")
    case .licenceType: Bilingual("电子证照类型代码", "e-licence type code")
    case .region: Bilingual("行政区划代码", "region code")
    case .region12: Bilingual("行政区划代码（12位）", "region code (12 digits)")
    case .provincial: Bilingual("地方编码", "provincial code")
    }
  }

  /// The lengths a code of this kind may have, in characters, ascending; empty for `.provincial`.
  public var lengths: [Int] {
    switch self {
    case .uscc, .temporaryBody: [18]
    case .organizationCode: [9]
    case .baseCode, .region12: [12]
    case .implementationCode: [31]
    case .handlingCode: [33]
    case .materialCode: [34, 36]
    case .caseNumber: [43]
    case .licenceType: [21]
    case .region: [6]
    case .provincial: []
    }
  }
}
