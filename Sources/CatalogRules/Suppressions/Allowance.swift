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
    guard let words = Self.words(of: comment.text) else { return nil }
    var rules: [RuleCode] = []
    var unknown: [String] = []
    var rest = words
    while let word = rest.first {
      let names = word.split { ",，、".contains($0) }.map(String.init)
      if let codes = Self.codes(names) {
        rules += codes
      } else if rules.isEmpty && unknown.isEmpty || names.contains(where: Self.looksLikeRule) {
        unknown += names.filter { RuleRegistry.rule(named: $0) == nil }
        rules += names.compactMap { RuleRegistry.rule(named: $0)?.info.code }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    place = file.place(comment.span)
    scope = comment.scope
    isWholeFile = comment.node == 0
    element = comment.node.map { file.elementPath(of: $0) } ?? ""
    self.rules = rules
    unknownRules = unknown
    reason = rest.joined(separator: " ")
  }

  /// All allowances of a file, in order.
  static func all(in file: SourceFile) -> [Allowance] {
    guard let tree = file.tree, tree.hasToolComments else { return [] }
    return tree.toolComments().compactMap { Allowance($0, in: file) }
  }

  /// The words behind `:allow`; nil where something else stands there.
  private static func words(of text: String) -> ArraySlice<String>? {
    guard text.hasPrefix(":") else { return nil }
    let words = text.dropFirst().split(whereSeparator: \.isWhitespace).map(String.init)
    return words.first == "allow" ? words.dropFirst() : nil
  }

  private static func codes(_ names: [String]) -> [RuleCode]? {
    let codes = names.compactMap { RuleRegistry.rule(named: $0)?.info.code }
    return codes.count == names.count && !codes.isEmpty ? codes : nil
  }

  /// Whether a word is meant as a code: `GS` and digits.
  private static func looksLikeRule(_ word: String) -> Bool {
    word.utf8.count > 3 && word.lowercased().hasPrefix("gs") && word.dropFirst(2).allSatisfy(\.isNumber)
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
    for key in [Key.id, .material, .code, .name] {
      if let value = value(of: key.rawValue, in: record), nodes[value].isScalar { return text(value) }
    }
    return String(elements(of: list).prefix { $0 < record }.reduce(0) { count, _ in count + 1 })
  }
}
