import CatalogText
import Yams

/// A document as texts, lists and mappings: what every YAML reader must agree on once scalars are text.
indirect enum TextTree: Equatable, CustomStringConvertible {
  case text([UInt8])
  case list([TextTree])
  case map([Entry])

  struct Entry: Equatable {
    let key: [UInt8]
    let value: TextTree
  }

  init(_ tree: SyntaxTree, _ node: Int = 0) {
    switch tree.nodes[node].kind {
    case .blockMapping, .emptyMapping:
      self = .map(
        tree.entries(of: node).map { Entry(key: tree.content($0.key), value: TextTree(tree, $0.value)) })
    case .blockSequence, .flowSequence:
      self = .list(tree.elements(of: node).map { TextTree(tree, $0) })
    default:
      self = .text(tree.content(node))
    }
  }

  init?(_ node: Yams.Node) {
    switch node {
    case .scalar(let scalar):
      self = .text(Array(scalar.string.utf8))
    case .sequence(let sequence):
      var list: [TextTree] = []
      for element in sequence {
        guard let tree = TextTree(element) else { return nil }
        list.append(tree)
      }
      self = .list(list)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for pair in mapping {
        guard case .text(let key)? = TextTree(pair.key), let value = TextTree(pair.value) else { return nil }
        entries.append(Entry(key: key, value: value))
      }
      self = .map(entries)
    case .alias:
      return nil
    }
  }

  /// What Yams reads, with no typing of scalars; nil when it refuses.
  static func read(byYams bytes: [UInt8]) -> TextTree? {
    // Yams tells libyaml the encoding, which then no longer looks for the byte order mark that YAML allows.
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let parser = try? Yams.Parser(yaml: String(decoding: body, as: UTF8.self), resolver: .basic),
      let root = try? parser.singleRoot()
    else { return nil }
    return TextTree(root)
  }

  var description: String {
    switch self {
    case .text(let bytes): "\(String(decoding: bytes, as: UTF8.self).debugDescription)"
    case .list(let elements): "\(elements)"
    case .map(let entries):
      "{" + entries.map { "\(String(decoding: $0.key, as: UTF8.self)): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}

/// SplitMix64: the same numbers from the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}

let noKeys = KeyTable([])
let someKeys = KeyTable(["govsvc", "code", "name", "id", "limits", "text", "a-key-of-more-than-sixteen-bytes"])
