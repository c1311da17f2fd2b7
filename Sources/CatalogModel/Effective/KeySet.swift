import CatalogText

/// A set of keys as bits.
public struct KeySet: Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// The keys.
  public init(_ keys: [Key]) {
    for key in keys { insert(key.rawValue) }
  }

  /// The keys of a file's root mapping.
  public init(rootOf file: SourceFile) {
    guard let tree = file.tree else { return }
    for entry in tree.entries(of: 0) { insert(tree.nodes[entry.key].key) }
  }

  /// Whether a key is in it.
  public func contains(_ key: Key) -> Bool { contains(key.rawValue) }

  /// Whether a key's number in a tape is in it; keys the format does not know are in none.
  func contains(_ number: UInt16) -> Bool {
    let bit = 1 as UInt64 &<< UInt64(number & 63)
    switch number >> 6 {
    case 0: return low & bit != 0
    case 1: return middle & bit != 0
    case 2: return high & bit != 0
    default: return false
    }
  }

  /// Takes a key in.
  public mutating func insert(_ key: Key) { insert(key.rawValue) }

  /// Takes the keys of another set in.
  public mutating func formUnion(_ other: KeySet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  private mutating func insert(_ number: UInt16) {
    let bit = 1 as UInt64 &<< UInt64(number & 63)
    switch number >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: high |= bit
    default: break
    }
  }
}
