import CatalogModel

/// Facts that are the same in most cases of an item, and where they were written last.
struct CaseFacts {
  /// A fact.
  enum Kind: Int {
    case apply
    case promised
    case statutory
    case visits
    case fees
    case results
  }

  fileprivate struct Written {
    var value = Text.empty
    var place = 0..<0
  }

  fileprivate var written = InlineArray<6, Written>(repeating: Written())
  /// The words on a number of visits.
  fileprivate var visits: (number: Int, words: Text)?
  /// The words on when to apply, by where the list of records lies.
  fileprivate var applications: (records: UnsafePointer<UInt32>, words: Text)?
  /// The names of all results.
  fileprivate var results: Text?
  /// Where all stands that follows the promised limit of a case that says nothing of it itself.
  fileprivate var shared: Range<Int>?
}

extension MarkdownGuide {
  /// What is true of a case beside its materials.
  mutating func writeFacts(_ record: Int, when: Text, promised: Text) {
    let labels = reader.labels
    cases.field(labels.lead(.group, .serviceCase), reader.textOrNone(record, .group))
    cases.field(labels.lead(.when, .serviceCase), when)
    cases.field(Text("业务办理项编码"), reader.handlingCode(record) ?? .empty)
    fact(.apply, labels.lead(.apply, .serviceCase), applications())
    fact(.promised, labels.lead(.promised, .limits), promised)
    guard sharesFacts(record) else { return writeOtherFacts(record) }
    if let known = facts.shared {
      if !known.isEmpty { cases.again(known) }
      return
    }
    let (isOpen, start) = (cases.isOpen, cases.text.buffer.count)
    writeOtherFacts(record)
    if isOpen { facts.shared = start..<cases.text.buffer.count }
  }

  /// Whether a case says none of what follows its promised limit itself.
  private func sharesFacts(_ record: Int) -> Bool {
    let item = reader.item
    guard reader.filing.sharesGains, !item.has(record, .visits), !item.has(record, .windows), !item.has(record, .note)
    else { return false }
    if item.has(record, .results) || item.has(record, .fees) || item.has(record, .specialProcedures) { return false }
    return item.record(record, .limits).map { !item.has($0, .statutory) } ?? true
  }

  private mutating func writeOtherFacts(_ record: Int) {
    let labels = reader.labels
    fact(.statutory, labels.lead(.statutory, .limits), reader.filingLimit(.statutory) ?? .empty)
    fact(.visits, labels.lead(.visits, .serviceCase), visits())
    fact(.fees, labels.feeLead, reader.feeWords())
    cases.field(labels.lead(.specialProcedures, .serviceCase), reader.procedureWords())
    fact(.results, labels.lead(.results, .serviceCase), results(record))
    cases.field(labels.lead(.discretion, .service), reader.discretionWords())
    if reader.item.has(record, .windows) { cases.field(label(.windows, .serviceCase), reader.windowNames(record)) }
    cases.field(labels.lead(.note, .serviceCase), reader.textOrNone(record, .note))
  }

  /// A field, copied from the case before where its value is the same.
  private mutating func fact(_ kind: CaseFacts.Kind, _ lead: Run, _ value: Text) {
    if value.isEmpty { return }
    let known = facts.written[kind.rawValue]
    if known.value.equals(value) { return cases.again(known.place) }
    cases.open()
    let start = cases.text.buffer.count
    cases.field(lead, value)
    facts.written[kind.rawValue] = CaseFacts.Written(value: value, place: start..<cases.text.buffer.count)
  }

  private mutating func visits() -> Text {
    guard let number = reader.filingVisits() else { return .empty }
    if let known = facts.visits, known.number == number { return known.words }
    let words = reader.visitWords(number)
    facts.visits = (number, words)
    return words
  }

  private mutating func applications() -> Text {
    let records = reader.filingApplications()
    guard let start = records.baseAddress, !records.isEmpty else { return .empty }
    if let known = facts.applications, known.records == start { return known.words }
    let words = reader.applicationWords(records)
    facts.applications = (start, words)
    return words
  }

  private mutating func results(_ record: Int) -> Text {
    guard reader.item.value(record, .results) == nil else { return reader.resultWords() }
    if let known = facts.results { return known }
    let words = reader.resultWords()
    facts.results = words
    return words
  }
}
