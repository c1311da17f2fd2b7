extension SyntaxTree {
  /// The entries of a mapping, in the order of the text, without an allocation.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [Node]
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ nodes: [Node], _ mapping: Int) {
      self.nodes = nodes
      at = mapping + 1
      end = nodes[mapping].kind == .blockMapping ? Int(nodes[mapping].next) : at
    }

    /// The next entry: the nodes of its key and of its value.
    @inlinable
    public mutating func next() -> (key: Int, value: Int)? {
      guard at < end else { return nil }
      let key = at
      at = Int(nodes[key + 1].next)
      return (key, key + 1)
    }
  }

  /// The elements of a sequence, in the order of the text, without an allocation.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [Node]
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ nodes: [Node], _ sequence: Int) {
      self.nodes = nodes
      at = sequence + 1
      end = nodes[sequence].isSequence ? Int(nodes[sequence].next) : at
    }

    /// The node of the next element.
    @inlinable
    public mutating func next() -> Int? {
      guard at < end else { return nil }
      let element = at
      at = Int(nodes[element].next)
      return element
    }
  }

  /// The entries of a mapping as node indices; none when the node is no mapping.
  @inlinable
  public func entries(of mapping: Int) -> Entries { Entries(nodes, mapping) }

  /// The elements of a sequence as node indices; none when the node is no sequence.
  @inlinable
  public func elements(of sequence: Int) -> Elements { Elements(nodes, sequence) }

  /// The collection that holds node `i` (for a value, the mapping, not the key); nil for the root.
  public func parent(of i: Int) -> Int? {
    var at = i - 1
    while at >= 0 {
      let node = nodes[at]
      if node.kind != .key, Int(node.next) > i { return at }
      at -= 1
    }
    return nil
  }

  /// The key of the value `i`; nil for elements of sequences, keys and the root.
  @inlinable
  public func key(ofValue i: Int) -> Int? {
    i > 0 && nodes[i - 1].kind == .key ? i - 1 : nil
  }
}
