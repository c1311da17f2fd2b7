import CatalogText
import Wording

extension StructureCheck {
  /// Notes an issue at a node.
  @inline(never)
  mutating func add(_ kind: StructureIssue.Kind, _ place: ElementPlace, at node: Int, related: Int? = nil) {
    let element = dictionary[place]
    issues.append(
      StructureIssue(
        kind: kind, element: element, path: path(element.key, node), span: tree.span(node),
        text: isScalar(node) ? tree.text(node) : "", related: related.map { tree.span($0) }))
  }

  /// Notes a key without meaning in the record, with the nearest key that has one.
  @inline(never)
  mutating func addUnknown(_ key: Int, in record: RecordKind) {
    let text = tree.text(key)
    let candidates = dictionary.elements(of: record)
    let form = keyForm(of: text)
    let named = candidates.first { $0.label.chinese == text || $0.key.spelling == form }
    let near = nearest(text, among: candidates.map(\.key.spelling), onlyOne: true).flatMap(Key.init(spelling:))
    let owner = self.owner == 0 ? "" : path() + "."
    issues.append(
      StructureIssue(
        kind: .unknownElement(suggestion: named?.key ?? near), element: nil, path: owner + text,
        span: tree.span(key), text: text, related: nil))
  }

  /// Notes that a record lacks an element; the place is the record's first key.
  mutating func addMissing(_ place: ElementPlace, in mapping: Int) {
    let element = dictionary[place]
    let start = Int(tree.nodes[mapping].start)
    let isEmpty = mapping + 1 >= Int(tree.nodes[mapping].next)
    issues.append(
      StructureIssue(
        kind: .missingElement, element: element, path: path(element.key),
        span: isEmpty ? ByteSpan(start: start, end: start) : tree.span(mapping + 1), text: element.key.spelling,
        related: nil))
  }

  /// The path of an element of the record being checked, such as `cases[name-change].limits.promised`.
  ///
  /// - Parameters:
  ///   - key: The element; nil for the record itself.
  ///   - node: A record of the element's list, where one is meant.
  /// - Returns: The keys with the ids of records, joined by dots.
  func path(_ key: Key? = nil, _ node: Int? = nil) -> String {
    var steps = trail.map { spelling($0.key, $0.node) }
    if let key { steps.append(spelling(key, node.flatMap { isMapping($0) ? $0 : nil })) }
    return steps.joined(separator: ".")
  }

  /// The way from the root to the record being checked: keys, and in lists the records' nodes.
  private var trail: [(key: Key, node: Int?)] {
    var steps: [(key: Key, node: Int?)] = []
    var mapping = 0
    while mapping != owner {
      let values = tree.entries(of: mapping).lazy.map(\.value)
      guard let value = values.first(where: { $0 <= owner && owner < Int(nodes[$0].next) }),
        let key = Key(rawValue: nodes[value - 1].key)
      else { break }
      let element = tree.elements(of: value).first { $0 <= owner && owner < Int(nodes[$0].next) }
      steps.append((key, element))
      mapping = element ?? value
    }
    return steps
  }

  private func spelling(_ key: Key, _ node: Int?) -> String {
    guard let node, let kind = listKind(of: key), let identity = identityNode(of: node, as: kind) else {
      return key.spelling
    }
    return "\(key.spelling)[\(tree.text(identity))]"
  }

  private func listKind(of key: Key) -> RecordKind? {
    for kind in RecordKind.allCases {
      if let place = dictionary.place(of: key, in: kind), case .records(let child) = dictionary[place].type {
        return child
      }
    }
    return nil
  }
}

/// The candidate nearest to `text` by edit distance, if it is near enough to be a slip of the pen.
///
/// - Parameters:
///   - text: What was written.
///   - candidates: What may have been meant.
///   - onlyOne: Whether there is none where two candidates are equally near.
/// - Returns: The candidate; nil where none is near enough.
public func nearest(_ text: String, among candidates: [String], onlyOne: Bool = false) -> String? {
  let target = Array(text.unicodeScalars)
  let allowed = target.count <= 3 ? 1 : 2
  var best: (distance: Int, candidate: String)?
  var isOnlyOne = true
  for candidate in candidates {
    let distance = editDistance(target, Array(candidate.unicodeScalars))
    if distance <= allowed, distance < (best?.distance ?? Int.max) {
      best = (distance, candidate)
      isOnlyOne = true
    } else if let best, distance == best.distance, candidate != best.candidate {
      isOnlyOne = false
    }
  }
  return isOnlyOne || !onlyOne ? best?.candidate : nil
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two texts.
func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  guard abs(one.count - other.count) <= 2 else { return 3 }
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  for (row, left) in one.enumerated() {
    var current = [row + 1]
    for (column, right) in other.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
      if row > 0, column > 0, left == other[column - 1], right == one[row - 1] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
