import Glibc
import Wording

/// A system error number in words.
struct SystemReason {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// What it means; nil for 0.
  var text: Bilingual? {
    switch number {
    case 0: nil
    case ENOENT: Bilingual("文件或文件夹不存在", "no such file or folder")
    case EACCES, EPERM: Bilingual("没有权限", "permission denied")
    case ENOSPC: Bilingual("磁盘空间不足", "no space left on the disk")
    case EDQUOT: Bilingual("超出磁盘配额", "the disk quota is used up")
    case EROFS: Bilingual("文件系统为只读", "the file system is read-only")
    case EIO: Bilingual("磁盘读写错误", "input/output error")
    case EMFILE, ENFILE: Bilingual("打开的文件过多", "too many open files")
    case ENOMEM: Bilingual("内存不足", "out of memory")
    case ELOOP: Bilingual("不允许使用符号链接", "symbolic links are not followed")
    case ENOTDIR: Bilingual("路径中有一段不是文件夹", "a part of the path is not a folder")
    case EISDIR: Bilingual("是文件夹，不是文件", "it is a folder, not a file")
    case EEXIST: Bilingual("同名文件已存在", "a file of that name exists")
    case ENOTEMPTY: Bilingual("文件夹不为空", "the folder is not empty")
    case EPIPE: Bilingual("接收的一方已经关闭", "the reader is gone")
    case EFBIG: Bilingual("文件超过允许的大小", "the file is larger than allowed")
    case ENAMETOOLONG: Bilingual("文件名过长", "the name is too long")
    default: Bilingual("系统错误 \(number)", "system error \(number)")
    }
  }
}
