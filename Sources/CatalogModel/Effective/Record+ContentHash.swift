import CatalogText

/// A number that is equal for equal contents; unequal contents mostly have unequal ones.
///
/// It never decides alone: whoever finds two of them equal compares the contents.
private struct RunningHash {
  var value: UInt64

  @inline(__always)
  init(seed: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ seed }

  /// Adds a byte (FNV-1a): what is added in pieces counts as one text.
  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0100_0000_01B3 }

  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The number with every bit spread over all others.
  @inline(__always)
  var mixed: UInt64 {
    let product = (value ^ value &>> 32).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

extension Value {
  /// A number that is equal for values that say the same, whatever their layout and quoting.
  public var contentHash: UInt64 { file.tree?.contentHash(node, seed: 0) ?? 0 }
}

extension Record {
  /// A number that is equal for records whose mappings say the same of the elements in `keys`, in whatever order.
  public func contentHash(of keys: KeySet) -> UInt64 {
    let layer = item.entries[index].own
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
    var hash = RunningHash(seed: seed)
    for index in node..<max(node + 1, Int(nodes[node].next)) {
      switch nodes[index].kind {
      case .blockMapping, .emptyMapping: hash.add(UInt8(ascii: "{"))
      case .blockSequence, .flowSequence: hash.add(UInt8(ascii: "["))
      case .key:
        hash.add(0x1F)
        withContent(index) { hash.add($0) }
        hash.add(UInt8(ascii: ":"))
      default:
        hash.add(0x1F)
        withContent(index) { hash.add($0) }
      }
    }
    return hash.mixed
  }
}
