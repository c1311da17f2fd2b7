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
  public static let spellings: [String] = allCases.map { key in
    var spelling = ""
    for scalar in "\(key)".unicodeScalars {
      if scalar.properties.isUppercase {
        spelling += "-" + scalar.properties.lowercaseMapping
      } else {
        spelling.unicodeScalars.append(scalar)
      }
    }
    return spelling
  }

  /// The table the text reader is handed, so that a key in the tape carries its raw value here.
  public static let table = KeyTable(spellings)
}
