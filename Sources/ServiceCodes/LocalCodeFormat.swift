public import Wording

/// A provincial or older format that is recognised, not converted.
public enum LocalCodeFormat: String, CaseIterable, Hashable, Sendable {
  /// Sichuan's 地方基本编码, 12 or 14 characters: `511F09014007`.
  case sichuanBase
  /// Sichuan's whole code of six parts: `511F09014007-511602000000-000-11511300008778693M-1-00`.
  case sichuanItem
  /// Guizhou DB52/T 1264-2018 基本编码: two letters, eight digits: `XK00101001`.
  case guizhouBase
  /// Guizhou DB52/T 1264-2018 实施代码: power 1, region 6, organization 9, base 10.
  case guizhouItem
  /// Hubei's draft of 16 digits, shown with hyphens: 6-3-2-3-2.
  case hubei
  /// Gansu (武山县): eight digits and two letters, two letters, four digits: `62052400MZ-XK-0001`.
  case gansu
  /// Zhejiang: type, five digits, three digits, sometimes a fourth part: `许可-00001-000`.
  case zhejiang
  /// Guangzhou about 2016, 基本编码 of 10 digits: `0100764016`.
  case guangzhouBase
  /// Guangzhou about 2016, 实施编码 of 24 characters: `440100000000007483033016`.
  case guangzhouItem
  /// Guangzhou about 2016, 许可事项编码 of 26 characters: `00748303301007640163440100`.
  case guangzhouLicence
  /// Shandong's printed 基本编码 of 14 digits: `37201491700302`.
  case shandongBase

  /// What the format is called.
  public var name: Bilingual {
    switch self {
    case .sichuanBase: Bilingual("四川省地方基本编码", "Sichuan local base code")
    case .sichuanItem: Bilingual("四川省地方实施编码", "Sichuan local implementation code")
    case .guizhouBase: Bilingual("贵州省基本编码（DB52/T 1264-2018）", "Guizhou base code (DB52/T 1264-2018)")
    case .guizhouItem: Bilingual("贵州省实施代码（DB52/T 1264-2018）", "Guizhou implementation code (DB52/T 1264-2018)")
    case .hubei: Bilingual("湖北省职权编码（早期16位）", "Hubei power code (early, 16 digits)")
    case .gansu: Bilingual("甘肃省权责事项编码（早期）", "Gansu item code (early)")
    case .zhejiang: Bilingual("浙江省权力事项编码（早期）", "Zhejiang power code (early)")
    case .guangzhouBase: Bilingual("广州市基本编码（2016年前后）", "Guangzhou base code (about 2016)")
    case .guangzhouItem: Bilingual("广州市实施编码（2016年前后）", "Guangzhou implementation code (about 2016)")
    case .guangzhouLicence: Bilingual("广州市许可事项编码（2016年前后）", "Guangzhou licensing item code (about 2016)")
    case .shandongBase: Bilingual("山东省基本编码（14位）", "Shandong base code (14 digits)")
    }
  }
}
