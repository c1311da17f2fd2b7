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

  init(dictionary: ElementDictionary, sharedMaterials: [String: SourceFile]) {
    self.dictionary = dictionary
    self.sharedMaterials = sharedMaterials
  }

  /// Assembles the item of the files, in the order of growing authority.
  mutating func assemble(_ sources: [SourceFile]) {
    files = sources
    entries.reserveCapacity(96)
    slots.reserveCapacity(1600)
    children.reserveCapacity(96)
    let layers = sources.indices.map { Layer(file: UInt16($0), node: 0) }
    _ = record(.service, layers)
  }

  /// Appends a record made of `layers` and returns its number.
  private mutating func record(_ kind: RecordKind, _ layers: [Layer]) -> UInt32 {
    let number = entries.count
    let first = slots.count
    let own = layers[layers.count - 1]
    let base = layers.first { files[Int($0.file)].kind != .material } ?? own
    let isAddition = files.count > 1 && files[1].kind == .item && base.file == 1
    entries.append(
      RecordEntry(kind: kind, firstSlot: UInt32(first), own: own, base: base, isAddition: isAddition))
    slots.append(contentsOf: repeatElement(.absent, count: dictionary.count(of: kind)))
    if layers.count == 1 {
      fill(kind, from: layers[0], first: first)
    } else {
      for layer in layers { overlay(kind, layer, first: first) }
    }
    nest(kind, layers, first: first)
    return UInt32(number)
  }

  /// Fills a record's slots from its only layer.
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
    let before = Array(slots[first...])
    fill(kind, from: layer, first: first)
    guard files[Int(layer.file)].kind == .item else { return }
    let elements = dictionary.elements(of: kind)
    for (position, old) in before.enumerated() where old.content == .node {
      let new = slots[first + position]
      guard new.file != old.file, isLeaf(elements[position].type), !isIdentity(elements[position].key, of: kind) else {
        continue
      }
      let path = (trail + [elements[position].key.spelling]).joined(separator: ".")
      overrides.append(
        Override(
          element: elements[position], path: path,
          standard: Value(file: files[Int(old.file)], node: Int(old.index)),
          item: Value(file: files[Int(new.file)], node: Int(new.index))))
    }
  }

  private func isLeaf(_ type: ValueType) -> Bool {
    switch type {
    case .record: false
    case .records(let kind): kind.identity == nil && kind != .check
    default: true
    }
  }

  private func isIdentity(_ key: Key, of kind: RecordKind) -> Bool {
    key == .id || key == kind.identity || kind == .service && (key == .code || key == .localCode || key == .govsvc)
  }

  /// Assembles the records under a record's elements.
  private mutating func nest(_ kind: RecordKind, _ layers: [Layer], first: Int) {
    let elements = dictionary.elements(of: kind)
    for (position, element) in elements.enumerated() where slots[first + position].content == .node {
      switch element.type {
      case .record(let child):
        let parts = childLayers(element.key, layers).filter { isMapping($0) }
        guard !parts.isEmpty else {
          slots[first + position] = .absent
          continue
        }
        enter(element.key.spelling, layers)
        let number = record(child, parts)
        leave(layers)
        slots[first + position] = Slot(content: .record, file: parts[parts.count - 1].file, index: number, count: 0)
      case .records(let child):
        let lists = childLayers(element.key, layers).filter { isSequence($0) }
        guard let last = lists.last else {
          slots[first + position] = .absent
          continue
        }
        let numbers = merge(child, lists, key: element.key)
        slots[first + position] = Slot(
          content: .records, file: last.file, index: UInt32(children.count), count: UInt32(numbers.count))
        children.append(contentsOf: numbers)
      default: continue
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

  /// Merges lists of records by identity; the first list gives the order.
  private mutating func merge(_ kind: RecordKind, _ lists: [Layer], key: Key) -> [UInt32] {
    if kind == .check {
      return lists.flatMap { list in elements(of: list).map { record(kind, [$0]) } }
    }
    guard let last = lists.last, kind.identity != nil else {
      return lists.last.map { list in elements(of: list).map { record(kind, [$0]) } } ?? []
    }
    if lists.count == 1 {
      return elements(of: last).map { record(kind, layered(kind, [$0])) }
    }
    var groups: [[Layer]] = []
    var names: [String: Int] = [:]
    for list in lists {
      for element in elements(of: list) {
        guard let name = identity(of: element, kind) else {
          groups.append([element])
          continue
        }
        if let position = names[name], groups[position][0].file != element.file {
          groups[position].append(element)
        } else {
          names[name] = groups.count
          groups.append([element])
        }
      }
    }
    return groups.map { group in
      enter("\(key.spelling)[\(identity(of: group[0], kind) ?? "")]", group)
      defer { leave(group) }
      return record(kind, layered(kind, group))
    }
  }

  private func elements(of list: Layer) -> [Layer] {
    guard let tree = files[Int(list.file)].tree else { return [] }
    return tree.elements(of: Int(list.node)).compactMap { node in
      let isRecord = tree.nodes[node].isMapping || tree.nodes[node].isScalar
      return isRecord ? Layer(file: list.file, node: UInt32(node)) : nil
    }
  }

  private func identity(of layer: Layer, _ kind: RecordKind) -> String? {
    guard let tree = files[Int(layer.file)].tree, let key = kind.identity else { return nil }
    let node = Int(layer.node)
    guard tree.nodes[node].isMapping else { return tree.text(node) }
    return (tree.value(of: Key.id.rawValue, in: node) ?? tree.value(of: key.rawValue, in: node)).map { tree.text($0) }
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
