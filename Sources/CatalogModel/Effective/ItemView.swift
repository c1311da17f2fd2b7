public import CatalogText
public import ServiceCodes

/// An effective item lent for reading as plain loads: records, values and texts are numbers and pointers, and nothing
/// is counted, copied or allocated.
///
/// Exporting thousands of guides reads each item a few hundred times; through `Record` and `Value` most of that would
/// be the counting of references. A view is valid only inside of ``EffectiveItem/withView(_:)``. Everything it says is
/// what `Record` says of the same record.
public struct ItemView {
  /// A value: a node of one of the item's files.
  public struct Node: Hashable {
    /// The file, by its number in the item.
    public let file: UInt16
    /// The node on the file's tape.
    public let index: UInt32

    /// Makes a reference to a node.
    @inlinable
    public init(file: UInt16, index: UInt32) {
      self.file = file
      self.index = index
    }
  }

  /// A file's bytes and tape; both nil for a file whose text was refused.
  @usableFromInline
  struct Tape {
    @usableFromInline let bytes: UnsafePointer<UInt8>?
    @usableFromInline let nodes: UnsafePointer<CatalogText.Node>?
    let byteCount: Int
    @usableFromInline let kind: FileKind
    private let unmanaged: Unmanaged<SourceFile>

    /// The tape of a file, to be read while the file is kept.
    init(_ file: SourceFile) {
      bytes = file.tree?.bytes.withUnsafeBufferPointer { $0.baseAddress }
      nodes = file.tree?.nodes.withUnsafeBufferPointer { $0.baseAddress }
      byteCount = file.bytes.count
      kind = file.kind
      unmanaged = .passUnretained(file)
    }

    /// The content of a node as the file has it; nil where that is not what is meant, because of escapes or a block's
    /// indent.
    @inlinable
    func content(_ node: Int) -> UnsafeBufferPointer<UInt8>? {
      guard let nodes, let bytes else { return UnsafeBufferPointer(start: nil, count: 0) }
      let own = nodes[node]
      var (start, end) = (Int(own.start), Int(own.end))
      switch own.kind {
      case .literal: return nil
      case .key where own.flags.contains(.quotedKey), .singleQuoted, .doubleQuoted:
        start += 1
        end = max(start, end - 1)
      default: break
      }
      return own.flags.contains(.hasEscapes) ? nil : UnsafeBufferPointer(start: bytes + start, count: end - start)
    }

    /// The file, counted.
    var file: SourceFile { unmanaged.takeUnretainedValue() }
  }

  private let item: Unmanaged<EffectiveItem>
  @usableFromInline let entries: UnsafePointer<RecordEntry>
  @usableFromInline let slots: UnsafePointer<Slot>
  @usableFromInline let children: UnsafePointer<UInt32>?
  @usableFromInline let tapes: UnsafePointer<Tape>
  @usableFromInline let positions: UnsafePointer<UInt8>
  @usableFromInline let keyCount: Int
  /// How many records the item has; the number of a record is below it, and 0 is the whole item.
  public let count: Int
  /// How many files the item is laid together from.
  public let fileCount: Int

  fileprivate init?(_ item: EffectiveItem, tapes: UnsafePointer<Tape>, positions: UnsafePointer<UInt8>) {
    // The arrays are constants of the item, which outlives the view; what a constant array holds does not move.
    guard let entries = item.records.entries.withUnsafeBufferPointer({ $0.baseAddress }),
      let slots = item.records.slots.withUnsafeBufferPointer({ $0.baseAddress })
    else { return nil }
    self.item = .passUnretained(item)
    self.entries = entries
    self.slots = slots
    self.tapes = tapes
    self.positions = positions
    keyCount = ElementPositions.keyCount
    children = item.records.children.withUnsafeBufferPointer { $0.baseAddress }
    count = item.records.entries.count
    fileCount = item.files.count
  }
}

extension EffectiveItem {
  /// Lends the item as a view for the time of `body`; nil, and `body` is not run, for an item without records.
  @inlinable
  public func withView<R>(_ body: (ItemView) -> R) -> R? {
    var result: R?
    lendView { result = body($0) }
    return result
  }

  /// Lends the item as a view for the time of `body`, which is not run for an item without records.
  public func lendView(to body: (ItemView) -> Void) {
    withExtendedLifetime(self) {
      withUnsafeTemporaryAllocation(of: ItemView.Tape.self, capacity: max(1, files.count)) { tapes in
        for (number, file) in files.enumerated() {
          tapes.initializeElement(at: number, to: ItemView.Tape(file))
        }
        ElementPositions.current.table.withUnsafeBufferPointer { positions in
          guard let tapes = tapes.baseAddress, let positions = positions.baseAddress,
            let view = ItemView(self, tapes: UnsafePointer(tapes), positions: positions)
          else { return }
          body(view)
        }
      }
    }
  }
}

/// The position of each key's element in each kind of record, kinds one after the other.
private struct ElementPositions: Sendable {
  static let current = ElementPositions()
  static let absent = UInt8.max
  static let keyCount = Key.allCases.count

  let table: [UInt8]

  init() {
    table = RecordKind.allCases.flatMap { kind in
      Key.allCases.map { key in
        ElementDictionary.current.position(of: key.rawValue, in: kind).map { UInt8($0) } ?? Self.absent
      }
    }
  }
}

// MARK: - Records

extension ItemView {
  /// The kind of a record.
  @inlinable
  public func kind(_ record: Int) -> RecordKind { entries[record].kind }

  /// Whether the body's own file adds the record to what the standard has.
  @inlinable
  public func isAddition(_ record: Int) -> Bool { entries[record].isAddition }

  /// The kind of file in which the record first stands.
  @inlinable
  public func baseKind(_ record: Int) -> FileKind { tapes[Int(entries[record].base.file)].kind }

  /// Whether the mapping of the standard, or of the only file there is, says the element.
  public func baseSays(_ record: Int, _ key: Key) -> Bool {
    let base = entries[record].base
    guard let nodes = tapes[Int(base.file)].nodes, nodes[Int(base.node)].kind == .blockMapping else { return false }
    let end = Int(nodes[Int(base.node)].next)
    var at = Int(base.node) + 1
    while at < end {
      if nodes[at].key == key.rawValue { return true }
      at = Int(nodes[at + 1].next)
    }
    return false
  }

  @inlinable
  func slot(_ record: Int, of key: Key) -> UnsafePointer<Slot>? {
    let entry = entries + record
    let position = positions[Int(entry.pointee.kind.rawValue) &* keyCount &+ Int(key.rawValue)]
    return position == UInt8.max ? nil : slots + (Int(entry.pointee.firstSlot) &+ Int(position))
  }

  /// The number of the record at a place among the children of all lists.
  @inline(__always)
  func child(_ place: Int) -> Int { children.map { Int($0[place]) } ?? 0 }

  /// Whether any file says the element.
  @inlinable
  public func has(_ record: Int, _ key: Key) -> Bool {
    slot(record, of: key).map { $0.pointee.content != .absent } ?? false
  }

  /// The value of an element that is a scalar, a list of scalars or a condition.
  @inlinable
  public func value(_ record: Int, _ key: Key) -> Node? {
    slot(record, of: key).flatMap { Self.value($0.pointee) }
  }

  /// The value of the element at a position among those of the record's kind.
  @inlinable
  public func value(_ record: Int, at position: Int) -> Node? {
    Self.value(slots[Int(entries[record].firstSlot) &+ position])
  }

  @inlinable
  static func value(_ slot: Slot) -> Node? {
    slot.content == .node ? Node(file: slot.file, index: slot.index) : nil
  }

  /// The record under an element that holds one.
  @inlinable
  public func record(_ record: Int, _ key: Key) -> Int? {
    guard let slot = slot(record, of: key)?.pointee else { return nil }
    return slot.content == .record ? Int(slot.index) : nil
  }

  /// The records of an element that holds a list of them, by their numbers.
  @inlinable
  public func records(_ record: Int, _ key: Key) -> UnsafeBufferPointer<UInt32> {
    guard let slot = slot(record, of: key)?.pointee, slot.content == .records, let children else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: children + Int(slot.index), count: Int(slot.count))
  }
}

// MARK: - Values

extension ItemView {
  /// The same record as a reference that counts.
  public func record(_ number: Int) -> Record { Record(item: item.takeUnretainedValue(), index: number) }

  /// The tape of one of the item's files.
  @inline(__always)
  func tape(_ file: UInt16) -> Tape { tapes[Int(file)] }

  /// The same value as a reference that counts.
  public func value(_ node: Node) -> Value {
    Value(file: item.takeUnretainedValue().files[Int(node.file)], node: Int(node.index))
  }

  /// The kind of file a value stands in.
  @inlinable
  public func kind(_ node: Node) -> FileKind { tapes[Int(node.file)].kind }

  /// What a node is; a mapping for a file that could not be read.
  @inlinable
  public func shape(_ node: Node) -> CatalogText.Node.Kind {
    tapes[Int(node.file)].nodes?[Int(node.index)].kind ?? .emptyMapping
  }

  /// The content as the file has it; nil where that is not what is meant, because of escapes or a block's indent.
  @inlinable
  public func content(_ node: Node) -> UnsafeBufferPointer<UInt8>? {
    (tapes + Int(node.file)).pointee.content(Int(node.index))
  }

  /// Lends a scalar's content as it is meant.
  @inline(__always)
  func withContent<R>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if let content = content(node) { return body(content) }
    return withDecodedContent(node, body)
  }

  @inline(never)
  private func withDecodedContent<R>(_ node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let tree = item.takeUnretainedValue().files[Int(node.file)].tree
    return tree?.withContent(Int(node.index), body) ?? body(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// A scalar's text as a time limit.
  public func limit(_ node: Node) -> TimeLimit? { withContent(node) { TimeLimit(parsing: $0) } }

  /// Whether a scalar has exactly this text.
  public func says(_ node: Node, _ text: StaticString) -> Bool { withContent(node) { $0.isEqual(to: text) } }

  /// Whether some record of one of the item's lists says the element as a scalar whose text ends so.
  public func say(_ list: Key, _ key: Key, endingIn ending: StaticString) -> Bool {
    for record in records(0, list) {
      if let value = value(Int(record), key), withContent(value, { $0.ends(in: ending) }) { return true }
    }
    return false
  }

  /// The elements of a sequence; the value itself where a list is written as one scalar.
  @inlinable
  public func elements(_ node: Node) -> Elements {
    let own = Int(node.index)
    guard let nodes = tapes[Int(node.file)].nodes else { return Elements(file: 0, nodes: nil, at: 0, end: 0) }
    switch nodes[own].kind {
    case .blockSequence, .flowSequence:
      return Elements(file: node.file, nodes: nodes, at: own + 1, end: Int(nodes[own].next))
    case .blockMapping, .emptyMapping: return Elements(file: node.file, nodes: nil, at: 0, end: 0)
    default: return Elements(file: node.file, nodes: nodes, at: own, end: Int(nodes[own].next))
    }
  }

  /// Values one after the other.
  public struct Elements: Sequence, IteratorProtocol {
    @usableFromInline let file: UInt16
    @usableFromInline let nodes: UnsafePointer<CatalogText.Node>?
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(file: UInt16, nodes: UnsafePointer<CatalogText.Node>?, at: Int, end: Int) {
      self.file = file
      self.nodes = nodes
      self.at = at
      self.end = end
    }

    /// The next value.
    @inlinable
    public mutating func next() -> Node? {
      guard at < end, let nodes else { return nil }
      let element = Node(file: file, index: UInt32(truncatingIfNeeded: at))
      at = Int(nodes[at].next)
      return element
    }
  }

  /// The entries of a mapping, keys and values in turn; none where the node is no mapping.
  @inlinable
  public func entries(_ node: Node) -> Entries {
    let own = Int(node.index)
    guard let nodes = tapes[Int(node.file)].nodes, nodes[own].kind == .blockMapping else {
      return Entries(file: node.file, nodes: nil, at: 0, end: 0)
    }
    return Entries(file: node.file, nodes: nodes, at: own + 1, end: Int(nodes[own].next))
  }

  /// The entries of a mapping one after the other.
  public struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let file: UInt16
    @usableFromInline let nodes: UnsafePointer<CatalogText.Node>?
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(file: UInt16, nodes: UnsafePointer<CatalogText.Node>?, at: Int, end: Int) {
      self.file = file
      self.nodes = nodes
      self.at = at
      self.end = end
    }

    /// The next entry: its key and its value.
    @inlinable
    public mutating func next() -> (key: Node, value: Node)? {
      guard at < end, let nodes else { return nil }
      let key = at
      at = Int(nodes[key + 1].next)
      return (
        Node(file: file, index: UInt32(truncatingIfNeeded: key)),
        Node(file: file, index: UInt32(truncatingIfNeeded: key + 1))
      )
    }
  }
}
