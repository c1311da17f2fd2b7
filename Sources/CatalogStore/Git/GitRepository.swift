import Glibc

/// A git repository with a work tree, read through the git program.
///
/// Names of revisions are resolved once, by ``resolve(_:)``; all else takes full hexadecimal ids.
public struct GitRepository: Hashable, Sendable {
  /// The folder at the top of the work tree, absolute and without links.
  public let top: String
  /// The folder the repository was found from, relative to the top; `""` is the top itself.
  public let folder: String

  /// The repository that holds the folder or file `path`.
  ///
  /// - Throws: `notFound`, `notARepository`, `gitFailed` (also where git distrusts the folder's owner).
  public init(containing path: String) throws(StoreError) {
    var real = try realPath(path)
    if let status = linkStatus(real), !status.isFolder, let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")) {
      real = String(real[..<slash])
    }
    var bytes: [UInt8] = []
    let outcome = try GitProgram().run(in: real.isEmpty ? "/" : real, ["rev-parse", "--show-toplevel"]) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    guard outcome.status == 0 else {
      let isOutside = outcome.message.contains("not a git repository") || outcome.message.contains("work tree")
      if isOutside { throw StoreError(.notARepository, path: path) }
      throw StoreError(.gitFailed, path: path, detail: outcome.message)
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard let top = String(validating: bytes, as: UTF8.self) else { throw StoreError(.notARepository, path: path) }
    self.top = top
    folder = real.hasPrefix(top + "/") ? String(real.dropFirst(top.count + 1)) : ""
  }

  /// The full id of the commit a revision names: a branch, a tag, an id, or one of these with `~2`, `^`, `@{1}`.
  ///
  /// - Throws: `unknownRevision` where there is none, and for names that could mean anything else to git: with a `-`
  ///   in front, ranges, paths, searches, patterns.
  public func resolve(_ revision: String) throws(StoreError) -> String {
    guard isPlainRevision(revision) else { throw StoreError(.unknownRevision, path: revision) }
    var bytes: [UInt8] = []
    let outcome = try GitProgram().run(
      in: top, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    ) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard outcome.status == 0, isObjectID(bytes) else { throw StoreError(.unknownRevision, path: revision) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The best common ancestor of two commits; nil where they have none.
  public func mergeBase(_ one: String, _ other: String) throws(StoreError) -> String? {
    try requireID(one)
    try requireID(other)
    var bytes: [UInt8] = []
    let outcome = try GitProgram().run(in: top, ["merge-base", one, other]) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    if outcome.status == 1 { return nil }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard outcome.status == 0, isObjectID(bytes) else {
      throw StoreError(.gitFailed, path: top, detail: outcome.message)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Refuses what is not a full hexadecimal id, before it gets near git.
  func requireID(_ id: String) throws(StoreError) {
    guard isObjectID(id.utf8) else { throw StoreError(.unknownRevision, path: id) }
  }
}

/// Whether bytes are a full object id: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
func isObjectID(_ bytes: some Collection<UInt8>) -> Bool {
  (bytes.count == 40 || bytes.count == 64)
    && bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
}

/// Whether a revision is one that can only name a commit.
///
/// Refused are names that begin with anything but a letter, a digit, `_`, `@` or a character outside ASCII; that hold
/// white space, control characters, `:` (a path or a search), `..` (a range), `^{/` (a search by pattern), wildcards or
/// a backslash.
func isPlainRevision(_ revision: String) -> Bool {
  let bytes = Array(revision.utf8)
  guard let first = bytes.first, bytes.count <= 1000 else { return false }
  let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
  let isDigit = first >= 0x30 && first <= 0x39
  guard isLetter || isDigit || first >= 0x80 || first == UInt8(ascii: "_") || first == UInt8(ascii: "@") else {
    return false
  }
  let refused = Array(":*?[\\".utf8)
  guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !refused.contains($0) }) else { return false }
  return !revision.contains("..") && !revision.contains("^{/")
}

/// The absolute path without links.
func realPath(_ path: String) throws(StoreError) -> String {
  guard let pointer = realpath(withoutTrailingSlashes(path), nil) else { throw .input(path, errno: errno) }
  defer { free(pointer) }
  return String(cString: pointer)
}
