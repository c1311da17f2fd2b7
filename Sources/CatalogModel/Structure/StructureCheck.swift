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

  /// One step of the path to a record: a key, and in a list the record's node.
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
    guard let place = dictionary.place(of: .govsvc, in: kind.root) else { return }
    add(.wrongSignature(expected: kind.signature), place, at: node)
  }

  /// Checks one mapping as a record of `record`.
  mutating func checkRecord(_ mapping: Int, as record: RecordKind) {
    let shape = dictionary.shape(of: record)
    var seen: UInt128 = 0
    for (key, value) in tree.entries(of: mapping) {
      guard let position = dictionary.position(of: tree.nodes[key].key, in: record) else {
        addUnknown(key, in: record)
        continue
      }
      seen |= 1 << UInt128(position)
      let place = ElementPlace(owner: record, position: position)
      let element = shape.elements[position]
      if element.presence == .standardOnly && kind == .item || element.presence == .itemOnly && kind == .standard {
        add(.misplacedElement, place, at: key)
      }
      check(value, element, place)
    }
    guard seen & shape.required != shape.required else { return }
    for position in shape.elements.indices where shape.required & ~seen & 1 << UInt128(position) != 0 {
      addMissing(ElementPlace(owner: record, position: position), in: mapping)
    }
  }

  /// Checks a value against its element's type.
  private mutating func check(_ value: Int, _ element: ElementShape, _ place: ElementPlace) {
    switch element.form {
    case .scalar:
      guard isScalar(value) else { return add(.wrongShape(expected: .scalar), place, at: value) }
      checkScalar(value, element.scalar, place)
    case .list:
      guard isSequence(value) else { return add(.wrongShape(expected: .list), place, at: value) }
      for item in tree.elements(of: value) {
        if isScalar(item) {
          checkScalar(item, element.scalar, place)
        } else {
          add(.wrongShape(expected: .scalar), place, at: item)
        }
      }
    case .record:
      guard isMapping(value) else { return add(.wrongShape(expected: .mapping), place, at: value) }
      trail.append(Step(key: element.key, node: nil))
      checkRecord(value, as: element.child)
      trail.removeLast()
    case .records: checkRecords(value, element, place)
    case .mapping:
      if !isMapping(value) { add(.wrongShape(expected: .mapping), place, at: value) }
    }
  }

  private mutating func checkRecords(_ value: Int, _ element: ElementShape, _ place: ElementPlace) {
    guard isSequence(value) else { return add(.wrongShape(expected: .list), place, at: value) }
    let record = element.child
    for item in tree.elements(of: value) {
      if isMapping(item) {
        trail.append(Step(key: element.key, node: item))
        checkRecord(item, as: record)
        trail.removeLast()
      } else if isScalar(item), let short = record.shorthand.flatMap({ dictionary.place(of: $0, in: record) }) {
        trail.append(Step(key: element.key, node: item))
        checkScalar(item, dictionary.shape(of: record).elements[short.position].scalar, short)
        trail.removeLast()
      } else {
        add(.wrongShape(expected: .mapping), place, at: item)
      }
    }
    checkIdentities(value, as: record, place)
  }

  private mutating func checkIdentities(_ list: Int, as record: RecordKind, _ place: ElementPlace) {
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
        add(.duplicateIdentifier, place, at: node, related: first)
      } else if names != nil {
        names?[tree.text(node)] = node
      } else {
        seen.append(node)
      }
    }
  }

  private func sameText(_ one: Int, _ other: Int) -> Bool { tree.sameContent(one, tree, other) }

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
