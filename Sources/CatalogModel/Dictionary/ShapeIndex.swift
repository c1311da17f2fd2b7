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
    /// The bits of the elements that must stand in the record.
    let required: UInt64
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
  let labels: LabelIndex

  /// The shape of the whole kind.
  @inline(__always)
  subscript(kind: RecordKind) -> Kind { kinds[Int(kind.rawValue)] }

  /// The positions of a kind's elements by key; `absent` for a key without meaning.
  @inline(__always)
  func positions(of kind: RecordKind) -> UnsafePointer<UInt8> { positions + Int(kind.rawValue) &* keyCount }

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

  init(_ tables: [[Element]], _ plan: SurveyPlan) {
    keyCount = Key.allCases.count
    var positions: [UInt8] = []
    var shapes: [ElementShape] = []
    var kinds: [ShapeIndex.Kind] = []
    var nested: [UInt8] = []
    for (kind, table) in zip(RecordKind.allCases, tables) {
      var row = [UInt8](repeating: ShapeIndex.absent, count: keyCount)
      for (index, element) in table.enumerated() { row[Int(element.key.rawValue)] = UInt8(index) }
      positions += row
      var own = table.map(ElementShape.init)
      for position in own.indices { own[position].marks = plan.marks(of: kind, at: position) }
      for (bit, position) in own.indices.filter({ own[$0].presence == .required }).enumerated() {
        own[position].requiredBit = 1 << UInt64(bit)
      }
      let records = own.indices.filter { own[$0].form == .record || own[$0].form == .records }
      for position in records { own[position].marks |= ElementShape.nestedMark }
      let shorthand = kind.shorthand.flatMap { key in table.firstIndex { $0.key == key } }
      kinds.append(
        ShapeIndex.Kind(
          first: shapes.count, count: own.count,
          required: own.reduce(0) { $0 | $1.requiredBit },
          nested: nested.count..<nested.count + records.count, shorthand: shorthand ?? -1,
          identity: kind.identity?.rawValue ?? ShapeIndex.noKey,
          isShorthandIdentity: kind.shorthand == kind.identity))
      shapes += own
      nested += records.map { UInt8($0) }
    }
    (self.positions, self.shapes, self.kinds, self.nested) = (positions, shapes, kinds, nested)
  }

  /// The shape of the element at a place.
  func shape(at place: ElementPlace) -> ElementShape {
    shapes[kinds[Int(place.owner.rawValue)].first + place.position]
  }

  /// Lends the tables as pointers, together with those of the labels.
  func borrowed<R>(with labels: LabelIndex, _ body: (ShapeIndex) -> R) -> R? {
    positions.withUnsafeBufferPointer { positions in
      shapes.withUnsafeBufferPointer { shapes in
        kinds.withUnsafeBufferPointer { kinds in
          nested.withUnsafeBufferPointer { nested in
            guard let positions = positions.baseAddress, let shapes = shapes.baseAddress,
              let kinds = kinds.baseAddress, let nested = nested.baseAddress
            else { return nil }
            return body(
              ShapeIndex(
                keyCount: keyCount, positions: positions, shapes: shapes, kinds: kinds, nested: nested,
                labels: labels))
          }
        }
      }
    }
  }
}
