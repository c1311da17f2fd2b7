import CatalogText
import ServiceCodes

/// What the dictionary says against a file, in the order of the walk.
///
/// - Parameters:
///   - tree: The file's syntax.
///   - kind: The kind its place in the catalog gives it.
/// - Returns: The issues; none for a file in order.
func structureIssues(of tree: SyntaxTree, kind: FileKind) -> [StructureIssue] {
  tree.nodes.withUnsafeBufferPointer { nodes in
    tree.bytes.withUnsafeBufferPointer { bytes in
      ElementDictionary.current.withShapes { shapes in
        guard let nodes = nodes.baseAddress, let bytes = bytes.baseAddress else { return [] }
        var check = StructureCheck(tree: tree, nodes: nodes, bytes: bytes, shapes: shapes, kind: kind)
        check.run()
        return check.issues
      } ?? []
    }
  }
}

/// Walks one file's tape along the dictionary and notes every disagreement.
///
/// The walk goes as deep as the dictionary does, not as the file does: what the dictionary does not know is not
/// entered. It reads tape, bytes and shapes through pointers that are borrowed for the walk, because it is the hottest
/// loop over a file after the reading itself; what is noted is looked up again in the tree.
struct StructureCheck {
  let tree: SyntaxTree
  let nodes: UnsafePointer<Node>
  let bytes: UnsafePointer<UInt8>
  let shapes: ShapeIndex
  let kind: FileKind
  /// The presence of elements that do not belong in a file of this kind.
  private let misplaced: Element.Presence?
  var issues: [StructureIssue] = []
  /// The node of the record being walked.
  var owner = 0
  /// Hashes and nodes of what tells the records of a list apart, a stack for lists inside of each other.
  private var identities = PlainList<Identity>(room: 64)

  /// What tells a record of a list apart.
  struct Identity {
    let hash: UInt64
    let node: Int
  }

  init(
    tree: SyntaxTree, nodes: UnsafePointer<Node>, bytes: UnsafePointer<UInt8>, shapes: ShapeIndex, kind: FileKind
  ) {
    (self.tree, self.nodes, self.bytes, self.shapes, self.kind) = (tree, nodes, bytes, shapes, kind)
    misplaced = kind == .item ? .standardOnly : kind == .standard ? .itemOnly : nil
  }

  /// The one there is: kept by nobody, so that threads do not count references to it in turn.
  var dictionary: ElementDictionary { .current }

  /// Walks the file; to be called once.
  mutating func run() {
    checkRecord(0, as: kind.root)
    checkSignature()
    identities.release()
  }

  private mutating func checkSignature() {
    guard let node = tree.value(of: Key.govsvc.rawValue, in: 0), !tree.equals(node, kind.signature) else { return }
    guard let place = dictionary.place(of: .govsvc, in: kind.root) else { return }
    add(.wrongSignature(expected: kind.signature), place, at: node)
  }

  /// Checks one mapping as a record of `record` and returns the node that tells it apart, or -1.
  @discardableResult
  mutating func checkRecord(_ mapping: Int, as record: RecordKind) -> Int {
    let outer = owner
    owner = mapping
    let shape = shapes.kinds + Int(record.rawValue)
    let elements = shapes.shapes + shape.pointee.first
    let positions = shapes.positions(of: record)
    var seen: UInt64 = 0
    var (id, identity) = (-1, -1)
    var at = mapping &+ 1
    let end = nodes[mapping].kind == .blockMapping ? Int(nodes[mapping].next) : at
    while at < end {
      let key = at
      let number = nodes[key].key
      at = Int(nodes[key &+ 1].next)
      guard Int(number) < shapes.keyCount, positions[Int(number)] != ShapeIndex.absent else {
        addUnknown(key, in: record)
        continue
      }
      if number == Key.id.rawValue { id = key &+ 1 }
      if number == shape.pointee.identity { identity = key &+ 1 }
      let place = ElementPlace(owner: record, position: Int(positions[Int(number)]))
      let element = elements + place.position
      seen |= element.pointee.requiredBit
      if element.pointee.presence == misplaced { add(.misplacedElement, place, at: key) }
      check(key &+ 1, element, place)
    }
    if seen != shape.pointee.required { addMissing(shape.pointee.required & ~seen, of: record, in: mapping) }
    owner = outer
    return id >= 0 ? id : identity
  }

  private mutating func addMissing(_ missing: UInt64, of record: RecordKind, in mapping: Int) {
    let shape = shapes[record]
    for position in 0..<shape.count where shapes.shapes[shape.first + position].requiredBit & missing != 0 {
      addMissing(ElementPlace(owner: record, position: position), in: mapping)
    }
  }

  /// Checks a value against its element's type.
  @inline(__always)
  private mutating func check(_ value: Int, _ element: UnsafePointer<ElementShape>, _ place: ElementPlace) {
    switch element.pointee.form {
    case .scalar:
      guard isScalar(value) else { return add(.wrongShape(expected: .scalar), place, at: value) }
      checkScalar(value, element, place)
    case .list: checkList(value, element, place)
    case .record:
      guard isMapping(value) else { return add(.wrongShape(expected: .mapping), place, at: value) }
      checkRecord(value, as: element.pointee.child)
    case .records: checkRecords(value, element, place)
    case .mapping:
      if !isMapping(value) { add(.wrongShape(expected: .mapping), place, at: value) }
    }
  }

  private mutating func checkList(_ value: Int, _ element: UnsafePointer<ElementShape>, _ place: ElementPlace) {
    guard isSequence(value) else { return add(.wrongShape(expected: .list), place, at: value) }
    var item = value &+ 1
    let end = Int(nodes[value].next)
    while item < end {
      if isScalar(item) {
        checkScalar(item, element, place)
      } else {
        add(.wrongShape(expected: .scalar), place, at: item)
      }
      item = Int(nodes[item].next)
    }
  }

  private mutating func checkRecords(_ value: Int, _ element: UnsafePointer<ElementShape>, _ place: ElementPlace) {
    guard isSequence(value) else { return add(.wrongShape(expected: .list), place, at: value) }
    let record = element.pointee.child
    let shape = shapes.kinds + Int(record.rawValue)
    let first = identities.count
    var item = value &+ 1
    let end = Int(nodes[value].next)
    while item < end {
      var identity = -1
      if isMapping(item) {
        identity = checkRecord(item, as: record)
      } else if isScalar(item), shape.pointee.shorthand >= 0 {
        checkShorthand(item, as: record)
        if shape.pointee.isShorthandIdentity { identity = item }
      } else {
        add(.wrongShape(expected: .mapping), place, at: item)
      }
      if identity >= 0, shape.pointee.identity != ShapeIndex.noKey {
        let hash = withContent(identity) { ContentHash.value(of: $0) }
        identities.append(Identity(hash: hash, node: identity))
      }
      item = Int(nodes[item].next)
    }
    if identities.count > first &+ 1 { checkIdentities(from: first, place) }
    identities.shorten(to: first)
  }

  /// Checks a scalar that stands for a record of one element.
  private mutating func checkShorthand(_ item: Int, as record: RecordKind) {
    let outer = owner
    owner = item
    let shape = shapes[record]
    let short = ElementPlace(owner: record, position: shape.shorthand)
    checkScalar(item, shapes.shapes + (shape.first + shape.shorthand), short)
    owner = outer
  }

  @inline(__always)
  func isMapping(_ node: Int) -> Bool { nodes[node].isMapping }

  @inline(__always)
  func isSequence(_ node: Int) -> Bool { nodes[node].isSequence }

  @inline(__always)
  func isScalar(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .key, .plain, .singleQuoted, .doubleQuoted, .literal: true
    case .blockMapping, .blockSequence, .flowSequence, .emptyMapping: false
    }
  }

  /// Lends a scalar's content without an allocation where it stands in the bytes as it is.
  @inline(__always)
  func withContent<R>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let own = nodes[node]
    switch own.kind {
    case .plain:
      return body(UnsafeBufferPointer(start: bytes + Int(own.start), count: Int(own.end) &- Int(own.start)))
    case .doubleQuoted where own.flags.isEmpty && own.end >= own.start &+ 2:
      return body(UnsafeBufferPointer(start: bytes + (Int(own.start) &+ 1), count: Int(own.end) &- Int(own.start) &- 2))
    default: return tree.withContent(node, body)
    }
  }
}

extension StructureCheck {
  /// Whether two of a list's records have the same identity; hashes are compared first, texts only where they agree.
  private mutating func checkIdentities(from first: Int, _ place: ElementPlace) {
    guard identities.count - first <= 32 else { return checkManyIdentities(from: first, place) }
    for index in first + 1..<identities.count {
      for earlier in first..<index where identities[earlier].hash == identities[index].hash {
        let (one, other) = (identities[earlier].node, identities[index].node)
        guard sameText(one, other) else { continue }
        add(.duplicateIdentifier, place, at: other, related: one)
        break
      }
    }
  }

  private mutating func checkManyIdentities(from first: Int, _ place: ElementPlace) {
    var names: [String: Int] = Dictionary(minimumCapacity: identities.count - first)
    for index in first..<identities.count {
      let node = identities[index].node
      let name = tree.text(node)
      if let earlier = names[name] {
        add(.duplicateIdentifier, place, at: node, related: earlier)
      } else {
        names[name] = node
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
}
