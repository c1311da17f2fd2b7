import CatalogModel
import Wording

/// GS0817: a telephone number has its area code, with the zero before it.
enum PhoneIncomplete: WordingRule {
  static let info = RuleInfo(
    817, "phone-incomplete", .warning,
    message: Bilingual("{element}中的“{phrase}”没有区号，或者区号前的0丢了", "{element}: “{phrase}” lacks the area code or its zero"),
    cure: Bilingual("写全区号，如 0755-28900001：{advice}", "write it in full, such as 0755-28900001: {advice}"),
    what: Bilingual(
      "电话带区号，区号以0开头。手机、400和800开头的、以1或者95、96开头的短号不检查；同一处有一个号码带区号的，其余的可以省略。",
      "Telephone numbers have an area code that begins with 0. Mobiles, 400 and 800 numbers and short ones that begin with "
        + "1, 95 or 96 are not looked at; where one number has the code others beside it may go without."),
    why: Bilingual(
      "外地的办事人打不通；电话当作数字存过，开头的0就丢了。",
      "From elsewhere it reaches nobody; a number that was stored as one has lost its zero."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("    level: 县级\n", with: "    level: 县级\n    phone: «755-28900001»\n", in: .organizations)),
      .bad(.replace("version: 4", with: "contact:\n  consult: 窗口，«28900001»", in: .item)),
      .bad(.replace("    level: 县级\n", with: "    level: 县级\n    phone: \"«2038000000»\"\n", in: .organizations)),
      .good(
        .replace("    level: 县级\n", with: "    level: 县级\n    phone: 0755-28684113、83058991\n", in: .organizations)),
      .good(.replace("version: 4", with: "contact:\n  consult: 12345、400-800-1234，2024-05-01起", in: .item)),
    ])

  static let roles: TextRoles = [.phone, .contact]

  static func guess(_ phrase: ArraySlice<UInt8>) -> (text: String, title: Bilingual)? {
    phoneWithZero(phrase).map { ($0, Bilingual("改为 \($0)", "write \($0)")) }
  }

  static func find(_ reader: inout PhraseReader) {
    guard let range = reader.bytes.withUnsafeBufferPointer({ incompletePhone(in: $0) }) else { return }
    reader.add(range, Bilingual("核对号码", "look the number up"))
  }
}
