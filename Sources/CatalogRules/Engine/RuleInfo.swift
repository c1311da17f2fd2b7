public import CatalogModel
public import Wording

/// What a rule is called, says and rests on; `explain`, `docs/rules.md` and the tests are made from it.
public struct RuleInfo: Sendable {
  /// The code, for ever.
  public let code: RuleCode
  /// Codes under which the rule was known before, which still mean it: in manifests, comments and baselines.
  public let formerCodes: [RuleCode]
  /// The kebab-case name, which names the offence: `promised-over-statutory`.
  public let name: String
  /// The severity unless the catalog says otherwise; nil where the rule is off by default.
  public let severity: Severity?
  /// One line that says what is wrong, with `{placeholders}` for the arguments.
  public let message: Bilingual
  /// One line that says what to do, with the same placeholders.
  public let cure: Bilingual
  /// What it checks.
  public let what: Bilingual
  /// Why it matters.
  public let why: Bilingual
  /// The standard clause, law or paper it rests on.
  public let source: String
  /// Catalogs in which it finds something, and such in which it does not.
  public let examples: [RuleExample]

  /// Makes a rule's description.
  public init(
    _ code: UInt16, formerly formerCodes: [UInt16] = [], _ name: String, _ severity: Severity?, message: Bilingual,
    cure: Bilingual, what: Bilingual, why: Bilingual, source: String, examples: [RuleExample]
  ) {
    self.code = RuleCode(code)
    self.formerCodes = formerCodes.map { RuleCode($0) }
    self.name = name
    self.severity = severity
    self.message = message
    self.cure = cure
    self.what = what
    self.why = why
    self.source = source
    self.examples = examples
  }

  /// The message about a finding.
  public func message(_ finding: Finding, _ language: Language) -> String {
    filled(message[language], finding.arguments, language)
  }

  /// What to do about a finding.
  public func cure(_ finding: Finding, _ language: Language) -> String {
    filled(cure[language], finding.arguments, language)
  }

  private func filled(_ template: String, _ arguments: [Argument], _ language: Language) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      text += arguments.first { $0.name == name }?.value[language] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
