import CatalogModel
import ServiceCodes

/// The codes with which a guide says what it is of.
struct GuideIdentity {
  /// 实施编码.
  let implementationCode: Text?
  /// 基本编码.
  let baseCode: Text?
  /// 地方编码.
  let localCode: Text?
  /// 实施主体编码.
  let bodyCode: Text?
  /// 行使层级, as its label.
  let level: Text?

  init(_ item: EffectiveItem, _ words: inout TextArena) {
    let standard = item.standard ?? item.file
    implementationCode = item.implementationCode.map { words.copy($0.description) }
    baseCode = item.baseCode.map { words.copy($0.description) }
    localCode = (standard.text(.localCode) ?? item.file.text(.localCode)).map { words.copy($0) }
    bodyCode = item.bodyCode.map { words.copy($0) }
    level = item.level.map { words.copy($0) }
  }
}
