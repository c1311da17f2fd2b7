public import CatalogModel
import ServiceCodes
public import Wording

/// What differs for the applicant between two cases, of one item or of two, each filed by itself.
public struct CaseContrast: Sendable {
  /// One of the cases.
  public struct Side: Sendable {
    /// The item.
    public let item: EffectiveItem
    /// Its questions and cases.
    public let sheet: CaseSheet
    /// The case as a position in the sheet; nil for the implicit one.
    public let position: Int?
    /// What it needs.
    public let filing: Filing

    /// Works out what a case needs.
    public init(_ item: EffectiveItem, sheet: CaseSheet, case position: Int?) {
      self.item = item
      self.sheet = sheet
      self.position = position
      filing = Checklist.filing(ofCaseAlone: position, in: item, sheet: sheet)
    }

    /// The case; nil for the implicit one.
    public var record: Record? { position.map { sheet.cases[$0] } }

    /// The name of the case; the item's where there is one implicit case.
    public var name: String {
      record.map { $0.text(.name) ?? $0.id ?? "" } ?? item.root.text(.name) ?? item.name
    }
  }

  /// Something that is not the same.
  public struct Difference: Sendable {
    /// The material, or the element.
    public let label: Bilingual
    /// Whether it is a material.
    public let isMaterial: Bool
    /// What holds on the one side; nil where there is nothing.
    public let one: Bilingual?
    /// What holds on the other side; nil where there is nothing.
    public let other: Bilingual?
  }

  /// The one case.
  public let one: Side
  /// The other case.
  public let other: Side
  /// What differs: materials first, in the order of the one side's list, then the elements.
  public private(set) var differences: [Difference] = []
  /// The materials that are asked for in the same way.
  public private(set) var sameMaterials: [String] = []

  /// Compares two cases.
  ///
  /// - Parameters:
  ///   - one: The one case.
  ///   - other: The other case.
  ///   - comparesCodes: Whether the 业务办理项编码 count as a difference; those of two bodies always differ.
  public init(_ one: Side, _ other: Side, comparesCodes: Bool = true) {
    self.one = one
    self.other = other
    compareMaterials()
    compareElements(comparesCodes: comparesCodes)
  }

  /// Whether both cases follow one standard, so that ids mean the same on both sides.
  var isOneStandard: Bool { (one.item.standard ?? one.item.file) === (other.item.standard ?? other.item.file) }

  private func key(_ line: ChecklistLine) -> String {
    isOneStandard ? line.material?.id ?? line.name : comparableName(line.name)
  }

  private mutating func compareMaterials() {
    let words = (CaseWords(sheet: one.sheet), CaseWords(sheet: other.sheet))
    var rest = other.filing.lines
    for line in one.filing.lines {
      let name = Bilingual(line.name, line.name)
      guard let place = rest.firstIndex(where: { key($0) == key(line) }) else {
        differences.append(Difference(label: name, isMaterial: true, one: words.0.line(line), other: nil))
        continue
      }
      let partner = rest.remove(at: place)
      let (own, others) = (words.0.line(line), words.1.line(partner))
      let (checks, otherChecks) = (line.checkTexts, partner.checkTexts)
      if own == others && Set(checks) == Set(otherChecks) {
        sameMaterials.append(line.name)
      } else if own != others {
        differences.append(Difference(label: name, isMaterial: true, one: own, other: others))
      }
      if Set(checks) != Set(otherChecks) {
        let label = Bilingual("“\(line.name)”的审查要点", "checks of “\(line.name)”")
        differences.append(
          Difference(
            label: label, isMaterial: true, one: CaseWords.list(checks.filter { !otherChecks.contains($0) }),
            other: CaseWords.list(otherChecks.filter { !checks.contains($0) })))
      }
    }
    for line in rest {
      let name = Bilingual(line.name, line.name)
      differences.append(Difference(label: name, isMaterial: true, one: nil, other: words.1.line(line)))
    }
  }

  private mutating func compareElements(comparesCodes: Bool) {
    let words = (CaseWords(sheet: one.sheet), CaseWords(sheet: other.sheet))
    let (code, otherCode) = (one.filing.handlingCode, other.filing.handlingCode)
    if comparesCodes, code != otherCode {
      differences.append(
        Difference(
          label: Bilingual("业务办理项编码", "handling item code"), isMaterial: false,
          one: code.map { Bilingual($0, $0) }, other: otherCode.map { Bilingual($0, $0) }))
    }
    add(.statutory, .limits, words.0.limits(one.filing.statutory), words.1.limits(other.filing.statutory))
    add(.promised, .limits, words.0.limits(one.filing.promised), words.1.limits(other.filing.promised))
    add(.visits, .serviceCase, Self.number(one.filing.visits), Self.number(other.filing.visits))
    add(.results, .serviceCase, words.0.names(one.filing.results), words.1.names(other.filing.results))
    add(.fees, .serviceCase, words.0.fees(one), words.1.fees(other))
    add(
      .specialProcedures, .serviceCase, words.0.records(one.filing.procedures),
      words.1.records(other.filing.procedures))
    add(
      .apply, .serviceCase, words.0.applications(one.filing.applications),
      words.1.applications(other.filing.applications))
    let notes = (one.record?.text(.note), other.record?.text(.note))
    add(.note, .serviceCase, notes.0.map { Bilingual($0, $0) }, notes.1.map { Bilingual($0, $0) })
  }

  private mutating func add(_ key: Key, _ owner: RecordKind, _ own: Bilingual?, _ others: Bilingual?) {
    guard own != others else { return }
    let label = ElementDictionary.current.definition(of: key, in: owner)?.label
    differences.append(
      Difference(label: label ?? Bilingual(key.spelling, key.spelling), isMaterial: false, one: own, other: others))
  }

  private static func number(_ number: Int?) -> Bilingual? { number.map { Bilingual("\($0)", "\($0)") } }
}

/// The words for what a case asks for, from the labels of one item.
private struct CaseWords {
  let sheet: CaseSheet

  /// What is asked of a material.
  func line(_ line: ChecklistLine) -> Bilingual {
    say { language in
      var parts: [String] = []
      for term in line.terms where line.terms.count > 1 || term.isOpen {
        let condition = term.condition.map { sheet.sentence($0, language) }
        let text = self.term(term, language) + (condition.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? "")
        if !parts.contains(text) { parts.append(text) }
      }
      if parts.isEmpty, let term = line.terms.first { parts = [self.term(term, language)] }
      if !line.alternatives.isEmpty {
        let names = line.alternatives.map { $0.text(.name) ?? $0.id ?? "" }.joined(separator: "、")
        parts.append(language == .chinese ? "可用\(names)代替" : "or instead \(names)")
      }
      return parts.joined(separator: language == .chinese ? "；" : "; ")
    }
  }

  private func term(_ term: RequirementTerms, _ language: Language) -> String {
    let chinese = language == .chinese
    let necessity =
      chinese
      ? term.necessity
      : ["必要": "required", "支持容缺处理": "may follow later", "非必要": "optional"][term.necessity] ?? term.necessity
    var parts = [necessity]
    if term.original > 0 { parts.append(chinese ? "原件 \(term.original)" : "originals: \(term.original)") }
    if term.copy > 0 { parts.append(chinese ? "复印件 \(term.copy)" : "copies: \(term.copy)") }
    return parts.joined(separator: chinese ? "，" : ", ")
  }

  /// Texts as one; nil where there are none.
  static func list(_ texts: [String]) -> Bilingual? {
    texts.isEmpty ? nil : Bilingual(texts.joined(separator: "；"), texts.joined(separator: "; "))
  }

  func limits(_ limits: [TimeLimit]) -> Bilingual? {
    limits.isEmpty ? nil : say { language in limits.map { $0.wording[language] }.joined(separator: "、") }
  }

  func names(_ records: [Record]) -> Bilingual? {
    let names = records.map { $0.text(.name) ?? $0.id ?? "" }
    return names.isEmpty ? nil : say { names.joined(separator: $0 == .chinese ? "、" : ", ") }
  }

  func fees(_ side: CaseContrast.Side) -> Bilingual? {
    if side.filing.fees.isEmpty, side.item.root.has(.fees) { return Bilingual("不收费", "free of charge") }
    return records(side.filing.fees)
  }

  func records(_ records: [ConditionalRecord]) -> Bilingual? {
    guard !records.isEmpty else { return nil }
    return say { language in
      records.map { entry in
        let amount = entry.record.text(.amount).map { " " + $0 } ?? ""
        let condition = entry.isOpen ? entry.condition.map { sheet.sentence($0, language) } : nil
        let name = entry.record.text(.name) ?? entry.record.id ?? ""
        return name + amount + (condition.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? "")
      }.joined(separator: language == .chinese ? "、" : ", ")
    }
  }

  /// When to apply.
  func applications(_ records: [Record]) -> Bilingual? {
    guard !records.isEmpty else { return nil }
    return say { language in
      let chinese = language == .chinese
      return records.map { record in
        var parts: [String] = []
        if let limit = record.limit(.within) {
          let (words, from) = (limit.wording[language], record.text(.from))
          parts.append(
            chinese
              ? (from.map { "自\($0)起 " } ?? "") + "\(words)内申请"
              : "within \(words)" + (from.map { " of “\($0)”" } ?? ""))
        }
        if let text = record.text(.notBefore) { parts.append(chinese ? "不早于\(text)申请" : "not before “\(text)”") }
        if let text = record.text(.before) { parts.append(chinese ? "\(text)前申请" : "before “\(text)”") }
        return parts.joined(separator: chinese ? "，" : ", ")
      }.joined(separator: chinese ? "；" : "; ")
    }
  }

  private func say(_ words: (Language) -> String) -> Bilingual { Bilingual(words(.chinese), words(.english)) }
}

extension ChecklistLine {
  /// What a checker looks at.
  fileprivate var checkTexts: [String] { checks.compactMap { $0.record.text(.text) } }
}
