import CatalogModel
import Wording

/// GS0815: no published text holds the number of a person's identity card.
enum PersonalNumber: WordingRule {
  static let info = RuleInfo(
    815, "personal-number", .error,
    message: Bilingual("{element}里有公民身份号码“{phrase}”", "{element} holds the number of an identity card: “{phrase}”"),
    cure: Bilingual("不公开个人信息：{advice}", "keep personal data out: {advice}"),
    what: Bilingual(
      "名称、条件、审查要点、备注、解答和联系方式中没有公民身份号码。按出生日期和校验码识别，统一社会信用代码不会误认。",
      "Names, conditions, points of review, notes, answers and contacts hold no number of an identity card. It is told by "
        + "the date of birth and the check digit, so that a USCC is not taken for one."),
    why: Bilingual("办事指南公开发布，个人信息不得公开。", "Guides are published; personal data must not be."),
    source: "GB 11643-1999；《个人信息保护法》第六条、第二十五条",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 样表中填 «11010519491231002X»", in: .material)),
      .bad(.replace("version: 4", with: "contact:\n  consult: 窗口，«11010519491231002x»", in: .item)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 统一社会信用代码 114403006939513773", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 样表中填 110105194912310021", in: .material)),
    ])

  static let roles = PhraseList.all
  static let readsLongNumbersAlone = true

  static func find(_ reader: inout PhraseReader) {
    let bytes = reader.bytes
    var at = 0
    while at + 18 <= bytes.count {
      var end = at
      while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
      if end - at == 17, end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") { end += 1 }
      if end - at == 18, isIdentityNumber(bytes[at..<end]) {
        reader.add(at..<end, Bilingual("删去号码；需要举例的，写“×××”", "take it out; where an example is needed write ×××"))
      }
      at = end > at ? end : at + 1
    }
  }

  /// Whether 18 digits have a date of birth of the last two centuries and the check digit of ISO 7064, MOD 11-2.
  private static func isIdentityNumber(_ number: ArraySlice<UInt8>) -> Bool {
    let digits = number.map { $0 | 0x20 == UInt8(ascii: "x") ? 10 : Int($0) - 0x30 }
    let (year, month, day) = (
      digits[6...9].reduce(0) { $0 * 10 + $1 }, digits[10] * 10 + digits[11], digits[12] * 10 + digits[13]
    )
    guard 1900...2099 ~= year, 1...12 ~= month, 1...31 ~= day else { return false }
    var check = 0
    for digit in digits { check = check * 2 + digit }
    return check % 11 == 1
  }
}
