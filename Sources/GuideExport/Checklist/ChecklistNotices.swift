import CaseLogic
public import CatalogModel
public import Wording

/// What a checklist must say before or beside its filings: answers that are missing or cannot be taken, combinations
/// that may not be filed, cases that another body handles.
///
/// Texts are in the language of choice; the labels of questions and options are the catalog's own.
public struct ChecklistNotices: Sendable {
  /// Questions that still need an answer, each with the options that are offered.
  public let missing: [String]
  /// Questions that may come up, depending on the missing answers.
  public let undecided: [String]
  /// Questions whose answer the applicant does not know.
  public let unknown: [String]
  /// Answers that cannot be taken, and why.
  public let invalid: [String]
  /// Combinations that may not be filed together or cannot occur, each with its reason.
  public let forbidden: [String]
  /// Cases that may come to apply, depending on the missing answers.
  public let possibleCases: [String]
  /// Cases of the situation that the body does not offer, with the body that does.
  public let notOffered: [String]
  /// Faults of the catalog: no case, or several cases, for a path of the answers.
  public let faults: [String]

  /// Words what a checklist has to say.
  public init(_ checklist: Checklist, names: CatalogNames, language: Language) {
    let words = NoticeWording(checklist: checklist, names: names, language: language)
    let situation = checklist.situation
    missing = checklist.missing.map { words.question($0) }
    unknown = situation.unknown.map { checklist.sheet.questions[$0].text(.ask) ?? "" }
    // Where an answer is not known, what depends on it will not be asked.
    let undecided = situation.unknown.isEmpty ? situation.undecided : []
    self.undecided = undecided.filter { !situation.missing.contains($0) }.map { words.question($0) }
    invalid = situation.invalid.map { words.invalid($0) }
    forbidden = situation.forbidden.map { words.forbidden($0) }
    possibleCases = situation.possibleCases.compactMap { words.caseName($0) }
    notOffered = situation.cases.compactMap { words.notOffered($0) }
    faults = words.faults(situation)
  }

  /// Whether the checklist is whole: nothing missing, refused or left to another body.
  public var isEmpty: Bool {
    [missing, undecided, unknown, invalid, forbidden, possibleCases, notOffered, faults].allSatisfy(\.isEmpty)
  }
}

private struct NoticeWording {
  let checklist: Checklist
  let names: CatalogNames
  let language: Language

  private var sheet: CaseSheet { checklist.sheet }

  private func say(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

  /// `变更哪些事项？ change=name（名称）|domicile（住所）`: the words first, then what `--answer` takes.
  func question(_ index: Int) -> String {
    let record = sheet.questions[index]
    let ask = record.text(.ask) ?? ""
    let id = record.id ?? ""
    guard record.text(.choose) != "number" else {
      let bounds = [record.text(.from), record.text(.to)].compactMap { $0 }.joined(separator: "–")
      return "\(ask) \(id)=\(bounds)"
    }
    let ids = sheet.optionIDs(index)
    let labels = sheet.optionLabels(index)
    let offered = checklist.situation.offered.indices.contains(index) ? checklist.situation.offered[index] : []
    let options = (offered.isEmpty ? Array(ids.indices) : offered).filter { ids.indices.contains($0) }
    let words = options.map { option in
      ids[option] == labels[option] ? ids[option] : ids[option] + say("（\(labels[option])）", " (\(labels[option]))")
    }
    return "\(ask) \(id)=\(words.joined(separator: "|"))"
  }

  func caseName(_ index: Int) -> String? {
    guard sheet.cases.indices.contains(index) else { return nil }
    return sheet.cases[index].text(.name) ?? sheet.cases[index].id
  }

  func notOffered(_ index: Int) -> String? {
    guard let name = caseName(index) else { return nil }
    let id = sheet.cases[index].id ?? ""
    guard let row = checklist.item.notOffered.first(where: { $0.texts(.cases).contains(id) }) else { return nil }
    let body = row.text(.handledBy).map { names.bodyName($0) }
    let who = body.map { say("由\($0)办理", "handled by \($0)") } ?? say("不在本机构办理", "not handled by this body")
    return name + say("：", ": ") + who + (row.text(.note).map { say("。\($0)", ". \($0)") } ?? "")
  }

  func forbidden(_ index: Int) -> String {
    guard sheet.never.indices.contains(index) else { return "" }
    let record = sheet.never[index]
    let sentence = record[.when].map { when in
      ConditionWording(sheet: sheet, language: language).sentence(sheet.condition(when))
    }
    let reason = record.text(.reason).map { say("。原因：\($0)", ". Reason: \($0)") } ?? ""
    return (sentence ?? "") + reason
  }

  func invalid(_ answer: InvalidAnswer) -> String {
    guard sheet.questions.indices.contains(answer.question) else {
      return say("没有这个问题", "there is no such question")
    }
    let title = sheet.title(answer.question)
    return title + say("：", ": ") + reason(answer)
  }

  private func reason(_ answer: InvalidAnswer) -> String {
    let labels = sheet.optionLabels(answer.question)
    func option(_ index: Int) -> String { labels.indices.contains(index) ? labels[index] : String(index) }
    switch answer.reason {
    case .unknownQuestion: return say("没有这个问题", "there is no such question")
    case .unknownOption: return say("没有这个选项", "there is no such option")
    case .wrongKind: return say("回答的形式不对", "the answer has the wrong form")
    case .moreThanOne: return say("只能选一项", "only one may be chosen")
    case .outOfDomain(let number):
      let text = sheet.number(number, answer.question)
      return say("\(text) 超出范围", "\(text) is out of range")
    case .notAsked: return say("这种情况不问这个问题", "the question is not asked in this situation")
    case .notOffered(let index):
      return say("这种情况不能选“\(option(index))”", "“\(option(index))” is not offered in this situation")
    }
  }

  func faults(_ situation: Situation) -> [String] {
    var faults: [String] = []
    if let gap = situation.gap {
      let path = sheet.sentence(gap)
      faults.append(say("目录有误，没有对应的办事情形：\(path)", "fault in the catalog, no case applies: \(path)"))
    }
    if let overlap = situation.overlap {
      let cases = overlap.cases.compactMap { caseName($0) }.joined(separator: say("、", ", "))
      faults.append(say("目录有误，同时落入几个情形：\(cases)", "fault in the catalog, several cases apply: \(cases)"))
    }
    for question in situation.emptyOffers {
      let title = sheet.title(question)
      faults.append(say("目录有误，没有可选的回答：\(title)", "fault in the catalog, nothing to choose: \(title)"))
    }
    return faults
  }
}
