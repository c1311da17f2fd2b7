public import Wording

/// A file or folder of a catalog that could not be taken in; the rest of the catalog was.
public struct LayoutProblem: Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: String, CaseIterable, Sendable {
    /// The system refused to read it; the detail is the system's reason in English.
    case unreadable
    /// A folder, a FIFO, a socket or a device under a name that ends in `.yaml`.
    case notAFile
    /// A symbolic link where a file or a folder of the catalog belongs.
    case symbolicLink
    /// A file over the limit; the detail is the limit in bytes.
    case tooLarge
    /// A YAML file that belongs to no known place, or whose name does not end in `.yaml`.
    case unknownPlace
    /// A YAML file in `code-lists/`, `forms/` or `topics/`, which are reserved and not yet supported.
    case reservedPlace
    /// A name that is not UTF-8; the path shows the bytes as `\xE9`.
    case nameNotUTF8
    /// A name that another differs from only in letter case or in how letters are composed; the detail is the other.
    case nameCollision
    /// More files than the limit; the detail is the limit. Only the files in the root were read.
    case tooManyFiles
    /// More bytes in all than the limit; the detail is the limit. Only the files in the root were read.
    case tooManyBytes
    /// Folders nested deeper than the limit; what lies below was not looked at.
    case tooDeep
    /// No `govsvc.yaml` that can be read.
    case missingManifest
    /// An edit of several files was cut short, or is going on: `.govsvc-journal` is there.
    case unfinishedWrite
  }

  /// What is wrong.
  public let kind: Kind
  /// The path relative to the catalog's root; `.` is the root itself.
  public let path: String
  /// What else there is to say, as the kind tells; often empty.
  public let detail: String

  /// Makes a problem.
  public init(_ kind: Kind, path: String, detail: String = "") {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// What to tell the person.
  public var message: Bilingual {
    switch kind {
    case .unreadable: Bilingual("无法读取：\(detail)", "cannot be read: \(detail)")
    case .notAFile: Bilingual("不是普通文件", "not a regular file")
    case .symbolicLink: Bilingual("事项目录中不得使用符号链接", "a catalog must not contain symbolic links")
    case .tooLarge: Bilingual("文件超过 \(detail) 字节", "the file has more than \(detail) bytes")
    case .unknownPlace: Bilingual("此处不应有 YAML 文件", "no YAML file belongs here")
    case .reservedPlace: Bilingual("该文件夹为保留位置，暂不支持", "this folder is reserved and not yet supported")
    case .nameNotUTF8: Bilingual("文件名不是 UTF-8 编码", "the name is not UTF-8")
    case .nameCollision:
      Bilingual("与“\(detail)”仅大小写或字符组合形式不同", "differs from “\(detail)” only in case or composition")
    case .tooManyFiles: Bilingual("文件超过 \(detail) 个，未读取事项", "more than \(detail) files; items were not read")
    case .tooManyBytes: Bilingual("文件合计超过 \(detail) 字节，未读取事项", "more than \(detail) bytes; items were not read")
    case .tooDeep: Bilingual("文件夹层级过深", "folders are nested too deeply")
    case .missingManifest: Bilingual("没有可读取的 govsvc.yaml", "there is no govsvc.yaml that can be read")
    case .unfinishedWrite:
      Bilingual(
        "有一次修改尚未写完，再次执行修改命令即可完成",
        "an edit is not completely written; the next editing command completes it")
    }
  }
}
