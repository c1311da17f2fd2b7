public import CatalogModel
public import CatalogText

/// What a comment `# govsvc:allow GS0412 理由` lets pass: findings of some rules about what the comment speaks of.
public struct Allowance: Sendable {
  /// The comment.
  public let place: Place
  /// The stretch of the file in which findings are passed over; `isWholeFile` also covers those without a stretch.
  public let scope: ByteSpan
  /// Whether it speaks of the whole file.
  public let isWholeFile: Bool
  /// The path of the element it speaks of, records named by their ids, so that it can be found in another revision.
  public let element: String
  /// The rules, in the order in which they are written.
  public let rules: [RuleCode]
  /// Names that no rule has.
  public let unknownRules: [String]
  /// Why; empty where nothing is said.
  public let reason: String

  /// Whether it speaks of anything: false at the end of a file.
  public let hasTarget: Bool

  /// Whether it is in force: it names rules, all of them known, and says why.
  public var isInForce: Bool { !rules.isEmpty && unknownRules.isEmpty && !reason.isEmpty }

  /// Whether it passes over a finding of its file.
  func covers(_ finding: Finding) -> Bool {
    guard rules.contains(finding.code), finding.place.path == place.path else { return false }
    return isWholeFile
      || finding.place.span.start >= scope.start && finding.place.span.end <= scope.end
        && !(finding.place.span.isEmpty && finding.place.span.start == 0)
  }

  /// Reads a comment; nil where it says something else than `allow`.
  init?(_ comment: ToolComment, in file: SourceFile) {
    guard let rest = Self.rest(of: comment.text) else { return nil }
    let (names, reason) = Self.names(in: rest)
    rules = names.compactMap { RuleRegistry.rule(named: $0)?.info.code }
    unknownRules = names.filter { RuleRegistry.rule(named: $0) == nil }
    self.reason = reason
    place = file.place(comment.span)
    scope = comment.scope
    isWholeFile = comment.node == 0
    hasTarget = comment.node != nil
    element = comment.node.map { file.elementPath(of: $0) } ?? ""
  }

  /// All allowances of a file, in order.
  static func all(in file: SourceFile) -> [Allowance] {
    guard let tree = file.tree, tree.hasToolComments else { return [] }
    return tree.toolComments().compactMap { Allowance($0, in: file) }
  }

  /// What stands behind `:allow`; nil where something else stands there.
  private static func rest(of text: String) -> Substring? {
    guard text.hasPrefix(":") else { return nil }
    let words = text.dropFirst().drop { $0.isWhitespace }
    guard words.hasPrefix("allow") else { return nil }
    let rest = words.dropFirst(5)
    return rest.first?.isWhitespace == false ? nil : rest
  }

  /// The names of rules at the beginning, joined by commas or, where they are codes of rules, by blanks; and the reason,
  /// which may also follow a colon or a bracket.
  private static func names(in text: Substring) -> (names: [String], reason: String) {
    var names: [String] = []
    var rest = text.drop { $0.isWhitespace }
    var isJoined = true
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isWhitespace && !",，、：:（(。".contains($0) }
      guard isJoined || RuleCode(String(name)).flatMap({ RuleRegistry.rule($0) }) != nil else { break }
      if !name.isEmpty { names.append(String(name)) }
      let behind = rest.dropFirst(name.count).drop { $0.isWhitespace }
      isJoined = behind.first.map { ",，、".contains($0) } ?? false
      rest = isJoined ? behind.dropFirst().drop { $0.isWhitespace } : behind
      if !isJoined, let first = rest.first, "：:（(。".contains(first) { break }
    }
    return (names, String(rest.drop { "：:。".contains($0) || $0.isWhitespace }))
  }
}

extension SourceFile {
  /// The path of the element at a node, such as `materials.id-card.name`: records by the id they have, others by their
  /// place in the list.
  func elementPath(of node: Int) -> String {
    guard let tree else { return "" }
    var names: [String] = []
    var at = node
    if tree.nodes[at].kind == .key {
      names.append(tree.text(at))
    }
    var inner = tree.nodes[at].kind == .key ? tree.parent(of: at + 1) : at
    while let current = inner {
      at = current
      if let key = tree.key(ofValue: at) {
        names.append(tree.text(key))
      } else if let list = tree.parent(of: at), tree.nodes[list].isSequence {
        names.append(tree.recordName(at, in: list))
      }
      inner = tree.parent(of: at)
    }
    return names.reversed().joined(separator: ".")
  }
}

extension SyntaxTree {
  /// What tells a record of a list from the others: its id or code, else its place.
  fileprivate func recordName(_ record: Int, in list: Int) -> String {
    for key in [Key.id, .use, .material, .code, .name] {
      if let value = value(of: key.rawValue, in: record), nodes[value].isScalar { return text(value) }
    }
    return String(elements(of: list).prefix { $0 < record }.reduce(0) { count, _ in count + 1 })
  }
}
