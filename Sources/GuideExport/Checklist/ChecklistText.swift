import CaseLogic
public import CatalogModel
import ServiceCodes
public import Wording

/// The checklist of a situation (一次性告知书) as plain text, as an official would hand it over.
///
/// Every line that depends on an answer says why it is there, in the words of the question's option; what does not
/// apply is not printed. Cases that do not unite make several filings, each with its own list. Control characters
/// cannot come from a catalog that was read; a terminal's caller may still mask the text.
///
/// - Parameters:
///   - checklist: The situation.
///   - names: The bodies and e-licence types of the catalog.
///   - language: The language of everything the catalog does not say itself.
/// - Returns: Lines that end with LF.
public func renderChecklistText(_ checklist: Checklist, names: CatalogNames, language: Language) -> String {
  ChecklistText(checklist, names: names, language: language).render()
}

private struct ChecklistText {
  let checklist: Checklist
  let words: FilingWording
  let notices: ChecklistNotices
  let names: CatalogNames
  var lines: [String] = []

  init(_ checklist: Checklist, names: CatalogNames, language: Language) {
    self.checklist = checklist
    self.names = names
    words = FilingWording(sheet: checklist.sheet, names: names, language: language)
    notices = ChecklistNotices(checklist, names: names, language: language)
  }

  consuming func render() -> String {
    let title = checklist.item.root.text(.name) ?? checklist.item.name
    if checklist.filings.isEmpty { lines.append(title) }
    let count = checklist.filings.count
    if count > 1 {
      lines.append(words.say("需要分 \(count) 次申请，不能合并办理。", "\(count) separate filings are needed."))
    }
    for filing in checklist.filings {
      if !lines.isEmpty { lines.append("") }
      write(filing, title: title)
    }
    writeNotices()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ filing: Filing, title: String) {
    lines.append(words.heading(filing, title))
    lines.append(contentsOf: facts(filing))
    // Where an answer is not known, what is certain is told apart from what depends on it.
    let isSplit = !checklist.situation.unknown.isEmpty
    let certain = isSplit ? filing.lines.filter { !$0.isOpen } : filing.lines
    let needed = certain.filter { $0.necessity != "非必要" }
    let optional = certain.filter { $0.necessity == "非必要" }
    let open = isSplit ? filing.lines.filter(\.isOpen) : []
    lines.append("")
    if needed.isEmpty {
      lines.append(
        open.isEmpty
          ? words.say("不需要提交材料", "Nothing needs to be handed in")
          : words.say("没有一定需要提交的材料", "Nothing needs to be handed in for sure"))
    } else {
      lines.append(
        isSplit
          ? words.say("一定需要提交（\(needed.count) 项）", "To hand in for sure (\(needed.count))")
          : words.say("需要提交（\(needed.count) 项）", "To hand in (\(needed.count))"))
      let width = String(needed.count).utf8.count + 1
      for (index, line) in needed.enumerated() {
        let number = String(index + 1)
        write(line, lead: String(repeating: " ", count: width - number.utf8.count) + number + ". ")
      }
    }
    if !optional.isEmpty {
      lines.append(words.say("可选（\(optional.count) 项）", "Optional (\(optional.count))"))
      for line in optional { write(line, lead: "  - ") }
    }
    if !open.isEmpty {
      lines.append(words.say("可能需要提交（\(open.count) 项，取决于还不知道的回答）", "To hand in perhaps (\(open.count))"))
      for line in open { write(line, lead: "  - ") }
    }
    writeRemarks(filing)
  }

  private func facts(_ filing: Filing) -> [String] {
    var facts: [String] = []
    func add(_ chinese: String, _ english: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(words.say("\(chinese)：\(value)", "\(english): \(value)"))
    }
    func marked(_ text: String?, _ fact: Filing.Fact) -> String? {
      text.map { $0.isEmpty ? $0 : $0 + words.mark(fact, of: filing) }
    }
    add("承诺办结", "promised", marked(words.limits(filing.promised), .promised))
    if filing.promised.isEmpty { add("法定办结", "statutory", marked(words.limits(filing.statutory), .statutory)) }
    add("到现场", "visits", marked(words.visits(filing), .visits))
    add("收费", "fees", words.fees(filing))
    add("结果", "result", words.results(filing))
    var lines = facts.isEmpty ? [] : [facts.joined(separator: words.say("　", "   "))]
    if let code = filing.handlingCode { lines.append(words.say("业务办理项编码：\(code)", "handling item: \(code)")) }
    return lines
  }
}

extension ChecklistText {
  private mutating func write(_ line: ChecklistLine, lead: String) {
    var parts = [words.name(line), words.numbers(line)]
    if line.necessity == "支持容缺处理" {
      parts.append(words.necessity(line))
    }
    parts.append(words.waiver(line))
    lines.append(lead + parts.filter { !$0.isEmpty }.joined(separator: words.say("　", "  ")))
    let indent = String(repeating: " ", count: 6)
    for check in line.checks { lines.append(indent + "□ " + words.check(check)) }
    let sentence = line.isOpen ? words.dependence(line) : words.conditions.sentence(anyOf: line.conditions)
    if !sentence.isEmpty {
      let word = line.isOpen ? words.say("可能需要：", "perhaps: ") : words.say("因为：", "because: ")
      lines.append(indent + word + sentence)
    }
    for note in line.notes { lines.append(indent + words.say("说明：", "note: ") + note) }
  }

  private mutating func writeRemarks(_ filing: Filing) {
    var remarks = words.applications(of: filing)
    remarks += filing.cases.compactMap { $0.text(.note) }
    let procedures = words.procedures(filing)
    if !procedures.isEmpty {
      remarks.append(words.say("可能有特别程序：\(procedures)", "special procedures may follow: \(procedures)"))
    }
    if !remarks.isEmpty {
      lines.append(words.say("注意：", "Mind: ") + words.joined(remarks))
    }
  }

  private mutating func writeNotices() {
    for (heading, entries) in notices.sections(words.language) where !entries.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(heading)
      for entry in entries { lines.append("  - " + entry) }
    }
  }
}

extension ChecklistNotices {
  /// The notices with their headings, in the order in which they matter.
  func sections(_ language: Language) -> [(heading: String, entries: [String])] {
    let headings = [
      Bilingual("不能这样申请", "This cannot be filed"), Bilingual("不能采用的回答", "Answers that cannot be taken"),
      Bilingual("目录的问题", "Faults of the catalog"), Bilingual("不在本机构办理", "Handled elsewhere"),
      Bilingual("还需要回答", "Still to be answered"), Bilingual("可能还要回答", "May have to be answered"),
      Bilingual("回答为“不知道”的问题", "Questions whose answer is not known"),
      Bilingual("可能还涉及的情形", "Cases that may apply"),
    ]
    let entries = [forbidden, invalid, faults, notOffered, missing, undecided, unknown, possibleCases]
    return zip(headings, entries).map { ($0[language], $1) }
  }
}
