import Glibc

/// A repository whose objects and names can be read without git: one of the ordinary form.
///
/// Ordinary is: a folder `.git` with SHA-1 names, refs in files, its own objects, complete, and the person's own. What
/// is not, or may not be, is left to git.
struct PlainRepository {
  /// The folder `.git`.
  let path: String
  /// Where the folder that was asked for lies in the work tree, step by step.
  let steps: [Substring]

  /// The repository around a folder; nil where it is not of the ordinary form.
  init?(around folder: String) {
    // These turn git to other repositories or objects.
    for name in ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES"]
    where getenv(name) != nil { return nil }
    guard let real = try? realPath(folder), let device = linkStatus(real)?.st_dev else { return nil }
    var top = real
    while true {
      // What looks like a repository without a work tree, or lies on another file system, is for git to judge.
      guard let status = linkStatus(top.isEmpty ? "/" : top), status.st_dev == device,
        linkStatus(top + "/HEAD") == nil
      else { return nil }
      if let found = linkStatus(top + "/.git") {
        guard found.isFolder, Self.isOwn(found), Self.isOwn(status) else { return nil }
        break
      }
      guard let slash = top.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      top = String(top[..<slash])
    }
    path = top + "/.git"
    steps = real.dropFirst(top.utf8.count).split(separator: "/")
    guard isOrdinary else { return nil }
  }

  /// git reads nothing that belongs to someone else.
  private static func isOwn(_ status: stat) -> Bool { status.st_uid == geteuid() }

  private var isOrdinary: Bool {
    guard let folder = Descriptor.openFolder(path) else { return false }
    for name in ["shallow", "commondir", "info/grafts", "reftable", "config.worktree"]
    where linkStatus(name, in: folder.number) != nil { return false }
    guard linkStatus("HEAD", in: folder.number)?.isFile ?? false,
      linkStatus("refs", in: folder.number)?.isFolder ?? false,
      linkStatus("objects", in: folder.number)?.isFolder ?? false,
      case .bytes(let bytes) = content(of: "config", in: folder.number, limit: 1 << 20)
    else { return false }
    return Self.isOrdinary(configuration: bytes)
  }

  /// Whether a repository's configuration has nothing that changes what its files mean.
  ///
  /// Anything that is written in an unusual way counts as such a thing, too.
  static func isOrdinary(configuration bytes: [UInt8]) -> Bool {
    var text = ""
    for byte in bytes where byte != 0x20 && byte != 0x09 && byte != 0x0D {
      guard byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte >= 0x80 else { return false }
      text.unicodeScalars.append(UnicodeScalar(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
    }
    guard text.contains("repositoryformatversion=0\n"), !text.contains("\\\n") else { return false }
    for word in ["repositoryformatversion", "bare"] where Self.count(of: word, in: text) > 1 { return false }
    if text.contains("bare") && !text.contains("bare=false\n") { return false }
    return !["extensions", "include", "worktree", "promisor", "partialclone"].contains { text.contains($0) }
  }

  private static func count(of word: String, in text: String) -> Int {
    var (count, rest) = (0, text[...])
    while let found = rest.firstRange(of: word) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
