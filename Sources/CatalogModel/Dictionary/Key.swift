public import CatalogText

/// Every key that a catalog file may hold, whatever the record it stands in.
///
/// The raw value is the key's small id in the tape; what the key means depends on the record
/// (`ElementDictionary` says). The spelling in a file is the case name in kebab case: `localCode` is `local-code`.
public enum Key: UInt16, CaseIterable, Sendable {
  case govsvc, code, localCode, standard, authority, level, levels, name, commonName, department, type, status
  case version, effective, expires, sources, note, region, language, profile, elements, rules
  case objects, powerSource, entrustedBy, nature, processing, channels, serviceModes, onlineDepth
  case onlineFunctions, onlineUrl, mobileUrl, commitment, hall, delivery, appointment, appointmentUrl
  case onlinePayment, selfService, visits, visitReason, crossRegion, areas, form, partners, intermediary, quota
  case naturalThemes, legalThemes, localThemes, system, limits, statutory, promised, statutoryNote, promisedNote
  case application, conditions, text, when, bases, results, kind, licences, sample, validity, questions, ask
  case choose, options, label, offeredWhen, askedWhen, from, to, unit, decimals, never, reason
  case materials, use, original, copy, necessity, source, issuer, waiver, paperSize, blankForm, fillNotes
  case checks, otherwise, supplementWithin, medium, requires, material, alternatives, cases, apply, within
  case notBefore, before, handling, fees, amount, collector, method, reductions, specialProcedures, limit, counted
  case steps, post, outcome, criteria, windows, address, phone, hours, directions, windowClass, contact
  case consult, complain, review, litigation, url, rights, discretion, about, faq, question, answer
  case law, number, article, without, add, notOffered, handledBy, local, narrow, locked
  case organizations, shortName, holder, retired, date, basis, successors, id, any, all, none
  case waiverFallback, measure, group
  case baseline, rule, item, element, value
  case supplementMargin, supplementMost
}

extension Key {
  /// The spelling in a file: `localCode` is `local-code`.
  public var spelling: String { Key.spellings[Int(rawValue)] }

  /// The key spelt `spelling` in a file, if it is one of the format's.
  public init?(spelling: String) {
    guard let index = Key.spellings.firstIndex(of: spelling) else { return nil }
    self.init(rawValue: UInt16(index))
  }

  /// All spellings, in the order of the raw values.
  ///
  /// Written out, since the names of cases are only to be had by reflection, which every start of the program would
  /// wait for; a test holds them to the names.
  public static let spellings: [String] = [
    "govsvc", "code", "local-code", "standard", "authority", "level", "levels", "name", "common-name", "department",
    "type", "status", "version", "effective", "expires", "sources", "note", "region", "language", "profile",
    "elements", "rules", "objects", "power-source", "entrusted-by", "nature", "processing", "channels",
    "service-modes", "online-depth", "online-functions", "online-url", "mobile-url", "commitment", "hall", "delivery",
    "appointment", "appointment-url", "online-payment", "self-service", "visits", "visit-reason", "cross-region",
    "areas", "form", "partners", "intermediary", "quota", "natural-themes", "legal-themes", "local-themes", "system",
    "limits", "statutory", "promised", "statutory-note", "promised-note", "application", "conditions", "text", "when",
    "bases", "results", "kind", "licences", "sample", "validity", "questions", "ask", "choose", "options", "label",
    "offered-when", "asked-when", "from", "to", "unit", "decimals", "never", "reason", "materials", "use", "original",
    "copy", "necessity", "source", "issuer", "waiver", "paper-size", "blank-form", "fill-notes", "checks",
    "otherwise", "supplement-within", "medium", "requires", "material", "alternatives", "cases", "apply", "within",
    "not-before", "before", "handling", "fees", "amount", "collector", "method", "reductions", "special-procedures",
    "limit", "counted", "steps", "post", "outcome", "criteria", "windows", "address", "phone", "hours", "directions",
    "window-class", "contact", "consult", "complain", "review", "litigation", "url", "rights", "discretion", "about",
    "faq", "question", "answer", "law", "number", "article", "without", "add", "not-offered", "handled-by", "local",
    "narrow", "locked", "organizations", "short-name", "holder", "retired", "date", "basis", "successors", "id",
    "any", "all", "none", "waiver-fallback", "measure", "group", "baseline", "rule", "item", "element", "value",
    "supplement-margin", "supplement-most",
  ]

  /// The table the text reader is handed, so that a key in the tape carries its raw value here.
  public static let table = KeyTable(spellings)
}
