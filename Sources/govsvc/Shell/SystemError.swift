import Glibc
import Wording

/// An error number of the system, in words.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  let number: Int32

  /// The reason in words; an uncommon one in the system's own.
  var reason: Bilingual {
    switch number {
    case ENOSPC: Bilingual("磁盘空间不足", "no space left")
    case EDQUOT: Bilingual("超出磁盘配额", "disk quota exceeded")
    case EIO: Bilingual("设备读写错误", "input/output error")
    case EBADF: Bilingual("已被关闭", "it is closed")
    case EACCES, EPERM: Bilingual("没有权限", "permission denied")
    case ENOENT: Bilingual("不存在", "it does not exist")
    case EISDIR: Bilingual("是目录，不是文件", "it is a folder")
    case ENOTDIR: Bilingual("路径中有一段不是目录", "a part of the path is no folder")
    case EROFS: Bilingual("文件系统只读", "the file system is read-only")
    case EFBIG: Bilingual("超出文件大小限制", "the file would be too large")
    case EMFILE, ENFILE: Bilingual("打开的文件过多", "too many open files")
    default: Self.uncommon(number)
    }
  }

  private static func uncommon(_ number: Int32) -> Bilingual {
    let words = strerror(number).map { String(cString: $0) } ?? "errno \(number)"
    return Bilingual("系统错误 \(number)（\(words)）", "\(words) (errno \(number))")
  }
}
