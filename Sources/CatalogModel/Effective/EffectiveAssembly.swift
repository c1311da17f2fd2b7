import CatalogText

/// Puts an effective item together: lays the files' mappings over each other, record by record.
///
/// Layers come in the order standard, item; of a material, the shared file first. The last one that says an element
/// wins, lists of records merge by their identity, and what a body's file changes is noted.
struct EffectiveAssembly {
  let dictionary: ElementDictionary
  let sharedMaterials: [String: SourceFile]
  var files: [SourceFile] = []
  var entries: [RecordEntry] = []
  var slots: [Slot] = []
  var children: [UInt32] = []
  var overrides: [Override] = []
  var missingSharedMaterials: [Value] = []
  /// The path to the record being assembled, kept only where an item lies over a standard.
  private var trail: [String] = []
  /// Whether what an item's layer changes is a change of its standard, and not of a shared material it uses itself.
  private var notesOverrides = true

  init(dictionary: ElementDictionary, sharedMaterials: [String: SourceFile]) {
    self.dictionary = dictionary
    self.sharedMaterials = sharedMaterials
  }

  /// Assembles the item of the files, in the order of growing authority.
  mutating func assemble(_ sources: [SourceFile], as kind: RecordKind = .service) {
    files = sources
    entries.reserveCapacity(96)
    slots.reserveCapacity(1600)
    children.reserveCapacity(96)
    let layers = sources.indices.map { Layer(file: UInt16($0), node: 0) }
    _ = record(kind, layers)
  }

  /// Appends a record made of `layers` and returns its number.
  private mutating func record(_ kind: RecordKind, _ layers: [Layer]) -> UInt32 {
    guard layers.count > 1 else { return record(kind, layers[0]) }
    let base = layers.first { files[Int($0.file)].kind != .material } ?? layers[layers.count - 1]
    let first = begin(kind, own: layers[layers.count - 1], base: base)
    let number = UInt32(entries.count - 1)
    let outer = notesOverrides
    if kind == .material, !layers.contains(where: { files[Int($0.file)].kind == .standard }) { notesOverrides = false }
    for layer in layers { overlay(kind, layer, first: first) }
    nest(kind, layers, first: first)
    notesOverrides = outer
    return number
  }

  /// Appends a record that only one mapping says and returns its number: the way of most records.
  private mutating func record(_ kind: RecordKind, _ layer: Layer) -> UInt32 {
    let first = begin(kind, own: layer, base: layer)
    let number = UInt32(entries.count - 1)
    fill(kind, from: layer, first: first)
    let shape = dictionary.shape(of: kind)
    for position in shape.nested where slots[first + position].content == .node {
      let element = shape.elements[position]
      let node = Layer(file: layer.file, node: slots[first + position].index)
      if element.form == .record {
        let isRecord = isMapping(node)
        slots[first + position] =
          isRecord ? Slot(content: .record, file: layer.file, index: record(element.child, node), count: 0) : .absent
      } else {
        slots[first + position] = isSequence(node) ? list(element.child, node) : .absent
      }
    }
    return number
  }

  /// Appends the records of a list that only one file says.
  private mutating func list(_ kind: RecordKind, _ list: Layer) -> Slot {
    guard let tree = files[Int(list.file)].tree else { return .absent }
    let start = children.count
    var count = 0
    for node in tree.elements(of: Int(list.node)) where isRecord(tree.nodes[node]) { count += 1 }
    children.append(contentsOf: repeatElement(0, count: count))
    var position = start
    for node in tree.elements(of: Int(list.node)) where isRecord(tree.nodes[node]) {
      let layer = Layer(file: list.file, node: UInt32(node))
      children[position] = kind == .material ? record(kind, layered(kind, [layer])) : record(kind, layer)
      position += 1
    }
    return Slot(content: .records, file: list.file, index: UInt32(start), count: UInt32(count))
  }

  private func isRecord(_ node: Node) -> Bool { node.isMapping || node.isScalar }

  /// Appends a record's entry and its empty slots, and returns where the slots begin.
  private mutating func begin(_ kind: RecordKind, own: Layer, base: Layer) -> Int {
    let first = slots.count
    let isAddition = files.count > 1 && files[1].kind == .item && base.file == 1
    entries.append(
      RecordEntry(kind: kind, firstSlot: UInt32(first), own: own, base: base, isAddition: isAddition))
    slots.append(contentsOf: repeatElement(.absent, count: dictionary.count(of: kind)))
    return first
  }

  /// Fills a record's slots from one layer.
  private mutating func fill(_ kind: RecordKind, from layer: Layer, first: Int) {
    guard let tree = files[Int(layer.file)].tree else { return }
    guard tree.nodes[Int(layer.node)].isMapping else {
      return fillShorthand(kind, from: layer, first: first)
    }
    for (key, value) in tree.entries(of: Int(layer.node)) {
      guard let position = dictionary.position(of: tree.nodes[key].key, in: kind) else { continue }
      slots[first + position] = Slot(content: .node, file: layer.file, index: UInt32(value), count: 0)
    }
  }

  private mutating func fillShorthand(_ kind: RecordKind, from layer: Layer, first: Int) {
    guard let key = kind.shorthand, let position = dictionary.position(of: key.rawValue, in: kind) else { return }
    slots[first + position] = Slot(content: .node, file: layer.file, index: layer.node, count: 0)
  }

  /// Lays one layer over what the record has, and notes what a body's file changes of its standard.
  private mutating func overlay(_ kind: RecordKind, _ layer: Layer, first: Int) {
    guard notesOverrides, files[Int(layer.file)].kind == .item else { return fill(kind, from: layer, first: first) }
    let before = Array(slots[first...])
    fill(kind, from: layer, first: first)
    let shape = dictionary.shape(of: kind)
    for (position, old) in before.enumerated() where old.content == .node {
      let new = slots[first + position]
      let element = shape.elements[position]
      guard new.file != old.file, isLeaf(element), !isIdentity(element.key, of: kind, first: first) else { continue }
      if element.key == kind.identity, text(of: old) == text(of: new) { continue }
      overrides.append(
        Override(
          element: dictionary[ElementPlace(owner: kind, position: position)],
          path: (trail + [element.key.spelling]).joined(separator: "."),
          standard: Value(file: files[Int(old.file)], node: Int(old.index)),
          item: Value(file: files[Int(new.file)], node: Int(new.index))))
    }
  }

  private func isLeaf(_ element: ElementShape) -> Bool {
    switch element.form {
    case .record: false
    case .records: element.child.identity == nil && element.child != .check
    default: true
    }
  }

  /// Whether the element is what the record was recognised by, so that it says the same in every file.
  private func isIdentity(_ key: Key, of kind: RecordKind, first: Int) -> Bool {
    if key == kind.words, let id = dictionary.position(of: Key.id.rawValue, in: kind) {
      return slots[first + id].content == .absent
    }
    return key == .id || kind == .service && (key == .code || key == .localCode || key == .govsvc)
  }

  private func text(of slot: Slot) -> String? { files[Int(slot.file)].tree?.text(Int(slot.index)) }

  /// Assembles the records under the elements of a record of several layers.
  private mutating func nest(_ kind: RecordKind, _ layers: [Layer], first: Int) {
    let shape = dictionary.shape(of: kind)
    for position in shape.nested where slots[first + position].content == .node {
      let element = shape.elements[position]
      let parts = childLayers(element.key, layers).filter { element.form == .record ? isMapping($0) : isSequence($0) }
      guard let last = parts.last else {
        slots[first + position] = .absent
        continue
      }
      if element.form == .record {
        enter(element.key.spelling, layers)
        let number = record(element.child, parts)
        leave(layers)
        slots[first + position] = Slot(content: .record, file: last.file, index: number, count: 0)
      } else if parts.count == 1 {
        slots[first + position] = list(element.child, last)
      } else {
        let numbers = merge(element.child, parts, key: element.key)
        slots[first + position] = Slot(
          content: .records, file: last.file, index: UInt32(children.count), count: UInt32(numbers.count))
        children.append(contentsOf: numbers)
      }
    }
  }

  private func isMapping(_ layer: Layer) -> Bool {
    files[Int(layer.file)].tree?.nodes[Int(layer.node)].isMapping ?? false
  }

  private func isSequence(_ layer: Layer) -> Bool {
    files[Int(layer.file)].tree?.nodes[Int(layer.node)].isSequence ?? false
  }

  private func childLayers(_ key: Key, _ layers: [Layer]) -> [Layer] {
    layers.compactMap { layer in
      guard let tree = files[Int(layer.file)].tree, tree.nodes[Int(layer.node)].isMapping,
        let node = tree.value(of: key.rawValue, in: Int(layer.node))
      else { return nil }
      return Layer(file: layer.file, node: UInt32(node))
    }
  }

  /// Merges several lists of records by identity; the first list gives the order.
  ///
  /// Records that nothing tells apart replace each other, list by list.
  private mutating func merge(_ kind: RecordKind, _ lists: [Layer], key: Key) -> [UInt32] {
    guard kind.identity != nil || kind.words != nil else {
      return lists.last.map { list in elements(of: list).map { record(kind, $0) } } ?? []
    }
    return groups(kind, lists).map { group in
      let name = identity(of: group[0], kind).map { "[\($0)]" } ?? ""
      enter(key.spelling + name, group)
      defer { leave(group) }
      return record(kind, layered(kind, group))
    }
  }

  /// The elements of several lists, those that speak of one record together.
  private func groups(_ kind: RecordKind, _ lists: [Layer]) -> [[Layer]] {
    var groups: [[Layer]] = []
    var names: [String: Int] = [:]
    for list in lists {
      for element in elements(of: list) {
        guard let name = identity(of: element, kind) ?? words(of: element, kind) else {
          groups.append([element])
          continue
        }
        let position = names[name] ?? onlyRow(of: name, among: groups, for: element, kind)
        if let position, let last = groups[position].last, last.file != element.file {
          groups[position].append(element)
        } else {
          names[name] = groups.count
          groups.append([element])
        }
      }
    }
    return groups
  }

  /// The only row of an earlier file that asks for a material, whatever its id; nil where there are several.
  private func onlyRow(of material: String, among groups: [[Layer]], for element: Layer, _ kind: RecordKind) -> Int? {
    guard kind == .requirement, text(of: element, .id) == nil else { return nil }
    let rows = groups.indices.filter { position in
      let row = groups[position][0]
      return row.file != element.file && text(of: row, .material) == material
    }
    return rows.count == 1 ? rows[0] : nil
  }

  private func elements(of list: Layer) -> [Layer] {
    guard let tree = files[Int(list.file)].tree else { return [] }
    return tree.elements(of: Int(list.node)).compactMap { node in
      let isRecord = tree.nodes[node].isMapping || tree.nodes[node].isScalar
      return isRecord ? Layer(file: list.file, node: UInt32(node)) : nil
    }
  }

  private func identity(of layer: Layer, _ kind: RecordKind) -> String? {
    guard let tree = files[Int(layer.file)].tree else { return nil }
    let node = Int(layer.node)
    guard tree.nodes[node].isMapping else { return kind.shorthand == kind.identity ? tree.text(node) : nil }
    return text(of: layer, .id) ?? kind.identity.flatMap { text(of: layer, $0) }
  }

  /// What a record without an id says, where that tells it apart.
  private func words(of layer: Layer, _ kind: RecordKind) -> String? {
    guard let tree = files[Int(layer.file)].tree, let key = kind.words else { return nil }
    return tree.nodes[Int(layer.node)].isMapping ? text(of: layer, key) : tree.text(Int(layer.node))
  }

  private func text(of layer: Layer, _ key: Key) -> String? {
    guard let tree = files[Int(layer.file)].tree, tree.nodes[Int(layer.node)].isMapping else { return nil }
    return tree.value(of: key.rawValue, in: Int(layer.node)).map { tree.text($0) }
  }

  private mutating func enter(_ step: String, _ layers: [Layer]) {
    if layers.count > 1 { trail.append(step) }
  }

  private mutating func leave(_ layers: [Layer]) {
    if layers.count > 1 { trail.removeLast() }
  }
}

extension EffectiveAssembly {
  /// The layers of a record with the shared material it uses below them.
  private mutating func layered(_ kind: RecordKind, _ layers: [Layer]) -> [Layer] {
    guard kind == .material else { return layers }
    for layer in layers.reversed() {
      guard let tree = files[Int(layer.file)].tree, tree.nodes[Int(layer.node)].isMapping,
        let use = tree.value(of: Key.use.rawValue, in: Int(layer.node))
      else { continue }
      guard let shared = sharedMaterials[tree.text(use)], shared.tree != nil else {
        missingSharedMaterials.append(Value(file: files[Int(layer.file)], node: use))
        return layers
      }
      return [Layer(file: number(of: shared), node: 0)] + layers
    }
    return layers
  }

  private mutating func number(of shared: SourceFile) -> UInt16 {
    if let number = files.firstIndex(where: { $0 === shared }) { return UInt16(number) }
    files.append(shared)
    return UInt16(files.count - 1)
  }
}
