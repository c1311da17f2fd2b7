/// The way to an element of a file or an effective item: `limits.promised`, `materials[agent-id].copy`.
///
/// Keys are joined by points; a record of a list is named in brackets by its id, or by its place from 1.
public struct ElementPath: Sendable {
  /// One key of the way, with the record chosen from its list.
  public struct Step: Hashable, Sendable {
    /// The key.
    public let key: Key
    /// The record or the scalar of the list; nil where the value itself is meant.
    public let selector: Selector?

    /// Makes a step.
    public init(_ key: Key, _ selector: Selector? = nil) {
      self.key = key
      self.selector = selector
    }
  }

  /// What chooses one of a list.
  public enum Selector: Hashable, Sendable {
    /// The record's id, or what its kind has instead (a requirement's material, an organization's code); of a list of
    /// scalars, the scalar.
    case id(String)
    /// The place, from 1.
    case position(Int)
  }

  /// The record the way begins in.
  public let root: RecordKind
  /// The steps, at least one.
  public let steps: [Step]
  /// The elements of the steps, in the same order.
  public let elements: [Element]

  init(root: RecordKind, steps: [Step], elements: [Element]) {
    self.root = root
    self.steps = steps
    self.elements = elements
  }

  /// The way of the steps from a record of `root`.
  ///
  /// - Returns: nil where a key has no meaning, a step enters what is no record, or there is no step.
  public init?(root: RecordKind, steps: [Step], dictionary: ElementDictionary = .current) {
    var elements: [Element] = []
    var kind: RecordKind? = root
    for step in steps {
      guard let record = kind, let element = dictionary.definition(of: step.key, in: record) else { return nil }
      elements.append(element)
      kind = element.type.entered(selecting: step.selector != nil)
    }
    guard !elements.isEmpty else { return nil }
    self.init(root: root, steps: steps, elements: elements)
  }

  /// The element at the end; of a chosen record, the element that holds its list.
  public var element: Element? { elements.last }

  /// The step at the end.
  public var last: Step? { steps.last }

  /// Whether the way ends at one of a list, not at an element's whole value.
  public var selectsFromList: Bool { steps.last?.selector != nil }

  /// The way without its last step; nil where it has only one.
  public var parent: ElementPath? {
    guard steps.count > 1 else { return nil }
    return ElementPath(root: root, steps: Array(steps.dropLast()), elements: Array(elements.dropLast()))
  }

  /// The way to the whole list from which the last step chooses; the same way where it chooses nothing.
  public var list: ElementPath {
    guard let last = steps.last, last.selector != nil else { return self }
    return ElementPath(root: root, steps: steps.dropLast() + [Step(last.key)], elements: elements)
  }

  /// The way to one of the list at which this way ends.
  public func selecting(_ selector: Selector) -> ElementPath {
    guard let last = steps.last else { return self }
    return ElementPath(root: root, steps: steps.dropLast() + [Step(last.key, selector)], elements: elements)
  }

  /// The first `count` steps, at least one.
  public func prefix(_ count: Int) -> ElementPath {
    let count = min(max(1, count), steps.count)
    return ElementPath(root: root, steps: Array(steps.prefix(count)), elements: Array(elements.prefix(count)))
  }
}

extension ElementPath: Hashable, CustomStringConvertible {
  /// Two ways are equal when they begin in the same record and take the same steps.
  public static func == (one: ElementPath, other: ElementPath) -> Bool {
    one.root == other.root && one.steps == other.steps
  }

  /// Takes part in hashing by root and steps.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(steps)
  }

  /// The way as it is written: `cases[name-change].limits.promised`.
  public var description: String { steps.map(\.description).joined(separator: ".") }

  /// The way in words: `办事情形[name-change]·承诺办结时限`.
  ///
  /// Records that only group elements (`limits`) are left out, because the element's own name says it.
  public var label: String {
    let names = zip(steps, elements).enumerated().compactMap { index, pair -> String? in
      let (step, element) = pair
      if let selector = step.selector { return "\(element.name)[\(selector)]" }
      if index < steps.count - 1, case .record = element.type { return nil }
      return element.name
    }
    return names.joined(separator: "·")
  }
}

extension ElementPath.Step: CustomStringConvertible {
  /// The key, with the selector in brackets.
  public var description: String { selector.map { "\(key.spelling)[\($0)]" } ?? key.spelling }
}

extension ElementPath.Selector: CustomStringConvertible {
  /// The id or the place.
  public var description: String {
    switch self {
    case .id(let id): id
    case .position(let place): String(place)
    }
  }

  /// Reads what stands in brackets: up to four digits without a leading zero are a place, all else is an id.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let isNumber = !bytes.isEmpty && bytes.count <= 4 && bytes[0] != 0x30 && bytes.allSatisfy { 0x30...0x39 ~= $0 }
    if isNumber, let place = Int(text) {
      self = .position(place)
    } else {
      self = .id(text)
    }
  }
}

extension ValueType {
  /// The kind of record a further step enters: a single record, or one that was chosen from a list.
  func entered(selecting: Bool) -> RecordKind? {
    switch self {
    case .record(let kind): selecting ? nil : kind
    case .records(let kind): selecting ? kind : nil
    default: nil
    }
  }

  /// The kind of the record or records the element holds.
  public var recordKind: RecordKind? {
    switch self {
    case .record(let kind), .records(let kind): kind
    default: nil
    }
  }

  /// Whether the value is a list, of scalars or of records.
  public var isList: Bool {
    switch self {
    case .list, .records: true
    default: false
    }
  }
}
