import CatalogModel
import ServiceCodes
import Wording

/// A paper that a checklist is printed as: one filing, section by section.
struct Sheet: Sendable {
  /// What the paper is called.
  let title: String
  /// Which item, body and case it is for.
  let fields: [GuideField]
  /// What it says, without empty sections.
  var sections: [GuideSection] = []
  /// What is filled in by hand at its end.
  var closing: [String] = []

  /// Adds a section with its number, unless nothing stands in it.
  mutating func add(_ anchor: String, _ heading: String, _ blocks: [GuideBlock], _ language: Language) {
    let section = GuideSection(anchor, Self.number(sections.count + 1, language) + heading, blocks)
    if !section.blocks.isEmpty { sections.append(section) }
  }

  /// `一、`, `二、` … or `1. `.
  private static func number(_ number: Int, _ language: Language) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    guard language == .chinese, numerals.indices.contains(number - 1) else { return "\(number). " }
    return numerals[number - 1] + "、"
  }
}

/// Makes the papers of a checklist.
struct SheetBuilder: Sendable {
  let checklist: Checklist
  let names: CatalogNames
  let words: FilingWording
  let body: PlainRecord?

  init(_ checklist: Checklist, names: CatalogNames, language: Language) {
    self.checklist = checklist
    self.names = names
    words = FilingWording(sheet: checklist.sheet, names: names, language: language)
    body = names.body(checklist.item.bodyCode)
  }

  var language: Language { words.language }
  var root: Record { checklist.item.root }

  func say(_ chinese: String, _ english: String) -> String { words.say(chinese, english) }

  /// Which item, body and case a paper is for, and what the applicant answered.
  func identity(_ filing: Filing) -> [GuideField] {
    let item = checklist.item
    var fields: [GuideField] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append(GuideField(label, value)) }
    }
    add(words.label(.name, .service), root.text(.name) ?? item.name)
    add(say("实施主体", "body"), item.bodyCode.map { names.bodyName($0) })
    if let handling = filing.handlingCode {
      add(say("业务办理项编码", "handling item"), handling)
    } else if let code = item.implementationCode {
      add(say("实施编码", "implementation code"), code.description)
    } else {
      add(say("基本编码", "base code"), item.baseCode?.description)
    }
    add(words.label(.cases, .service), words.caseWords(filing))
    add(say("申请人的回答", "the applicant's answers"), answers)
    return fields
  }

  /// What the applicant answered, in words.
  private var answers: String {
    let sheet = checklist.sheet
    let (colon, comma) = (say("：", ": "), say("、", ", "))
    return sheet.questions.indices.compactMap { question -> String? in
      guard let answer = sheet.answerWords(question, in: checklist.answers, separator: comma) else {
        return checklist.isUnknown(question) ? sheet.title(question) + colon + say("不知道", "not known") : nil
      }
      return sheet.title(question) + colon + answer
    }.joined(separator: say("；", "; "))
  }

  /// Laws as they are cited, the articles of one law together.
  func cited(_ bases: [Record]) -> [String] {
    var order: [String] = []
    var articles: [String: [String]] = [:]
    for basis in bases {
      let name = basis.text(.law) ?? ""
      let title = name.hasPrefix("《") || name.isEmpty ? name : "《\(name)》"
      let law = title + (basis.text(.number).map { "（\($0)）" } ?? "")
      if articles[law] == nil { order.append(law) }
      let article = basis.text(.article)
      articles[law, default: []] += article.map { articles[law]?.contains($0) ?? false ? [] : [$0] } ?? []
    }
    return order.map { $0 + (articles[$0] ?? []).joined(separator: "、") }
  }

  /// The bases a record names.
  func namedBases(_ record: Record) -> [Record] {
    record.texts(.bases).compactMap { root.records(.bases)[id: $0] }
  }

  /// Entries for 裁量, each with its levels; `mark` stands before each level.
  func discretion(mark: String) -> [GuideEntry] {
    checklist.held(.discretion).map { discretion in
      let record = discretion.record
      let kind = record.text(.kind).map { say("（\($0)）", " (\(words.label($0, of: .discretionKind)))") } ?? ""
      let levels = record.records(.levels).map { level -> String in
        let bound = level.text(.measure).map { say("（\($0)）", " (\($0))") } ?? ""
        let outcome = level.text(.outcome) ?? ""
        return mark + (level.text(.label) ?? "") + bound + say("：", ": ") + (level.text(.criteria) ?? "")
          + say("。处理：", ". Outcome: ") + outcome
      }
      let bases = cited(namedBases(record)).joined(separator: say("；", "; "))
      let last = bases.isEmpty ? [] : [say("依据：", "basis: ") + bases]
      let title = (record.text(.about) ?? "") + kind + words.suffix(discretion)
      return GuideEntry(GuideText(title), details: (levels + last).map { GuideText($0) })
    }
  }
}
