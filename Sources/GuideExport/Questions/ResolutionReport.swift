public import CaseLogic
public import CatalogModel
public import Wording

/// What answers lead to so far, for `cases resolve`: the cases that are possible and the question to ask next.
public struct ResolutionReport: Sendable {
  private let checklist: Checklist
  private let next: NextQuestion?
  private let words: QuestionWording
  private let notices: ChecklistNotices

  /// Words a resolution.
  public init(_ checklist: Checklist, next: NextQuestion?, names: CatalogNames, language: Language) {
    self.checklist = checklist
    self.next = next
    words = QuestionWording(sheet: checklist.sheet, language: language)
    notices = ChecklistNotices(checklist, names: names, language: language)
  }

  private var open: [Int] {
    Set(checklist.situation.openCases.joined()).subtracting(checklist.situation.cases).sorted()
  }

  /// The resolution as JSON, `version` 1: UTF-8 that ends with LF.
  public func json() -> [UInt8] {
    let situation = checklist.situation
    let missing = checklist.missing.map { JSONValue.object(words.json($0, offered: situation.offered[$0])) }
    return JSONValue.object([
      ("version", .number(1)), ("item", .text(checklist.item.name)),
      ("name", .text(checklist.item.root.text(.name) ?? "")), ("body", .optional(checklist.item.bodyCode)),
      ("settled", .bool(checklist.isSettled)),
      ("answers", .texts(checklist.sheet.arguments(checklist.answers).map { String($0.dropFirst("--answer ".count)) })),
      ("cases", .list(situation.cases.map { words.json(ofCase: $0) })),
      ("possibleCases", .list(open.map { words.json(ofCase: $0) })),
      ("next", nextJSON),
      ("missing", .list(missing)),
      ("unknown", .texts(situation.unknown.map { checklist.sheet.questions[$0].id ?? "" })),
      ("undecided", .texts(situation.undecided.map { checklist.sheet.questions[$0].id ?? "" })),
      ("invalid", .texts(notices.invalid)), ("forbidden", .texts(notices.forbidden)),
      ("notOffered", .texts(notices.notOffered)), ("faults", .texts(notices.faults)),
    ]).document
  }

  private var nextJSON: JSONValue {
    guard let next else { return .null }
    let decides = next.purpose == .cases ? "cases" : "materials"
    return .object(
      words.json(next.question, offered: checklist.situation.offered[next.question]) + [
        ("decides", .text(decides)), ("average", next.average.map { .decimal(tenths($0)) } ?? .null),
      ])
  }

  /// The resolution as text, lines that end with LF.
  public func text() -> String {
    let situation = checklist.situation
    var lines = [(checklist.item.root.text(.name) ?? "") + words.say("　", "  ") + checklist.item.name]
    if !situation.cases.isEmpty, !checklist.sheet.cases.isEmpty {
      lines.append(
        words.say("情形：", "case: ")
          + situation.cases.map { words.caseName($0) }.joined(separator: words.say(" ＋ ", " + ")))
    }
    if !open.isEmpty {
      lines.append(words.say("还有 \(open.count) 种可能的情形：", "\(open.count) cases are possible:"))
      lines += open.map { "  - " + words.caseName($0) }
    }
    if let next { lines += nextLines(next) }
    // What is possible stands above; what is missing is asked one question at a time.
    let said = [notices.forbidden, notices.invalid, notices.faults, notices.notOffered, notices.unknown]
    for (heading, entries) in notices.sections(words.language) where !entries.isEmpty && said.contains(entries) {
      lines.append(heading)
      lines += entries.map { "  - " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func nextLines(_ next: NextQuestion) -> [String] {
    let question = notices.missing.first { $0.hasPrefix(words.ask(next.question) + " ") } ?? words.ask(next.question)
    var lines = [words.say("下一问：", "next question: ") + question]
    switch (next.purpose, next.average) {
    case (.cases, let average?):
      let count = tenths(average)
      lines.append(
        words.say(
          "  决定情形；按最好的顺序，平均问 \(count) 个问题就能确定",
          "  decides the case, which takes \(count) questions on average in the best order"))
    case (.cases, nil): lines.append(words.say("  决定情形", "  decides the case"))
    case (.conditions, _):
      lines.append(words.say("  不决定情形，影响材料等内容", "  does not decide the case but materials and the like"))
    }
    let others = checklist.missing.count { $0 != next.question }
    if others > 0 {
      lines.append(
        words.say("  还有 \(others) 个现在就可以回答、也影响结果的问题", "  \(others) more can be answered now and matter, too"))
    }
    return lines
  }
}
