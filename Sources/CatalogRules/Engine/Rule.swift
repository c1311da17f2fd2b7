public import CaseLogic
public import CatalogModel
public import CatalogStore

/// A rule: one file, one code, with its documentation and the examples that are its tests.
public protocol Rule: Sendable {
  /// What the rule is called, says and rests on.
  static var info: RuleInfo { get }
}

/// A rule over the whole catalog's layout: files that cannot be read or do not belong.
public protocol LayoutRule: Rule {
  /// Looks at one problem of the layout.
  static func check(_ problem: LayoutProblem, _ findings: inout Findings)
}

/// A rule over one file's text and structure.
public protocol FileRule: Rule {
  /// Whether the rule looks at files too whose text and structure are in order; false unless the rule says so.
  static var looksAtFilesInOrder: Bool { get }
  /// Looks at one file.
  static func check(_ file: SourceFile, _ findings: inout Findings)
}

extension FileRule {
  /// Most rules only say in words what reading the file has found already.
  public static var looksAtFilesInOrder: Bool { false }
}

/// A rule over one effective item: a standard by itself, or an item laid over its standard.
public protocol ItemRule: Rule {
  /// Looks at one effective item.
  static func check(_ subject: ItemSubject, _ findings: inout Findings)
}

/// A rule over the file of a standard, an item or a shared material beside the catalog's lists.
public protocol ListedRule: Rule {
  /// The texts whose wording it reads; none unless the rule says so.
  static var wording: WordingReach { get }
  /// Looks at one file.
  static func check(_ subject: FileSubject, _ findings: inout Findings)
}

extension ListedRule {
  /// Most rules look at codes and references.
  public static var wording: WordingReach { .none }
}

/// A rule over the catalog as a whole.
public protocol CatalogRule: Rule {
  /// Looks at the catalog.
  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings)
}

/// A rule over what passes over findings and has none to pass over.
public protocol IdleSuppressionRule: Rule {
  /// Looks at one comment or entry of the baseline.
  static func check(_ idle: IdleSuppression, _ findings: inout Findings)
}

/// A rule over what a change does to the check itself.
public protocol PolicyChangeRule: Rule {
  /// Looks at one difference.
  static func check(_ change: PolicyChange, _ findings: inout Findings)
}

/// What an item rule looks at; one for all rules, and valid only while its view is.
public final class ItemSubject {
  /// The effective item.
  public let item: EffectiveItem
  /// The same, lent for reading without counting references.
  public let view: ItemView
  /// The catalog it belongs to.
  public let catalog: Catalog
  /// Its questions and cases.
  public let sheet: CaseSheet

  /// Its other conditions: of requirements, checks, fees and so on.
  public let survey: ConditionSurvey
  /// What one walk over its records shows.
  public let records: RecordSurvey
  /// Its materials by id, the first one where an id stands twice; empty where they are few enough to be looked through.
  public let materials: [String: Record]
  /// What the format refuses in its questions and cases; empty where the standard is told of it.
  public let structure: [StructureProblem]
  /// The proof over its paths; nil where the proof belongs to the standard, or where conditions cannot be read.
  public let proof: PathReport?

  /// Whether neither the standard nor the catalog says who may differ from the standard: most leave it to the
  /// dictionary.
  let leavesVariationToDictionary: Bool
  /// What the item says differently from its standard where it may only be better, and is not seen to be.
  private(set) lazy var changes = Changes.all(in: self)
  /// Whether some material's name ends in 复印件.
  private(set) lazy var namesCopies = view.say(.materials, .name, endingIn: "复印件")
  /// Its legal bases that name a law the rules know.
  private(set) lazy var citations = Citation.all(in: self)

  /// Ids that name nothing.
  public var dangling: [DanglingReference] { records.dangling }

  /// Whether the proof over paths belongs to this subject: to the standard, or to an item that has none.
  public var ownsCases: Bool { item.item == nil || item.standard == nil }

  /// Whether its legal bases are its own to answer for: those of a standard are told of the standard.
  var ownsBases: Bool { item.item == nil || item.standard == nil || records.adds(.basis) }

  /// As many materials as are looked through one by one.
  static let fewMaterials = 32

  init(_ item: EffectiveItem, _ view: ItemView, in catalog: Catalog) {
    self.item = item
    self.view = view
    self.catalog = catalog
    sheet = CaseSheet(item, view)
    survey = ConditionSurvey(sheet, view)
    records = item.surveyRecords(view)
    materials =
      view.records(0, .materials).count <= Self.fewMaterials
      ? [:]
      : Dictionary(item.root.records(.materials).map { ($0.id ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    leavesVariationToDictionary =
      !view.has(0, .locked) && !view.has(0, .narrow) && !view.has(0, .local)
      && !catalog.saysWhoMayDiffer
    let ownsCases = item.item == nil || item.standard == nil
    let canProve = sheet.problems.isEmpty && !(sheet.questions.isEmpty && sheet.cases.count < 2)
    let review = ownsCases ? sheet.questionnaire.review(provesCases: canProve) : nil
    structure = review?.structure ?? []
    proof = review?.paths
  }
}

/// Collects what rules find.
public struct Findings: Sendable {
  /// What was found so far.
  public private(set) var all: [Finding] = []
  /// The name of the item being looked at.
  public var item: String? { effective?.name }

  private let effective: EffectiveItem?

  init(item: EffectiveItem? = nil) { effective = item }

  /// Adds a finding at a place.
  ///
  /// - Parameters:
  ///   - rule: The rule that found it.
  ///   - place: Where to look.
  ///   - element: The path of the element.
  ///   - arguments: What fills the message's placeholders.
  ///   - related: Other places that explain it.
  ///   - fixes: Ways to mend it.
  public mutating func add(
    _ rule: any Rule.Type, at place: Place, element: String = "", arguments: [Argument] = [],
    related: [Related] = [], fixes: [Fix] = []
  ) {
    all.append(
      Finding(
        rule.info.code, at: place, item: item, element: element, arguments: arguments, related: related,
        fixes: fixes))
  }
}
