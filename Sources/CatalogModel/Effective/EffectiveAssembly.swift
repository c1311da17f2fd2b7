import CatalogText

/// Puts an effective item together: lays the files' mappings over each other, record by record.
///
/// Layers come in the order standard, item; of a material, the shared file first. The last one that says an element
/// wins, lists of records merge by their identity, and what a body's file changes is noted. A record that only one
/// mapping says is taken by `LayerWalk`, or copied from the standard's own effective item where that is at hand.
struct EffectiveAssembly: ~Copyable {
  let sharedMaterials: [String: SourceFile]
  /// The standard's own effective item; a shortcut, without which its records are read from its tape again.
  let standard: StandardRecords?
  /// The dictionary's shapes: constants of it.
  private let shapes: ShapeIndex?
  private(set) var files: [SourceFile] = []
  private var tapes = LayerTapes()
  var records = RecordWriter()
  var overrides: [Override.Note] = []
  var missingSharedMaterials: [Value] = []
  /// Whether what an item's layer changes is a change of its standard, and not of a shared material it uses itself.
  private var notesOverrides = true

  init(sharedMaterials: [String: SourceFile], standard: StandardRecords? = nil) {
    self.sharedMaterials = sharedMaterials
    self.standard = standard
    shapes = ElementDictionary.current.withShapes { $0 }
  }

  /// The one there is: kept by nobody, so that threads do not count references to it in turn.
  var dictionary: ElementDictionary { .current }

  /// Assembles the item of the files, in the order of growing authority.
  mutating func assemble(_ sources: [SourceFile], as kind: RecordKind = .service) {
    take(sources)
    if let standard, sources.count == 2, !standard.item.records.entries.isEmpty {
      let number = walk(1) { walk, assembly in assembly.lay(0, 0, standard, walk) }
      if number != nil { return }
    }
    let layers = sources.indices.map { Layer(file: UInt16($0), node: 0) }
    _ = record(kind, layers)
  }

  /// Takes the files in, in the order of growing authority; others can only be shared materials.
  private mutating func take(_ sources: [SourceFile]) {
    files = sources
    for file in sources { tapes.append(file) }
  }

  /// Assembles of the root only what holds no records, and the records of `keys`; overrides are not noted.
  mutating func assemble(_ sources: [SourceFile], records keys: KeySet) {
    take(sources)
    notesOverrides = false
    let layers = sources.indices.map { Layer(file: UInt16($0), node: 0) }
    guard let own = layers.last else { return }
    let number = begin(.service, own: own, base: layers[0])
    let first = records.firstSlot(of: number)
    for layer in layers { fill(.service, from: layer, number) }
    for child in dictionary.nestedElements(of: .service) where !keys.contains(child.key) {
      records.slots[first + child.position] = .absent
    }
    nest(.service, layers, first: first)
    records.end(number)
  }

  /// Appends a record made of `layers` and returns its number.
  mutating func record(_ kind: RecordKind, _ layers: [Layer]) -> UInt32 {
    guard layers.count > 1 else { return record(kind, layers[0]) }
    let base = layers.first { files[Int($0.file)].kind != .material } ?? layers[layers.count - 1]
    let number = begin(kind, own: layers[layers.count - 1], base: base)
    let first = records.firstSlot(of: number)
    let outer = notesOverrides
    if kind == .material, !layers.contains(where: { files[Int($0.file)].kind == .standard }) { notesOverrides = false }
    for layer in layers { overlay(kind, layer, number) }
    nest(kind, layers, first: first)
    notesOverrides = outer
    records.end(number)
    return UInt32(number)
  }

  /// Appends a record that only one mapping says and returns its number: the way of most records.
  private mutating func record(_ kind: RecordKind, _ layer: Layer) -> UInt32 {
    if let number = copyOfStandard(kind, layer) { return number }
    let number = walk(layer.file) { walk, assembly in walk.record(kind, Int(layer.node), &assembly) }
    if let number { return number }
    let empty = begin(kind, own: layer, base: layer)
    records.end(empty)
    return UInt32(empty)
  }

  /// Appends a record of a list that only one of an item's files says.
  private mutating func single(_ kind: RecordKind, _ layer: Layer) -> UInt32 {
    guard kind == .material else { return record(kind, layer) }
    return copyOfStandard(kind, layer) ?? record(kind, layered(kind, [layer]))
  }

  /// Appends the records of a list that only one file says.
  private mutating func list(_ kind: RecordKind, _ list: Layer) -> Slot {
    guard standard == nil || list.file != 0 else {
      let numbers = elements(of: list).map { single(kind, $0) }
      return Slot(
        content: .records, file: list.file, index: records.appendChildren(numbers), count: UInt32(numbers.count))
    }
    return walk(list.file) { walk, assembly in walk.list(kind, Int(list.node), &assembly) } ?? .absent
  }

  /// Runs `body` with a walk over the tape of a file.
  private mutating func walk<R>(_ file: UInt16, _ body: (LayerWalk, inout EffectiveAssembly) -> R) -> R? {
    guard let nodes = tapes[file].nodes, let shapes else { return nil }
    let isAddition = files.count > 1 && files[1].kind == .item && file == 1
    return body(LayerWalk(file: file, isAddition: isAddition, nodes: nodes, shapes: shapes), &self)
  }

  /// Appends a record's entry and its empty slots, and returns the record's number.
  private mutating func begin(_ kind: RecordKind, own: Layer, base: Layer) -> Int {
    let isAddition = files.count > 1 && files[1].kind == .item && base.file == 1
    return records.begin(kind, own: own, base: base, isAddition: isAddition, slots: dictionary.count(of: kind))
  }

  /// Fills a record's slots from one layer.
  private mutating func fill(_ kind: RecordKind, from layer: Layer, _ number: Int) {
    _ = walk(layer.file) { walk, assembly in
      let slots = assembly.records.slots.base + assembly.records.firstSlot(of: number)
      assembly.records.note(walk.fill(kind, Int(layer.node), slots), of: number)
    }
  }

  /// Lays one layer over what the record has, and notes what a body's file changes of its standard.
  private mutating func overlay(_ kind: RecordKind, _ layer: Layer, _ number: Int) {
    guard notesOverrides, files[Int(layer.file)].kind == .item else { return fill(kind, from: layer, number) }
    let first = records.firstSlot(of: number)
    let before = Array(UnsafeBufferPointer(start: records.slots.base + first, count: dictionary.count(of: kind)))
    fill(kind, from: layer, number)
    let elements = dictionary.elements(of: kind)
    for (position, old) in before.enumerated() where old.content == .node {
      let new = records.slots[first + position]
      let element = elements[position]
      guard new.file != old.file, isLeaf(element), !isIdentity(element.key, of: kind, first: first) else { continue }
      if element.key == kind.identity, text(of: old) == text(of: new) { continue }
      overrides.append(
        Override.Note(
          record: UInt32(number), position: UInt32(position), standard: Layer(file: old.file, node: old.index),
          item: Layer(file: new.file, node: new.index)))
    }
  }

  private func isLeaf(_ element: Element) -> Bool {
    switch element.type {
    case .record: false
    case .records(let child): child.identity == nil && child != .check
    default: true
    }
  }

  /// Whether the element is what the record was recognised by, so that it says the same in every file.
  func isIdentity(_ key: Key, of kind: RecordKind, first: Int) -> Bool {
    if key == kind.words, let id = dictionary.position(of: Key.id.rawValue, in: kind) {
      return records.slots[first + id].content == .absent
    }
    return key == .id || kind == .service && (key == .code || key == .localCode || key == .govsvc)
  }

  private func text(of slot: Slot) -> String? { files[Int(slot.file)].tree?.text(Int(slot.index)) }

  /// Assembles the records under the elements of a record of several layers.
  private mutating func nest(_ kind: RecordKind, _ layers: [Layer], first: Int) {
    for child in dictionary.nestedElements(of: kind) {
      let position = child.position
      guard records.slots[first + position].content == .node else { continue }
      var parts: [Layer] = []
      parts.reserveCapacity(layers.count)
      for layer in layers {
        let tape = tapes[layer.file]
        guard let node = tape.value(of: child.key, in: layer.node),
          child.isList ? tape.isSequence(node) : tape.isMapping(node)
        else { continue }
        parts.append(Layer(file: layer.file, node: node))
      }
      guard let last = parts.last else {
        records.slots[first + position] = .absent
        continue
      }
      if !child.isList {
        let number = record(child.kind, parts)
        records.slots[first + position] = Slot(content: .record, file: last.file, index: number, count: 0)
      } else if parts.count == 1 {
        records.slots[first + position] = list(child.kind, last)
      } else {
        let numbers = merge(child.kind, parts)
        records.slots[first + position] = Slot(
          content: .records, file: last.file, index: records.appendChildren(numbers), count: UInt32(numbers.count))
      }
    }
  }

  /// Merges several lists of records by identity; the first list gives the order.
  ///
  /// Records that nothing tells apart replace each other, list by list.
  mutating func merge(_ kind: RecordKind, _ lists: [Layer]) -> [UInt32] {
    guard kind.identity != nil || kind.words != nil else {
      return lists.last.map { list in elements(of: list).map { single(kind, $0) } } ?? []
    }
    return groups(kind, lists).map { group in
      if group.others.isEmpty { return single(kind, group.first) }
      return record(kind, layered(kind, group.layers))
    }
  }

}

// MARK: - What is one record

extension EffectiveAssembly {
  /// Lists longer than this are looked through by a table of names.
  private static let longestList = 64

  /// The elements of several lists, those that speak of one record together.
  private func groups(_ kind: RecordKind, _ lists: [Layer]) -> [LayerGroup] {
    var groups: [LayerGroup] = []
    let lists = lists.map { elements(of: $0) }
    let count = lists.reduce(0) { $0 + $1.count }
    groups.reserveCapacity(count)
    let isLong = count > Self.longestList
    var places: [UInt64: [Int]] = [:]
    for list in lists {
      for element in list {
        let name = name(of: element, kind)
        let position = name.flatMap { name in
          isLong
            ? places[name.hash]?.last { isCalled(groups[$0], name, element) }
            : groups.lastIndex { isCalled($0, name, element) }
        }
        let found = position ?? name.flatMap { onlyRow(of: $0.node, among: groups, for: element, kind) }
        if let found, (groups[found].others.last ?? groups[found].first).file != element.file {
          groups[found].others.append(element)
          continue
        }
        if isLong, let name { places[name.hash, default: []].append(groups.count) }
        groups.append(LayerGroup(first: element, name: name))
      }
    }
    return groups
  }

  /// Whether a group has the name of an element.
  private func isCalled(_ group: LayerGroup, _ name: (node: UInt32, hash: UInt64), _ element: Layer) -> Bool {
    guard let own = group.name, own.hash == name.hash else { return false }
    let tapes = (tapes[group.first.file], tapes[element.file])
    if let content = tapes.0.content(own.node), let other = tapes.1.content(name.node) {
      return content.elementsEqual(other)
    }
    guard let tree = files[Int(group.first.file)].tree, let other = files[Int(element.file)].tree else { return false }
    return tree.sameContent(Int(own.node), other, Int(name.node))
  }

  /// What tells an element of a list apart: its id, what its kind has instead, or its words.
  private func name(of element: Layer, _ kind: RecordKind) -> (node: UInt32, hash: UInt64)? {
    guard let node = tapes[element.file].nameNode(of: element.node, as: kind) else { return nil }
    if let content = tapes[element.file].content(node) { return (node, ContentHash.value(of: content)) }
    return files[Int(element.file)].tree.map { (node, $0.contentHash(Int(node))) }
  }

  /// The only row of an earlier file that asks for a material, whatever its id; nil where there are several.
  private func onlyRow(
    of name: UInt32, among groups: [LayerGroup], for element: Layer, _ kind: RecordKind
  ) -> Int? {
    guard kind == .requirement, tapes[element.file].value(of: .id, in: element.node) == nil,
      let material = files[Int(element.file)].tree?.text(Int(name))
    else { return nil }
    let rows = groups.indices.filter { position in
      let row = groups[position].first
      return row.file != element.file && text(of: row, .material) == material
    }
    return rows.count == 1 ? rows[0] : nil
  }

  /// The elements of a list that can be records.
  private func elements(of list: Layer) -> [Layer] {
    guard let nodes = tapes[list.file].nodes, nodes[Int(list.node)].isSequence else { return [] }
    var elements: [Layer] = []
    elements.reserveCapacity(16)
    let end = Int(nodes[Int(list.node)].next)
    var at = Int(list.node) + 1
    while at < end {
      if nodes[at].isMapping || nodes[at].isScalar {
        elements.append(Layer(file: list.file, node: UInt32(truncatingIfNeeded: at)))
      }
      at = Int(nodes[at].next)
    }
    return elements
  }

  private func text(of layer: Layer, _ key: Key) -> String? {
    guard let node = tapes[layer.file].value(of: key, in: layer.node) else { return nil }
    return files[Int(layer.file)].tree?.text(Int(node))
  }
}

extension EffectiveAssembly {
  /// The layers of a record with the shared material it uses below them.
  mutating func layered(_ kind: RecordKind, _ layers: [Layer]) -> [Layer] {
    guard kind == .material else { return layers }
    for layer in layers.reversed() {
      guard let use = tapes[layer.file].value(of: .use, in: layer.node), let tree = files[Int(layer.file)].tree else {
        continue
      }
      guard let shared = sharedMaterials[tree.text(Int(use))], shared.tree != nil else {
        missingSharedMaterials.append(Value(file: files[Int(layer.file)], node: Int(use)))
        return layers
      }
      return [Layer(file: number(of: shared), node: 0)] + layers
    }
    return layers
  }

  mutating func number(of shared: SourceFile) -> UInt16 {
    if let number = files.firstIndex(where: { $0 === shared }) { return UInt16(number) }
    files.append(shared)
    tapes.append(shared)
    return UInt16(files.count - 1)
  }
}
