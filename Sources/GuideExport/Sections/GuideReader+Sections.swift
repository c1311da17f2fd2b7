import CatalogModel

/// The keys of one guide's sections.
struct SectionKeys: ~Copyable {
  /// The bytes of keys, one after the other.
  private(set) var bytes = ByteBuffer(capacity: 1 << 14)
  /// The bytes of the filings and, right behind them, of the bases: most sections are made of them.
  private var common: (filings: Source, bases: Source)?

  private struct Source {
    let range: Range<Int>
    let hash: UInt64
  }

  /// Forgets another guide's.
  mutating func begin() {
    bytes.cut()
    common = nil
  }

  /// The key of a section made of a part of an item.
  mutating func key(_ part: SectionPart, _ tag: UInt32, of item: ItemView) -> SectionKey {
    let source = source(of: part, item)
    return SectionKey(tag: tag, source: source.range, hash: source.hash ^ UInt64(tag) &* 0x9E37_79B9_7F4A_7C15)
  }

  private mutating func source(of part: SectionPart, _ item: ItemView) -> Source {
    guard part != .steps, part != .results else { return append(part, of: item) }
    let (filings, bases) = common ?? (append(.filings, of: item), append(.bases, of: item))
    common = (filings, bases)
    switch part {
    case .filings: return filings
    case .bases: return bases
    default:
      var hash = filings.hash
      Self.mix(&hash, bases.hash)
      return Source(range: filings.range.lowerBound..<bases.range.upperBound, hash: hash)
    }
  }

  /// A hash of some kilobytes in four rows that do not wait for each other.
  ///
  /// Whoever chooses the bytes can make different ones meet: what has the same hash is compared.
  private static func hash(_ text: Text) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let count = UInt64(text.count)
    var rows = (count, ~count, count ^ odd, ~count ^ odd)
    var at = 0
    while at + 32 <= text.count {
      mix(&rows.0, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      mix(&rows.1, raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      mix(&rows.2, raw.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      mix(&rows.3, raw.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
      at += 32
    }
    while at < text.count {
      mix(&rows.0, UInt64(raw[at]))
      at += 1
    }
    mix(&rows.0, rows.1 ^ rows.1 >> 32)
    mix(&rows.0, rows.2 ^ rows.2 >> 32)
    mix(&rows.0, rows.3 ^ rows.3 >> 32)
    return rows.0 ^ rows.0 >> 32
  }

  @inline(__always)
  private static func mix(_ row: inout UInt64, _ word: UInt64) {
    row = (row ^ word) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Adds the entries of a part: of each file a sign that stands in no text, its kind, and the bytes of its entries.
  private mutating func append(_ part: SectionPart, of item: ItemView) -> Source {
    let start = bytes.count
    for file in 0..<item.fileCount {
      let kind = item.kind(ofFile: file)
      bytes.append(0x01)
      bytes.append(kind == .standard ? 0x53 : kind == .item ? 0x49 : 0x4D)
      for entry in item.rootEntries(ofFile: file) where kind == .material || part.has(entry.key) {
        bytes.append(entry.source)
        bytes.append(entry.endsFile ? 0x00 : 0x0A)
      }
    }
    return Source(range: start..<bytes.count, hash: Self.hash(bytes.text(from: start, to: bytes.count)))
  }
}

extension GuideReader {
  /// What a section is found by; nothing of it has been read yet.
  ///
  /// - Parameters:
  ///   - part: What it is made of.
  ///   - tag: Which section it is, and the state of the layout; below 2^31.
  /// - Returns: Its key.
  mutating func sectionKey(_ part: SectionPart, _ tag: UInt32) -> SectionKey {
    sectionPart = part
    readsBeside = false
    return sectionKeys.key(part, tag << 1 | (identity.implementationCode == nil ? 0 : 1), of: item)
  }

  /// Remembers a section that was written, where it is made of nothing but its part and is worth it.
  mutating func remember(_ key: SectionKey, _ text: Text, state: UInt8) {
    // Escapes could hide what is looked for in the bytes.
    guard !readsBeside, !hasDecoded, sections.isMetAgain(key) else { return }
    sections.add(key, in: sectionKeys.bytes, text, code: identity.implementationCode, state: state)
  }

  /// Notes that records of a list at the root are read.
  @inline(__always)
  mutating func note(readingOf key: Key) {
    if !sectionPart.has(key) { readsBeside = true }
  }
}

extension ByteBuffer {
  /// Adds a section that was written in another guide, with the 实施编码 of this one.
  mutating func append(_ section: SectionMemo.Section, of memo: borrowing SectionMemo, code: Text?) {
    let start = count
    append(memo.bytes.text(from: section.place.lowerBound, to: section.place.upperBound))
    guard let code else { return }
    for number in section.codes { replace(at: start + memo.codes[number], with: code) }
  }
}
