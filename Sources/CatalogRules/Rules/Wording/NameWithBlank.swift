import CatalogModel
import Wording

/// GS0813: a name is written out; it has no line to be filled in.
enum NameWithBlank: WordingRule {
  static let info = RuleInfo(
    813, "name-with-blank", .warning,
    message: Bilingual("{element}里有填空的横线“{phrase}”", "{element}: “{phrase}” is a line to be filled in"),
    cure: Bilingual("把名称写完整：{advice}", "write the name out: {advice}"),
    what: Bilingual("名称是完整的文字，没有填空用的横线。", "A name is written out and has no line to be filled in."),
    why: Bilingual("名称照着空白表格抄来，办事人和系统都无法按名称查找。", "Such a name was copied from a blank form; nobody can look it up."),
    source: "已公布办事指南中的缺陷（公开资料）",
    examples: [
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: 个体工商户«___»登记申请书", in: .material)),
      .bad(.replace("name: 变更名称", with: "name: 变更«__»", in: .standard)),
      .good(.replace("name: 个体工商户登记（备案）申请书", with: "name: 个体工商户变更登记申请书", in: .material)),
    ])

  static let roles = PhraseList.names

  static func find(_ reader: inout PhraseReader) {
    var index = 0
    while index < reader.phrases.count {
      guard reader.phrases[index].kind == .blank else {
        index += 1
        continue
      }
      var last = index
      while let next = reader.next(last), reader.phrases[next].kind == .blank { last = next }
      var end = Int(reader.phrases[last].end)
      while end < reader.bytes.count, reader.bytes[end] == UInt8(ascii: "_") { end += 1 }
      reader.add(
        Int(reader.phrases[index].start)..<end, Bilingual("填上应填的字，或者删去横线", "fill it in, or take the line out"))
      index = last + 1
    }
  }
}
