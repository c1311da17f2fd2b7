import CaseLogic
public import CatalogModel
import ServiceCodes
public import Wording

/// The checklist of a situation as JSON, `version` 1: ids and Chinese labels as the catalog has them, sentences in the
/// language of choice.
///
/// - Parameters:
///   - checklist: The situation.
///   - names: The bodies and e-licence types of the catalog.
///   - language: The language of sentences and notices.
/// - Returns: UTF-8 that ends with LF; the same bytes every time.
public func renderChecklistJSON(_ checklist: Checklist, names: CatalogNames, language: Language) -> [UInt8] {
  let words = FilingWording(sheet: checklist.sheet, names: names, language: language)
  let notices = ChecklistNotices(checklist, names: names, language: language)
  let item = checklist.item
  let value = JSONValue.object([
    ("version", .number(1)),
    ("item", .text(item.name)),
    ("name", .text(item.root.text(.name) ?? "")),
    ("body", .optional(item.bodyCode)),
    ("conditions", .list(checklist.held(.conditions).map { words.condition($0) })),
    ("settled", .bool(checklist.isSettled)),
    ("filings", .list(checklist.filings.map { words.json($0) })),
    ("discretion", .list(checklist.held(.discretion).map { words.discretion($0) })),
    ("missing", .texts(notices.missing)),
    ("undecided", .texts(notices.undecided)),
    ("unknown", .texts(notices.unknown)),
    ("invalid", .texts(notices.invalid)),
    ("forbidden", .texts(notices.forbidden)),
    ("possibleCases", .texts(notices.possibleCases)),
    ("notOffered", .texts(notices.notOffered)),
    ("faults", .texts(notices.faults)),
  ])
  return value.document
}

extension FilingWording {
  fileprivate func json(_ filing: Filing) -> JSONValue {
    .object([
      ("cases", .list(filing.cases.map { row($0) })),
      ("openCases", .list(filing.openCases.map { row($0) })),
      ("handlingCode", .optional(filing.handlingCode)),
      ("statutory", .texts(filing.statutory.map(\.description))),
      ("promised", .texts(filing.promised.map(\.description))),
      ("visits", filing.visits.map { .number($0) } ?? .null),
      ("free", sheet.root.has(.fees) ? .bool(filing.fees.isEmpty) : .null),
      ("fees", .list(filing.fees.map { json($0, amount: true) })),
      ("specialProcedures", .list(filing.procedures.map { json($0, amount: false) })),
      ("results", .list(filing.resultParts.filter { $0.openCases.isEmpty }.map { row($0.record) })),
      ("openResults", .list(filing.resultParts.filter { !$0.openCases.isEmpty }.map { row($0.record) })),
      ("apply", .texts(applications(filing.applications))),
      ("materials", .list(filing.lines.map { json($0) })),
      ("notes", .texts(filing.cases.compactMap { $0.text(.note) })),
    ])
  }

  private func row(_ record: Record) -> JSONValue {
    .row([("id", .text(record.id ?? "")), ("name", .text(record.text(.name) ?? ""))])
  }

  private func json(_ conditional: ConditionalRecord, amount: Bool) -> JSONValue {
    let key: Key = amount ? .amount : .limit
    return .row([
      ("id", .text(conditional.record.id ?? "")), ("name", .text(conditional.record.text(.name) ?? "")),
      (key.spelling, .optional(conditional.record.text(key))),
      ("when", .optional(conditional.condition.map { conditions.sentence($0) })), ("open", .bool(conditional.isOpen)),
      ("openCases", .texts(conditional.openCases.map { $0.id ?? "" })),
    ])
  }

  private func json(_ line: ChecklistLine) -> JSONValue {
    .object([
      ("id", .text(line.material?.id ?? "")),
      ("name", .text(line.name)),
      ("necessity", .text(line.necessity)),
      ("original", .number(line.original)),
      ("copy", .number(line.copy)),
      ("alternatives", .list(line.alternatives.map { row($0) })),
      ("form", .optional(line.material?.textOrDefault(.form))),
      ("source", .optional(line.material?.textOrDefault(.source))),
      ("issuer", .optional(line.material?.text(.issuer))),
      ("waiver", .optional(line.waiver)),
      ("licences", .texts(line.waiver == nil ? [] : line.material?.texts(.licences) ?? [])),
      ("waiverFallback", .optional(line.material?.text(.waiverFallback))),
      ("supplementWithin", .optional(line.material?.text(.supplementWithin))),
      ("when", .texts(line.conditions.map { conditions.sentence($0) })),
      ("open", .bool(line.isOpen)),
      ("dependsOn", .optional(line.isOpen ? dependence(line) : nil)),
      ("added", .bool(line.isAddition)),
      ("checks", .texts(line.checks.map { check($0) })),
      ("checkpoints", .list(line.checks.map { checkpoint($0) })),
      ("notes", .texts(line.notes)),
    ])
  }

  /// A 审查要点 with what it comes to where it is met and where it is not.
  private func checkpoint(_ check: ConditionalRecord) -> JSONValue {
    .row([
      ("text", .text(check.record.text(.text) ?? "")), ("met", .text("通过")),
      ("otherwise", .text(check.record.textOrDefault(.otherwise) ?? "")),
      ("when", .optional(check.condition.map { conditions.sentence($0) })), ("open", .bool(check.isOpen)),
      ("openCases", .texts(check.openCases.map { $0.id ?? "" })),
    ])
  }

  fileprivate func condition(_ condition: ConditionalRecord) -> JSONValue {
    .row([
      ("text", .text(condition.record.text(.text) ?? "")),
      ("when", .optional(condition.condition.map { conditions.sentence($0) })), ("open", .bool(condition.isOpen)),
    ])
  }

  fileprivate func discretion(_ discretion: ConditionalRecord) -> JSONValue {
    let record = discretion.record
    let levels = record.records(.levels).map { level in
      JSONValue.row([
        ("id", .text(level.id ?? "")), ("label", .text(level.text(.label) ?? "")),
        ("measure", .optional(level.text(.measure))), ("criteria", .text(level.text(.criteria) ?? "")),
        ("outcome", .text(level.text(.outcome) ?? "")),
      ])
    }
    return .object([
      ("id", .text(record.id ?? "")), ("about", .text(record.text(.about) ?? "")),
      ("kind", .optional(record.text(.kind))), ("materials", .texts(record.texts(.materials))),
      ("when", .optional(discretion.condition.map { conditions.sentence($0) })), ("open", .bool(discretion.isOpen)),
      ("levels", .list(levels)),
    ])
  }
}
