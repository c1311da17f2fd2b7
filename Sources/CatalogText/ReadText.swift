/// Reads a text of the strict subset of YAML.
///
/// - Parameters:
///   - bytes: the file as it is, at most `limits.fileBytes`.
///   - keys: the key names that get numbers.
///   - limits: what goes beyond is refused.
/// - Returns: the tree, or why there is none; a tree may come with refusals.
public func readText(_ bytes: [UInt8], keys: KeyTable, limits: TextLimits = .standard) -> ReadOutcome {
  var notes = ReadOutcome.Notes()
  guard bytes.count <= min(limits.fileBytes, Int(Int32.max)) else {
    let refusal = Refusal(.tooLarge, ByteSpan(start: 0, end: 0), detail: String(limits.fileBytes))
    return ReadOutcome(tree: nil, refusals: [refusal], notes: notes)
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  notes.hasByteOrderMark = start > 0
  let scan = bytes.withUnsafeBufferPointer { buffer in
    keys.withIndex { TextScan(buffer, from: start, keys: $0, limits: limits) }
  }
  notes.hasCRLF = scan.hasCRLF
  let tree = scan.nodes.map {
    SyntaxTree(bytes: bytes, nodes: $0, keys: scan.keysMet, hasToolComments: scan.hasToolComments)
  }
  guard scan.isFlagged else { return ReadOutcome(tree: tree, refusals: [], notes: notes) }
  var refusals = Diagnosis(bytes, from: start, limits: limits).refusals
  if refusals.isEmpty {
    let place = min(scan.stop?.offset ?? 0, bytes.count)
    let span = ByteSpan(start: place, end: min(place + 1, bytes.count))
    refusals = [Refusal(scan.stop?.kind ?? .controlCharacter, span)]
  }
  return ReadOutcome(tree: tree, refusals: refusals, notes: notes)
}

/// Both fast passes over one text.
struct TextScan {
  /// The tape; nil when the structure was not understood.
  private(set) var nodes: [Node]?
  /// The keys it has.
  private(set) var keysMet = KeyMarks()
  /// Something is to be refused.
  private(set) var isFlagged = true
  private(set) var hasCRLF = false
  /// A comment is addressed to the tool.
  private(set) var hasToolComments = false
  private(set) var stop: (kind: Refusal.Kind, offset: Int)?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, keys: KeyIndex, limits: TextLimits) {
    let check = CharacterCheck(bytes, from: from, lineBytes: limits.lineBytes)
    hasCRLF = check.hasCRLF
    guard check.verdict != .broken, var scanner = TapeScanner(bytes, from: from, keys: keys, limits: limits) else {
      return
    }
    defer { scanner.release() }
    if scanner.run() {
      nodes = scanner.nodes()
      keysMet = scanner.keysMet
      hasToolComments = scanner.hasToolComments
      isFlagged = scanner.isFlagged || check.verdict == .flagged
    }
    stop = scanner.stop
  }
}
