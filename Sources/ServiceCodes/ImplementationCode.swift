/// An 实施编码 by form, split: 18 of the body, one of the level, 12 of the 基本编码; held without allocation.
public struct ImplementationCode: Hashable, Sendable {
  /// The implementing body (实施主体).
  public let body: BodyCode
  /// The digit of the level (行使层级), 0–9; `level` is nil for an unknown one.
  public let levelDigit: UInt8
  /// The standard it implements.
  public let baseCode: BaseCode

  /// Reads 31 characters of the form; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 31 else { return nil }
    self.init(prefixOf: bytes)
  }

  /// Reads 31 characters of the form; nil for anything else.
  public init?(_ text: String) {
    guard let code = text.withBytes({ ImplementationCode($0) }) else { return nil }
    self = code
  }

  /// Joins the parts.
  public init(body: BodyCode, level: ExerciseLevel, baseCode: BaseCode) {
    self.body = body
    levelDigit = level.rawValue
    self.baseCode = baseCode
  }

  init?(prefixOf bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 31, bytes.areAlphanumeric(at: 0, count: 18), bytes[18].isDigit,
      BaseCode.hasForm(bytes, at: 19)
    else { return nil }
    body = BodyCode(trusted: bytes, at: 0)
    levelDigit = bytes[18] - 0x30
    baseCode = BaseCode(trusted: bytes, at: 19)
  }

  /// The level; nil if the digit is not 1–6.
  public var level: ExerciseLevel? { ExerciseLevel(rawValue: levelDigit) }

  /// Whether `ServiceCode.isImplementationCode(_:)` holds.
  public var isValid: Bool { bytes.withUnsafeBufferPointer { ServiceCode.isImplementationCode($0) } }

  /// The 31 bytes.
  public var bytes: [UInt8] { body.bytes + [0x30 + levelDigit] + baseCode.bytes }
}

extension ImplementationCode: Comparable, CustomStringConvertible {
  /// Orders as the texts do.
  public static func < (left: ImplementationCode, right: ImplementationCode) -> Bool {
    (left.body, left.levelDigit, left.baseCode) < (right.body, right.levelDigit, right.baseCode)
  }

  /// The 31 characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
