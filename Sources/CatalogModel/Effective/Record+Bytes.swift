import CatalogText

// Readings of records as bytes: what is asked of every record of every item makes no text and no array.

extension Record {
  /// Whether the element is a scalar of exactly this text.
  public func says(_ key: Key, _ text: StaticString) -> Bool {
    withScalar(key) { $0.isEqual(to: text) } ?? false
  }

  /// Whether the element is a scalar whose text ends so.
  public func says(_ key: Key, endingIn ending: StaticString) -> Bool {
    withScalar(key) { $0.ends(in: ending) } ?? false
  }

  /// Whether the element is a scalar with the same text as another.
  public func says(_ key: Key, theSameAs value: Value) -> Bool {
    withScalar(key) { own in value.withScalar { $0.isEqual(to: own) } ?? false } ?? false
  }

  /// Whether a list of scalars, or a scalar that stands for a list of one, has an element of exactly this text.
  public func lists(_ key: Key, _ text: StaticString) -> Bool {
    firstElement(key) { $0.isEqual(to: text) } != nil
  }

  /// Whether a list of scalars has an element of another text than this.
  public func listsOther(_ key: Key, than text: StaticString) -> Bool {
    firstElement(key) { !$0.isEqual(to: text) } != nil
  }

  /// Whether the element is a list of scalars that has any, or a scalar that stands for a list of one.
  public func hasElements(_ key: Key) -> Bool { firstElement(key) { _ in true } != nil }

  private func firstElement(_ key: Key, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int? {
    let slot = slot(key)
    guard slot.content == .node, let tree = item.files[Int(slot.file)].tree else { return nil }
    return tree.firstElement(of: Int(slot.index), where: isWanted)
  }

  /// Lends the content of a scalar; nil where no file says the element.
  @inline(__always)
  func withScalar<R>(_ key: Key, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    let slot = slot(key)
    guard slot.content == .node, let tree = item.files[Int(slot.file)].tree else { return nil }
    return tree.withContent(Int(slot.index), body)
  }
}

extension Value {
  /// Whether both scalars have the same text.
  public func hasText(of other: Value) -> Bool {
    withScalar { own in other.withScalar { $0.isEqual(to: own) } ?? false } ?? false
  }

  /// Whether the scalar's text ends so.
  public func ends(in ending: StaticString) -> Bool {
    withScalar { $0.ends(in: ending) } ?? false
  }

  /// Whether the scalar's text has a stretch of these bytes.
  public func contains(_ part: StaticString) -> Bool {
    withScalar { $0.contains(part) } ?? false
  }

  @inline(__always)
  func withScalar<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    guard let tree = file.tree else { return nil }
    return tree.withContent(node, body)
  }
}

extension EffectiveItem {
  /// What the item's own file says of an element of the whole item; of a standard by itself, what the standard says.
  public func own(_ key: Key) -> Value? {
    guard let value = root[key], value.file === file else { return nil }
    return value
  }

  /// Whether the item's own file says a scalar or a list of scalars of the whole item.
  public func saysItself(_ key: Key) -> Bool {
    let slot = root.slot(key)
    return slot.content == .node && slot.file == records.entries[0].own.file
  }
}

extension SourceFile {
  /// Whether the file is named by the text of a scalar: it is the name without folder and `.yaml`.
  public func isNamed(by value: Value) -> Bool {
    let isSame = path.utf8.withContiguousStorageIfAvailable { path in
      let stem = path.lastStep.withoutExtension
      return value.withScalar { $0.isEqual(to: stem) } ?? false
    }
    return isSame ?? (value.text == stem)
  }

  /// Whether the file lies in a folder of a folder, and the inner one is named by the first `count` bytes of a scalar.
  public func liesInFolder(namedBy value: Value, first count: Int) -> Bool {
    let isSame = path.utf8.withContiguousStorageIfAvailable { path in
      guard let folder = path.middleOfThreeSteps, folder.count == count else { return false }
      return value.withScalar { text in
        text.count >= count && UnsafeBufferPointer(rebasing: text[..<count]).isEqual(to: folder)
      } ?? false
    }
    return isSame ?? false
  }
}

extension SyntaxTree {
  /// Calls `body` with the elements of a list of scalars; a scalar is a list of one, and a mapping has none.
  @inline(__always)
  func forEachElement(of node: Int, _ body: (Int) -> Void) {
    switch nodes[node].kind {
    case .blockMapping, .emptyMapping: return
    case .blockSequence, .flowSequence: break
    default: return body(node)
    }
    var element = node + 1
    let end = Int(nodes[node].next)
    while element < end {
      body(element)
      element = Int(nodes[element].next)
    }
  }

  /// The first element of a list of scalars that is wanted; a scalar is a list of one, and a mapping has none.
  func firstElement(of node: Int, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int? {
    switch nodes[node].kind {
    case .blockMapping, .emptyMapping: return nil
    case .blockSequence, .flowSequence: break
    default: return withContent(node, isWanted) ? node : nil
    }
    var element = node + 1
    let end = Int(nodes[node].next)
    while element < end {
      if withContent(element, isWanted) { return element }
      element = Int(nodes[element].next)
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both have the same bytes.
  @inline(__always)
  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  @inline(__always)
  func isEqual(to text: StaticString) -> Bool {
    guard text.hasPointerRepresentation, count == text.utf8CodeUnitCount else { return false }
    return isEqual(to: UnsafeBufferPointer(start: text.utf8Start, count: count))
  }

  @inline(__always)
  func ends(in ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    return count >= length && UnsafeBufferPointer(rebasing: self[(count - length)...]).isEqual(to: ending)
  }

  func contains(_ part: StaticString) -> Bool {
    guard part.hasPointerRepresentation, part.utf8CodeUnitCount > 0 else { return false }
    let part = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    var at = 0
    while at + part.count <= count {
      if self[at] == part[0], UnsafeBufferPointer(rebasing: self[at..<at + part.count]).isEqual(to: part) {
        return true
      }
      at += 1
    }
    return false
  }

  /// What stands after the last `/` of a path.
  fileprivate var lastStep: UnsafeBufferPointer<UInt8> {
    var start = count
    while start > 0, self[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return UnsafeBufferPointer(rebasing: self[start...])
  }

  /// A file's name without `.yaml`.
  fileprivate var withoutExtension: UnsafeBufferPointer<UInt8> {
    guard count >= 5, UnsafeBufferPointer(rebasing: self[(count - 5)...]).isEqual(to: ".yaml") else { return self }
    return UnsafeBufferPointer(rebasing: self[..<(count - 5)])
  }

  /// The second step of a path of three; nil for any other.
  fileprivate var middleOfThreeSteps: UnsafeBufferPointer<UInt8>? {
    var first: Int?
    var second: Int?
    for index in indices where self[index] == UInt8(ascii: "/") {
      if second != nil { return nil }
      if first == nil { first = index } else { second = index }
    }
    guard let first, let second, first > 0, second > first + 1, second + 1 < count else { return nil }
    return UnsafeBufferPointer(rebasing: self[(first + 1)..<second])
  }
}
