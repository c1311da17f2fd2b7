import Wording

/// The labels of all code lists as bytes, to compare without making a `String`.
struct LabelBytes: Sendable {
  private struct Label: Sendable {
    /// The first eight bytes, or as many as there are, the first one lowest.
    let head: UInt64
    let start: Int
    let count: Int
  }

  private var pool: [UInt8] = []
  private var labels: [Label] = []
  private var lists: [Range<Int>] = []

  init() {
    for list in CodeList.allCases {
      let first = labels.count
      for label in list.labels {
        let bytes = Array(label.chinese.utf8)
        let head = bytes.withUnsafeBufferPointer(Self.head)
        labels.append(Label(head: head, start: pool.count, count: bytes.count))
        pool += bytes
      }
      lists.append(first..<labels.count)
    }
  }

  /// Whether the bytes are a label of the list.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, in list: CodeList) -> Bool {
    let head = Self.head(bytes)
    return labels.withUnsafeBufferPointer { labels in
      pool.withUnsafeBufferPointer { pool in
        for index in lists[Int(list.rawValue)] {
          let label = labels[index]
          if label.head == head, label.count == bytes.count, Self.sameTail(label, bytes, pool) { return true }
        }
        return false
      }
    }
  }

  private static func sameTail(
    _ label: Label, _ bytes: UnsafeBufferPointer<UInt8>, _ pool: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var at = 8
    while at < label.count {
      if pool[label.start + at] != bytes[at] { return false }
      at += 1
    }
    return true
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var index = 0
    while index < min(8, bytes.count) {
      head |= UInt64(bytes[index]) << UInt64(index * 8)
      index += 1
    }
    return head
  }
}
