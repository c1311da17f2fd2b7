/// A list in plain memory that grows by doubling: what holds it frees it, and nothing checks its indices.
struct PlainList<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var room: Int

  /// Makes an empty list with room for some elements.
  init(room: Int) {
    self.room = max(1, room)
    base = .allocate(capacity: self.room)
  }

  /// Frees the memory; the list is not to be used again.
  func release() { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    // Mutating, so that the memory is looked up after the new value has been made, which may have moved it.
    @inline(__always) mutating set { base[index] = newValue }
  }

  /// Appends an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == room { grow(1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Appends elements of which nothing is said yet, and returns where they begin.
  @inline(__always)
  mutating func extend(by more: Int) -> Int {
    if count &+ more > room { grow(more) }
    let first = count
    count &+= more
    return first
  }

  /// Appends a stretch of an array and returns where it begins.
  @inline(__always)
  mutating func append(copyOf array: [Element], _ range: Range<Int>) -> Int {
    let first = extend(by: range.count)
    array[range].withUnsafeBufferPointer { source in
      if let source = source.baseAddress { (base + first).initialize(from: source, count: range.count) }
    }
    return first
  }

  /// Removes the last elements, so that `count` are left.
  @inline(__always)
  mutating func shorten(to count: Int) { self.count = count }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(room * 2, count + more))
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    room = max(room * 2, count + more)
  }

  /// The same as an array of its own.
  ///
  /// Copied by some kilobytes: so little is copied by plain moves, more at once by an instruction that is slow to
  /// start.
  func array() -> [Element] {
    var array: [Element] = []
    array.reserveCapacity(count)
    var copied = 0
    while copied < count {
      let piece = min(128, count - copied)
      array.append(contentsOf: UnsafeBufferPointer(start: base + copied, count: piece))
      copied += piece
    }
    return array
  }
}
