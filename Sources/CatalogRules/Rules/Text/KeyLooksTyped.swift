import CatalogModel
import CatalogText
import Wording

/// GS0046: a key that some reader takes for a number, a boolean or null.
enum KeyLooksTyped: RefusalRule {
  static let kind = Refusal.Kind.keyLooksTyped
  static let info = RuleInfo(
    46, "key-looks-typed", .error,
    message: Bilingual(
      "第 {line} 行的键“{detail}”会被别的软件当作数字、日期、是否值或空值",
      "other software takes the key “{detail}” in line {line} for a number, a date, a boolean or null"),
    cure: Bilingual(
      "改用要素字典中的键；自己起的标识请换一个词",
      "use a key of the dictionary; choose another word for an id of your own"),
    what: Bilingual(
      "键不能是 no、on、y、1 这类会被当成数值的词。",
      "A key is no word such as no, on, y or 1."),
    why: Bilingual(
      "别的软件会把它读成另一个键，同一文件读出两种内容。",
      "Other software reads another key: the same file would be read in two ways."),
    source: "docs/format.md；YAML 1.1 bool、int、float、timestamp",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«no»: 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 申请表格文书", in: .material)),
    ])
}
