import Glibc

@testable import CatalogStore

/// A fresh folder, removed with all in it when it goes out of scope.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/govsvc-store-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { template in
      guard let base = template.baseAddress, let made = mkdtemp(base) else { return "/nonexistent" }
      return String(cString: made)
    }
  }

  deinit { _ = shell("chmod -R u+rwx '\(path)'; rm -rf '\(path)'") }

  /// Writes a file, with the folders it needs.
  func write(_ name: String, _ text: String) {
    let parts = name.split(separator: "/").dropLast()
    var folder = path
    for part in parts {
      folder += "/\(part)"
      mkdir(folder, 0o777)
    }
    write(bytes: Array(text.utf8), to: "\(path)/\(name)")
  }

  func write(bytes: [UInt8], to full: String) {
    let file = open(full, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    _ = writeAll(bytes, to: file)
    close(file)
  }

  /// The bytes of a file as text; nil where there is none.
  func text(_ name: String) -> String? { CatalogStoreTests.text(of: name, in: path) }

  /// All files below the folder but git's, in order.
  var allFiles: [String] {
    guard let folder = Descriptor.openNamedFolder(path), let tree = FolderTree(folder.number) else { return ["?"] }
    return (tree.files + tree.others).filter { !$0.hasPrefix(".git/") }.sorted()
  }

  /// Writes a small catalog: manifest, two standards, two items of two bodies, a material.
  func makeCatalog() {
    write("govsvc.yaml", "govsvc: catalog/1\nname: 示例\nregion: \"440000\"\nlanguage: zh-Hans\n")
    write("standards/440125044002.yaml", "govsvc: standard/1\nname: 甲\n")
    write("standards/GD-QYBG.yaml", "govsvc: standard/1\nname: 乙\n")
    write("items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml", "govsvc: item/1\n")
    write("items/A-1/GD-QYBG.yaml", "govsvc: item/1\n")
    write("materials/company-application.yaml", "govsvc: material/1\nname: 申请书\n")
  }

  var root: CatalogRoot? { try? CatalogRoot.at(path) }
}

/// The bytes of a file below a folder as text; nil where there is none.
func text(of name: String, in path: String) -> String? {
  guard let folder = Descriptor.openNamedFolder(path),
    let found = try? CatalogFolder(root: folder.number).read(name)
  else { return nil }
  return String(decoding: found.bytes, as: UTF8.self)
}

/// Runs a shell command; its exit status.
@discardableResult
func shell(_ command: String) -> Int32 {
  let status = system(command)
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
}

/// What a shell command prints on its standard output, without the line feed at the end.
func printed(_ command: String) -> String {
  guard let stream = popen(command, "re") else { return "" }
  defer { pclose(stream) }
  var bytes: [UInt8] = []
  while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Runs git as a person would, in `folder`.
@discardableResult
func git(_ folder: String, _ arguments: String) -> Int32 {
  shell(
    "cd '\(folder)' && env -u GIT_DIR GIT_CONFIG_GLOBAL=/dev/null git -c user.name=t -c user.email=t@t.invalid "
      + "-c init.defaultBranch=main -c commit.gpgsign=false \(arguments) >/dev/null 2>&1")
}

/// The error a piece of work throws; nil where it throws none.
func storeError(_ work: () throws(StoreError) -> Void) -> StoreError? {
  do {
    try work()
    return nil
  } catch { return error }
}

/// An open folder, for tests of what works below one.
func opened(_ path: String) throws(StoreError) -> Descriptor {
  guard let folder = Descriptor.openNamedFolder(path) else { throw .input(path, errno: errno) }
  return folder
}
