import Glibc

/// Finds the commits that names mean in an ordinary repository, by git's rules where these leave no doubt.
final class RevisionResolver {
  /// A commit.
  struct Commit {
    let id: ObjectID
    /// The folder it holds.
    let tree: ObjectID
  }

  /// What is known of a ref.
  private enum Ref {
    case absent
    case target(ObjectID)
    /// It is there and is not as it usually is.
    case strange
  }

  private let folder: Descriptor
  private let unpacker: ObjectUnpacker
  private let packedRefs: [UInt8]

  /// The most tags that name each other, and refs that do.
  private static let longestChain = 8

  /// Opens a repository; nil where its refs cannot be read.
  init?(_ repository: PlainRepository, _ unpacker: ObjectUnpacker) {
    guard let folder = Descriptor.openFolder(repository.path) else { return nil }
    switch content(of: "packed-refs", in: folder.number, limit: 64 << 20) {
    case .bytes(let bytes): packedRefs = bytes
    case .failed(ENOENT): packedRefs = []
    default: return nil
    }
    self.folder = folder
    self.unpacker = unpacker
  }

  /// The commit a name means; nil where only git can tell.
  func commit(_ name: RevisionName) -> Commit? {
    guard let start = target(of: name.start), var (commit, bytes) = peeled(start) else { return nil }
    for parent in name.parents where parent > 0 {
      guard let id = Self.parent(parent, in: bytes), let object = unpacker.object(id), object.kind == .commit else {
        return nil
      }
      (commit, bytes) = (id, object.bytes)
    }
    return Self.value(of: "tree ", in: bytes[...]).map { Commit(id: commit, tree: $0) }
  }

  /// The folder below a commit's, step by step; nil where there is none.
  func tree(_ steps: [Substring], below tree: ObjectID) -> (id: ObjectID, tree: GitTree)? {
    var id = tree
    var found = unpacker.tree(id)
    for step in steps {
      guard let current = found, let entry = current.folder(step.utf8) else { return nil }
      guard let next = ObjectID(current.id(entry).utf8) else { return nil }
      id = next
      found = unpacker.tree(id)
    }
    return found.map { (id, $0) }
  }

  /// The commit behind tags, and what it says.
  private func peeled(_ id: ObjectID) -> (ObjectID, [UInt8])? {
    var id = id
    for _ in 0..<Self.longestChain {
      guard let object = unpacker.object(id) else { return nil }
      if object.kind == .commit { return (id, object.bytes) }
      guard object.kind == .other, let next = Self.value(of: "object ", in: object.bytes[...]) else { return nil }
      id = next
    }
    return nil
  }

  private static func parent(_ number: Int, in commit: [UInt8]) -> ObjectID? {
    // `tree` and its 40 digits, then the parents, one a line.
    let line = "parent ".utf8.count + 41
    let start = "tree ".utf8.count + 41 + (number - 1) * line
    return start < commit.count ? value(of: "parent ", in: commit[start...]) : nil
  }

  /// The id behind a word at the beginning of a line.
  private static func value(of word: String, in bytes: ArraySlice<UInt8>) -> ObjectID? {
    guard bytes.starts(with: word.utf8) else { return nil }
    let rest = bytes.dropFirst(word.utf8.count)
    guard rest.count > 40, rest[rest.startIndex + 40] == UInt8(ascii: "\n") else { return nil }
    return ObjectID(rest.prefix(40))
  }
}

// MARK: - Refs

extension RevisionResolver {
  /// The object that a branch, a tag or an id names; nil where several do, or none.
  private func target(of name: String) -> ObjectID? {
    if let id = ObjectID(name.utf8) { return id }
    if name == "HEAD" {
      if case .target(let id) = ref(name) { return id }
      return nil
    }
    var found: ObjectID?
    for form in ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"] {
      switch ref(form + name) {
      case .absent: continue
      case .strange: return nil
      case .target(let id):
        guard found == nil, (form + name).hasPrefix("refs/") else { return nil }
        found = id
      }
    }
    if case .absent = ref("refs/remotes/\(name)/HEAD") { return found }
    return nil
  }

  private func ref(_ name: String, depth: Int = 0) -> Ref {
    switch content(of: name, in: folder.number, limit: 4096) {
    case .failed(ENOENT), .failed(ENOTDIR), .notAFile: return packedRef(name)
    case .bytes(let bytes):
      if bytes.starts(with: "ref: ".utf8) {
        let text = bytes.dropFirst(5).prefix { $0 != UInt8(ascii: "\n") }
        guard depth < Self.longestChain, text.starts(with: "refs/".utf8), text.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
          let next = RevisionName(String(decoding: text, as: UTF8.self)), next.parents.isEmpty
        else { return .strange }
        let target = ref(next.start, depth: depth + 1)
        if case .absent = target { return .strange }
        return target
      }
      guard bytes.count == 41, bytes[40] == UInt8(ascii: "\n") else { return .strange }
      return ObjectID(bytes[..<40]).map { .target($0) } ?? .strange
    default: return .strange
    }
  }

  /// Looks for a ref among those in one file: a line each, the id before the name.
  private func packedRef(_ name: String) -> Ref {
    guard name.hasPrefix("refs/") else { return .absent }
    let wanted = Array((" " + name).utf8)
    return packedRefs.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return .absent }
      var start = 0
      while start < bytes.count {
        let end = memchr(base + start, 0x0A, bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        let line = UnsafeBufferPointer(rebasing: bytes[start..<(end ?? bytes.count)])
        if line.count == 40 + wanted.count, memcmp(base + start + 40, wanted, wanted.count) == 0 {
          return ObjectID(line[..<40]).map { .target($0) } ?? .strange
        }
        start += line.count + 1
      }
      return .absent
    }
  }
}

extension ObjectUnpacker {
  /// The folder of an id; nil where there is none.
  func tree(_ id: ObjectID) -> GitTree? {
    guard let object = object(id), object.kind == .tree else { return nil }
    return GitTree(object.bytes, idLength: 20)
  }
}
