import CatalogModel
import CatalogText
import Glibc
import Wording

/// One file of a catalog, read from standard input.
enum StandardInputFile {
  /// The file; its kind is what its `govsvc:` line says, a standard where it says none.
  static func read() throws(Failure) -> SourceFile {
    let bytes = try bytes(limit: TextLimits.standard.fileBytes)
    return SourceFile(path: "-", kind: kind(of: bytes), bytes: bytes)
  }

  /// The kind a text says it is.
  static func kind(of bytes: [UInt8]) -> FileKind {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    for line in head.split(whereSeparator: \.isNewline) where line.hasPrefix("govsvc:") {
      let signature = line.dropFirst("govsvc:".count).split(separator: " ").first ?? ""
      return FileKind(rawValue: String(signature.prefix { $0 != "/" })) ?? .standard
    }
    return .standard
  }

  /// At most one byte more than the limit, which is enough to refuse the text.
  static func bytes(limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = SystemError(number: errno).reason
        throw Failure(
          .inputOutput,
          Bilingual("无法读取标准输入：\(reason.chinese)", "cannot read standard input: \(reason.english)"))
      }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return Array(bytes.prefix(limit + 1))
  }
}
