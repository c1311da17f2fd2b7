import Foundation
import TestSupport

/// A catalog in a folder of its own that goes away with it.
final class ScratchFolder {
  let path: String

  init(_ files: [(path: String, bytes: [UInt8])]) throws {
    path = NSTemporaryDirectory() + "govsvc-rules-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files { try write(name, bytes) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The files of the reference catalog.
  static var guangdong: [(path: String, bytes: [UInt8])] {
    Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
  }
}
