import CatalogModel
import CatalogText

/// A subject on both sides, or on one.
struct SubjectPair: Sendable {
  let old: SourceFile?
  let new: SourceFile?
  /// Whether both sides have another code.
  let isRecoded: Bool
  /// Whether both sides are the same bytes at the same place.
  let isSame: Bool
  /// Whether the side that is nil may be there and could not be read.
  var isUnread = false

  init(old: SourceFile?, new: SourceFile?, isRecoded: Bool = false) {
    (self.old, self.new, self.isRecoded) = (old, new, isRecoded)
    guard let old, let new else {
      isSame = false
      return
    }
    isSame =
      old === new
      || old.bytes.count == new.bytes.count && old.path == new.path
        && CommonEnds(old.bytes, new.bytes).first == old.bytes.count
  }
}

/// What becomes of each code: the pairs of files that are one subject.
struct SubjectMatch {
  private(set) var pairs: [SubjectPair] = []
  private var oldLeft: [SourceFile] = []
  private var newLeft: [SourceFile] = []

  /// Pairs files of one code, the one at the same path first.
  ///
  /// - Parameters:
  ///   - old: The files of the earlier state, in order of path.
  ///   - new: Those of the later one.
  ///   - inPlace: Whether it is tried first if all files stay where they are; off, codes are always looked up, with the
  ///     same result.
  init(_ old: [SourceFile], _ new: [SourceFile], inPlace: Bool = true) {
    if inPlace, old.count == new.count, zip(old, new).allSatisfy({ $0.path == $1.path && $0.isSubject(of: $1) }) {
      pairs = zip(old, new).map { SubjectPair(old: $0, new: $1) }
      return
    }
    var candidates: [String: [SourceFile]] = [:]
    for file in new.reversed() { candidates[file.subjectCode, default: []].append(file) }
    for file in old {
      let code = file.subjectCode
      guard let sameCode = candidates[code], !sameCode.isEmpty else {
        oldLeft.append(file)
        continue
      }
      let position = sameCode.firstIndex { $0.path == file.path } ?? sameCode.count - 1
      pairs.append(SubjectPair(old: file, new: candidates[code]?.remove(at: position)))
    }
    let left = Set(candidates.values.flatMap { $0 }.map(\.path))
    newLeft = new.filter { left.contains($0.path) }
  }

  /// Pairs what is left where `name` gives an old and a new file the same name, which no other file has.
  mutating func pairLeft(old oldName: (SourceFile) -> String?, new newName: (SourceFile) -> String?) {
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    let olds = Dictionary(grouping: oldLeft.filter { oldName($0) != nil }) { oldName($0) ?? "" }
    let news = Dictionary(grouping: newLeft.filter { newName($0) != nil }) { newName($0) ?? "" }
    oldLeft.removeAll { file in
      guard let name = oldName(file), olds[name]?.count == 1, let found = news[name], found.count == 1 else {
        return false
      }
      pairs.append(SubjectPair(old: file, new: found[0], isRecoded: true))
      newLeft.removeAll { $0 === found[0] }
      return true
    }
  }

  /// All pairs, with what is on one side only.
  var all: [SubjectPair] {
    pairs + oldLeft.map { SubjectPair(old: $0, new: nil) } + newLeft.map { SubjectPair(old: nil, new: $0) }
  }
}

extension SourceFile {
  /// Whether another state's file has the same code, which is compared as it is written before it is read.
  fileprivate func isSubject(of other: SourceFile) -> Bool {
    if self === other { return true }
    if let code = value(.code), let otherCode = other.value(.code), code.hasText(of: otherCode), kind == other.kind,
      kind == .standard || kind == .item
    {
      return true
    }
    return subjectCode == other.subjectCode
  }

  /// The code by which a file is the same subject in another state of the catalog: what it says, else its name.
  var subjectCode: String {
    switch kind {
    case .standard: text(.code) ?? text(.localCode) ?? stem
    case .item: text(.code) ?? itemCode
    case .material: text(.id) ?? stem
    default: path
    }
  }

  private var itemCode: String {
    guard let body = text(.authority) else { return stem }
    return body + "/" + (text(.standard) ?? text(.localCode) ?? stem)
  }
}

extension Catalog {
  /// What a file says besides its code, for finding it again under another code.
  func content(of file: SourceFile) -> String? {
    guard file.tree != nil else { return nil }
    let record = file.kind == .item ? effective(file).root : file.record
    let body = file.kind == .item ? (effective(file).bodyCode ?? "") : ""
    let identity = [Key.code, .localCode, .version, .standard].compactMap { key in
      record[key].map { "\(key)=\(canonicalText($0))" }
    }
    let parts = record.fingerprint.split(separator: "\u{2}").map(String.init)
    return body + "|" + parts.filter { !identity.contains($0) }.joined(separator: "\u{2}")
  }

  /// The one code that follows each retired code.
  var successors: [String: String] {
    guard let retired, retired.tree != nil else { return [:] }
    var successors: [String: String] = [:]
    for row in retired.record.records(.retired) {
      let codes = row.texts(.successors)
      if let code = row.text(.code), codes.count == 1 { successors[code] = codes[0] }
    }
    return successors
  }
}
