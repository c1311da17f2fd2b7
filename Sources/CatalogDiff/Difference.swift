import CatalogModel
import Glibc
import Wording

/// Whose words brought a difference about.
enum Cause: Hashable, Sendable {
  /// The item's own file.
  case item
  /// The standard's file, or the only file there is.
  case standard
  /// A shared material that both sides use, by its id.
  case material(String)
}

/// A case a difference concerns.
struct ConcernedCase: Hashable, Sendable {
  let name: String
  /// Its place in the order in which cases are told.
  let position: Int
}

/// One difference between two records, before those that say the same are told together.
struct Difference: Sendable {
  var kind: ChangeKind
  var burden: Burden
  var element: Element?
  var path: String
  var record: String?
  var old: String?
  var new: String?
  var oldPlace: Place?
  var newPlace: Place?
  var cause: Cause
  var cases: [ConcernedCase] = []
  var message: Bilingual

  /// What the same difference has in common in a standard and in the items that follow it.
  var reachKey: ReachKey {
    let who: String
    if case .material(let id) = cause {
      // Each item may call the shared material by an id of its own, and the file's root is a record of its own kind.
      let owner = element.map { $0.owner == .materialFile ? RecordKind.material : $0.owner }
      who = "\(id)|\(owner.map { String($0.rawValue) } ?? "").\(element.map { String($0.key.rawValue) } ?? "")"
    } else {
      who = path
    }
    return ReachKey("\(who)|\(kind.rawValue)|\(old ?? "\u{0}")|\(new ?? "\u{0}")")
  }

  /// What differences have in common that are told as one with all their cases; nil where one stands alone.
  var groupKey: String? {
    guard !cases.isEmpty else { return nil }
    let name = element.map { "\($0.owner.rawValue).\($0.key.rawValue)" } ?? ""
    return "\(kind.rawValue)|\(burden.rawValue)|\(name)|\(record ?? "")|\(message.chinese)"
  }
}

/// What a difference has in common in a standard and in the items that follow it, compared by its bytes.
///
/// Most of it is Chinese, of which a `String` as a key would bring every character into its canonical form first.
struct ReachKey: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ReachKey, other: ReachKey) -> Bool {
    let (text, otherText) = (one.text.utf8, other.text.utf8)
    guard text.count == otherText.count else { return false }
    let isSame = text.withContiguousStorageIfAvailable { bytes in
      otherText.withContiguousStorageIfAvailable { otherBytes in
        guard let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else { return bytes.isEmpty }
        return memcmp(start, otherStart, bytes.count) == 0
      }
    }
    return (isSame ?? nil) ?? text.elementsEqual(otherText)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Where in the item a comparison stands: what the differences found there are called.
struct Scope: Sendable {
  /// The path of the record, with a dot at its end; empty at the root.
  var path = ""
  /// The record's name.
  var record: String?
  /// What kind of thing the record is and its name, to put before an element's name; empty at the root.
  var subject = Bilingual("", "")
  /// The case the record belongs to.
  var cases: [ConcernedCase] = []
  /// The shared material that both sides of a material use.
  var sharedMaterial: String?
}

/// Tells differences that say the same of several cases as one change, heavier ones first.
struct ChangeList {
  /// The changes in the order they are told.
  let changes: [Change]

  /// - Parameters:
  ///   - differences: What was found, in the order of the dictionary.
  ///   - caseCount: How many cases there are to concern.
  ///   - reached: The items each difference reaches, by its `reachKey`.
  init(_ differences: [Difference], caseCount: Int, reached: [ReachKey: Set<String>] = [:]) {
    if differences.count == 1 {
      changes = [Self.change(differences, caseCount: caseCount, reached: reached)]
      return
    }
    var groups: [[Difference]] = []
    var positions: [String: Int] = [:]
    for difference in differences {
      if let key = difference.groupKey {
        if let position = positions[key] {
          groups[position].append(difference)
          continue
        }
        positions[key] = groups.count
      }
      groups.append([difference])
    }
    let all = groups.map { Self.change($0, caseCount: caseCount, reached: reached) }
    changes = Change.Weight.allCases.flatMap { weight in all.filter { $0.weight == weight } }
  }

  private static func change(
    _ group: [Difference], caseCount: Int, reached: [ReachKey: Set<String>]
  ) -> Change {
    let first = group[0]
    var seen: Set<Int> = []
    let cases = group.flatMap(\.cases).sorted { $0.position < $1.position }.filter { seen.insert($0.position).inserted }
    let items =
      reached.isEmpty ? [] : group.reduce(into: Set<String>()) { $0.formUnion(reached[$1.reachKey] ?? []) }
    return Change(
      kind: first.kind, burden: first.burden, element: first.element, path: first.path, record: first.record,
      old: first.old, new: first.new, cases: cases.map(\.name),
      concernsAllCases: caseCount > 0 && cases.count == caseCount, oldPlace: first.oldPlace, newPlace: first.newPlace,
      reachedItems: items.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, message: first.message)
  }
}
