import Wording

/// A label of a code list as it is compared: its length, its first and last eight bytes, and where it stands.
private struct LabelWord: Sendable {
  var first: UInt64 = 0
  var last: UInt64 = 0
  let count: Int
  var start = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    if count >= 8 {
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else {
      for byte in bytes { first = first &<< 8 | UInt64(byte) }
    }
  }
}

/// The labels of all code lists as bytes, to compare without making a `String`.
struct LabelBytes: Sendable {
  private var pool: [UInt8] = []
  private var labels: [LabelWord] = []
  private var lists: [Range<Int>] = []

  init() {
    for list in CodeList.allCases {
      let first = labels.count
      for label in list.labels {
        let bytes = Array(label.chinese.utf8)
        var word = bytes.withUnsafeBufferPointer { LabelWord($0) }
        word.start = pool.count
        labels.append(word)
        pool += bytes
      }
      lists.append(first..<labels.count)
    }
  }

  /// Lends the labels for one walk.
  func borrowed<R>(_ body: (LabelIndex) -> R) -> R? {
    pool.withUnsafeBufferPointer { pool in
      labels.withUnsafeBufferPointer { labels in
        lists.withUnsafeBufferPointer { lists in
          guard let pool = pool.baseAddress, let labels = labels.baseAddress, let lists = lists.baseAddress else {
            return nil
          }
          return body(LabelIndex(pool: pool, labels: labels, lists: lists))
        }
      }
    }
  }
}

/// The same while it is borrowed for one walk.
struct LabelIndex {
  private let pool: UnsafePointer<UInt8>
  private let labels: UnsafePointer<LabelWord>
  private let lists: UnsafePointer<Range<Int>>

  fileprivate init(
    pool: UnsafePointer<UInt8>, labels: UnsafePointer<LabelWord>, lists: UnsafePointer<Range<Int>>
  ) {
    (self.pool, self.labels, self.lists) = (pool, labels, lists)
  }

  /// Whether the bytes are a label of the list.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, in list: CodeList) -> Bool {
    let word = LabelWord(bytes)
    for index in lists[Int(list.rawValue)] {
      let label = labels + index
      guard label.pointee.first == word.first, label.pointee.last == word.last, label.pointee.count == word.count
      else { continue }
      if word.count <= 16 || sameMiddle(label.pointee, bytes) { return true }
    }
    return false
  }

  private func sameMiddle(_ label: LabelWord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in 8..<label.count - 8 where pool[label.start + at] != bytes[at] { return false }
    return true
  }
}
