/// The shapes of all record kinds while they are borrowed for one walk: plain loads, no reference is counted.
///
/// Valid only inside of `ElementDictionary.withShapes`.
struct ShapeIndex {
  /// What the walks need to know of a record kind.
  struct Kind: Sendable {
    /// Where its elements begin among all shapes.
    let first: Int
    /// How many elements it may have.
    let count: Int
    /// A bit for each element that must stand in the record.
    let required: UInt128
    /// The positions of elements that hold records, among the positions of all kinds.
    let nested: Range<Int>
    /// The position of the element a bare scalar stands for; -1 where no short form exists.
    let shorthand: Int
    /// The raw value of the key that tells records of a list apart; `noKey` where the list does not merge.
    let identity: UInt16
    /// Whether a bare scalar tells the record apart.
    let isShorthandIdentity: Bool
  }

  /// The raw value of no key.
  static let noKey = UInt16.max
  /// What stands in `positions` where a key has no meaning.
  static let absent = UInt8.max

  let keyCount: Int
  let positions: UnsafePointer<UInt8>
  let shapes: UnsafePointer<ElementShape>
  let kinds: UnsafePointer<Kind>
  let nested: UnsafePointer<UInt8>

  /// The shape of the whole kind.
  @inline(__always)
  subscript(kind: RecordKind) -> Kind { kinds[Int(kind.rawValue)] }

  /// The position of a key's element, or -1 where the key has no meaning in the kind.
  @inline(__always)
  func position(of key: UInt16, in kind: RecordKind) -> Int {
    guard Int(key) < keyCount else { return -1 }
    let position = positions[Int(kind.rawValue) * keyCount + Int(key)]
    return position == Self.absent ? -1 : Int(position)
  }
}

/// The same, as the dictionary keeps it.
struct ShapeTables: Sendable {
  let keyCount: Int
  /// For each kind, the position of each key's element; kinds one after the other.
  let positions: [UInt8]
  let shapes: [ElementShape]
  let kinds: [ShapeIndex.Kind]
  let nested: [UInt8]

  init(_ tables: [[Element]]) {
    keyCount = Key.allCases.count
    var positions: [UInt8] = []
    var shapes: [ElementShape] = []
    var kinds: [ShapeIndex.Kind] = []
    var nested: [UInt8] = []
    for (kind, table) in zip(RecordKind.allCases, tables) {
      var row = [UInt8](repeating: ShapeIndex.absent, count: keyCount)
      for (index, element) in table.enumerated() { row[Int(element.key.rawValue)] = UInt8(index) }
      positions += row
      let own = table.map(ElementShape.init)
      let records = own.indices.filter { own[$0].form == .record || own[$0].form == .records }
      let shorthand = kind.shorthand.flatMap { key in table.firstIndex { $0.key == key } }
      kinds.append(
        ShapeIndex.Kind(
          first: shapes.count, count: own.count,
          required: own.indices.reduce(0) { own[$1].presence == .required ? $0 | 1 << UInt128($1) : $0 },
          nested: nested.count..<nested.count + records.count, shorthand: shorthand ?? -1,
          identity: kind.identity?.rawValue ?? ShapeIndex.noKey,
          isShorthandIdentity: kind.shorthand == kind.identity))
      shapes += own
      nested += records.map { UInt8($0) }
    }
    (self.positions, self.shapes, self.kinds, self.nested) = (positions, shapes, kinds, nested)
  }

  /// Lends the tables as pointers.
  func borrowed<R>(_ body: (ShapeIndex) -> R) -> R? {
    positions.withUnsafeBufferPointer { positions in
      shapes.withUnsafeBufferPointer { shapes in
        kinds.withUnsafeBufferPointer { kinds in
          nested.withUnsafeBufferPointer { nested in
            guard let positions = positions.baseAddress, let shapes = shapes.baseAddress,
              let kinds = kinds.baseAddress, let nested = nested.baseAddress
            else { return nil }
            return body(
              ShapeIndex(keyCount: keyCount, positions: positions, shapes: shapes, kinds: kinds, nested: nested))
          }
        }
      }
    }
  }
}
