/// An object described by what it takes over from another one: git's delta.
enum PackedChange {
  /// The object that a change makes of another.
  ///
  /// - Parameters:
  ///   - change: The description: the sizes of both objects, then stretches to copy and bytes to insert.
  ///   - base: The object it is told of.
  ///   - limit: The most bytes that the result may have.
  /// - Returns: Nil for a description that does not fit, or is too long.
  static func apply(_ change: UnsafeBufferPointer<UInt8>, to base: [UInt8], limit: Int) -> [UInt8]? {
    var at = 0
    guard let baseSize = size(change, &at), baseSize == base.count, let size = size(change, &at), size <= limit else {
      return nil
    }
    var isRight = false
    let result = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      isRight = base.withUnsafeBufferPointer { base in
        fill(UnsafeMutableBufferPointer(rebasing: target[..<size]), from: base, change, at)
      }
      // A result that is not right is not used.
      if !isRight { target[..<size].initialize(repeating: 0) }
      count = size
    }
    return isRight ? result : nil
  }

  private static func size(_ change: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int? {
    var (size, shift) = (0, 0)
    while at < change.count, shift < 48 {
      let byte = Int(change[at])
      at += 1
      size |= (byte & 0x7F) << shift
      if byte & 0x80 == 0 { return size }
      shift += 7
    }
    return nil
  }

  private static func fill(
    _ target: UnsafeMutableBufferPointer<UInt8>, from base: UnsafeBufferPointer<UInt8>,
    _ change: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    var (at, written) = (start, 0)
    while at < change.count {
      let command = change[at]
      at += 1
      let source: UnsafeBufferPointer<UInt8>
      if command & 0x80 != 0 {
        var (offset, count) = (0, 0)
        for bit in 0..<7 where command & (1 << bit) != 0 {
          guard at < change.count else { return false }
          if bit < 4 { offset |= Int(change[at]) << (bit * 8) } else { count |= Int(change[at]) << (bit * 8 - 32) }
          at += 1
        }
        if count == 0 { count = 0x10000 }
        guard offset + count <= base.count else { return false }
        source = UnsafeBufferPointer(rebasing: base[offset..<offset + count])
      } else {
        let count = Int(command)
        guard count > 0, at + count <= change.count else { return false }
        source = UnsafeBufferPointer(rebasing: change[at..<at + count])
        at += count
      }
      guard source.count <= target.count - written else { return false }
      _ = UnsafeMutableBufferPointer(rebasing: target[written..<written + source.count])
        .initialize(fromContentsOf: source)
      written += source.count
    }
    return written == target.count
  }
}
