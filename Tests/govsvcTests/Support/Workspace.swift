import CatalogRules
import Glibc

/// A folder of a test's own, removed with all in it at the end.
struct Workspace: ~Copyable {
  /// The folder, absolute.
  let path: String

  /// Makes an empty folder.
  init() throws {
    var template = Array("/tmp/govsvc-work-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Program.NotStarted(path: "/tmp", number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.removeAll(path) }

  /// Makes the small catalog that the rules' examples are made from, in the folder `catalog`.
  func makeSample() throws -> String {
    let root = path + "/catalog"
    for file in SampleFile.allCases { try write(file.text.utf8, to: "catalog/" + file.rawValue) }
    return root
  }

  /// Writes a file, with the folders it lies in.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    try TestData.write(bytes, to: path + "/" + name)
  }

  /// Takes a file out.
  func remove(_ name: String) { unlink(path + "/" + name) }

  /// The bytes of all files below the folder, by path; links are told by where they lead.
  func snapshot() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    Self.walk(path) { file, type in
      if type == DT_REG { files[file] = TestData.bytes(of: file) }
    }
    return files
  }

  private static func walk(_ folder: String, _ visit: (String, Int) -> Void) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder + "/" + name
      let type = Int(entry.pointee.d_type)
      if type == DT_DIR { walk(path, visit) }
      visit(path, type)
    }
  }

  private static func removeAll(_ folder: String) {
    walk(folder) { path, type in _ = type == DT_DIR ? rmdir(path) : unlink(path) }
    rmdir(folder)
  }
}
