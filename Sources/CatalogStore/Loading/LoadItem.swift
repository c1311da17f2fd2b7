import CatalogModel
import CatalogText
import Glibc

/// Loads only what one standard or item is made of: itself, its standard, the shared materials they use, and the
/// catalog's lists.
///
/// - Parameters:
///   - text: A 基本编码 or local code, a 实施编码, a 业务办理项编码, or `BODY/CODE`.
///   - root: The catalog's folder.
///   - limits: What a file may hold.
/// - Returns: A part of the catalog; nil where the text is no such code, or no file lies where the code puts it, so that
///   only the whole catalog can tell what is meant.
/// - Throws: Only for the root itself.
public func loadItem(
  _ text: String, in root: CatalogRoot, limits: StoreLimits = .standard
) throws(StoreError) -> LoadedCatalog? {
  guard let path = filePath(ofCode: text) else { return nil }
  guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
  let reader = FileReader(root: folder.number)
  var files: [SourceFile] = []
  func read(_ path: String) -> SourceFile? {
    guard let kind = fileKind(ofPath: path) else { return nil }
    let content = reader.read(path, limit: limits.text.fileBytes)
    let file = FileResult(ListedFile(path: path, kind: kind), content: content, limits: limits).file
    if let file { files.append(file) }
    return file
  }
  guard let file = read(path), file.tree != nil else { return nil }
  if file.kind == .item, let code = Catalog(files: [file]).standardCode(of: file), isPlainName(code) {
    _ = read("standards/\(code).yaml")
  }
  let alone = Catalog(files: files).effective(file)
  for name in Set(alone.missingSharedMaterials.map(\.text)).sorted() where isPlainName(name) {
    _ = read("materials/\(name).yaml")
  }
  for name in ["govsvc", "licences", "organizations"] { _ = read("\(name).yaml") }
  files.sort { precedes($0.path, $1.path) }
  return LoadedCatalog(root: root, files: files, problems: [])
}

/// Where the layout puts the file of a code; nil for what is not written as a code.
private func filePath(ofCode text: String) -> String? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard parts.allSatisfy(isPlainName) else { return nil }
  switch parts.count {
  case 1 where text.utf8.count == 31 || text.utf8.count == 33: return "items/\(text.prefix(18))/\(text.prefix(31)).yaml"
  case 1: return "standards/\(text).yaml"
  case 2: return "items/\(text).yaml"
  default: return nil
  }
}

/// Whether a text can be the name of a file of the layout: ASCII letters, digits, `-`, `_` and `.`, not at the front.
private func isPlainName(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix(".")
    && text.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || [0x2D, 0x2E, 0x5F].contains(byte)
    }
}
