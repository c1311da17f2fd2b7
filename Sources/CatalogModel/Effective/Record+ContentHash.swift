import CatalogText

extension Value {
  /// A number that is equal for values that say the same, whatever their layout and quoting.
  public var contentHash: UInt64 { withExtendedLifetime(file) { ItemView.Tape(file).contentHash(node, seed: 0) } }
}

extension Record {
  /// A number that is equal for records whose mappings say the same of the elements in `keys`, in whatever order.
  public func contentHash(of keys: KeySet) -> UInt64 {
    let layer = item.records.entries[index].own
    return ItemView.Tape(item.files[Int(layer.file)]).contentHash(ofMapping: Int(layer.node), keys)
  }
}

extension ItemView {
  /// A number that is equal for records whose mappings say the same of the elements in `keys`, in whatever order.
  public func contentHash(_ record: Int, of keys: KeySet) -> UInt64 {
    let layer = entries[record].own
    return tape(layer.file).contentHash(ofMapping: Int(layer.node), keys)
  }
}

extension ItemView.Tape {
  fileprivate func contentHash(ofMapping mapping: Int, _ keys: KeySet) -> UInt64 {
    guard let nodes, nodes[mapping].kind == .blockMapping else { return 0 }
    let end = Int(nodes[mapping].next)
    var hash: UInt64 = 0
    var key = mapping + 1
    while key < end {
      let number = nodes[key].key
      if keys.contains(number) { hash &+= contentHash(key + 1, seed: UInt64(number) &<< 32) }
      key = Int(nodes[key + 1].next)
    }
    return hash
  }

  /// The hash of what a node and those under it say, without layout and quoting.
  fileprivate func contentHash(_ node: Int, seed: UInt64) -> UInt64 {
    guard let nodes else { return 0 }
    var hash = seed
    let end = max(node + 1, Int(nodes[node].next))
    for index in node..<end {
      let kind = nodes[index].kind
      switch kind {
      case .blockMapping, .emptyMapping: hash = stirred(hash, 1)
      case .blockSequence, .flowSequence: hash = stirred(hash, 2)
      case .key, .plain, .singleQuoted, .doubleQuoted, .literal:
        let content = content(index).map { ContentHash.value(of: $0) } ?? file.tree?.contentHash(index) ?? 0
        hash = stirred(kind == .key ? hash ^ 3 : hash, content)
      }
    }
    return hash ^ hash &>> 32
  }
}

/// One hash after another, so that their order counts.
@inline(__always)
private func stirred(_ hash: UInt64, _ next: UInt64) -> UInt64 {
  let mixed = (hash ^ next) &* 0x9E37_79B9_7F4A_7C15
  return mixed &<< 29 | mixed &>> 35
}
