import CatalogModel
import CatalogText
import ServiceCodes

/// Reads one item for its guide: texts as bytes, words put together in memory that is used again for the next guide.
///
/// Everything that a guide says in words of its own is made here and in the extensions, once for all formats; a
/// format walks the item and only escapes and lays out. Guides are Chinese, whatever the locale.
struct GuideReader: ~Copyable {
  let item: ItemView
  /// The item behind the view, for what is rare enough to go the plain way.
  let effective: EffectiveItem
  let names: CatalogNames
  let labels: LabelTable
  /// Words put together.
  var words: TextArena
  /// Contents that a file writes with escapes or as a block.
  private var contents: TextArena
  /// Whether there are such contents.
  private(set) var hasDecoded = false

  /// The questions, in the order of the file.
  var questions: [GuideQuestion] = []
  /// The materials by id.
  var materials = IdentifierIndex()
  /// The legal bases by id.
  var bases = IdentifierIndex()
  /// The codes that identify the item.
  let identity: GuideIdentity
  /// The filing that is being told.
  var filing = GuideFiling()
  /// What every case's requirements are made of.
  var requirements = GuideRequirements()
  /// Conditions that were put in words before.
  var sentences: [(condition: ItemView.Node, words: Text)] = []
  /// Legal bases that were cited by themselves before.
  var citations: [(basis: Int, words: Text)] = []
  /// What conditions ask.
  var verdicts = QuestionsAsked()
  /// Sections that were written before, in this guide and others.
  var sections: SectionMemo
  /// The keys of this guide's sections.
  var sectionKeys: SectionKeys
  /// What the section that is being written is made of.
  var sectionPart = SectionPart.filings
  /// Whether something was read for it that is no part of it.
  var readsBeside = false
  /// The plain way to the item's questions and cases, made when it is first needed.
  private var plainSheet: CaseSheet?

  init(
    _ item: ItemView, _ effective: EffectiveItem, names: CatalogNames, labels: LabelTable,
    memory: consuming GuideMemory
  ) {
    self.item = item
    self.effective = effective
    self.names = names
    self.labels = labels
    // Exchanged, since an array that is held twice would be copied.
    swap(&questions, &memory.questions)
    swap(&materials, &memory.materials)
    swap(&bases, &memory.bases)
    swap(&filing, &memory.filing)
    swap(&requirements, &memory.requirements)
    swap(&sentences, &memory.sentences)
    swap(&citations, &memory.citations)
    swap(&verdicts, &memory.verdicts)
    words = memory.words
    contents = memory.contents
    sections = memory.sections
    sectionKeys = memory.sectionKeys
    sectionKeys.begin()
    words.reset()
    contents.reset()
    questions.removeAll(keepingCapacity: true)
    materials.removeAll()
    bases.removeAll()
    filing.removeAll()
    sentences.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    verdicts.removeAll()
    identity = GuideIdentity(effective, item, &words)
    for record in item.records(0, .materials) {
      if let id = text(Int(record), .id) { materials.add(id, Int(record)) }
    }
    for record in item.records(0, .bases) {
      if let id = text(Int(record), .id) { bases.add(id, Int(record)) }
    }
    readQuestions()
    requirements.isRead = false
  }

  /// Gives the memory back for the next guide.
  consuming func memory() -> GuideMemory {
    GuideMemory(
      words: words, contents: contents, questions: questions, materials: materials, bases: bases, filing: filing,
      requirements: requirements, sentences: sentences, citations: citations, verdicts: verdicts, sections: sections,
      sectionKeys: sectionKeys)
  }

  /// The item's questions and cases for `CaseLogic`.
  mutating func sheet() -> CaseSheet {
    if let plainSheet { return plainSheet }
    let sheet = CaseSheet(effective)
    plainSheet = sheet
    return sheet
  }
}

/// The memory of a worker's guides.
struct GuideMemory: ~Copyable {
  var words = TextArena()
  var contents = TextArena()
  var questions: [GuideQuestion] = []
  var materials = IdentifierIndex()
  var bases = IdentifierIndex()
  var filing = GuideFiling()
  var requirements = GuideRequirements()
  var sentences: [(condition: ItemView.Node, words: Text)] = []
  var citations: [(basis: Int, words: Text)] = []
  var verdicts = QuestionsAsked()
  var sections = SectionMemo()
  var sectionKeys = SectionKeys()
}

// MARK: - Texts

extension GuideReader {
  /// A scalar's text.
  @inline(__always)
  mutating func content(_ node: ItemView.Node) -> Text {
    item.content(node) ?? decoded(node)
  }

  @inline(never)
  private mutating func decoded(_ node: ItemView.Node) -> Text {
    let value = item.value(node)
    hasDecoded = true
    return value.file.tree?.withContent(value.node) { contents.copy($0) } ?? .empty
  }

  /// A scalar's text, or nil where no file says it.
  mutating func text(_ record: Int, _ key: Key) -> Text? {
    guard let value = item.value(record, key) else { return nil }
    return content(value)
  }

  /// A scalar's text, or nothing.
  mutating func textOrNone(_ record: Int, _ key: Key) -> Text {
    guard let value = item.value(record, key) else { return .empty }
    return content(value)
  }

  /// A scalar's text, or its default.
  mutating func textOrDefault(_ record: Int, _ key: Key) -> Text? {
    if let value = item.value(record, key) { return content(value) }
    return labels.fallback(key, item.kind(record))
  }

  /// Whether the record has an id, and it is this one.
  mutating func isNamed(_ record: Int, _ id: Text) -> Bool { text(record, .id)?.equals(id) ?? false }

  /// Whether a scalar's text, or its default, is these words.
  mutating func says(_ record: Int, _ key: Key, _ words: StaticString) -> Bool {
    textOrDefault(record, key)?.equals(words) ?? false
  }

  /// A whole number, or its default.
  mutating func integer(_ record: Int, _ key: Key) -> Int? {
    textOrDefault(record, key).flatMap { wholeNumber($0) }
  }

  /// A time limit's text, in its one canonical form; nil for anything else.
  mutating func limit(_ record: Int, _ key: Key) -> Text? {
    guard let text = text(record, key), TimeLimit(parsing: text) != nil else { return nil }
    return text
  }

  /// Whether a list of scalars has a text.
  mutating func list(_ record: Int, _ key: Key, has text: Text) -> Bool {
    guard let value = item.value(record, key) else { return false }
    for element in item.elements(value) where content(element).equals(text) { return true }
    return false
  }

  /// The name of a record, or its id.
  mutating func nameOrID(_ record: Int) -> Text { text(record, .name) ?? textOrNone(record, .id) }

  /// An anchor made of a word and an id; what is no id cannot break out of one.
  mutating func anchor(_ prefix: StaticString, _ id: Text) -> Text {
    words.open()
    words.append(prefix)
    if id.allSatisfy({ Self.staysInAnchor($0) }) {
      words.append(id)
    } else {
      for byte in id { words.append(byte: Self.staysInAnchor(byte) ? byte : 0x2D) }
    }
    return words.close()
  }

  @inline(__always)
  private static func staysInAnchor(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
  }

  /// The anchor of a case's own section.
  mutating func anchor(ofCase index: Int, _ record: Int) -> Text {
    if let id = text(record, .id) { return anchor("case-", id) }
    return anchor("case-", words.copy(String(index + 1)))
  }

  /// The name of an e-licence type, added to the open text.
  mutating func appendLicence(_ code: Text) {
    words.append(string: names.licenceName(String(decoding: code, as: UTF8.self)))
  }

  /// Adds the texts of a list of scalars, each through `、`.
  mutating func appendList(_ value: ItemView.Node, namesLicences: Bool = false) {
    var isFirst = true
    for element in item.elements(value) {
      if !isFirst { words.append("、") }
      isFirst = false
      let text = content(element)
      if namesLicences { appendLicence(text) } else { words.append(text) }
    }
  }
}

/// A whole number as the format writes it.
private func wholeNumber(_ text: Text) -> Int? {
  guard !text.isEmpty, text.count <= 9, text[0] != 0x30 || text.count == 1 else { return nil }
  var number = 0
  for byte in text {
    guard byte &- 0x30 < 10 else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}
