/// The one list of elements (要素字典): every record kind with its elements in canonical order.
///
/// Labels of guides, help, messages and `docs/elements.md` come from it; so does the meaning of every key.
public final class ElementDictionary: Sendable {
  /// The elements of each kind, at the kind's raw value, in canonical order.
  private let elements: [[Element]]
  /// The types of each kind's scalars, at the kind's raw value.
  private let scalarTypes: [[ValueType]]
  /// What the hot loops read.
  let tables: ShapeTables
  /// What a walk over an item's records looks at.
  let surveyPlan: SurveyPlan
  /// The elements of each kind that hold records, at the kind's raw value.
  private let nested: [[NestedElement]]
  private let labels = LabelBytes()

  /// The dictionary of the present format.
  public static let current = ElementDictionary()

  init() {
    elements = RecordKind.allCases.map { kind in Self.table(of: kind).map { $0(kind) } }
    scalarTypes = elements.map { table in
      table.map { element in
        if case .list(let inner) = element.type { inner } else { element.type }
      }
    }
    surveyPlan = SurveyPlan(elements)
    tables = ShapeTables(elements, surveyPlan)
    nested = elements.map { NestedElement.all(in: $0) }
  }

  /// The elements of records of `kind`, in canonical order.
  public func elements(of kind: RecordKind) -> [Element] {
    elements[Int(kind.rawValue)]
  }

  /// How many elements records of `kind` may have.
  public func count(of kind: RecordKind) -> Int {
    elements[Int(kind.rawValue)].count
  }

  /// The position of the element under `key` in records of `kind`, or nil where the key has no meaning there.
  public func position(of key: UInt16, in kind: RecordKind) -> Int? {
    guard Int(key) < tables.keyCount else { return nil }
    let position = tables.positions[Int(kind.rawValue) * tables.keyCount + Int(key)]
    return position == ShapeIndex.absent ? nil : Int(position)
  }

  /// The element under `key` in records of `kind`.
  public func definition(of key: Key, in kind: RecordKind) -> Element? {
    position(of: key.rawValue, in: kind).map { elements[Int(kind.rawValue)][$0] }
  }

  /// The elements of records of `kind` that hold records, in canonical order.
  func nestedElements(of kind: RecordKind) -> [NestedElement] { nested[Int(kind.rawValue)] }

  /// Lends the shapes of all kinds for the time of `body`.
  func withShapes<R>(_ body: (ShapeIndex) -> R) -> R? {
    labels.borrowed { tables.borrowed(with: $0, body) } ?? nil
  }

  /// The type of the scalars at a place: the element's type, or that of its list's elements.
  func scalarType(at place: ElementPlace) -> ValueType {
    scalarTypes[Int(place.owner.rawValue)][place.position]
  }

  /// Every element of every kind.
  public var all: [Element] { elements.flatMap { $0 } }
}

extension ElementDictionary {
  private static func table(of kind: RecordKind) -> [@Sendable (RecordKind) -> Element] {
    switch kind {
    case .service: serviceIdentity + serviceHandling
    case .material: materialElements
    case .materialFile: materialFileElements
    case .catalog: catalogElements
    case .organizationList, .licenceList, .retiredList, .baselineList, .organization, .licence, .retiredCode,
      .baselineEntry:
      listTable(of: kind)
    case .question, .option, .neverRow, .requirement, .check, .serviceCase, .application, .notOffered:
      caseTable(of: kind)
    default: partTable(of: kind)
    }
  }

  private static func listTable(of kind: RecordKind) -> [@Sendable (RecordKind) -> Element] {
    switch kind {
    case .organizationList: organizationListElements
    case .organization: organizationElements
    case .licenceList: licenceListElements
    case .licence: licenceElements
    case .retiredList: retiredListElements
    case .baselineList: baselineListElements
    case .baselineEntry: baselineEntryElements
    default: retiredCodeElements
    }
  }

  private static func caseTable(of kind: RecordKind) -> [@Sendable (RecordKind) -> Element] {
    switch kind {
    case .question: questionElements
    case .option: optionElements
    case .neverRow: neverRowElements
    case .requirement: requirementElements
    case .check: checkElements
    case .serviceCase: serviceCaseElements
    case .application: applicationElements
    default: notOfferedElements
    }
  }

  private static func partTable(of kind: RecordKind) -> [@Sendable (RecordKind) -> Element] {
    switch kind {
    case .limits: limitsElements
    case .crossRegion: crossRegionElements
    case .contact: contactElements
    case .remedy: remedyElements
    case .condition: conditionElements
    case .basis: basisElements
    case .result: resultElements
    case .step: stepElements
    case .specialProcedure: specialProcedureElements
    case .fee: feeElements
    case .reduction: reductionElements
    case .discretion: discretionElements
    case .discretionLevel: discretionLevelElements
    case .window: windowElements
    case .partner: partnerElements
    default: faqElements
    }
  }
}
