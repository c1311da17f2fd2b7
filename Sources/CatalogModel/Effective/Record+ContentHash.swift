import CatalogText

extension Value {
  /// A number that is equal for values that say the same, whatever their layout and quoting.
  public var contentHash: UInt64 { file.tree?.contentHash(node, seed: 0) ?? 0 }
}

extension Record {
  /// A number that is equal for records whose mappings say the same of the elements in `keys`, in whatever order.
  public func contentHash(of keys: KeySet) -> UInt64 {
    let layer = item.records.entries[index].own
    guard let tree = item.files[Int(layer.file)].tree else { return 0 }
    let end = Int(tree.nodes[Int(layer.node)].next)
    guard tree.nodes[Int(layer.node)].kind == .blockMapping else { return 0 }
    var hash: UInt64 = 0
    var key = Int(layer.node) + 1
    while key < end {
      let number = tree.nodes[key].key
      if keys.contains(number) { hash &+= tree.contentHash(key + 1, seed: UInt64(number) &<< 32) }
      key = Int(tree.nodes[key + 1].next)
    }
    return hash
  }
}

extension SyntaxTree {
  /// The hash of what a node and those under it say, without layout and quoting.
  fileprivate func contentHash(_ node: Int, seed: UInt64) -> UInt64 {
    var hash = seed
    let end = max(node + 1, Int(nodes[node].next))
    bytes.withUnsafeBufferPointer { bytes in
      nodes.withUnsafeBufferPointer { nodes in
        for index in node..<end {
          let node = nodes[index]
          switch node.kind {
          case .blockMapping, .emptyMapping: hash = stirred(hash, 1)
          case .blockSequence, .flowSequence: hash = stirred(hash, 2)
          case .key, .plain, .singleQuoted, .doubleQuoted, .literal:
            let isInPlace = node.kind != .literal && !node.flags.contains(.hasEscapes)
            let content =
              isInPlace
              ? ContentHash.value(of: UnsafeBufferPointer(rebasing: bytes[contentSpan(index).range]))
              : contentHash(index)
            hash = stirred(node.kind == .key ? hash ^ 3 : hash, content)
          }
        }
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
