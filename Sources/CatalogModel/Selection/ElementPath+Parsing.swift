import Wording

extension ElementPath {
  /// Reads a way to an element.
  ///
  /// Three spellings are understood, and may be mixed: keys (`limits.promised`, `cases[name-change].limits.promised`),
  /// 要素名称 (`承诺办结时限`) where only one element has it, and names of records before a slash
  /// (`变更名称/承诺办结时限`). A key or a name may leave out the records it lies in as long as none is of a list.
  ///
  /// - Parameters:
  ///   - text: What a person typed.
  ///   - kind: The record the way begins in.
  ///   - record: The effective item, so that its records can be named and missing ones told; nil where there is none.
  /// - Returns: The way; its records need not exist where `record` is nil.
  /// - Throws: `ElementPathError`, with what could be meant.
  public static func parse(
    _ text: String, in kind: RecordKind, of record: Record? = nil
  ) throws(ElementPathError) -> ElementPath {
    var reader = ElementPathReader(root: kind, record: record)
    let parts = ElementPathReader.split(trimmed(text), at: "/")
    for part in parts.dropLast() { try reader.enter(named: trimmed(part)) }
    let last = trimmed(parts.last ?? "")
    guard !last.isEmpty else { throw ElementPathError(.malformed, text) }
    for step in ElementPathReader.split(last, at: ".") { try reader.take(trimmed(step)) }
    return try reader.finished(text)
  }
}

/// Follows the steps of a text through the dictionary.
struct ElementPathReader {
  private let root: RecordKind
  private var kind: RecordKind?
  private var record: Record?
  /// The record that holds the list at which the last step ended.
  private var owner: Record?
  private var steps: [ElementPath.Step] = []
  private let dictionary = ElementDictionary.current

  init(root: RecordKind, record: Record?) {
    self.root = root
    self.record = record
    kind = root
  }

  /// The way that was followed.
  func finished(_ text: String) throws(ElementPathError) -> ElementPath {
    guard let path = ElementPath(root: root, steps: steps) else { throw ElementPathError(.malformed, text) }
    return path
  }

  /// Follows one step: a key or a name, perhaps with brackets.
  mutating func take(_ text: String) throws(ElementPathError) {
    let (name, selector) = try parts(text)
    guard let kind else { throw stuck(at: text) }
    if let element = dictionary.elements(of: kind).first(where: { matches($0, name) }) {
      return try follow(element, selector)
    }
    let found = nested(name, in: kind)
    guard let first = found.first else { throw unknown(name, in: kind) }
    guard found.count == 1 else {
      throw ElementPathError(.ambiguous, name, suggestions: found.map { path(through: $0) })
    }
    for element in first.dropLast() { try follow(element, nil) }
    if let last = first.last { try follow(last, selector) }
  }

  /// Enters the record of a list that has a name or an id.
  mutating func enter(named name: String) throws(ElementPathError) {
    guard let kind else { throw stuck(at: name) }
    var found: [(Element, String)] = []
    for element in dictionary.elements(of: kind) {
      guard case .records = element.type, let record else { continue }
      for child in record.records(element.key) where child.isNamed(name) {
        found.append((element, child.selector ?? ""))
      }
    }
    guard let first = found.first else {
      throw ElementPathError(.unknownElement(in: kind), name, suggestions: suggestions(for: name, in: kind))
    }
    guard found.count == 1 else {
      throw ElementPathError(.ambiguous, name, suggestions: found.map { "\($0.0.key.spelling)[\($0.1)]" })
    }
    try follow(first.0, first.1)
  }

  private mutating func follow(_ element: Element, _ selector: String?) throws(ElementPathError) {
    if let selector {
      guard element.type.isList else { throw ElementPathError(.notAList(element.key), selector) }
      let children = record.map { Array($0.records(element.key)) } ?? []
      let named = children.filter { $0.isNamed(selector) }
      let chosen = children.first { $0.selector == selector } ?? (named.count == 1 ? named[0] : nil)
      steps.append(ElementPath.Step(element.key, ElementPath.Selector(chosen?.selector ?? selector)))
      kind = element.type.entered(selecting: true)
      record = chosen
    } else {
      steps.append(ElementPath.Step(element.key))
      kind = element.type.entered(selecting: false)
      owner = record
      record = record?.record(element.key)
    }
  }

  private func parts(_ text: String) throws(ElementPathError) -> (name: String, selector: String?) {
    guard let open = text.firstIndex(of: "[") else { return (text, nil) }
    guard text.last == "]" else { throw ElementPathError(.malformed, text) }
    let inner = text[text.index(after: open)..<text.index(before: text.endIndex)]
    guard open > text.startIndex, !inner.isEmpty else { throw ElementPathError(.malformed, text) }
    return (trimmed(String(text[..<open])), trimmed(String(inner)))
  }

  private func stuck(at text: String) -> ElementPathError {
    guard let last = steps.last else { return ElementPathError(.malformed, text) }
    guard last.selector == nil, let element = ElementPath(root: root, steps: steps)?.element, element.type.isList,
      element.type.recordKind != nil
    else { return ElementPathError(.noFurther(last.key), text) }
    let children = owner.map { Array($0.records(last.key)) } ?? []
    let way = steps.map(\.description).joined(separator: ".")
    let candidates = children.compactMap(\.selector).prefix(8).map { "\(way)[\($0)].\(text)" }
    return ElementPathError(
      .missingSelector(last.key), text, suggestions: candidates.isEmpty ? ["\(way)[…].\(text)"] : Array(candidates))
  }
}

extension ElementPathReader {
  /// Splits at a separator that stands outside of brackets.
  static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == separator, depth <= 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private func matches(_ element: Element, _ name: String) -> Bool {
    element.key.spelling == name || element.label.chinese == name
      || element.label.english.lowercased() == name.lowercased()
  }

  /// The elements of that name in the records that lie in the record without a list between.
  private func nested(_ name: String, in kind: RecordKind) -> [[Element]] {
    dictionary.elements(of: kind).flatMap { element -> [[Element]] in
      guard case .record(let inner) = element.type else { return [] }
      return dictionary.elements(of: inner).filter { matches($0, name) }.map { [element, $0] }
    }
  }

  private func path(through elements: [Element]) -> String {
    (steps.map(\.description) + elements.map(\.key.spelling)).joined(separator: ".")
  }

  private func unknown(_ name: String, in kind: RecordKind) -> ElementPathError {
    let inLists = dictionary.elements(of: kind).flatMap { element -> [String] in
      guard case .records(let inner) = element.type,
        let found = dictionary.elements(of: inner).first(where: { matches($0, name) })
      else { return [] }
      let children = record.map { $0.records(element.key).compactMap(\.selector) } ?? []
      return children.prefix(4).map { path(through: [element]) + "[\($0)]." + found.key.spelling }
    }
    if !inLists.isEmpty { return ElementPathError(.ambiguous, name, suggestions: Array(inLists.prefix(8))) }
    return ElementPathError(.unknownElement(in: kind), name, suggestions: suggestions(for: name, in: kind))
  }

  private func suggestions(for name: String, in kind: RecordKind) -> [String] {
    var candidates = dictionary.elements(of: kind)
    for element in candidates {
      if case .record(let inner) = element.type { candidates += dictionary.elements(of: inner) }
    }
    if let near = nearest(name, among: candidates.map(\.key.spelling)) { return [near] }
    guard name.unicodeScalars.count > 1 else { return [] }
    let longer = candidates.map(\.name).filter { isAbbreviation(name, of: $0) }
    if !longer.isEmpty { return Array(longer.prefix(4)) }
    if let near = nearest(name, among: candidates.map(\.name)) { return [near] }
    return candidates.map(\.name).filter { $0.contains(name) || name.contains($0) }.prefix(4).map { $0 }
  }
}

/// Whether the characters of `short` stand in `long` in the same order.
private func isAbbreviation(_ short: String, of long: String) -> Bool {
  var rest = Substring(long).unicodeScalars
  for scalar in short.unicodeScalars {
    guard let place = rest.firstIndex(of: scalar) else { return false }
    rest = rest[rest.index(after: place)...]
  }
  return true
}

extension Record {
  /// What names the record in brackets: its id, or what its kind has instead.
  public var selector: String? {
    if let id = text(.id) { return id }
    return kind.identity.flatMap { text($0) }
  }

  /// Whether a person may mean the record by `name`: its id, its name, its label or its question.
  func isNamed(_ name: String) -> Bool {
    [selector, text(.name), text(.label), text(.ask)].contains(name)
  }
}

/// The text without blanks at its ends.
func trimmed(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
