import CatalogModel
import ServiceCodes
import Wording

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

  init(_ item: EffectiveItem, _ view: ItemView, _ words: inout TextArena) {
    if view.has(0, .localCode) {
      let standard = item.standard ?? item.file
      localCode = (standard.text(.localCode) ?? item.file.text(.localCode)).map { words.copy($0) }
    } else {
      localCode = nil
    }
    guard let code = item.implementationCode else {
      implementationCode = nil
      baseCode = item.baseCode.map { words.copy($0.description) }
      bodyCode = item.bodyCode.map { words.copy($0) }
      level = item.level.map { words.copy($0) }
      return
    }
    let whole = Self.written(code, view) ?? code.bytes.withUnsafeBufferPointer { words.copy($0) }
    implementationCode = whole
    bodyCode = Text(rebasing: whole[..<18])
    baseCode = Text(rebasing: whole[19...])
    level = (code.level?.label.chinese ?? item.item?.text(.level)).map { words.copy($0) }
  }

  /// The 实施编码 as it stands in the item's file, where it stands there as it is meant.
  private static func written(_ code: ImplementationCode, _ view: ItemView) -> Text? {
    guard let text = view.value(0, .code).flatMap({ view.content($0) }), text.count == 31,
      ImplementationCode(text) == code
    else { return nil }
    return text
  }
}
