import Glibc

/// Why a catalog, a repository or an output folder could not be found, read or written.
public struct StoreError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// A path that was given does not exist.
    case notFound
    /// A path that was given exists and cannot be read.
    case unreadable
    /// No `govsvc.yaml` where one was expected; the detail names where it was looked for.
    case notACatalog
    /// The path lies in no git repository.
    case notARepository
    /// The repository has no such commit, or its name is not one that is passed to git.
    case unknownRevision
    /// A revision and the present one have no common ancestor, or the clone does not reach back to it.
    case noCommonAncestor
    /// A name that is both a folder and a revision, or a short id of several commits.
    case ambiguousName
    /// Another process writes the catalog; the detail names it where the system tells.
    case locked
    /// A file is not what the edit was based on.
    case changedMeanwhile
    /// A path outside the catalog's layout, or written in a form that is not its normal one.
    case invalidPath
    /// Writing failed; the old bytes are in place.
    case writeFailed
    /// Writing failed half way and could not be undone; the journal completes it at the next start.
    case unfinishedWrite
    /// An earlier write was interrupted and a file it was to change has changed since.
    case recoveryConflict
    /// The git program is missing or reported a failure; the detail has its words.
    case gitFailed
    /// The output folder is the root of the file system, the catalog or a folder around it; with a detail, it is no
    /// folder at all.
    case outputNotAllowed
    /// The output folder holds files that no export of ours wrote; the detail names the first ones.
    case outputHasForeignFiles
    /// Files of an earlier export were edited by hand; the detail names the first ones.
    case outputEdited
    /// A new catalog would overwrite a file; the detail names it.
    case catalogExists
    /// Two files of an export have one name where letter case does not count.
    case nameCollision
  }

  /// What went wrong.
  public let kind: Kind
  /// The path, the revision or the repository it is about.
  public let path: String
  /// What else there is to say, the same in every language: names, ids, git's own words.
  public let detail: String
  /// The system's error number; 0 where there is none.
  public let errno: Int32

  /// Makes an error.
  public init(_ kind: Kind, path: String, detail: String = "", errno: Int32 = 0) {
    self.kind = kind
    self.path = path
    self.detail = detail
    self.errno = errno
  }

  /// The exit code of a command that ends with it: 2 wrong use or refused, 66 a named input is missing or cannot be
  /// read, 74 reading or writing failed, 75 the catalog is locked.
  public var exitCode: Int32 {
    switch kind {
    case .notFound, .unreadable, .notACatalog, .notARepository, .unknownRevision, .noCommonAncestor: 66
    case .writeFailed, .unfinishedWrite, .recoveryConflict, .gitFailed: 74
    case .locked: 75
    case .ambiguousName, .changedMeanwhile, .invalidPath, .outputNotAllowed, .outputHasForeignFiles, .outputEdited,
      .catalogExists, .nameCollision:
      2
    }
  }

  /// An error of a path that was given as input, from the system's error number.
  static func input(_ path: String, errno: Int32) -> StoreError {
    StoreError(errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable, path: path, errno: errno)
  }
}
