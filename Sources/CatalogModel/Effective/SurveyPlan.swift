/// Elements of which rules ask first of all whether any record of the item says them.
public struct SaidElements: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Makes a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A material's `necessity`.
  public static let materialNecessity = SaidElements(rawValue: 1)
  /// A material's `waiver`.
  public static let materialWaiver = SaidElements(rawValue: 2)
  /// A material's `source`.
  public static let materialSource = SaidElements(rawValue: 4)
  /// A material's `supplement-within`.
  public static let materialSupplement = SaidElements(rawValue: 8)
  /// A requirement's `necessity`.
  public static let requirementNecessity = SaidElements(rawValue: 16)
  /// A requirement's `original`.
  public static let requirementOriginal = SaidElements(rawValue: 32)
  /// A case's `handling`.
  public static let caseHandling = SaidElements(rawValue: 64)
  /// The wording of a legal basis, `text`.
  public static let basisText = SaidElements(rawValue: 128)

  /// Each with its place in the dictionary.
  static let places: [(said: SaidElements, kind: RecordKind, key: Key)] = [
    (.materialNecessity, .material, .necessity), (.materialWaiver, .material, .waiver),
    (.materialSource, .material, .source), (.materialSupplement, .material, .supplementWithin),
    (.requirementNecessity, .requirement, .necessity), (.requirementOriginal, .requirement, .original),
    (.caseHandling, .serviceCase, .handling), (.basisText, .basis, .text),
  ]
}

/// What a walk over an item's records looks at in each kind of record.
struct SurveyPlan: Sendable {
  /// Why an element is looked at.
  enum Purpose: UInt8, Sendable {
    /// It names records of one of the item's lists.
    case reference
    /// Rules ask whether any record says it.
    case said
    /// It must be known of the record.
    case required
    /// It is a limit of the item or a case.
    case limit
  }

  /// An element to look at.
  struct Row: Sendable {
    /// Its position in records of the kind.
    let position: UInt8
    let purpose: Purpose
    let key: Key
    /// The list whose records it names, by its position in `lists`.
    var list: UInt8 = 0
    var said: SaidElements = []

    init(_ position: Int, _ key: Key, _ purpose: Purpose, list: Int = 0, said: SaidElements = []) {
      self.position = UInt8(truncatingIfNeeded: position)
      self.purpose = purpose
      self.key = key
      self.list = UInt8(truncatingIfNeeded: list)
      self.said = said
    }
  }

  /// The lists whose records are named somewhere.
  let lists: [Key]
  /// The lists, by position, whose records are there to be named by others.
  let namedLists: [Int]
  let rows: [Row]
  /// Where the rows of each kind begin, at the kind's raw value, and where the last ones end.
  private let starts: [Int]
  /// What of the rows is looked at, at the kind's raw value.
  let looks: [Looks]

  /// What of a kind's rows is looked at.
  struct Looks: Sendable {
    /// Where the rows begin among all.
    let first: Int
    /// The marks of rows that are looked at whatever is said.
    let always: UInt64
    /// The marks of rows that are looked at only where nothing is said.
    let unsaid: UInt64
  }

  /// The plan for the elements of each kind, at the kind's raw value.
  init(_ elements: [[Element]]) {
    var lists: [Key] = []
    var rows: [Row] = []
    var starts: [Int] = []
    let merged = Self.mergedKinds(elements)
    for kind in RecordKind.allCases {
      starts.append(rows.count)
      for (position, element) in elements[Int(kind.rawValue)].enumerated() {
        if let list = element.type.referenceList {
          if !lists.contains(list) { lists.append(list) }
          let number = lists.firstIndex(of: list) ?? 0
          rows.append(Row(position, element.key, .reference, list: number))
        }
        let isRequired = element.presence == .required || element.presence == .requiredEffective
        if isRequired, merged.contains(kind), element.key != .id {
          rows.append(Row(position, element.key, .required))
        }
        if kind == .limits, element.key == .promised || element.key == .statutory {
          rows.append(Row(position, element.key, .limit))
        }
        for place in SaidElements.places where place.kind == kind && place.key == element.key {
          rows.append(Row(position, element.key, .said, said: place.said))
        }
      }
    }
    self.lists = lists
    namedLists = [Key.materials, .bases].compactMap { lists.firstIndex(of: $0) }
    self.rows = rows
    self.starts = starts + [rows.count]
    looks = RecordKind.allCases.map { kind in
      let (first, end) = (starts[Int(kind.rawValue)], (starts + [rows.count])[Int(kind.rawValue) + 1])
      var (always, unsaid): (UInt64, UInt64) = (0, 0)
      for row in first..<end where rows[row].purpose == .required {
        let isNested = elements[Int(kind.rawValue)][Int(rows[row].position)].type.child != nil
        if isNested { always |= 1 << UInt64(row - first) } else { unsaid |= 1 << UInt64(row - first) }
      }
      return Looks(first: first, always: always, unsaid: unsaid)
    }
  }

  /// The marks of the rows that look at the element at a position.
  func marks(of kind: RecordKind, at position: Int) -> UInt64 {
    let (first, end) = (starts[Int(kind.rawValue)], starts[Int(kind.rawValue) + 1])
    return (first..<end).reduce(0) { Int(rows[$1].position) == position ? $0 | 1 << UInt64($1 - first) : $0 }
  }

  /// The kinds of the item's lists whose records merge by id.
  private static func mergedKinds(_ elements: [[Element]]) -> Set<RecordKind> {
    Set(
      elements[Int(RecordKind.service.rawValue)].compactMap { element in
        if case .records(let kind) = element.type, kind.identity == .id { kind } else { nil }
      })
  }

}

extension ValueType {
  /// The list whose records a value names.
  fileprivate var referenceList: Key? {
    switch self {
    case .reference(let list), .list(.reference(let list)): list
    default: nil
    }
  }
}
