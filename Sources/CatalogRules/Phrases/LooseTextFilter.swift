import CatalogModel
import CatalogText

/// Tells texts apart in which no phrase with a role begins: nearly all.
///
/// First by the key alone, which may stand for elements of several records, then along the dictionary. Of a text in
/// Chinese only every second character is looked at, because a phrase has two at least: a table of 4,096 bytes says
/// whether it may be the first or the second of one. Where a first and a second one meet, the automaton is asked.
final class LooseTextFilter: Sendable {
  private let service: RoleTable
  private let material: RoleTable
  private let bodies: RoleTable
  /// By `Sign.hash`: 1 for a character with which a phrase begins, 2 for one that comes second, 4 for one that is a
  /// phrase alone; and 8, by the hash of both, for the two a phrase begins with.
  private let places: [UInt8]
  /// The same for those that must be a whole text.
  private let wholes: [UInt8]
  private let keyCount = Key.allCases.count
  // Sets that are asked of every text, as bits.
  private let names = PhraseList.names
  private let materialName = TextRoles.materialName
  private let counted = PhraseList.counted
  private let reach = PhraseList.reach

  static let current = LooseTextFilter(.current)

  init(_ dictionary: ElementDictionary) {
    service = RoleTable(of: .service, dictionary)
    material = RoleTable(of: .materialFile, dictionary)
    bodies = RoleTable(of: .organizationList, dictionary)
    var places = [UInt8](repeating: 0, count: Sign.count)
    var wholes = places
    for row in PhraseList.rows {
      row.words.withUTF8Buffer { words in
        for word in words.split(separator: UInt8(ascii: " ")) where word.count >= 3 && word[word.startIndex] >= 0xE0 {
          let (first, second) = (word.startIndex, word.startIndex + 3)
          if row.isFollowed { places[Sign.hash(words, first)] |= 2 }
          guard !row.roles.isEmpty else { continue }
          if row.kind.isWholeText {
            wholes[Sign.hash(words, first)] |= 1
            continue
          }
          places[Sign.hash(words, first)] |= word.count == 3 ? 5 : 1
          guard word.count >= 6, word[second] >= 0xE0 else { continue }
          places[Sign.hash(words, second)] |= 2
          places[Sign.hash(words, first, second)] |= 8
        }
      }
    }
    self.places = places
    self.wholes = wholes
  }

  private func table(_ kind: FileKind) -> RoleTable {
    switch kind {
    case .standard, .item: service
    case .material: material
    default: bodies
    }
  }

  /// Whether a text of a file is to be looked at: false only where no rule about wording that is on finds anything.
  func passes(_ tree: SyntaxTree, _ kind: FileKind, _ wording: WordingReach) -> Bool {
    borrowed(tree, kind, wording) { $0.passes(entriesBefore: tree.nodes.count) }
  }

  /// Whether a text with a role is to be looked at.
  func passes(_ tree: SyntaxTree, _ kind: FileKind, _ node: Int, _ role: TextRole) -> Bool {
    borrowed(tree, kind, .all) { $0.passes($0.nodes[node], TextRoles(role)) }
  }

  private func borrowed(
    _ tree: SyntaxTree, _ kind: FileKind, _ wording: WordingReach, _ body: (Look) -> Bool
  ) -> Bool {
    tree.nodes.withUnsafeBufferPointer { nodes in
      tree.bytes.withUnsafeBufferPointer { bytes in
        places.withUnsafeBufferPointer { places in
          wholes.withUnsafeBufferPointer { wholes in
            table(kind).borrowed { roles, sections in
              guard let nodes = nodes.baseAddress, let bytes = bytes.baseAddress, let places = places.baseAddress,
                let wholes = wholes.baseAddress
              else { return false }
              return body(
                Look(
                  nodes: nodes, bytes: bytes, end: bytes + tree.bytes.count, places: places, wholes: wholes,
                  roles: roles, sections: sections, keyCount: keyCount,
                  names: names, materialName: materialName, counted: counted, reach: reach, wording: wording))
            }
          }
        }
      }
    }
  }
}

/// The roles of the texts under each key below each key of a file's root, a row for each of the latter; of a list's key,
/// those of its elements that stand there without a key.
struct RoleTable: Sendable {
  /// All rows.
  let roles: [TextRoles]
  /// Whether a row has a role at all.
  private let sections: [Bool]

  init(of root: RecordKind, _ dictionary: ElementDictionary) {
    let count = Key.allCases.count
    var table = [TextRoles](repeating: [], count: count * count)
    for element in dictionary.elements(of: root) {
      let row = Int(element.key.rawValue) * count
      table[row + Int(element.key.rawValue)].formUnion(TextRoles(element.role))
      var (open, seen): ([Element], Set<RecordKind>) = ([element], [])
      while let element = open.popLast() {
        let kind: RecordKind
        switch element.type {
        case .record(let child): kind = child
        case .records(let child): kind = child
        default: continue
        }
        if let key = kind.shorthand, let short = dictionary.definition(of: key, in: kind) {
          table[row + Int(element.key.rawValue)].formUnion(TextRoles(short.role))
        }
        guard seen.insert(kind).inserted else { continue }
        for element in dictionary.elements(of: kind) {
          table[row + Int(element.key.rawValue)].formUnion(TextRoles(element.role))
          open.append(element)
        }
      }
    }
    roles = table
    sections = (0..<count).map { row in table[row * count..<(row + 1) * count].contains { !$0.isEmpty } }
  }

  /// Lends both tables; false where there are none.
  func borrowed(_ body: (UnsafePointer<TextRoles>, UnsafePointer<Bool>) -> Bool) -> Bool {
    roles.withUnsafeBufferPointer { roles in
      sections.withUnsafeBufferPointer { sections in
        guard let roles = roles.baseAddress, let sections = sections.baseAddress else { return false }
        return body(roles, sections)
      }
    }
  }
}

/// A character of three bytes as a number below 4,096; different ones may meet.
private enum Sign {
  static let count = 4096

  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    hash(UInt32(text[at]) | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2]) << 16)
  }

  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ first: Int, _ second: Int) -> Int {
    let (one, other) = (UnsafeBufferPointer(rebasing: text[first...]), UnsafeBufferPointer(rebasing: text[second...]))
    guard let one = one.baseAddress, let other = other.baseAddress else { return 0 }
    return hash(bytes(one), bytes(other))
  }

  /// The three bytes of a character.
  @inline(__always)
  static func bytes(_ at: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(at[0]) | UInt32(at[1]) &<< 8 | UInt32(at[2]) &<< 16
  }

  @inline(__always)
  static func hash(_ one: UInt32, _ other: UInt32) -> Int { hash(one &* 31 &+ other) }

  @inline(__always)
  static func hash(_ bytes: UInt32) -> Int { Int(truncatingIfNeeded: (bytes &* 0x9E37_79B1) &>> 20) }
}

/// One look at a file; the pointers are borrowed for its time, and nothing in it is counted.
private struct Look {
  let nodes: UnsafePointer<Node>
  let bytes: UnsafePointer<UInt8>
  /// After the file's last byte.
  let end: UnsafePointer<UInt8>
  let places: UnsafePointer<UInt8>
  let wholes: UnsafePointer<UInt8>
  let roles: UnsafePointer<TextRoles>
  /// Whether any key below a key of the root has a role.
  let sections: UnsafePointer<Bool>
  let keyCount: Int
  let names: TextRoles
  let materialName: TextRoles
  let counted: TextRoles
  let reach: TextRoles
  let wording: WordingReach

  /// Looks at all texts of a file, one key of the root after the other; below many of them nothing has a role.
  @inline(__always)
  func passes(entriesBefore end: Int) -> Bool {
    var key = 1
    while key &+ 1 < end {
      let section = Int(nodes[key].key)
      let next = Int(nodes[key &+ 1].next)
      if section < keyCount, sections[section], passes(keysFrom: key, to: next, roles + section &* keyCount) {
        return true
      }
      key = next
    }
    return false
  }

  @inline(__always)
  private func passes(keysFrom start: Int, to end: Int, _ roles: UnsafePointer<TextRoles>) -> Bool {
    var at = start
    while at < end {
      let node = nodes[at]
      at &+= 1
      guard node.kind == .key else { continue }
      let number = Int(node.key)
      let value = nodes[at]
      guard number < keyCount else { continue }
      let wanted = roles[number]
      if value.isScalar {
        at &+= 1
        if wanted.rawValue != 0, passes(value, wanted) { return true }
      } else if wanted.rawValue != 0, value.isSequence, passes(elementsFrom: at &+ 1, to: Int(value.next), wanted) {
        return true
      }
    }
    return false
  }

  /// Looks at the texts of a list that stand there without a key.
  private func passes(elementsFrom start: Int, to end: Int, _ wanted: TextRoles) -> Bool {
    var element = start
    while element < end {
      if nodes[element].isScalar, passes(nodes[element], wanted) { return true }
      element = Int(nodes[element].next)
    }
    return false
  }

  func passes(_ node: Node, _ wanted: TextRoles) -> Bool {
    if node.flags.rawValue != 0, node.flags.contains(.hasEscapes) { return true }
    let quotes = node.kind == .doubleQuoted || node.kind == .singleQuoted ? 1 : 0
    let count = Int(node.end) &- Int(node.start) &- 2 &* quotes
    guard wanted.meets(wording.phrases) else {
      let text = UnsafeBufferPointer(start: bytes + (Int(node.start) &+ quotes), count: max(0, count))
      return wanted.meets(wording.numbers) && mayHoldLongNumber(text)
    }
    guard count >= 3 else { return true }
    return TextLook(file: self, base: bytes + (Int(node.start) &+ quotes), count: count, wanted: wanted).passes()
  }
}

/// One look at one text.
private struct TextLook {
  let file: Look
  let base: UnsafePointer<UInt8>
  let count: Int
  let wanted: TextRoles

  /// Five characters: no phrase that must be a whole text has more, with a full stop.
  static let longestWhole = 15

  @inline(__always)
  func passes() -> Bool {
    // What begins with a Chinese character is more than signs.
    if base[0] < 0xE4 || base[0] > 0xE9 {
      if isOddity { return true }
    } else if count <= Self.longestWhole, file.wholes[Sign.hash(Sign.bytes(base))] != 0, begins(0) {
      return true
    }
    if base[count &- 1] == 0x89, wanted.meets(file.materialName), endsOpen { return true }
    if wanted.meets(file.reach), holdsIncompletePhone { return true }
    if base[count &- 3] & 0xF3 == 0xE3, wanted.meets(file.names), endsLikeSentence { return true }
    return wanted.meets(file.counted) ? passesOneByOne() : passesInPairs()
  }

  @inline(__always)
  private func passesInPairs() -> Bool {
    // What is loaded may lie behind the text, but not behind the file.
    guard file.end - base >= count &+ 8 else { return passesOneByOne() }
    var at = 0
    while at &+ 1 < count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      guard word & 0xF0 == 0xE0 else {
        if word & 0x80 == 0, isSuspect(at) || endsAlone(at) { return true }
        at &+= 1
        continue
      }
      let sign = file.places[Sign.hash(UInt32(truncatingIfNeeded: word) & 0xFF_FFFF)]
      if sign != 0, mayBegin(at, sign) { return true }
      // Where the next character takes three bytes too, it is looked at only if this one or the one behind it tells.
      at &+= word & 0xF000_0000 == 0xE000_0000 ? 6 : 3
    }
    return false
  }

  /// Whether a phrase of one character stands before a sign of ASCII.
  @inline(__always)
  private func endsAlone(_ at: Int) -> Bool {
    at >= 3 && base[at &- 3] >= 0xE0 && file.places[Sign.hash(Sign.bytes(base + (at &- 3)))] & 4 != 0 && begins(at &- 3)
  }

  /// Whether a phrase begins at a place or one character before it.
  @inline(__always)
  private func mayBegin(_ at: Int, _ sign: UInt8) -> Bool {
    if sign & 1 != 0, isFollowed(at, sign), begins(at) { return true }
    guard sign & 2 != 0, at >= 3, base[at &- 3] >= 0xE0 else { return false }
    let before = file.places[Sign.hash(Sign.bytes(base + (at &- 3)))]
    return before & 1 != 0 && isFollowed(at &- 3, before) && begins(at &- 3)
  }

  /// Whether a phrase may begin with a character and the one behind it; that may be a space or another sign of ASCII.
  @inline(__always)
  private func isFollowed(_ at: Int, _ sign: UInt8) -> Bool {
    guard sign & 4 == 0 else { return true }
    guard at &+ 6 <= count, base[at &+ 3] >= 0xE0 else { return at &+ 3 < count }
    return file.places[Sign.hash(Sign.bytes(base + at), Sign.bytes(base + (at &+ 3)))] & 8 != 0
  }

  @inline(never)
  private func passesOneByOne() -> Bool {
    var at = 0
    let end = count
    while at &+ 1 < end {
      let first = base[at]
      guard first >= 0xE0, at &+ 2 < end else {
        if first < 0x80, isSuspect(at) { return true }
        at &+= 1
        continue
      }
      let sign = file.places[Sign.hash(Sign.bytes(base + at))]
      if sign & 1 != 0, isFollowed(at, sign), begins(at) { return true }
      at &+= 3
    }
    return false
  }

  @inline(never)
  private func begins(_ at: Int) -> Bool {
    PhraseAutomaton.current.roles(in: UnsafeBufferPointer(start: base, count: count), at: at).meets(wanted)
  }

  /// Whether a line to be filled in begins at a place, a space between Chinese characters, or as many digits as a
  /// mobile's or a person's number has.
  @inline(__always)
  private func isSuspect(_ at: Int) -> Bool {
    let byte = base[at]
    if byte == UInt8(ascii: "_") { return base[at + 1] == UInt8(ascii: "_") }
    if byte == UInt8(ascii: " ") { return wanted.meets(file.names) && isBetweenCharacters(at) }
    guard isDigit(at), at &+ 10 < count, isDigit(at &+ 10), isDigit(at &+ 5) else { return false }
    return byte == 0x31 && base[at &+ 1] >= 0x33 || at &+ 17 < count && isDigit(at &+ 16) && isDigit(at &+ 8)
  }

  @inline(never)
  private func isBetweenCharacters(_ at: Int) -> Bool {
    var end = at
    while end < count, base[end] == UInt8(ascii: " ") { end += 1 }
    return at > 0 && base[at - 1] >= 0x80 && end < count && base[end] >= 0xE0
  }

  @inline(never)
  private var holdsIncompletePhone: Bool {
    incompletePhone(in: UnsafeBufferPointer(start: base, count: count)) != nil
  }

  @inline(__always)
  private func isDigit(_ at: Int) -> Bool { base[at] >= 0x30 && base[at] <= 0x39 }

  /// Whether a name ends in 。 ； ， or 、.
  @inline(never)
  private var endsLikeSentence: Bool {
    switch (base[count - 3], base[count - 2], base[count - 1]) {
    case (0xE3, 0x80, 0x81...0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): return true
    default: return false
    }
  }

  /// Whether a name ends in 等.
  @inline(never)
  private var endsOpen: Bool { base[count - 3] == 0xE7 && base[count - 2] == 0xAD }

  /// Whether a text that begins with a sign, a digit or a letter is short or nothing but signs.
  @inline(never)
  private var isOddity: Bool {
    var (digits, words) = (0, 0)
    for byte in UnsafeBufferPointer(start: base, count: min(count, 64)) {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte >= 0xE4 && byte <= 0xE9 || byte | 0x20 >= 0x61 && byte | 0x20 < 0x7B { words += 1 }
    }
    if words == 0 { return digits < 3 || !wanted.meets(PhraseList.reach) }
    return count < 8
  }
}
