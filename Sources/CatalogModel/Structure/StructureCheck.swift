import CatalogText
import ServiceCodes

/// Walks one file's tape along the dictionary and notes every disagreement.
///
/// The walk goes as deep as the dictionary does, not as the file does: what the dictionary does not know is not
/// entered.
struct StructureCheck {
  let tree: SyntaxTree
  let kind: FileKind
  let dictionary: ElementDictionary
  var issues: [StructureIssue] = []
  /// The path to the record being walked; built only for messages.
  var trail: [Step] = []

  /// One step of the path to a record.
  struct Step {
    let key: Key
    let node: Int?
  }

  init(tree: SyntaxTree, kind: FileKind, dictionary: ElementDictionary) {
    self.tree = tree
    self.kind = kind
    self.dictionary = dictionary
  }

  /// Walks the file.
  mutating func run() {
    checkRecord(0, as: kind.root)
    checkSignature()
  }

  private mutating func checkSignature() {
    guard let node = tree.value(of: Key.govsvc.rawValue, in: 0), !tree.equals(node, kind.signature) else { return }
    add(.wrongSignature(expected: kind.signature), dictionary.definition(of: .govsvc, in: kind.root), at: node)
  }

  /// Checks one mapping as a record of `record`.
  mutating func checkRecord(_ mapping: Int, as record: RecordKind) {
    let elements = dictionary.elements(of: record)
    var seen: UInt128 = 0
    for (key, value) in tree.entries(of: mapping) {
      guard let position = dictionary.position(of: tree.nodes[key].key, in: record) else {
        addUnknown(key, in: record)
        continue
      }
      seen |= 1 << UInt128(position)
      let element = elements[position]
      if misplaced(element) {
        add(.misplacedElement, element, at: key)
      }
      trail.append(Step(key: element.key, node: nil))
      check(value, of: element)
      trail.removeLast()
    }
    for (position, element) in elements.enumerated() where element.presence == .required {
      if seen & (1 << UInt128(position)) == 0 {
        addMissing(element, in: mapping)
      }
    }
  }

  private func misplaced(_ element: Element) -> Bool {
    switch element.presence {
    case .standardOnly: kind == .item
    case .itemOnly: kind == .standard
    default: false
    }
  }

  /// Checks a value against its element's type.
  private mutating func check(_ value: Int, of element: Element) {
    switch element.type {
    case .record(let record):
      guard isMapping(value) else { return add(.wrongShape(expected: .mapping), element, at: value) }
      checkRecord(value, as: record)
    case .records(let record):
      checkRecords(value, as: record, of: element)
    case .list(let type):
      guard isSequence(value) else { return add(.wrongShape(expected: .list), element, at: value) }
      for item in tree.elements(of: value) {
        guard isScalar(item) else {
          add(.wrongShape(expected: .scalar), element, at: item)
          continue
        }
        checkScalar(item, type: type, of: element)
      }
    case .condition, .policy:
      guard isMapping(value) else { return add(.wrongShape(expected: .mapping), element, at: value) }
    default:
      guard isScalar(value) else { return add(.wrongShape(expected: .scalar), element, at: value) }
      checkScalar(value, type: element.type, of: element)
    }
  }

  private mutating func checkRecords(_ value: Int, as record: RecordKind, of element: Element) {
    guard isSequence(value) else { return add(.wrongShape(expected: .list), element, at: value) }
    for item in tree.elements(of: value) {
      trail[trail.count - 1] = Step(key: element.key, node: identityNode(of: item, as: record))
      if isMapping(item) {
        checkRecord(item, as: record)
      } else if isScalar(item), let key = record.shorthand, let short = dictionary.definition(of: key, in: record) {
        checkScalar(item, type: short.type, of: short)
      } else {
        add(.wrongShape(expected: .mapping), element, at: item)
      }
    }
    checkIdentities(value, as: record, of: element)
  }

  private mutating func checkIdentities(_ list: Int, as record: RecordKind, of element: Element) {
    guard record.identity != nil else { return }
    var seen: [Int] = []
    var names: [String: Int]? = nil
    for item in tree.elements(of: list) {
      guard let node = identityNode(of: item, as: record) else { continue }
      if names == nil, seen.count == 24 {
        names = Dictionary(seen.map { (tree.text($0), $0) }, uniquingKeysWith: { first, _ in first })
      }
      let first = names.map { $0[tree.text(node)] } ?? seen.first { sameText($0, node) }
      if let first {
        add(.duplicateIdentifier, element, at: node, related: first)
      } else if names != nil {
        names?[tree.text(node)] = node
      } else {
        seen.append(node)
      }
    }
  }

  private func sameText(_ one: Int, _ other: Int) -> Bool {
    tree.withContent(one) { left in
      tree.withContent(other) { right in left.elementsEqual(right) }
    }
  }

  /// The node that tells this element of a list apart: its `id`, or what the kind names instead.
  func identityNode(of item: Int, as record: RecordKind) -> Int? {
    if isMapping(item) {
      if let node = tree.value(of: Key.id.rawValue, in: item) { return node }
      guard let key = record.identity else { return nil }
      return tree.value(of: key.rawValue, in: item)
    }
    return record.shorthand == record.identity && isScalar(item) ? item : nil
  }

  func isMapping(_ node: Int) -> Bool {
    let kind = tree.nodes[node].kind
    return kind == .blockMapping || kind == .emptyMapping
  }

  func isSequence(_ node: Int) -> Bool {
    let kind = tree.nodes[node].kind
    return kind == .blockSequence || kind == .flowSequence
  }

  func isScalar(_ node: Int) -> Bool { !isMapping(node) && !isSequence(node) }
}
