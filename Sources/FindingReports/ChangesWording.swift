import CatalogDiff
import Wording

extension Change.Weight {
  /// A sign that tells the weight without colour.
  var sign: String {
    switch self {
    case .heavier: "▲"
    case .lighter: "▼"
    case .neutral: "–"
    case .wording: "·"
    }
  }

  /// The weight in words.
  var label: Bilingual {
    switch self {
    case .heavier: Bilingual("加重", "heavier")
    case .lighter: Bilingual("减轻", "lighter")
    case .neutral: Bilingual("其他", "other")
    case .wording: Bilingual("文字", "wording")
    }
  }

  /// The name in machine output.
  var identifier: String { "\(self)" }
}

/// What stands around the messages of changes, the same in text and in Markdown; nothing is escaped yet.
struct ChangeWording {
  let language: Language

  /// The name and the code of a subject.
  func title(of subject: SubjectChanges) -> String {
    subject.name.isEmpty ? subject.code : "\(subject.name) \(subject.code)"
  }

  /// What kind of subject it is and how far its changes reach, in brackets.
  func remarks(on subject: SubjectChanges) -> String {
    var parts = [subject.kind.noun[language]]
    if let body = subject.body { parts.append(body) }
    let standards = subject.reachedStandards.count
    if standards > 0 {
      parts.append(Bilingual("影响 \(standards) 个标准", "reaches \(counted(standards, "standard"))")[language])
    }
    let items = subject.reachedItems.count
    if items > 0 {
      parts.append(Bilingual("影响 \(items) 个实施清单", "reaches \(counted(items, "item"))")[language])
    }
    return language == .chinese ? "（\(parts.joined(separator: "，"))）" : " (\(parts.joined(separator: ", ")))"
  }

  /// The cases a change concerns, and the items it reaches where they are not all the subject reaches.
  func notes(on change: Change, in subject: SubjectChanges) -> String {
    [cases(of: change), reach(of: change, in: subject)].filter { !$0.isEmpty }
      .joined(separator: language == .chinese ? "；" : "; ")
  }

  /// The cases a change concerns: up to three by name.
  func cases(of change: Change) -> String {
    if change.cases.isEmpty { return "" }
    if change.concernsAllCases, change.cases.count > 1 { return Bilingual("所有情形", "all cases")[language] }
    let names = change.cases.prefix(3).joined(separator: language == .chinese ? "、" : ", ")
    let count = change.cases.count
    if count <= 3 { return Bilingual("情形：\(names)", "\(count == 1 ? "case" : "cases"): \(names)")[language] }
    return Bilingual("情形：\(names)等 \(count) 个", "cases: \(names) and \(count - 3) more")[language]
  }

  private func reach(of change: Change, in subject: SubjectChanges) -> String {
    let isPart = !subject.reachedItems.isEmpty && change.reachedItems.count < subject.reachedItems.count
    guard isPart, change.kind != .added, change.kind != .removed, change.kind != .recoded else { return "" }
    let count = change.reachedItems.count
    if count == 0 { return Bilingual("不影响实施清单", "reaches no item")[language] }
    return Bilingual("影响 \(count) 个实施清单", "reaches \(counted(count, "item"))")[language]
  }

  /// All changes by weight, and the codes that changed.
  func sum(of changes: CatalogChanges) -> String {
    if changes.isEmpty { return Bilingual("没有变化", "no changes")[language] }
    var parts = [
      Bilingual("加重 \(changes.heavier)", "\(changes.heavier) heavier"),
      Bilingual("减轻 \(changes.lighter)", "\(changes.lighter) lighter"),
    ]
    if changes.neutral > 0 { parts.append(Bilingual("其他 \(changes.neutral)", "\(changes.neutral) other")) }
    parts.append(Bilingual("文字 \(changes.wording)", "\(changes.wording) wording"))
    let counts = parts.map { $0[language] }.joined(separator: language == .chinese ? "，" : ", ")
    let codes = changes.codeChanges
    return Bilingual("合计：\(counts)；标识变化 \(codes)", "in all: \(counts); \(codes) codes or ids changed")[language]
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
