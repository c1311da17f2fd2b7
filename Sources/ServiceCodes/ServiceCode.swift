/// Fast answers about codes that stand in bytes.
///
/// Each predicate takes exactly the bytes of the code, canonical: no spaces, no lower case. It is true where
/// `readCode(_:as:)` finds no error and nothing to normalise; `readCode` says what is wrong where it is false.
public enum ServiceCode {
  /// Whether the bytes are a 统一社会信用代码 that passes both checks: GB 32100-2015, and GB 11714 inside it.
  public static func isValidUSCC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 18 && isCreditCode(bytes, at: 0)
  }

  /// Whether the bytes are a nine-character 组织机构代码 that passes the check of GB 11714.
  public static func isOrganizationCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 9 && CheckDigits.organizationAgrees(bytes, at: 0)
  }

  /// Whether the bytes are a temporary body code: `TE`, six digits of an area, ten digits or capitals.
  ///
  /// Street and town stations carry one in Guangdong; there is no check digit.
  public static func isTemporaryBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 18 && isTemporary(bytes, at: 0)
  }

  /// Whether the bytes can name an implementing body (实施主体): a valid USCC or a temporary code.
  public static func isValidBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 18 && isBody(bytes, at: 0)
  }

  /// Whether the bytes are a 基本编码: twelve characters, known place and type; a parent's last one is `Y`.
  public static func isBaseCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 12 && isBase(bytes, at: 0)
  }

  /// Whether the bytes are an 实施编码: valid body, level 1–6, 基本编码 that may be implemented.
  public static func isImplementationCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 31 && isImplementation(bytes)
  }

  /// Whether the bytes are a 业务办理项编码: an 实施编码 and two digits.
  public static func isHandlingCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 33 && isImplementation(bytes) && bytes.areDigits(at: 31, count: 2)
  }

  /// Whether the bytes are a 材料编码 as Guangxi writes it: an 实施编码 or 业务办理项编码 and three digits.
  public static func isMaterialCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (bytes.count == 34 || bytes.count == 36) && isImplementation(bytes)
      && bytes.areDigits(at: 31, count: bytes.count - 31)
  }

  /// Whether the bytes are a 办件编号: an 实施编码, a day of the calendar as `yyyyMMdd`, four digits.
  public static func isCaseNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 43 && isImplementation(bytes) && bytes.areDigits(at: 31, count: 12)
      && CivilDate(compactDigits: bytes, at: 31) != nil
  }

  /// Whether the bytes are a 电子证照类型代码: the USCC of the type's holder and three digits.
  public static func isLicenceType(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 21 && isCreditCode(bytes, at: 0) && bytes.areDigits(at: 18, count: 3)
  }

  /// Whether the bytes are a six-digit region code of a known province, or `100000` for the whole country.
  ///
  /// Cities and counties are not looked up: tables age, and functional zones have codes of their own.
  public static func isRegion(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 6 && isRegion(bytes, at: 0)
  }

  /// Whether the bytes are a twelve-digit region code: six digits as in `isRegion(_:)`, then 乡级 and 村级.
  public static func isRegion12(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 12 && isRegion(bytes, at: 0) && bytes.areDigits(at: 6, count: 6)
  }

  /// Whether the bytes are a valid code of `kind`; never true for `.provincial`.
  public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, as kind: CodeKind) -> Bool {
    switch kind {
    case .uscc: isValidUSCC(bytes)
    case .organizationCode: isOrganizationCode(bytes)
    case .temporaryBody: isTemporaryBody(bytes)
    case .baseCode: isBaseCode(bytes)
    case .implementationCode: isImplementationCode(bytes)
    case .handlingCode: isHandlingCode(bytes)
    case .materialCode: isMaterialCode(bytes)
    case .caseNumber: isCaseNumber(bytes)
    case .licenceType: isLicenceType(bytes)
    case .region: isRegion(bytes)
    case .region12: isRegion12(bytes)
    case .provincial: false
    }
  }

  /// Whether the text is a valid code of `kind`, written canonically.
  public static func isValid(_ text: String, as kind: CodeKind) -> Bool {
    text.withBytes { isValid($0, as: kind) }
  }
}

extension ServiceCode {
  static func isCreditCode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    // No registering department has the number 0; without this, eighteen zeros would pass.
    bytes[offset] != 0x30 && bytes.areDigits(at: offset + 2, count: 6)
      && CheckDigits.creditCodeAgrees(bytes, at: offset) && CheckDigits.organizationAgrees(bytes, at: offset + 8)
  }

  static func isTemporary(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == 0x54 && bytes[offset + 1] == 0x45 && bytes.areDigits(at: offset + 2, count: 6)
      && bytes.areAlphanumeric(at: offset + 8, count: 10)
  }

  static func isBody(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == 0x54 ? isTemporary(bytes, at: offset) : isCreditCode(bytes, at: offset)
  }

  static func isBase(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let place = bytes.twoDigits(at: offset), let type = bytes.twoDigits(at: offset + 2) else { return false }
    guard Region.isPlace(place), ItemType.isKnown(digits: type) else { return false }
    return bytes.areDigits(at: offset + 4, count: 7) && (bytes[offset + 11].isDigit || bytes[offset + 11] == 0x59)
  }

  static func isImplementation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isBody(bytes, at: 0), bytes[18] &- 0x31 < 6, isBase(bytes, at: 19) else { return false }
    // A parent is never implemented; outside Guangdong the evidence is thin, so there it is a warning only.
    return bytes[30] != 0x59 || bytes.twoDigits(at: 19) != 44
  }

  static func isRegion(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard bytes.areDigits(at: offset, count: 6) else { return false }
    return Region.isProvince(bytes.number(at: offset, count: 2)) || bytes.number(at: offset, count: 6) == 100_000
  }
}
