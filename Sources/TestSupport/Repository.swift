import Foundation

/// Where the tests' files lie.
public enum Repository {
  /// The package's root folder, found from a source file's path; symbolic links are followed.
  public static func root(_ file: String = #filePath) -> String {
    var folder = URL(fileURLWithPath: file).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("catalogs/guangdong").path) {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    return "."
  }

  /// The folder of data that is shared between projects and not part of this one; nil where it is absent.
  ///
  /// A test that needs it prints that it is skipped.
  public static func sharedData(_ file: String = #filePath) -> String? {
    let environment = ProcessInfo.processInfo.environment["GOVSVC_SHARED"]
    let folder = environment.map { $0 + "/data" } ?? root(file) + "/../shared/data"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }

  /// The bytes of a file; empty where it cannot be read.
  public static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// The `.yaml` files under a folder with their paths relative to it, in order of path.
  public static func yamlFiles(under folder: String) -> [(path: String, bytes: [UInt8])] {
    let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().map { ($0, bytes(folder + "/" + $0)) }
  }
}
